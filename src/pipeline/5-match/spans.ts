import type { Clause } from "../../model/claim.ts";
import type { TimeMention } from "../../model/mention.ts";
import { yearOf } from "./periods.ts";
import { reckonedYear } from "./reckoned.ts";
import type { World } from "./world.ts";

/** Two years that a change lies between. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The spans that a clause may speak of, the likeliest first: more than one only for a change "since" a year, whose end is not said. */
export function spansOf(clause: Clause, world: World): Span[] {
  const times = clause.mentions.filter((mention): mention is TimeMention => mention.kind === "time");
  const [first, later] = times;
  const second = later === undefined ? undefined : (reckonedYear(clause, later) ?? later);
  if (first === undefined || times.length > 2 || first.time.from === null) return [];
  const begin = yearOf(first.time);
  if (second !== undefined) {
    const end = yearOf(second.time);
    // "grew to 5 in 2021 from 4 in 2020": the later may be told first.
    return begin !== null && end !== null && begin !== end && isYear(first) && isYear(second)
      ? [{ from: Math.min(begin, end), to: Math.max(begin, end) }]
      : [];
  }
  if (isSince(clause, first)) return sinceYear(Number(first.time.from.slice(0, 4)), world);
  if (begin === null) return betweenYears(first);
  return isYear(first) && first.relation === "at" ? [{ from: begin - 1, to: begin }] : [];
}

function isYear(mention: TimeMention): boolean {
  return mention.time.granularity === "year";
}

function isSince(clause: Clause, { range, relation }: TimeMention): boolean {
  const before = clause.words.filter((word) => word.to <= range.from).at(-1);
  return relation === "since" || before?.folded === "since";
}

const YEARS_BEHIND = [1, 2, 3, 0];

function sinceYear(from: number, { asOf }: World): Span[] {
  if (asOf === null) return [];
  const now = Number(asOf.slice(0, 4));
  return YEARS_BEHIND.map((behind) => ({ from, to: now - behind })).filter(({ to }) => to > from);
}

/** "between 2010 and 2020", whose days are those of whole years. */
function betweenYears({ time, quote }: TimeMention): Span[] {
  const { from, to } = time;
  if (from === null || to === null || !from.endsWith("-01-01") || !to.endsWith("-01-01")) return [];
  const first = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4)) - 1;
  return last > first && quote.includes(String(first)) ? [{ from: first, to: last }] : [];
}
