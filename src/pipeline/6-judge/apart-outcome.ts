import { dayNumberOf } from "../../model/day-number.ts";
import type { Answer, AnswerRow } from "../../model/query.ts";
import type { Moment } from "../../model/reading.ts";
import { open, type Of, type Outcome } from "./ending.ts";

/** How many days a day that is known to its month or year alone may be later than its cell. */
const LATER: ReadonlyMap<string, number> = new Map([
  ["month", 30],
  ["year", 365],
]);

/** Whether so many days lie between the days of two rows; each must be the only one of its description. */
export function apartOutcome({ from, to, days }: Of<"apart">, answer: Answer): Outcome {
  const [first, last] = [dayIn(answer.rows, from), dayIn(answer.rows, to)];
  if (first === null || last === null) return open("no-reference", "no one row of that description has such a day");
  const least = last.day - first.day - first.later;
  const most = last.day - first.day + last.later;
  const isBelow = days.low !== null && most < Number(days.low);
  const isAbove = days.high !== null && least > Number(days.high);
  const rule = `${least === most ? String(least) : `${String(least)} to ${String(most)}`} days lie between`;
  return { verdict: isBelow || isAbove ? "refuted" : "supported", rule };
}

/** The days between two moments, as people read them; null when the answer has not one row for each. */
export function daysApart({ from, to }: Of<"apart">, answer: Answer): number | null {
  const [first, last] = [dayIn(answer.rows, from), dayIn(answer.rows, to)];
  return first === null || last === null ? null : last.day - first.day;
}

function dayIn(
  rows: readonly AnswerRow[],
  { where, day, precision }: Moment,
): { readonly day: number; readonly later: number } | null {
  const [row, ...others] = rows.filter((one) => where.every(({ field, value }) => one[field] === value));
  const cell = row?.[day] ?? null;
  const number = cell === null ? null : dayNumberOf(cell);
  if (row === undefined || others.length > 0 || number === null) return null;
  return { day: number, later: precision === null ? 0 : (LATER.get(row[precision] ?? "day") ?? 0) };
}
