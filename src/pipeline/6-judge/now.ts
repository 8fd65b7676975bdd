import type { NowReport } from "../../model/report.ts";
import type { IsoDate } from "../../model/time.ts";
import { lastDayOf } from "../../reference/coverage.ts";
import { decidedReport } from "./claim-report.ts";
import type { Court, Tried } from "./court.ts";
import { cellOf } from "./rows.ts";

/**
 * The last day for which the reference declares that it has all rows of the claim's kind, when the claim is a state on the article's day and that day is
 * earlier. It is of the reference and not of the clock, so that the same article and reference give the same report on any day.
 */
export function lastVouchedDay({ reading, answer, outcome }: Tried, { reference, asOf }: Court): IsoDate | null {
  if (asOf === null || reading.at !== asOf || outcome.verdict === "conflicting") return null;
  const values = new Map(reading.bindings.map(({ field, value }) => [field, value]));
  for (const [field, cell] of Object.entries(answer.rows[0] ?? {}))
    if (cell !== null && !values.has(field)) values.set(field, cell);
  const day = lastDayOf(reference, reading.table, values);
  return day !== null && day > asOf ? day : null;
}

/** The second verdict, in the words of the first; `day` is that of `later`. */
export function nowReport(then: Tried, now: Tried, later: Court, day: IsoDate): NowReport {
  const { explanation, verdict, receipt, reference } = decidedReport(now, later);
  const turned = turnedOn(then, now, later);
  const was = then.outcome.verdict === "supported" ? "True when written" : "Not so when written";
  const since =
    turned === null ? "" : then.outcome.verdict === "supported" ? `, until ${turned}` : `, but from ${turned}`;
  return { asOf: day, verdict, explanation: `${was}${since}. As of ${day}: ${explanation}`, reference, receipt };
}

/** The last day of the row that made the claim true, or the first of the one that makes it so now, where there is one. */
function turnedOn(then: Tried, now: Tried, { reference }: Court): IsoDate | null {
  const wasTrue = then.outcome.verdict === "supported";
  const { answer, reading } = wasTrue ? then : now;
  const table = reference.tables.get(reading.table);
  const field = wasTrue ? table?.by.end[0] : table?.by.start[0];
  const [key, ...others] = answer.keys;
  if (table === undefined || field === undefined || key === undefined || others.length > 0) return null;
  return cellOf(table, key, field.name) ?? null;
}
