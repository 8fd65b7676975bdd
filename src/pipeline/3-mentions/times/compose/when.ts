import { periodOf, plusDays, type TimeInterval } from "../../../../model/time.ts";
import { place } from "../calendar.ts";
import { isNext, skipAny, type Phrases, wordAt, type Read, type TimeLine } from "../lexemes/lexemes.ts";
import { yearInDigits } from "../lexemes/numbers.ts";
import { UNKNOWN, type ClockSense, type Days } from "../sense.ts";
import { clockAt, type Clocked } from "./clocks.ts";
import { dayPartAt } from "../shapes/day-part.ts";
import { halved } from "../shapes/clock.ts";
import { daysAt } from "../shapes/index.ts";
import { weekdayWithin } from "../shapes/week.ts";

const ON: Phrases = [["on"]];
const OF: Phrases = [["of"]];
const ON_OR_OF: Phrases = [["on", "the"], ["on"], ["of"]];

/** Days, a time of day, or both: what one phrase says. */
export interface When {
  readonly days: Days | null;
  readonly clock: ClockSense | null;
}

/** The longest phrase of days and times of day at an index: "Friday", "5 pm", "next week on Tuesday at noon", "10am on Monday", "tonight around 7". */
export function whenAt(line: TimeLine, at: number): Read<When> {
  const byDays = startingWithDays(line, at);
  const byClock = startingWithClock(line, at);
  return byClock !== null && byClock.next > (byDays?.next ?? 0) ? byClock : byDays;
}

function startingWithDays(line: TimeLine, at: number): Read<When> {
  const part = dayPartAt(line, at);
  if (part !== null && part.value.shift !== null) {
    const days = shifted(line, part.value.shift);
    return withClock(line, { days, clock: part.value.clock }, part.next);
  }
  const days = daysAt(line, at);
  if (days === null) return null;
  if (!isOneDay(days.value)) return withWeekday(line, days.value, days.next);
  return withClock(line, { days: days.value, clock: null }, days.next);
}

function shifted({ anchor }: TimeLine, shift: number): Days {
  return { kind: "placed", time: anchor === null ? UNKNOWN : periodOf(plusDays(anchor, shift)) };
}

/** True for one day, which a time of day may go with. */
function isOneDay(days: Days): boolean {
  if (days.kind === "fields") return days.day !== null || days.weekday !== null;
  return days.deictic === undefined && days.time.granularity === "day";
}

/** "next week on Tuesday", "1st week of Oct on Friday": the weekday lies in the week. */
function withWeekday(line: TimeLine, week: Days, next: number): Read<When> {
  const plain: Read<When> = { value: { days: week, clock: null }, next };
  if (week.kind !== "placed" || week.time.granularity !== "week") return plain;
  const on = skipAny(line, next, ON);
  const day = isNext(line, on) || line.lexemes[on]?.gap === ". " ? daysAt(line, on) : null;
  if (day?.value.kind !== "fields" || day.value.weekday === null || day.value.day !== null || day.value.turn !== null)
    return plain;
  const within = weekdayWithin(week.time, day.value.weekday);
  return within === null ? plain : withClock(line, { days: within, clock: null }, day.next);
}

/** Index after the "T" that ISO 8601 puts between a day and its time ("2022-04-07T12:30:00"); `at` itself without one. */
function afterT(line: TimeLine, at: number): number {
  const [t, digits] = [line.lexemes[at], line.lexemes[at + 1]];
  return t?.folded === "t" && t.gap === "" && digits?.digits === true && digits.gap === "" ? at + 1 : at;
}

const JOINT = /^(?: |, ?| @ |-| - |\)-| \()$/;

/** What goes on with a day: a part of the day, a time of day, then the week or year that the day lies in. */
function withClock(line: TimeLine, when: When, next: number): Read<When> {
  let value = when;
  let end = afterT(line, next);
  if (end > next) {
    const clock = clockAt(line, end, true);
    return clock === null ? { value, next } : { value: { ...value, clock: clock.value }, next: clock.next };
  }
  for (;;) {
    const gap = line.lexemes[end]?.gap;
    if (gap === undefined || !JOINT.test(gap)) break;
    const week = value.clock === null || value.clock.part !== undefined ? weekAfter(line, value, end) : null;
    const more =
      week ??
      partAfter(line, value, end) ??
      clockAfter(line, value, end) ??
      yearAfter(line, value, end) ??
      dayAgain(line, value, end);
    if (more === null) break;
    value = more.value;
    end = more.next;
  }
  return { value, next: end };
}

function partAfter(line: TimeLine, when: When, at: number): Read<When> {
  if (when.clock?.part !== undefined && when.clock.moment) return null;
  const word = wordAt(line, at);
  if (word === "am" || word === "pm") {
    const half = dayPartNamed(word === "am" ? "morning" : "afternoon");
    return when.clock === null ? { value: { ...when, clock: half }, next: at + 1 } : null;
  }
  const part = dayPartAt(line, at);
  if (part?.value.shift !== null) return null;
  if (when.clock === null) return { value: { ...when, clock: part.value.clock }, next: part.next };
  return when.clock.moment
    ? { value: { ...when, clock: halved(when.clock, part.value.clock.part) }, next: part.next }
    : null;
}

function dayPartNamed(part: "morning" | "afternoon"): ClockSense {
  const hours = part === "morning" ? [8, 12] : [12, 16];
  return { from: (hours[0] ?? 0) * 3600, to: (hours[1] ?? 0) * 3600, eitherHalf: false, part, moment: false };
}

function clockAfter(line: TimeLine, when: When, at: number): Read<When> {
  if (when.clock !== null && when.clock.part === undefined) return null;
  const clock = clockAt(line, at, true);
  if (clock === null || !isTimed(line, clock, at)) return null;
  const part = when.clock?.part;
  return { value: { ...when, clock: part === undefined ? clock.value : halved(clock.value, part) }, next: clock.next };
}

/**
 * A bare hour beside a day needs a word before it ("Friday at 4", "at 4 tonight"), or another hour ("Monday 3-8"), or minutes ("3:30", "nine thirty"): in "scored 20
 * tonight" the number counts.
 */
function isTimed(line: TimeLine, clock: NonNullable<Read<Clocked>>, at: number): boolean {
  if (!clock.value.bare || !clock.value.moment) return true;
  return /^(?:at|around|about|from|before|after|until|till)$/.test(wordAt(line, at)) || clock.next - at > 1;
}

/** "Wednesday evening next week", "Monday two weeks from now". */
function weekAfter(line: TimeLine, when: When, at: number): Read<When> {
  const { days } = when;
  if (days?.kind !== "fields" || days.weekday === null || days.day !== null || days.turn !== null || !isNext(line, at))
    return null;
  const on = skipAny(line, at, OF);
  const week = daysAt(line, on);
  if (week?.value.kind !== "placed" || week.value.time.granularity !== "week" || week.value.deictic !== undefined)
    return null;
  const day = weekdayWithin(week.value.time, days.weekday);
  return day === null ? null : { value: { ...when, days: day }, next: week.next };
}

/** "Wed Oct 26 15:50:06 2016". */
function yearAfter(line: TimeLine, when: When, at: number): Read<When> {
  const { days, clock } = when;
  if (
    days?.kind !== "fields" ||
    days.year !== null ||
    days.day === null ||
    days.month === null ||
    clock?.moment !== true
  )
    return null;
  const year = isNext(line, at) ? yearInDigits(line, at) : null;
  return year === null ? null : { value: { ...when, days: { ...days, year: year.value } }, next: year.next };
}

/** "tomorrow, 13/04/21": the same day once more, in full. */
function dayAgain(line: TimeLine, when: When, at: number): Read<When> {
  if (when.days?.kind !== "placed" || when.days.time.granularity !== "day" || line.lexemes[at]?.gap !== ", ")
    return null;
  const again = daysAt(line, at);
  if (again?.value.kind !== "fields" || again.value.day === null || again.value.year === null) return null;
  return { value: { ...when, days: again.value }, next: again.next };
}

/** "10am on Monday", "8pm tonight", "from 5 to 6pm of April 22", "five to seven today"; bare hours count when a day follows. */
function startingWithClock(line: TimeLine, at: number): Read<When> {
  const found = clockAt(line, at, true);
  if (found === null || !isTimed(line, found, at)) return null;
  const { value: clock, next } = found;
  const gap = line.lexemes[next]?.gap;
  const on = gap === " " || gap === ", " ? skipAny(line, next, ON_OR_OF) : null;
  const beside = on === null ? null : dayBeside(line, on);
  if (beside !== null) {
    const part = beside.value.clock?.part;
    return { value: { days: beside.value.days, clock: halved(clock, part) }, next: beside.next };
  }
  return clock.bare ? null : { value: { days: null, clock }, next };
}

function dayBeside(line: TimeLine, at: number): Read<When> {
  const part = dayPartAt(line, at);
  if (part !== null && part.value.shift !== null)
    return { value: { days: shifted(line, part.value.shift), clock: part.value.clock }, next: part.next };
  const days = daysAt(line, at);
  if (days === null || !isOneDay(days.value)) return null;
  if (days.value.kind === "fields" && days.value.month === null && days.value.weekday === null) return null;
  const after = isNext(line, days.next) ? dayPartAt(line, days.next) : null;
  const clock = after?.value.shift === null ? after.value.clock : null;
  const next = clock === null || after === null ? days.next : after.next;
  const week = weekAfter(line, { days: days.value, clock }, next);
  return week ?? { value: { days: days.value, clock }, next };
}

/** The days of a phrase, placed; null when it names none. */
export function daysOf(when: When, line: TimeLine): TimeInterval | null {
  return when.days === null ? null : place(when.days, line.anchor).time;
}
