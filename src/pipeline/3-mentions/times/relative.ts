import { periodOf, plusDays, type IsoDate, type TimeInterval } from "../../../model/time.ts";
import type { TimeShape } from "./shape.ts";

const WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split(" ");

/** Monday is 1. */
function weekdayOf(day: IsoDate): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

const UNKNOWN: TimeInterval = { from: null, to: null, granularity: "day" };

/** "on Friday", "last Saturday", "next Monday": the nearest such day before the article's, or after it. */
export const weekday: TimeShape = {
  name: "weekday",
  sign: /day\b/i,
  pattern: /\b(?:(last|next|this|on|since|until|by)\s+)?(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/gi,
  read([, word = "", name = ""], anchor) {
    if (anchor === null) return UNKNOWN;
    const wanted = WEEKDAYS.indexOf(name.toLowerCase()) + 1;
    const behind = (weekdayOf(anchor) - wanted + 7) % 7;
    const isNext = word.toLowerCase() === "next";
    const days = isNext ? 7 - behind : -(behind === 0 && word.toLowerCase() === "last" ? 7 : behind);
    return periodOf(plusDays(anchor, days));
  },
};

/** "yesterday", "today", "earlier this year", "last year", "this month". */
export const relative: TimeShape = {
  name: "relative",
  sign: /\b(?:yesterday|today|year|month|week)\b/i,
  pattern:
    /\b(yesterday|today|earlier (?:this|last) (?:year|month|week)|later this (?:year|month)|(?:this|last) (?:year|month|week))\b/gi,
  read([, words = ""], anchor) {
    if (anchor === null) return UNKNOWN;
    const folded = words.toLowerCase();
    if (folded === "today") return periodOf(anchor);
    if (folded === "yesterday") return periodOf(plusDays(anchor, -1));
    const unit = folded.endsWith("year") ? "year" : folded.endsWith("month") ? "month" : "week";
    const current = unitAround(anchor, unit);
    const whole =
      folded.includes("last") && current.from !== null ? unitAround(plusDays(current.from, -1), unit) : current;
    if (folded.startsWith("earlier this")) return { ...whole, to: anchor, granularity: "part" };
    return folded.startsWith("later") ? { ...whole, from: anchor, granularity: "part" } : whole;
  },
};

function unitAround(day: IsoDate, unit: "year" | "month" | "week"): TimeInterval {
  if (unit === "week") {
    const monday = plusDays(day, 1 - weekdayOf(day));
    return { from: monday, to: plusDays(monday, 7), granularity: "week" };
  }
  return periodOf(unit === "year" ? day.slice(0, 4) : day.slice(0, 7));
}

/** "for the past ten years": a stretch that ends at the article's day; its length is not looked up. */
export const stretch: TimeShape = {
  name: "stretch",
  sign: /\bthe (?:past|last)\b/i,
  pattern: /\b(?:for|over|in) the (?:past|last) (?:\w+ )?(?:years|months|weeks|days|decades)\b/gi,
  read: (_, anchor) => ({ from: null, to: anchor, granularity: "part" }),
};
