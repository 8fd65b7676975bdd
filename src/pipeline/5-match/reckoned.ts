import type { Claim, Clause } from "../../model/claim.ts";
import type { TimeMention } from "../../model/mention.ts";
import { januaryOf, plusDays, type IsoDate } from "../../model/time.ts";

/**
 * A time that counts from the one told before it in the sentence ("five years later", "44 days later"), counted from there. Whole years from a year may lead to the
 * year before or after too. Null for another time, or when the sentence tells none before it.
 */
export function reckoned(clause: Clause, time: TimeMention): TimeMention | null {
  const base = baseOf(clause, time);
  const count = countedIn(time);
  if (base === null || count === null) return null;
  const { from, to } = base.time;
  const first = yearOf(base);
  if (count.unit === "year")
    return first === null
      ? null
      : { ...time, time: { ...ofYears(first + count.by - 1, first + count.by + 1), granularity: "part" } };
  if (from === null || to === null || base.time.granularity !== "day") return null;
  const days = count.by * (count.unit === "week" ? 7 : 1);
  return { ...time, time: { from: plusDays(from, days), to: plusDays(to, days), granularity: "day" } };
}

/** The year that "a year earlier" or "five years later" leads to, for figures that a year has one of; null when the sentence names no year before it, or several. */
export function reckonedYear(clause: Clause, time: TimeMention): TimeMention | null {
  const count = countedIn(time);
  const [base, ...others] = clause.sentence.mentions.filter(
    (one): one is TimeMention =>
      one.kind === "time" && one.time.granularity === "year" && one.range.to <= time.range.from,
  );
  const first = base === undefined || others.length > 0 ? null : yearOf(base);
  if (count?.unit !== "year" || first === null) return null;
  return { ...time, time: { ...ofYears(first + count.by, first + count.by), granularity: "year" } };
}

/** "the war of 2020 ended on 10 November": of a day without its year, in a sentence that names a year before it, nothing says which is meant. */
export function isOfAnotherYear({ clause, target }: Claim): boolean {
  if (target.kind !== "time" || target.deictic !== undefined || /\d{4}/.test(target.quote) || !/\d/.test(target.quote))
    return false;
  const year = target.time.from?.slice(0, 4);
  return clause.sentence.mentions.some(
    (one) =>
      one.kind === "time" &&
      one !== target &&
      /\d{4}/.test(one.quote) &&
      one.range.to <= target.range.from &&
      one.time.from?.slice(0, 4) !== year,
  );
}

/** The last time before it in its sentence that names days, but the one that it stands beside: "began on 2 May 2019 and ended on 4 June, 33 days later". */
function baseOf({ sentence }: Clause, { range, deictic }: TimeMention): TimeMention | null {
  if (deictic === undefined) return null;
  const { text } = sentence.sentence.text;
  const before = sentence.mentions.filter(
    (one): one is TimeMention =>
      one.kind === "time" &&
      one.range.to <= range.from &&
      one.relation !== "duration" &&
      !/^\s*,\s*$/.test(text.slice(one.range.to, range.from)),
  );
  return before.findLast((one) => one.time.from !== null) ?? null;
}

/** True for words that count from another time: "a year earlier", "the previous year". */
export function isCounted(time: TimeMention): boolean {
  return countedIn(time) !== null;
}

interface Count {
  /** Below zero backwards. */
  readonly by: number;
  readonly unit: "day" | "week" | "year";
}

const NUMBERS: readonly string[] = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const COUNTED = /^(?:(?:the|a|an)\s+)?(?:(\p{L}+|\d+)\s+)?(day|week|year)s?(?:\s+(\p{L}+))?$/u;
const BACK: ReadonlySet<string> = new Set(["earlier", "before", "previous", "preceding", "prior"]);
const AHEAD: ReadonlySet<string> = new Set(["later", "after", "following", "next"]);

/** How much a time counts; decades and "a few years" are no count. */
function countedIn({ quote }: TimeMention): Count | null {
  const [, first = "one", unit, last = first] = COUNTED.exec(quote.toLowerCase()) ?? [];
  const sign = BACK.has(last) ? -1 : AHEAD.has(last) ? 1 : null;
  const number = first === last ? 1 : /^\d+$/.test(first) ? Number(first) : NUMBERS.indexOf(first);
  if (sign === null || number <= 0) return null;
  return unit === "day" || unit === "week" || unit === "year" ? { by: sign * number, unit } : null;
}

function yearOf({ time: { from, to } }: TimeMention): number | null {
  const year = from === null ? null : Number(from.slice(0, 4));
  return year === null || to === null || to > januaryOf(year + 1) ? null : year;
}

function ofYears(first: number, last: number): { readonly from: IsoDate; readonly to: IsoDate } {
  return { from: januaryOf(first), to: januaryOf(last + 1) };
}
