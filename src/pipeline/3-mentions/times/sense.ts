import type { IsoDate, TimeInterval } from "../../../model/time.ts";
import type { DayPart, PartName, TimeUnit } from "./lexemes/vocabulary.ts";

/** What names days: fields of a calendar date, not yet placed, so that "3" of "3 to 12 September" can take its month from the other; or days. */
export type Days = DateFields | Placed;

/** A date as far as its words name it; null for what they leave out. */
export interface DateFields {
  readonly kind: "fields";
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Monday is 1. */
  readonly weekday: number | null;
  readonly part: PartName | null;
  /** "last March", "this Friday", "next 6th of April": which, seen from the article's day. */
  readonly turn: number | null;
}

/** Days that are known. */
export interface Placed {
  readonly kind: "placed";
  readonly time: TimeInterval;
  /** The third of a longer period that was named. */
  readonly part?: { readonly name: PartName; readonly of: TimeInterval };
  /** The very day that counting leads to ("two years ago"), where the period around it is meant. */
  readonly pivot?: IsoDate;
  /** Words that count from what was told last ("the next day"): the days unknown, and those that they would be counted from the article's. */
  readonly deictic?: TimeInterval;
  /** "for the past ten years": how long, and not when. */
  readonly lasts?: true;
  /** Seconds from the moment of writing, half-open: "in 5 minutes". */
  readonly seconds?: { readonly from: number; readonly to: number };
}

/** Seconds of a local day, half-open. An open side is null. */
export interface ClockSense {
  readonly from: number | null;
  readonly to: number | null;
  /** "7 o'clock": either half of the day. */
  readonly eitherHalf: boolean;
  readonly part?: DayPart;
  /** Names one moment: it lasts the minute that it names. */
  readonly moment: boolean;
}

/** A length of time: counts of units, largest first. */
export interface Length {
  readonly parts: readonly { readonly count: number; readonly unit: TimeUnit }[];
  /** One number with one unit, as quantities read it too: "12 days". */
  readonly plain: boolean;
}

export const NO_FIELDS: DateFields = {
  kind: "fields",
  year: null,
  month: null,
  day: null,
  weekday: null,
  part: null,
  turn: null,
};

/** A date of the calendar, as far as its numbers are named. */
export function dateOf(year: number | null, month: number | null, day: number | null): DateFields {
  return { kind: "fields", year, month, day, weekday: null, part: null, turn: null };
}

export const UNKNOWN: TimeInterval = { from: null, to: null, granularity: "day" };
