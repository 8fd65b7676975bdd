import { dayNumberOf, isoOf } from "./day-number.ts";

/** A calendar day, "2022-04-12" (proleptic Gregorian, ISO 8601). */
export type IsoDate = string;

export type Granularity = "day" | "week" | "month" | "quarter" | "season" | "year" | "decade" | "century" | "part";

/** Half-open `[from, to)` in whole days; null is unbounded. "early March 2022" is [2022-03-01, 2022-03-11), granularity "part". */
export interface TimeInterval {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly granularity: Granularity;
}

/** True when the two share at least one day. ISO days compare as strings. */
export function meets(a: TimeInterval, b: TimeInterval): boolean {
  return (a.from === null || b.to === null || a.from < b.to) && (b.from === null || a.to === null || b.from < a.to);
}

/** The day after `day`. */
export function dayAfter(day: IsoDate): IsoDate {
  return plusDays(day, 1);
}

/** What an ISO date of lesser precision stands for: "2014" is [2014-01-01, 2015-01-01), "2014-04" is the month, a day is itself. */
export function periodOf(iso: string): TimeInterval {
  const first = iso.indexOf("-");
  if (first < 0) return { from: `${iso}-01-01`, to: `${nextYear(iso)}-01-01`, granularity: "year" };
  if (iso.includes("-", first + 1)) return { from: iso, to: dayAfter(iso), granularity: "day" };
  const year = iso.slice(0, first);
  const month = iso.slice(first + 1);
  const to = month === "12" ? `${nextYear(year)}-01-01` : `${year}-${twoDigits(Number(month) + 1)}-01`;
  return { from: `${iso}-01`, to, granularity: "month" };
}

/** The first day of what an ISO date of any precision stands for. */
export function firstDayOf(iso: string): IsoDate {
  const dash = iso.indexOf("-");
  if (dash < 0) return `${iso}-01-01`;
  return iso.includes("-", dash + 1) ? iso : `${iso}-01`;
}

function twoDigits(value: number): string {
  return value < 10 && value >= 0 ? `0${value}` : String(value);
}

function nextYear(year: string): string {
  return String(Number(year) + 1).padStart(4, "0");
}

/** True for a day that the calendar has, written "2024-02-29". */
export function isCalendarDay(text: string): boolean {
  const days = dayNumberOf(text);
  return days !== null && isoOf(days) === text;
}

/** The day `count` days after `day` (before, when negative). */
export function plusDays(day: IsoDate, count: number): IsoDate {
  const days = dayNumberOf(day);
  if (days === null) throw new RangeError(`not a day: ${day}`);
  return isoOf(days + count);
}

/** Monday is 1, Sunday is 7 (ISO 8601). */
export function weekdayOf(day: IsoDate): number {
  // Day 0 was a Thursday.
  return (((((dayNumberOf(day) ?? NaN) + 3) % 7) + 7) % 7) + 1;
}

/** The day `count` months after `day`, the last of its month where that is shorter: a month after 31 January is 28 or 29 February. */
export function plusMonths(day: IsoDate, count: number): IsoDate {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const first = isoDay(Math.floor(months / 12), (months % 12) + 1, 1);
  const last = plusDays(plusDays(first, 31).slice(0, 8) + "01", -1);
  const same = first.slice(0, 8) + day.slice(8);
  return same > last ? last : same;
}

/** "2022-04-07" of three numbers; whether the calendar has it is asked by `isCalendarDay`. */
export function isoDay(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The first day of a year. */
export function januaryOf(year: number): IsoDate {
  return isoDay(year, 1, 1);
}

/** Seven days from a Monday on. */
export function weekAround(day: IsoDate): TimeInterval {
  const monday = plusDays(day, 1 - weekdayOf(day));
  return { from: monday, to: plusDays(monday, 7), granularity: "week" };
}

/** Week `number` of a year, counted as ISO 8601 does: the first is the one with 4 January. */
export function isoWeek(year: number, number: number): TimeInterval {
  return weekAround(plusDays(isoDay(year, 1, 4), 7 * (number - 1)));
}

/** Easter Sunday of the Gregorian calendar (Meeus/Jones/Butcher). */
export function easterOf(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return isoDay(year, Math.floor(f / 31), (f % 31) + 1);
}
