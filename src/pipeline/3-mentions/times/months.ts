import { periodOf, plusDays, isCalendarDay, type IsoDate, type TimeInterval } from "../../../model/time.ts";
import { PARTS } from "../../../model/hedges.ts";

const NAMES = "january february march april may june july august september october november december".split(" ");

/** Month names as they stand in text; "May", "March" and short forms need a capital, which the shapes see to. */
export const MONTH =
  "(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)";

/** How every month begins. */
export const MONTH_SIGN = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;

/** 1 to 12, or 0 for no month. */
export function monthNumber(word: string): number {
  const start = word.toLowerCase().replace(".", "").slice(0, 3);
  return NAMES.findIndex((name) => name.startsWith(start)) + 1;
}

/** The year in which a month (and day) without one fell last, seen from the anchor; null without an anchor. */
export function yearOf(month: number, day: number, anchor: IsoDate | null): number | null {
  if (anchor === null) return null;
  const year = Number(anchor.slice(0, 4));
  return `${pad(month)}-${pad(day)}` <= anchor.slice(5) ? year : year - 1;
}

export function pad(value: number): string {
  return String(value).padStart(2, "0");
}

/** The days of a month, or of a part of it ("early"). */
export function monthInterval(year: number, month: number, part: string | undefined): TimeInterval {
  const whole = periodOf(`${year}-${pad(month)}`);
  const bounds = part === undefined ? undefined : PARTS[part]?.month;
  if (bounds === undefined || whole.from === null) return whole;
  const [first, last] = bounds;
  return {
    from: plusDays(whole.from, first - 1),
    to: last === null ? whole.to : plusDays(whole.from, last),
    granularity: "part",
  };
}

/** One day, or null when the calendar has none such. */
export function dayInterval(year: number, month: number, day: number): TimeInterval | null {
  const iso = `${String(year).padStart(4, "0")}-${pad(month)}-${pad(day)}`;
  return isCalendarDay(iso) ? periodOf(iso) : null;
}

/** "early", "the beginning of", "mid-", "late", "the end of" to a part; undefined for none. */
export function partOf(words: string | undefined): string | undefined {
  if (words === undefined || words === "") return undefined;
  const folded = words.toLowerCase();
  if (/early|beginning|start/.test(folded)) return "early";
  if (folded.includes("mid")) return "mid";
  return /late|end/.test(folded) ? "late" : undefined;
}

export const PART =
  "(?:(early|mid|late|the beginning of|beginning of|the start of|start of|the middle of|mid of|the end of|end of)[\\s-]+)?";
