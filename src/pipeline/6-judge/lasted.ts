import type { AnswerRow } from "../../model/query.ts";
import { meets, periodOf, plusDays, type IsoDate, type TimeInterval } from "../../model/time.ts";
import type { Of } from "./ending.ts";

/** How many days may lie between two rows of one stretch: between two terms. */
const BREAK = 62;

/** True when a row, or several that follow each other, began in the first time of a tenure and ended in the last. */
export function lasted(
  rows: readonly AnswerRow[],
  { start, end, precision }: Of<"when">,
  tenure: NonNullable<Of<"when">["tenure"]>,
): boolean {
  if (end === null) return false;
  const isOn = (row: AnswerRow, field: string, exactly: string | null, time: TimeInterval): boolean => {
    const cell = row[field] ?? null;
    return cell !== null && meets(time, periodOf(cut(cell, exactly === null ? null : (row[exactly] ?? null))));
  };
  let stretchEnd: IsoDate | null = null;
  for (const row of [...rows].sort((a, b) => ((a[start] ?? "") < (b[start] ?? "") ? -1 : 1))) {
    const goesOn: boolean = stretchEnd !== null && (row[start] ?? "") <= plusDays(stretchEnd, BREAK);
    if (!goesOn && !isOn(row, start, precision, tenure.first)) continue;
    if (isOn(row, end, tenure.precision, tenure.last)) return true;
    stretchEnd = row[end] ?? null;
  }
  return false;
}

/** A day as far as it is known. */
function cut(day: IsoDate, precision: string | null): string {
  return precision === "year" ? day.slice(0, 4) : precision === "month" ? day.slice(0, 7) : day;
}
