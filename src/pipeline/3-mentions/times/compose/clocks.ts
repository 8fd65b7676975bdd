import { isNext, skip, skipAny, type Phrases, wordAt, type Read, type TimeLine } from "../lexemes/lexemes.ts";
import type { ClockSense } from "../sense.ts";
import { halved, momentAt, skipAt, type Moment } from "../shapes/clock.ts";
import { dayPartAt } from "../shapes/day-part.ts";
import { lengthAt, secondsOf, SIZE } from "../shapes/length.ts";

const FROM: Phrases = [["from"], ["between"], ["at"]];

/** A time of day or a stretch of one, with whether it needs a day beside it to be one. */
export interface Clocked extends ClockSense {
  readonly bare: boolean;
}

/** "at 5 pm", "between 9:30 and 3:00 pm", "3-8pm", "from 9 for 2.5 hrs", "before 4pm", "in the morning at 7", "late afternoon". `near`: beside a day. */
export function clockAt(line: TimeLine, at: number, near: boolean): Read<Clocked> {
  return (
    rangeOfClocks(line, at, near) ??
    lasting(line, at) ??
    boundedClock(line, at) ??
    partWithMoment(line, at) ??
    single(line, at)
  );
}

function single(line: TimeLine, at: number): Read<Clocked> {
  const found = momentAt(line, skipAt(line, at));
  return found;
}

/** "in the morning at 7", "in the morning 9 oclock", "in the morning". */
function partWithMoment(line: TimeLine, at: number): Read<Clocked> {
  const part = dayPartAt(line, at);
  if (part?.value.shift !== null) return null;
  const whole: Read<Clocked> = { value: { ...part.value.clock, bare: false }, next: part.next };
  if (!isNext(line, part.next)) return whole;
  const to = skipAt(line, part.next);
  const found = momentAt(line, to);
  if (found === null || (found.value.bare && to === part.next)) return whole;
  return { value: { ...halved(found.value, part.value.clock.part), bare: false }, next: found.next };
}

const SEPARATORS: ReadonlySet<string> = new Set(["to", "through", "until", "till"]);
const SEPARATOR = /^ ?[-–—~] ?$/;

/** Index after what parts two ends: "to", "and", "-", "until". */
export function separatorAt(line: TimeLine, at: number, and: boolean): number | null {
  const gap = line.lexemes[at]?.gap;
  if (gap === undefined) return null;
  if (gap !== " " && SEPARATOR.test(gap)) return at;
  if (!isNext(line, at)) return null;
  const word = wordAt(line, at);
  const isSeparator = SEPARATORS.has(word) || (and && word === "and");
  return isSeparator && isNext(line, at + 1) ? at + 1 : null;
}

function rangeOfClocks(line: TimeLine, at: number, near: boolean): Read<Clocked> {
  const opened = skipAny(line, at, FROM);
  const isOpened = opened > at && wordAt(line, at) !== "at";
  const first = momentAt(line, opened);
  if (first === null) return null;
  const to = separatorAt(line, first.next, wordAt(line, at) === "between");
  const last = to === null ? null : momentAt(line, to);
  if (last === null) return null;
  if (first.value.bare && last.value.bare && !near && !(isOpened && isSpoken(line, opened, first.next, last.next)))
    return null;
  const both = shareHalf(first.value, last.value);
  const bare = first.value.bare && last.value.bare && !(isOpened && isSpoken(line, opened, first.next, last.next));
  return {
    value: {
      from: both[0].from,
      to: both[1].from,
      eitherHalf: both[0].eitherHalf && both[1].eitherHalf,
      moment: false,
      bare,
    },
    next: last.next,
  };
}

/** True when an hour of a range has minutes: "three thirty to four" is a time, "three to four" may count. */
function isSpoken(line: TimeLine, first: number, middle: number, last: number): boolean {
  return middle - first > 1 || (line.lexemes[last - 1]?.digits === false && last - middle > 2);
}

/** "2 and 4:30pm": the first hour is in the half of the second, unless it would come after it ("9:30 and 3:00 pm"). */
function shareHalf(first: Moment, last: Moment): readonly [Moment, Moment] {
  if (first.eitherHalf && !last.eitherHalf) {
    const shifted = last.from >= 12 * 3600 ? (first.from % 43_200) + 43_200 : first.from % 43_200;
    return [{ ...first, from: shifted < last.from ? shifted : first.from % 43_200, eitherHalf: false }, last];
  }
  if (!first.eitherHalf && last.eitherHalf && first.from >= last.from)
    return [first, { ...last, from: last.from + 43_200, eitherHalf: false }];
  if (first.eitherHalf && last.eitherHalf && first.from > last.from)
    return [first, { ...last, from: last.from + 43_200, eitherHalf: false }];
  return [first, last];
}

/** "from 10 am for 3 hours 30 minutes", "for 2 hours from 2pm". */
function lasting(line: TimeLine, at: number): Read<Clocked> {
  if (wordAt(line, at) === "from" || wordAt(line, at) === "at") {
    const start = momentAt(line, at + 1);
    const length = start === null || wordAt(line, start.next) !== "for" ? null : lengthAt(line, start.next + 1);
    return start === null || length === null ? null : ofLength(start.value, secondsOf(length.value), length.next);
  }
  if (wordAt(line, at) !== "for") return null;
  const length = lengthAt(line, at + 1);
  if (length === null || secondsOf(length.value) >= SIZE.day) return null;
  const from = skip(line, length.next, "from") ?? skip(line, length.next, "starting", "at");
  const start = from === null ? null : momentAt(line, from);
  return start === null ? null : ofLength(start.value, secondsOf(length.value), start.next);
}

function ofLength(start: Moment, seconds: number, next: number): Read<Clocked> {
  return {
    value: { from: start.from, to: start.from + seconds, eitherHalf: start.eitherHalf, moment: false, bare: false },
    next,
  };
}

/** Words that leave one side of a time of day open, by their first: the rest of each, and whether it is its end that they name. */
const BOUNDS: ReadonlyMap<string, readonly (readonly [rest: readonly string[], isEnd: boolean])[]> = new Map([
  [
    "any",
    [
      [["time", "from"], false],
      [["time", "after"], false],
      [["time", "before"], true],
    ],
  ],
  [
    "anytime",
    [
      [["from"], false],
      [["after"], false],
      [["before"], true],
    ],
  ],
  ["since", [[[], false]]],
  ["from", [[[], false]]],
  [
    "starting",
    [
      [["at"], false],
      [["from"], false],
    ],
  ],
  ["after", [[[], false]]],
  ["later", [[["than"], false]]],
  [
    "as",
    [
      [["early", "as"], false],
      [["late", "as"], true],
    ],
  ],
  ["until", [[[], true]]],
  ["till", [[[], true]]],
  ["by", [[[], true]]],
  [
    "no",
    [
      [["later", "than"], true],
      [["earlier", "than"], false],
    ],
  ],
  ["before", [[[], true]]],
  ["earlier", [[["than"], true]]],
]);

/** "before 4pm", "after noon", "any time from 7:00 am", "as late as 7:00 am". */
function boundedClock(line: TimeLine, at: number): Read<Clocked> {
  for (const [rest, isEnd] of BOUNDS.get(wordAt(line, at)) ?? NONE) {
    const next = skip(line, at + 1, ...rest);
    if (next === null || !isNext(line, next)) continue;
    const found = momentAt(line, skipAt(line, next));
    if (found === null || found.value.bare) return null;
    const { from, eitherHalf } = found.value;
    return {
      value: { from: isEnd ? null : from, to: isEnd ? from : null, eitherHalf, moment: false, bare: false },
      next: found.next,
    };
  }
  return null;
}

const NONE: readonly never[] = [];
