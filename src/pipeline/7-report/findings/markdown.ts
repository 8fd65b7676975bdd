import { markdownText } from "../escape/markdown.ts";
import { shortened } from "../escape/line.ts";
import {
  errorText,
  headingOf,
  placeText,
  sentencesOf,
  type Finding,
  type FindingsRun,
  type Level,
  type Place,
} from "./finding.ts";
import { around } from "./place.ts";

/** Most characters of the whole: GitHub takes a job summary of 1 MiB, and a character may be 4 bytes. */
const MOST = 200_000;

/** Most characters of one piece of foreign text. */
const MOST_OF_TEXT = 500;

const SIGNS: Readonly<Record<Level, string>> = { error: "❌", warning: "⚠️", note: "ℹ️" };

/** A summary for a page that shows GitHub's Markdown: the headline, what could not be read, a table of findings, what to do. */
export function renderMarkdown(run: FindingsRun): string {
  const head = `## factmark ${run.command}: ${markdownText(run.headline)}\n`;
  const way = run.wayOut.map((step) => `${markdownText(step)}.\n`).join("\n");
  const notes = run.notes.map((note) => `- ${markdownText(note)}`).join("\n");
  const room = MOST - head.length - way.length - notes.length;
  const rows = [...run.errors.map(errorRow), ...run.findings.map(findingRow)];
  let length = 0;
  const shown = rows.filter((row) => (length += row.length + 1) < room);
  const more = rows.length - shown.length;
  const table = rows.length === 0 ? [] : ["| | where | what |\n| --- | --- | --- |", ...shown];
  const rest = more === 0 ? "" : `\nand ${more} more\n`;
  return [head, ...(table.length === 0 ? [] : [`${table.join("\n")}\n${rest}`]), notes === "" ? "" : `${notes}\n`, way]
    .filter((part) => part !== "")
    .join("\n");
}

function errorRow(error: FindingsRun["errors"][number]): string {
  const place = error.file === undefined ? "" : placeText(error.file, error);
  return `| ${SIGNS.error} | ${foreign(place)} | ${foreign(errorText(error))} |`;
}

function findingRow(finding: Finding): string {
  const { level, file, place } = finding;
  const lines = [
    `<strong>${foreign(headingOf(finding))}</strong>`,
    ...(place === undefined ? [] : [quoted(place)]),
    ...sentencesOf(finding).map(foreign),
  ];
  return `| ${SIGNS[level]} | ${foreign(placeText(file, place))} | ${lines.join("<br>")} |`;
}

/** The line around the words, with them marked; the words alone when the line does not show them as they are. */
function quoted(place: Place): string {
  const words = `<strong>${foreign(place.quote)}</strong>`;
  const [before, after] = around(place) ?? ["", ""];
  return `<em>${foreign(before)}${words}${foreign(after)}</em>`;
}

function foreign(text: string): string {
  return markdownText(shortened(text, MOST_OF_TEXT));
}
