import { plusDays, weekdayOf, type TimeInterval } from "../../../../model/time.ts";
import { place } from "../calendar.ts";
import { isNext, skipAny, wordAt, type Phrases, type Read, type TimeLine } from "../lexemes/lexemes.ts";
import { ordinal, yearInDigits } from "../lexemes/numbers.ts";
import { dateOf, UNKNOWN, type ClockSense, type DateFields, type Days } from "../sense.ts";
import { dateAt, dayNumber } from "../shapes/date.ts";
import { daysAt } from "../shapes/index.ts";
import { turnedMonth } from "../shapes/relative.ts";
import { separatorAt } from "./clocks.ts";
import { whenAt, type When } from "./when.ts";

/** Two ends that a phrase names, each as its own days, and what lies between, both included. */
export interface Between {
  readonly first: TimeInterval;
  readonly last: TimeInterval;
  readonly time: TimeInterval;
  /** The time of day on the first day and on the last. */
  readonly clock: ClockSense | null;
}

/** "from March to May", "between 2007 and the end of 2008", "5/1-5/7/2020", "april 9th through 17th", "Nov-Feb 5th, 2017", "from Monday 3pm to Friday 5pm". */
export function betweenAt(line: TimeLine, at: number, alone: Read<When>): Read<Between> {
  const opener = wordAt(line, at);
  const start = opener === "from" || opener === "between" || opener === "in" ? at + 1 : at;
  if (start > at && !isNext(line, start)) return null;
  const isOpened = start > at;
  const end: Ending = (first) => (first === null ? null : endingWith(line, first, opener === "between"));
  return byPhrase(line, start, isOpened ? whenAt(line, start) : alone, end) ?? byPart(line, start, isOpened, end);
}

/** The whole stretch, if `first` is its first end. */
type Ending = (first: Read<When>) => Read<Between>;

function endingWith(line: TimeLine, first: NonNullable<Read<When>>, isBetween: boolean): Read<Between> {
  const to = separatorAt(line, first.next, isBetween);
  const last = to === null ? null : lastEnd(line, to, first.value);
  if (last === null || isMeasured(line, last.next)) return null;
  const whole = joined(first.value, last.value, line);
  return whole === null ? null : { value: whole, next: last.next };
}

/** The first end is a phrase; where that has a time of day, perhaps its days alone. */
function byPhrase(line: TimeLine, at: number, when: Read<When>, end: Ending): Read<Between> {
  if (when === null) return null;
  const whole = when.value.days === null ? null : end(when);
  if (whole !== null || when.value.clock === null) return whole;
  const days = daysAt(line, at);
  return days === null ? null : end(onlyDays(days.value, days.next));
}

/** The first end is a year, now, a month, or a day of the month that takes its month from the other end. */
function byPart(line: TimeLine, at: number, isOpened: boolean, end: Ending): Read<Between> {
  const lexeme = line.lexemes[at];
  if (lexeme === undefined) return null;
  if (lexeme.digits) {
    const year = lexeme.gap.endsWith("-") ? null : yearInDigits(line, at);
    const whole = year === null ? null : end(onlyDays(dateOf(year.value, null, null), year.next));
    if (whole !== null) return whole;
  }
  if (lexeme.folded === "now") {
    const whole = end(onlyDays({ kind: "placed", time: now(line) }, at + 1));
    if (whole !== null) return whole;
  }
  const hasDash = line.lexemes[at + 1]?.gap === "-";
  const month = lexeme.meaning?.month;
  if (month !== undefined && hasDash) {
    const whole = end(onlyDays(dateOf(null, month, null), at + 1));
    if (whole !== null) return whole;
  }
  const the = lexeme.folded === "the" ? at + 1 : at;
  const day = isOpened || hasDash || ordinal(line, the) !== null ? dayNumber(line, the) : null;
  return day === null ? null : end(onlyDays(dateOf(null, null, day.value), day.next));
}

function onlyDays(days: Days, next: number): NonNullable<Read<When>> {
  return { value: { days, clock: null }, next };
}

function now({ anchor }: TimeLine): TimeInterval {
  return anchor === null ? UNKNOWN : { from: anchor, to: plusDays(anchor, 1), granularity: "day" };
}

function lastEnd(line: TimeLine, at: number, first: When): Read<When> {
  const lastYear = yearInDigits(line, at);
  if (first.days?.kind === "fields" && isYear(first.days) && lastYear !== null)
    return onlyDays(dateOf(lastYear.value, null, null), lastYear.next);
  const current =
    wordAt(line, at) === "current" && wordAt(line, at + 1) === "date"
      ? at + 2
      : wordAt(line, at) === "now" || wordAt(line, at) === "date"
        ? at + 1
        : null;
  if (current !== null) return onlyDays({ kind: "placed", time: now(line) }, current);
  const led = dateAt(line, at, true);
  const when = whenAt(line, at);
  if (when !== null && when.value.days !== null && when.next >= (led?.next ?? 0)) return when;
  if (led !== null) return onlyDays(led.value, led.next);
  const { days } = first;
  if (days?.kind !== "fields" || days.day === null) return null;
  if (days.month === null) return days.weekday === null ? dayOfTurned(line, at) : null;
  const the = wordAt(line, at) === "the" ? at + 1 : at;
  const day = dayNumber(line, the);
  if (day === null || /^(?:am|pm|%)$/.test(wordAt(line, day.next)) || line.lexemes[day.next]?.gap === ":") return null;
  // "March 3-5, 2020": the year of both.
  const gap = line.lexemes[day.next]?.gap;
  const year = days.year === null && (gap === ", " || gap === " ") ? yearInDigits(line, day.next) : null;
  return onlyDays(dateOf(year?.value ?? days.year, null, day.value), year?.next ?? day.next);
}

const OF_OR_IN: Phrases = [["of"], ["in"]];

/** "from 4 to 23 in next month", "from 4 until 23 this month": the month of both days. */
function dayOfTurned(line: TimeLine, at: number): Read<When> {
  const day = dayNumber(line, at);
  if (day === null || !isNext(line, day.next)) return null;
  const turned = turnedMonth(line, skipAny(line, day.next, OF_OR_IN));
  return turned === null ? null : onlyDays({ ...turned.value, day: day.value }, turned.next);
}

/** "2014 to 2018 people", "in 2000 to 5.4 million". */
function isMeasured(line: TimeLine, at: number): boolean {
  return (
    isNext(line, at) &&
    /^(?:people|per|percent|thousand|million|billion|trillion|dollars|euros)$/.test(wordAt(line, at))
  );
}

const isYear = (days: DateFields): boolean => days.year !== null && days.month === null;

/** The two ends as one stretch; null when they don't belong together. */
function joined(first: When, last: When, line: TimeLine): Between | null {
  if (first.days === null || last.days === null) return null;
  const [a, b] = shared(first.days, last.days);
  if (a.kind === "fields" && a.day !== null && a.month === null && a.weekday === null) return null;
  const from = place(a, line.anchor).time;
  const to = place(after(b, a, from), line.anchor).time;
  const deictic = a.kind === "placed" && a.deictic !== undefined;
  if (deictic) return null;
  if (from.from !== null && to.from !== null && from.from > to.from) return null;
  const time: TimeInterval = { from: from.from, to: to.to, granularity: "part" };
  const clock =
    first.clock === null || last.clock === null
      ? null
      : { ...first.clock, to: last.clock.moment ? last.clock.from : last.clock.to, moment: false };
  if ((first.clock === null) !== (last.clock === null)) return null;
  return { first: from, last: to, time, clock };
}

/** Fills month and year of each end from the other. */
function shared(first: Days, last: Days): readonly [Days, Days] {
  if (first.kind !== "fields" || last.kind !== "fields") return [first, last];
  let a = first;
  let b = last;
  if (a.day !== null && a.month === null && a.weekday === null && b.month !== null && b.day !== null)
    a = { ...a, month: b.day >= a.day ? b.month : b.month - 1 };
  if (a.month === 0) a = { ...a, month: 12, year: b.year === null ? null : b.year - 1 };
  if (b.day !== null && b.month === null && b.weekday === null && a.month !== null && a.day !== null) {
    const next = b.day >= a.day ? a.month : a.month + 1;
    b = { ...b, month: next > 12 ? 1 : next, year: b.year ?? (a.year !== null && next > 12 ? a.year + 1 : a.year) };
  }
  if (a.month !== null && b.month !== null) {
    const isBefore = a.month < b.month || (a.month === b.month && (a.day ?? 0) <= (b.day ?? 31));
    if (a.year === null && b.year !== null) a = { ...a, year: isBefore ? b.year : b.year - 1 };
    else if (b.year === null && a.year !== null) b = { ...b, year: isBefore ? a.year : a.year + 1 };
  }
  return [a, b];
}

/** A last end without a year is the first such day or month from the first end on; so is a weekday. */
function after(last: Days, first: Days, start: TimeInterval): Days {
  if (last.kind !== "fields" || start.from === null) return last;
  if (last.month === null && last.weekday !== null && last.day === null) {
    const ahead = (last.weekday - weekdayOf(start.from) + 7) % 7;
    const day = plusDays(start.from, ahead);
    return { kind: "placed", time: { from: day, to: plusDays(day, 1), granularity: "day" } };
  }
  if (last.month === null || last.year !== null) return last;
  const year = Number(start.from.slice(0, 4));
  const same = place({ ...last, year, turn: null }, null).time;
  const isLater = same.to !== null && same.to > start.from;
  const isNextTurn = last.turn === 1 && first.kind === "fields" && first.turn === 0 && last.weekday === null;
  return { ...last, turn: null, year: isLater && !isNextTurn ? year : year + 1 };
}
