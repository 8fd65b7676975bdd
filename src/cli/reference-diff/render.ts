import type { ReferenceDiff } from "../../reference/diff/diff-schema.ts";
import { sectionsOf, type Part } from "./sections.ts";

/** How a format writes: text of the package, a heading, a line of a list. */
interface Style {
  readonly quote: (text: string) => string;
  readonly own: (words: string) => string;
  readonly heading: (words: string) => string;
  readonly item: (line: string) => string;
}

const TEXT: Style = {
  quote: oneLine,
  own: (words) => words,
  heading: (words) => words,
  item: (line) => `  ${line}`,
};

/** Text of the package stands in code spans alone, where nothing is markup; of our own words the names of fields may have an underscore. */
const MARKDOWN: Style = {
  quote: codeSpan,
  own: (words) => words.replaceAll("_", "\\_"),
  heading: (words) => `### ${words}\n`,
  item: (line) => `- ${line}`,
};

/** For a terminal: totals, rows by resource, then each part with its first lines. */
export function renderText(diff: ReferenceDiff): string {
  return render(diff, TEXT);
}

/** The same for a job's summary. */
export function renderMarkdown(diff: ReferenceDiff): string {
  return render(diff, MARKDOWN);
}

function render(diff: ReferenceDiff, style: Style): string {
  const write = (parts: readonly Part[]): string =>
    parts.map((part) => (typeof part === "string" ? style.own(part) : style.quote(part.said))).join("");
  const version = ({ name, version, hash }: ReferenceDiff["before"]): readonly Part[] => [
    { said: `${name} ${version}` },
    ` (${hash.slice(0, 12)})`,
  ];
  const verdict = diff.summary.differs ? ": they differ" : ": no difference";
  const headline = write([...version(diff.before), " → ", ...version(diff.after), verdict]);
  const counts = diff.resources
    .filter((one) => one.removed.length + one.changed.length + one.added.length > 0)
    .map(({ name, removed, changed, added }): readonly Part[] => [
      { said: name },
      `: ${removed.length} removed, ${changed.length} changed, ${added.length} added`,
    ]);
  const parts = sectionsOf(diff).map(({ title, total, lines }) => {
    const more = total > lines.length ? [style.item(`and ${total - lines.length} more`)] : [];
    return [style.heading(`${title}: ${total}`), ...lines.map((line) => style.item(write(line))), ...more].join("\n");
  });
  const rows = counts.length === 0 ? [] : [[style.heading("rows"), ...counts.map(write).map(style.item)].join("\n")];
  return `${[headline, ...rows, ...parts].join("\n\n")}\n`;
}

/** Characters shown of a cell. */
const LONGEST = 120;

/** A cell in one line, without what steers terminals or turns the direction of writing. */
function oneLine(text: string): string {
  const line = text.replace(/\s+/g, " ").replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "");
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** A cell as a code span: fenced by more backticks than it has in a row, with a blank inside where it begins or ends with one. */
function codeSpan(text: string): string {
  const line = oneLine(text);
  if (line.trim() === "") return "(blank)";
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const blank = /^[ `]|[ `]$/.test(line) ? " " : "";
  return `${fence}${blank}${line}${blank}${fence}`;
}
