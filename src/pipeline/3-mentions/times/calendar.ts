import { PARTS } from "../../../model/hedges.ts";
import {
  isCalendarDay,
  isoDay,
  periodOf,
  plusDays,
  plusMonths,
  weekAround,
  weekdayOf,
  type IsoDate,
  type TimeInterval,
} from "../../../model/time.ts";
import type { PartName, TimeUnit } from "./lexemes/vocabulary.ts";
import { UNKNOWN, type DateFields, type Days, type Placed } from "./sense.ts";

/** Where fields without a year fall: the last such day on or before the article's, which is what the past tense of news means. */
export function place(days: Days, anchor: IsoDate | null): Placed {
  if (days.kind === "placed") return days;
  const whole = wholeOf(days, anchor);
  return days.part === null ? { kind: "placed", time: whole } : partOf(whole, days.part);
}

function wholeOf(fields: DateFields, anchor: IsoDate | null): TimeInterval {
  const { year, month, day, weekday, turn } = fields;
  if (month === null) {
    if (day !== null) return anchor === null ? UNKNOWN : dayOfMonth(day, weekday, anchor);
    if (weekday !== null) return anchor === null ? UNKNOWN : dayOfWeek(weekday, turn, anchor);
    return year === null ? UNKNOWN : periodOf(String(year).padStart(4, "0"));
  }
  const inYear = year ?? (anchor === null ? null : yearOf(month, day ?? 1, turn, anchor));
  if (day === null) return inYear === null ? { ...UNKNOWN, granularity: "month" } : monthOf(inYear, month);
  return inYear === null ? UNKNOWN : dayOf(inYear, month, day);
}

export function monthOf(year: number, month: number): TimeInterval {
  return periodOf(isoDay(year, month, 1).slice(0, 7));
}

/** One day; unknown when the calendar has none such. */
export function dayOf(year: number, month: number, day: number): TimeInterval {
  const iso = isoDay(year, month, day);
  return isCalendarDay(iso) ? periodOf(iso) : UNKNOWN;
}

function yearOf(month: number, day: number, turn: number | null, anchor: IsoDate): number {
  const now = Number(anchor.slice(0, 4));
  const passed = isoDay(now, month, day) <= anchor;
  if (turn === 0) return now;
  if (turn === 1) return passed ? now + 1 : now;
  let year = passed && !(turn === -1 && anchor.startsWith(isoDay(now, month, 1).slice(0, 7))) ? now : now - 1;
  // 29 February of the last year that had one.
  while (month === 2 && day === 29 && !isCalendarDay(isoDay(year, month, day))) year -= 1;
  return year;
}

/** "the 4th", "Tue 13th": in the article's month when it fits there, else in the last one in which it does. */
function dayOfMonth(day: number, weekday: number | null, anchor: IsoDate): TimeInterval {
  // Within 28 months every weekday meets every day of the month that most months have.
  for (let back = 0; back < 40; back += 1) {
    const first = plusMonths(`${anchor.slice(0, 8)}01`, -back);
    const iso = first.slice(0, 8) + String(day).padStart(2, "0");
    if (!isCalendarDay(iso)) continue;
    if (weekday === null ? iso <= anchor : weekdayOf(iso) === weekday) return periodOf(iso);
  }
  return UNKNOWN;
}

/** "on Friday" and "last Friday" are the nearest before the article's day (the day itself for the first), "this" and "next" in its week and the one after. */
function dayOfWeek(weekday: number, turn: number | null, anchor: IsoDate): TimeInterval {
  const behind = (weekdayOf(anchor) - weekday + 7) % 7;
  if (turn === null) return periodOf(plusDays(anchor, -behind));
  if (turn === -1) return periodOf(plusDays(anchor, behind === 0 ? -7 : -behind));
  return periodOf(plusDays(anchor, weekday - weekdayOf(anchor) + 7 * turn));
}

/** A third of a period, as the public policy of `hedges.ts` cuts months and years; others are cut in even thirds. */
export function partOf(of: TimeInterval, name: PartName): Placed {
  const part = { name, of };
  const { from, to, granularity } = of;
  const bounds = PARTS[name];
  if (from === null || to === null || bounds === undefined)
    return { kind: "placed", time: { ...UNKNOWN, granularity: "part" }, part };
  if (granularity === "month") {
    const [first, last] = bounds.month;
    const time: TimeInterval = {
      from: plusDays(from, first - 1),
      to: last === null ? to : plusDays(from, last),
      granularity: "part",
    };
    return { kind: "placed", time, part };
  }
  if (granularity === "year") {
    const [first, last] = bounds.year;
    const time: TimeInterval = { from: plusMonths(from, first - 1), to: plusMonths(from, last), granularity: "part" };
    return { kind: "placed", time, part };
  }
  const third = Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000 / 3));
  const cuts = { early: [0, third], mid: [third, 2 * third], late: [2 * third, null] } as const;
  const [first, last] = cuts[name];
  const time: TimeInterval = {
    from: plusDays(from, first),
    to: last === null ? to : plusDays(from, last),
    granularity: "part",
  };
  return { kind: "placed", time, part };
}

/** The period of a unit that a day lies in. */
export function around(day: IsoDate, unit: TimeUnit): TimeInterval {
  const year = Number(day.slice(0, 4));
  switch (unit) {
    case "week":
      return weekAround(day);
    case "weekend": {
      const { to } = weekAround(day);
      return { from: to === null ? null : plusDays(to, -2), to, granularity: "part" };
    }
    case "fortnight": {
      const { from } = weekAround(day);
      return { from, to: from === null ? null : plusDays(from, 14), granularity: "part" };
    }
    case "month":
      return periodOf(day.slice(0, 7));
    case "quarter": {
      const from = isoDay(year, Number(day.slice(5, 7)) - ((Number(day.slice(5, 7)) - 1) % 3), 1);
      return { from, to: plusMonths(from, 3), granularity: "quarter" };
    }
    case "year":
      return periodOf(day.slice(0, 4));
    case "decade":
      return {
        from: isoDay(year - (year % 10), 1, 1),
        to: isoDay(year - (year % 10) + 10, 1, 1),
        granularity: "decade",
      };
    case "century":
      return {
        from: isoDay(year - (year % 100), 1, 1),
        to: isoDay(year - (year % 100) + 100, 1, 1),
        granularity: "century",
      };
    default:
      return periodOf(day);
  }
}

/** The day `count` units after a day; business days pass over weekends. */
export function plusUnits(day: IsoDate, count: number, unit: TimeUnit): IsoDate {
  const whole = Math.trunc(count);
  switch (unit) {
    case "week":
    case "weekend":
      return plusDays(day, Math.round(count * 7));
    case "fortnight":
      return plusDays(day, Math.round(count * 14));
    case "month":
      return plusDays(plusMonths(day, whole), Math.round((count - whole) * 30));
    case "quarter":
      return plusMonths(day, Math.round(count * 3));
    case "year":
      return plusMonths(day, Math.round(count * 12));
    case "decade":
      return plusMonths(day, Math.round(count * 120));
    case "century":
      return plusMonths(day, Math.round(count * 1200));
    case "business-day":
      return plusBusinessDays(day, whole);
    case "second":
    case "minute":
    case "hour":
      return day;
    default:
      return plusDays(day, Math.round(count));
  }
}

function plusBusinessDays(day: IsoDate, count: number): IsoDate {
  let at = day;
  for (let left = Math.abs(count); left > 0;) {
    at = plusDays(at, Math.sign(count));
    if (weekdayOf(at) < 6) left -= 1;
  }
  return at;
}
