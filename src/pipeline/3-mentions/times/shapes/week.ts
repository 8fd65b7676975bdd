import { isoWeek, plusDays, weekdayOf, type TimeInterval } from "../../../../model/time.ts";
import { around, place, plusUnits } from "../calendar.ts";
import { isNext, meaningAt, skipAny, type Phrases, wordAt, type TimeLine } from "../lexemes/lexemes.ts";
import { cardinal, ordinal, yearInDigits } from "../lexemes/numbers.ts";
import type { TimeUnit } from "../lexemes/vocabulary.ts";
import { UNKNOWN, type Days } from "../sense.ts";
import type { Base } from "./ago.ts";
import { wholePeriod } from "./relative.ts";
import type { DaysShape } from "./shape.ts";

const OF_OR_IN: Phrases = [["of"], ["in"]];
const COMMENCING: Phrases = [["of"], ["commencing"], ["beginning"], ["starting"], ["from"]];

/** "week 10", "week 23 of 2018": weeks of ISO 8601. */
export const weekNumber: DaysShape = {
  name: "week-number",
  opens: (_, word) => word === "week",
  opensDigits: false,
  read(line, at) {
    if (wordAt(line, at) !== "week" || line.lexemes[at + 1]?.gap !== " ") return null;
    const number = line.lexemes[at + 1]?.digits === true ? cardinal(line, at + 1, 2) : null;
    if (number === null || number.value < 1 || number.value > 53 || line.lexemes[number.next]?.gap === "") return null;
    const of = skipAny(line, number.next, OF_OR_IN);
    const year = isNext(line, of) || line.lexemes[of]?.gap === ", " ? yearInDigits(line, of) : null;
    const inYear = year?.value ?? (line.anchor === null ? null : Number(line.anchor.slice(0, 4)));
    const time = inYear === null ? { ...UNKNOWN, granularity: "week" as const } : isoWeek(inYear, number.value);
    return { value: { kind: "placed", time }, next: year?.next ?? number.next };
  },
};

/** "the week of April 10th", "the week commencing 4 February": the week that the day lies in, or that begins with it. */
export const weekOf = (base: Base): DaysShape => ({
  name: "week-of",
  opens: (_, word) => word === "week" || word === "the",
  opensDigits: false,
  read(line, at) {
    const the = wordAt(line, at) === "the" ? at + 1 : at;
    if (wordAt(line, the) !== "week" || (the > at && !isNext(line, the))) return null;
    const of = skipAny(line, the + 1, COMMENCING);
    const day = of === the + 1 ? null : base(line, of);
    if (day === null) return null;
    const { from, to, granularity } = place(day.value, line.anchor).time;
    if (granularity !== "day") return null;
    if (from === null || to === null)
      return { value: { kind: "placed", time: { ...UNKNOWN, granularity: "week" } }, next: day.next };
    return { value: { kind: "placed", time: around(from, "week") }, next: day.next };
  },
});

const RANKED: ReadonlySet<TimeUnit> = new Set(["day", "week", "weekend", "month", "year"]);

/**
 * A unit by its rank in a longer period: "the second week of 2021", "first ten days of last year", "the last 3 weeks of this year",
 * "the 9th month of next year", "the thirty-first day of the month", "the last day of March"; "the first Monday of May", "the 12th of next month".
 */
export const ranked = (base: Base): DaysShape => ({
  name: "ranked",
  opens: (meaning, word) => meaning.number !== undefined || meaning.turn !== undefined || word === "the",
  opensDigits: true,
  read(line, at) {
    const the = wordAt(line, at) === "the" ? at + 1 : at;
    const rank = wordAt(line, the) === "last" ? { value: -1, next: the + 1 } : ordinal(line, the);
    if (rank === null || !isNext(line, rank.next)) return null;
    const isDay = wordAt(line, rank.next) === "of" && rank.value > 0;
    const isEdge = rank.value === -1 || rank.value === 1;
    const count =
      isEdge && !isDay && isCount(line, rank.next) ? cardinal(line, rank.next) : { value: 1, next: rank.next };
    if (count === null || !isNext(line, count.next)) return null;
    const meaning = meaningAt(line, count.next);
    const unit = isDay ? "day" : meaning?.unit;
    const weekday = count.value === 1 && meaning?.plural !== true ? meaning?.weekday : undefined;
    if (weekday === undefined && (unit === undefined || !RANKED.has(unit))) return null;
    const end = isDay ? count.next : count.next + 1;
    const of = skipAny(line, end, OF_OR_IN);
    if (of === end || !isNext(line, of)) return null;
    const whole = wholePeriod(line, of, base);
    if (whole === null || whole.value.granularity === (isDay ? "year" : "day")) return null;
    if (isDay && whole.value.granularity !== "month") return null;
    const time =
      weekday === undefined
        ? rankedIn(whole.value, rank.value, count.value, unit ?? "day")
        : rankedWeekday(whole.value, rank.value, weekday);
    return time === null ? null : { value: { kind: "placed", time }, next: whole.next };
  },
});

/** True unless a unit or a weekday follows the rank at once. */
function isCount(line: TimeLine, at: number): boolean {
  const meaning = meaningAt(line, at);
  return meaning?.unit === undefined && meaning?.weekday === undefined;
}

/** The rank-th such weekday of a period, from its end where the rank is -1; null where it has fewer. */
function rankedWeekday({ from, to }: TimeInterval, rank: number, weekday: number): TimeInterval | null {
  if (from === null || to === null) return UNKNOWN;
  const edge = rank < 0 ? plusDays(to, -1) : from;
  const away =
    rank < 0 ? -((weekdayOf(edge) - weekday + 7) % 7) : ((weekday - weekdayOf(edge) + 7) % 7) + 7 * (rank - 1);
  const day = plusDays(edge, away);
  return day < from || day >= to ? null : around(day, "day");
}

function rankedIn(whole: TimeInterval, rank: number, count: number, unit: TimeUnit): TimeInterval | null {
  const { from, to } = whole;
  const granularity = count === 1 ? (unit === "day" || unit === "week" || unit === "month" ? unit : "part") : "part";
  if (from === null || to === null) return { ...UNKNOWN, granularity };
  const start = unit === "week" ? firstMonday(whole, rank) : rank < 0 ? to : from;
  if (start === null) return null;
  if (unit === "weekend") return around(plusDays(from, 7 * (rank - 1)), "weekend");
  const first = rank < 0 ? plusUnits(start, -count, unit) : plusUnits(start, rank - 1, unit);
  const last = rank < 0 ? start : plusUnits(first, count, unit);
  return first < plusDays(from, -7) || first >= to ? null : { from: first, to: last, granularity };
}

/** The Monday of a period's first week, or after its last: a week belongs to where its Thursday lies (ISO 8601). */
function firstMonday({ from, to }: TimeInterval, rank: number): string | null {
  if (from === null || to === null) return null;
  const edge = rank < 0 ? to : from;
  const monday = plusDays(edge, 1 - weekdayOf(edge));
  const thursday = plusDays(monday, 3);
  return thursday < edge ? plusDays(monday, 7) : monday;
}

/** "next week on Tuesday", "Wednesday evening next week": a weekday of a week that is named beside it. */
export function weekdayWithin(week: TimeInterval, weekday: number): Days | null {
  if (week.granularity !== "week" || week.from === null) return null;
  const day = plusDays(week.from, weekday - 1);
  return { kind: "placed", time: around(day, "day") };
}
