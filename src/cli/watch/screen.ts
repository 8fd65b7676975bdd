import { buildReport } from "../../pipeline/7-report/report.ts";
import { renderText } from "../../pipeline/7-report/text.ts";
import { VERSION } from "../../version.ts";
import type { Look } from "./session.ts";

export interface ScreenOptions {
  readonly color: boolean;
  /** Lines and characters of a line that there is room for; undefined where output goes to no terminal. */
  readonly rows: number | undefined;
  readonly columns: number | undefined;
}

const ROWS = 48;
const COLUMNS = 160;

/** Lines of the report's end: the totals and the reference. */
const TAIL = 2;

/** One screen: what was checked now first, then the other articles as far as there is room, the totals, problems, and when and why it was looked. */
export function screenOf(look: Look, { color, rows = ROWS, columns = COLUMNS }: ScreenOptions): string {
  const checked = look.results.flatMap((one) => (one.ok ? [one] : []));
  const reports = checked.map((one) => one.report);
  const articles = checked.map((one) => one.article);
  const text = renderText({ report: buildReport(reports, look.reference, VERSION), articles }, { color });
  const lines = text.trimEnd().split("\n");
  const refused = look.results.flatMap((one) => (one.ok ? [] : [`! ${one.diagnostic.message}`]));
  const problems = look.problems.flatMap(({ message }) => `! ${message}`.split("\n").slice(0, 4));
  const end = [...lines.slice(-TAIL), ...[...refused.slice(0, 4), ...problems].map(withoutControls), statusOf(look)];
  const room = rows - 2 - heightOf(end, columns);
  return [...cut(lines.slice(0, -TAIL), room, columns), ...end].join("\n");
}

/** The only place where the time of day stands. */
function statusOf({ checked, gone, otherReference, problems }: Look): string {
  const parts = [
    ...(otherReference ? ["reference changed"] : []),
    ...(checked.length === 0 ? [] : [`checked ${listed(checked)}`]),
    ...(gone.length === 0 ? [] : [`gone: ${listed(gone)}`]),
    ...(problems.length === 0 ? [] : ["the rest as it was"]),
  ];
  return withoutControls(`${new Date().toTimeString().slice(0, 8)} ${parts.join("; ")} (Ctrl-C ends)`);
}

function listed(paths: readonly string[]): string {
  return paths.length > 3 ? `${paths.length} articles` : paths.join(", ");
}

function cut(lines: readonly string[], room: number, columns: number): string[] {
  if (heightOf(lines, columns) <= room) return [...lines];
  const shown: string[] = [];
  let height = 1;
  for (const line of lines) {
    height += heightOf([line], columns);
    if (height > room) break;
    shown.push(line);
  }
  return [...shown, `… ${lines.length - shown.length} more lines`];
}

/** Lines of the terminal that these take. */
function heightOf(lines: readonly string[], columns: number): number {
  const widths = lines.map((line) => line.replace(COLOURS, "").length);
  return widths.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / columns)), 0);
}

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[\\d*m`, "g");

/** A path or a message must not steer the terminal. */
function withoutControls(line: string): string {
  return line.replace(/\p{Cc}/gu, "");
}
