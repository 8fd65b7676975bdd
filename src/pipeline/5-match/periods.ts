import type { Clause } from "../../model/claim.ts";
import type { TimeMention } from "../../model/mention.ts";
import type { Range } from "../../model/span.ts";
import type { Predicate } from "../../model/query.ts";
import { januaryOf, type IsoDate, type TimeInterval } from "../../model/time.ts";
import type { Table } from "../../reference/reference.ts";
import { isCounted, reckonedYear } from "./reckoned.ts";
import { timeOf, type World } from "./world.ts";

/** The rows of one time. */
export interface Period {
  readonly where: readonly Predicate[];
  /** The day on which groups are asked for their members; null when nothing says one. */
  readonly at: IsoDate | null;
}

/** The times that a clause may speak of, the likeliest first; more than one only when it names none. */
export interface Periods {
  readonly stated: boolean;
  readonly periods: readonly Period[];
}

/** When no year is said, one of these many before the article's may be meant, or the article's own. */
const YEARS_ASSUMED = 5;

/** The years of a series that a clause may speak of; null for a stretch of several, or when neither words nor article name one. */
export function periodsOf(table: Table, clause: Clause, world: World): Periods | null {
  const [year] = table.by.year;
  if (year === undefined)
    return table.by.start.length > 0 ? null : { stated: true, periods: [{ where: [], at: world.asOf }] };
  const time = pointIn(clause);
  if (time !== null) {
    const said = yearOf(time.time);
    if (said === null && clause.mentions.includes(time)) return null;
    if (said !== null && time.time.granularity === "year")
      return { stated: true, periods: [inYear(year.name, said, null)] };
  }
  if (world.asOf === null) return null;
  const now = Number(world.asOf.slice(0, 4));
  const before = Array.from({ length: YEARS_ASSUMED }, (_, k) => now - 1 - k);
  return { stated: false, periods: [...before, now].map((one) => inYear(year.name, one, world.asOf)) };
}

/** Words before a time that make it the bound of a stretch, and not the time of a figure. */
const BOUNDING: ReadonlySet<string> = new Set("from since until till to by after before through".split(" "));

/** Words that make a figure one of the article's day. */
const PRESENT: ReadonlySet<string> = new Set(["now", "today", "currently", "nowadays"]);

/** The time that the clause speaks of, as `timeOf`; null for a bound of a stretch ("from 2021"). */
export function pointIn(clause: Clause): TimeMention | null {
  const time = timeOf(clause);
  if (time?.relation !== "at" || clause.words.some(({ folded }) => PRESENT.has(folded))) return null;
  const before = clause.sentence.words.filter((word) => word.to <= time.range.from).at(-1);
  return before !== undefined && BOUNDING.has(before.folded) ? null : time;
}

/** The days of the year of a day. */
export function yearsFrom(day: IsoDate): Pick<TimeInterval, "from" | "to"> {
  const year = Number(day.slice(0, 4));
  return { from: januaryOf(year), to: januaryOf(year + 1) };
}

/** The days of the years whose figure may be meant when none is said: the last before the article's. Null for an article without a date. */
export function yearsAssumed(asOf: IsoDate | null): Pick<TimeInterval, "from" | "to"> | null {
  if (asOf === null) return null;
  const now = Number(asOf.slice(0, 4));
  return { from: januaryOf(now - YEARS_ASSUMED), to: januaryOf(now) };
}

/** The year that stands right behind a number: "$2,625 in 2010", "5 percent a year earlier". It is the number's, whatever others the clause names. */
export function yearBehind(clause: Clause, number: Range): TimeMention | null {
  const { text } = clause.sentence.sentence.text;
  for (const mention of clause.mentions) {
    if (mention.kind !== "time" || mention.range.from < number.to) continue;
    const gap = text.slice(number.to, mention.range.from);
    if (isCounted(mention) && COUNTED_BEHIND.test(gap)) return reckonedYear(clause, mention);
    if (SAID_BEHIND.test(gap)) return mention.time.granularity === "year" ? mention : null;
  }
  return null;
}

const SAID_BEHIND = /^\s*(?:\(|(?:in|as of|for|during|at the end of)\s+(?:the\s+year\s+)?)$/;
const COUNTED_BEHIND = /^\s*,?\s*(?:in\s+)?(?:the\s+)?$/;

/** The rows of a calendar year; groups are asked on its last day unless another is given. */
export function inYear(field: string, year: number, at: IsoDate | null): Period {
  const from = `${String(year).padStart(4, "0")}-01-01`;
  const to = `${String(year + 1).padStart(4, "0")}-01-01`;
  return { where: [{ op: "during", field, from, to }], at: at ?? `${String(year).padStart(4, "0")}-12-31` };
}

/** The one year that a time lies in; null when it lies in several. */
export function yearOf({ from, to }: TimeInterval): number | null {
  if (from === null || to === null) return null;
  const first = Number(from.slice(0, 4));
  const next = `${String(first + 1).padStart(4, "0")}-01-01`;
  return to <= next ? first : null;
}
