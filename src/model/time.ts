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
  const [year = "", month, day] = iso.split("-");
  if (day !== undefined) return { from: iso, to: dayAfter(iso), granularity: "day" };
  if (month === undefined) return { from: `${year}-01-01`, to: `${nextYear(year)}-01-01`, granularity: "year" };
  const to = month === "12" ? `${nextYear(year)}-01-01` : `${year}-${String(Number(month) + 1).padStart(2, "0")}-01`;
  return { from: `${year}-${month}-01`, to, granularity: "month" };
}

/** The first day of what an ISO date of any precision stands for. */
export function firstDayOf(iso: string): IsoDate {
  const dash = iso.indexOf("-");
  if (dash < 0) return `${iso}-01-01`;
  return iso.includes("-", dash + 1) ? iso : `${iso}-01`;
}

function nextYear(year: string): string {
  return String(Number(year) + 1).padStart(4, "0");
}

/** True for a day that the calendar has, written "2024-02-29". */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day `count` days after `day` (before, when negative). */
export function plusDays(day: IsoDate, count: number): IsoDate {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}
