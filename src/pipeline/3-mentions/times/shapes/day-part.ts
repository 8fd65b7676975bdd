import { isNext, meaningAt, skipAny, type Phrases, wordAt, type Read, type TimeLine } from "../lexemes/lexemes.ts";
import type { DayPart } from "../lexemes/vocabulary.ts";
import type { ClockSense } from "../sense.ts";
import { turnAt } from "../lexemes/turns.ts";

const IN: Phrases = [["in", "the"], ["during", "the"], ["in"], ["at"]];
const OF_THE_DAY: Phrases = [["in", "the"], ["in"], ["on"]];

const HOUR = 3600;
/** Hours of the parts of a day, half-open; those of the Recognizers suites (Microsoft), which lie inside everyone's. */
const HOURS: Readonly<Record<DayPart, readonly [from: number, to: number]>> = {
  morning: [8, 12],
  afternoon: [12, 16],
  evening: [16, 20],
  night: [20, 24],
  noon: [12, 12],
  midnight: [0, 0],
  daytime: [8, 18],
  "night-time": [0, 8],
  lunchtime: [11, 13],
};

/** A part of a day, and of which day when its words say so: "tonight" and "this morning" are 0 days from the article's, "last night" -1. */
export interface PartOfDay {
  readonly clock: ClockSense;
  readonly shift: number | null;
}

const LEADS: ReadonlySet<string> = new Set(["in", "during", "at"]);

function clockOf(part: DayPart, third: "early" | "mid" | "late" | undefined): ClockSense {
  const [from, to] = HOURS[part];
  const middle = (from + to) / 2;
  const [first, last] = third === "early" ? [from, middle] : third === "late" ? [middle, to] : [from, to];
  return { from: first * HOUR, to: last * HOUR, eitherHalf: false, part, moment: false };
}

/** "in the morning", "late afternoon", "later in the evening", "early this evening", "tonight", "last night", "this morning", "night-time". */
export function dayPartAt(line: TimeLine, at: number): Read<PartOfDay> {
  const first = meaningAt(line, at);
  if (
    first === undefined ||
    at > line.lastDayPart ||
    ((first.dayPart ?? first.part ?? first.turn) === undefined && !LEADS.has(wordAt(line, at)))
  )
    return null;
  const in_ = skipAny(line, at, IN);
  const third = meaningAt(line, in_)?.part;
  const start = third === undefined ? in_ : skipAny(line, in_ + 1, OF_THE_DAY);
  if (start > at && !isNext(line, start)) return null;
  const shift = meaningAt(line, start)?.shift;
  const own = meaningAt(line, start)?.dayPart;
  if (shift !== undefined)
    return own === undefined ? null : { value: { clock: clockOf(own, third), shift }, next: start + 1 };
  const turn = turnAt(line, start);
  const name = turn?.next ?? start;
  if (turn !== null && !isNext(line, name)) return null;
  const found = partName(line, name);
  if (found === null) return null;
  // "next morning" counts from what was told; "in last night" is none.
  return { value: { clock: clockOf(found.value, third), shift: turn?.value ?? null }, next: found.next };
}

function partName(line: TimeLine, at: number): Read<DayPart> {
  const meaning = meaningAt(line, at);
  if (
    meaning?.dayPart === undefined ||
    meaning.plural === true ||
    meaning.dayPart === "noon" ||
    meaning.dayPart === "midnight"
  )
    return null;
  if (meaning.dayPart === "night" && wordAt(line, at + 1) === "time" && line.lexemes[at + 1]?.gap === "-")
    return { value: "night-time", next: at + 2 };
  return { value: meaning.dayPart, next: at + 1 };
}

/** "in the evening", "at night", "early morning" after an hour: which half of the day it is in. */
export function inThePart(line: TimeLine, at: number): Read<DayPart> {
  if (!isNext(line, at)) return null;
  const found = dayPartAt(line, at);
  return found?.value.shift !== null || found.value.clock.part === undefined
    ? null
    : { value: found.value.clock.part, next: found.next };
}
