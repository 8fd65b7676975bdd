import { periodOf, plusDays, type IsoDate, type TimeInterval } from "../../../../model/time.ts";
import { around, place, plusUnits } from "../calendar.ts";
import { isNext, meaningAt, skipAny, type Phrases, wordAt, type Read, type TimeLine } from "../lexemes/lexemes.ts";
import { turnAt } from "../lexemes/turns.ts";
import type { TimeUnit } from "../lexemes/vocabulary.ts";
import { dateOf, UNKNOWN, type DateFields, type Days } from "../sense.ts";
import { dateAt } from "./date.ts";
import type { DaysShape } from "./shape.ts";

const BESIDE: Phrases = [
  ["the", "day", "before"],
  ["the", "day", "after"],
  ["day", "before"],
  ["day", "after"],
];
const KINDS_OF_YEAR_AND_WEEK: Phrases = [["calendar"], ["working"], ["business"], ["fiscal"]];

/** "yesterday", "today", "tomorrow", "the day before yesterday". */
export const day: DaysShape = {
  name: "day",
  opens: (meaning, word) => meaning.shift !== undefined || word === "the" || word === "day",
  opensDigits: false,
  read(line, at) {
    const shift = meaningAt(line, at)?.shift;
    if (shift !== undefined && meaningAt(line, at)?.dayPart === undefined) return shifted(line, shift, at + 1);
    const start = skipAny(line, at, BESIDE);
    const beyond = start === at || !isNext(line, start) ? undefined : meaningAt(line, start)?.shift;
    const by = wordAt(line, start - 1) === "after" ? 1 : -1;
    return beyond === undefined || beyond !== by ? null : shifted(line, beyond + by, start + 1);
  },
};

function shifted({ anchor }: TimeLine, shift: number, next: number): Read<Days> {
  return { value: { kind: "placed", time: anchor === null ? UNKNOWN : periodOf(plusDays(anchor, shift)) }, next };
}

/** Words that narratives count by from what was told last, not from the day of the article. */
const NARRATIVE: ReadonlySet<string> = new Set(["following", "preceding", "same"]);
const PERIODS: ReadonlySet<TimeUnit> = new Set([
  "week",
  "weekend",
  "fortnight",
  "month",
  "quarter",
  "year",
  "decade",
  "century",
]);

/** "last year", "this week", "next quarter", "the next decade", "this working week", "last March", "the following week", "the same year". */
export const turned: DaysShape = {
  name: "turned",
  opens: (meaning, word) => meaning.turn !== undefined || word === "the" || word === "same",
  opensDigits: false,
  read(line, at) {
    const the = wordAt(line, at) === "the" ? at + 1 : at;
    const turn = wordAt(line, the) === "same" ? { value: 0, next: the + 1 } : turnAt(line, the);
    if (turn === null || !isNext(line, turn.next)) return null;
    const how = wordAt(line, the);
    const kind = skipAny(line, turn.next, KINDS_OF_YEAR_AND_WEEK);
    const unit = meaningAt(line, kind)?.unit;
    const month = kind === turn.next ? dateAt(line, kind) : null;
    if (month !== null && the === at && month.value.year === null && month.value.month !== null)
      return { value: { ...month.value, turn: turn.value }, next: month.next };
    const isDay = unit === "day" && the > at && turn.value === 1;
    if (unit === undefined || meaningAt(line, kind)?.plural === true || !(PERIODS.has(unit) || isDay)) return null;
    // "the" is part of the name where nothing else says which ("the next decade"), not of "the last week".
    if (the > at && unit !== "decade" && !isDay) return null;
    const next = kind + 1;
    if (isNoun(line, next, unit)) return null;
    if (wordAt(line, kind - 1) === "fiscal")
      return { value: { kind: "placed", time: { ...UNKNOWN, granularity: "year" } }, next };
    const time = turnedPeriod(line.anchor, unit, turn.value);
    const working =
      wordAt(line, kind - 1) === "working" ||
      wordAt(line, kind - 1) === "business" ||
      wordAt(line, kind) === "workweek";
    const days = working && unit === "week" && time.to !== null ? { ...time, to: plusDays(time.to, -2) } : time;
    if (isDay || NARRATIVE.has(how))
      return {
        value: {
          kind: "placed",
          time: { ...UNKNOWN, granularity: unit === "day" ? "day" : time.granularity },
          deictic: days,
        },
        next,
      };
    return { value: { kind: "placed", time: days }, next };
  },
};

/** "next month", "last month", as the month and year that it is. */
export function turnedMonth(line: TimeLine, at: number): Read<DateFields> {
  const turn = turnAt(line, at);
  if (turn === null || line.anchor === null || !isNext(line, turn.next) || wordAt(line, turn.next) !== "month")
    return null;
  const day = plusUnits(line.anchor, turn.value, "month");
  return { value: dateOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), null), next: turn.next + 1 };
}

/** "this quarter mile", "last minute goal" … a unit that only measures the next word. */
function isNoun(line: TimeLine, at: number, unit: TimeUnit): boolean {
  return (
    unit === "quarter" && /^(?:of|mile|miles|final|finals|back|century)$/.test(wordAt(line, at)) && isNext(line, at)
  );
}

function turnedPeriod(anchor: IsoDate | null, unit: TimeUnit, turn: number): TimeInterval {
  if (anchor === null) return { ...UNKNOWN, granularity: granularityOf(unit) };
  return around(plusUnits(anchor, turn, unit), unit);
}

export function granularityOf(unit: TimeUnit): TimeInterval["granularity"] {
  switch (unit) {
    case "week":
    case "month":
    case "quarter":
    case "year":
    case "decade":
    case "century":
      return unit;
    case "weekend":
    case "fortnight":
      return "part";
    default:
      return "day";
  }
}

const BEFORE_THE: ReadonlySet<string> = new Set(
  "of for in during over by at with mom unavailable within throughout before after".split(" "),
);

/** "the year", "the week": the current one, if what was told last does not say another. */
export const current: DaysShape = {
  name: "current",
  opens: (_, word) => word === "the",
  opensDigits: false,
  read(line, at) {
    if (wordAt(line, at) !== "the" || !isNext(line, at + 1)) return null;
    const unit = meaningAt(line, at + 1)?.unit;
    if (unit === undefined || meaningAt(line, at + 1)?.plural === true) return null;
    if (unit !== "week" && unit !== "weekend" && unit !== "fortnight" && unit !== "month" && unit !== "year")
      return null;
    if (unit !== "weekend" && unit !== "fortnight" && !BEFORE_THE.has(wordAt(line, at - 1))) return null;
    if (
      isNext(line, at + 2) &&
      /^(?:of|before|after|that|when|to|in|ended|ending|earlier|later|ahead|a|following|\d+)$/.test(
        wordAt(line, at + 2),
      )
    )
      return null;
    const time = turnedPeriod(line.anchor, unit, 0);
    return {
      value: { kind: "placed", time: { ...UNKNOWN, granularity: time.granularity }, deictic: time },
      next: at + 2,
    };
  },
};

/** The period of a unit that the article's day lies in. */
export function currentPeriod(line: TimeLine, at: number): Read<TimeInterval> {
  const { unit, plural } = meaningAt(line, at) ?? {};
  if (unit === undefined || plural === true || !PERIODS.has(unit)) return null;
  return { value: turnedPeriod(line.anchor, unit, 0), next: at + 1 };
}

/** A period that another phrase is a part of: "of the year", "in the week", "of March", "of next year". */
export function wholePeriod(
  line: TimeLine,
  at: number,
  read: (line: TimeLine, at: number) => Read<Days>,
): Read<TimeInterval> {
  const current = wordAt(line, at) === "the" && isNext(line, at + 1) ? currentPeriod(line, at + 1) : null;
  if (current !== null) return current;
  const found = read(line, at);
  if (found === null) return null;
  const { time } = place(found.value, line.anchor);
  return { value: time, next: found.next };
}
