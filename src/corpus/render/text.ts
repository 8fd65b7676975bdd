import { createColors } from "picocolors";
import { logLine } from "../../pipeline/7-report/escape/line.ts";
import { errorText, headingOf, placeText, sentencesOf, type Finding, type FindingsRun, type Level } from "../../pipeline/7-report/findings/finding.ts";
import { markedLine } from "./marked-line.ts";

type Colors = ReturnType<typeof createColors>;

const SIGNS: Readonly<Record<Level, string>> = { error: "✘", warning: "!", note: "·" };

/** For a terminal or a log: what could not be read, the worst findings, how many more there are, the summary, the way out. */
export function renderText(run: FindingsRun, options: { readonly color: boolean; readonly limit: number }): string {
  const colors = createColors(options.color);
  const blocks = [
    ...run.errors.map((error) => errorBlock(error, colors)),
    ...run.findings.map((finding) => findingBlock(finding, colors)),
  ];
  const shown = blocks.slice(0, options.limit);
  const more = blocks.length - shown.length;
  const rest = more === 0 ? [] : [`and ${more} more (--format json has all)\n`];
  const summary = [colors.bold(logLine(run.headline)), ...run.notes.map((note) => colors.dim(`  ${logLine(note)}`))];
  return `${[...shown, ...rest, ...summary, ...run.wayOut.map(logLine)].join("\n")}\n`;
}

function errorBlock(error: FindingsRun["errors"][number], colors: Colors): string {
  const place = error.file === undefined ? "" : `${placeText(error.file, error)} `;
  return `${colors.bold(colors.red("✘"))} ${logLine(`${place}${errorText(error)}`)}\n`;
}

function findingBlock(finding: Finding, colors: Colors): string {
  const { rule, level, file, place } = finding;
  const paint = { error: colors.red, warning: colors.yellow, note: colors.dim }[level];
  const heading = colors.bold(logLine(headingOf(finding)));
  return [
    `${paint(SIGNS[level])} ${logLine(placeText(file, place))} ${heading} ${colors.dim(`(${rule.id})`)}`,
    ...(place === undefined ? [] : markedLine(place)).map((line) => `    ${line}`),
    ...sentencesOf(finding).map((line) => `    ${logLine(line)}`),
    "",
  ].join("\n");
}
