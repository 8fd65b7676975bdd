import type { IsoDate, TimeInterval } from "../../../../model/time.ts";
import { around, place } from "../calendar.ts";
import { isNext, skip, skipAny, type Phrases, wordAt, type Read, type TimeLine } from "../lexemes/lexemes.ts";
import { UNKNOWN, type Days, type Length, type Placed } from "../sense.ts";
import { plusLength } from "./counted.ts";
import { lengthAt, opensLength, secondsOf, SIZE } from "./length.ts";
import type { DaysShape } from "./shape.ts";

const THE_NEXT: Phrases = [
  ["the", "next"],
  ["the", "coming"],
];

/** Reads a day or period to count from; given by the list of all shapes, of which this one is a member. */
export type Base = (line: TimeLine, at: number) => Read<Days>;

/** "three days ago", "two weeks from now", "4 months from tomorrow", "3 days after January 12th", "two weeks before Easter", "a week later". */
export const ago = (base: Base): DaysShape => ({
  name: "ago",
  opens: (meaning, word) => meaning.number !== undefined || opensLength(word),
  opensDigits: true,
  read(line, at) {
    const length = lengthAt(line, at);
    if (length === null || !isNext(line, length.next)) return null;
    const { next } = length;
    const { anchor } = line;
    const word = wordAt(line, next);
    if (word === "ago") return { value: away(length.value, -1, anchor), next: next + 1 };
    if (word === "hence") return { value: away(length.value, 1, anchor), next: next + 1 };
    const now = skip(line, next, "from", "now");
    if (now !== null) return { value: away(length.value, 1, anchor), next: now };
    if (word === "later" || word === "earlier")
      return narrated(line, length.value, word === "later" ? 1 : -1, next + 1);
    const sign = word === "before" ? -1 : word === "after" || word === "from" ? 1 : null;
    if (sign === null || !isNext(line, next + 1)) return null;
    const from = base(line, next + 1);
    if (from === null) return null;
    const start = place(from.value, anchor).time;
    const day = sign > 0 || start.to === null ? start.from : start.from;
    return { value: day === null ? UNPLACED : away(length.value, sign, day), next: from.next };
  },
});

const UNPLACED: Placed = { kind: "placed", time: UNKNOWN };

/** "3 weeks later" counts from what was told; "later this year" is another shape. */
function narrated(line: TimeLine, length: Length, sign: number, next: number): Read<Days> {
  if (isNext(line, next) && /^(?:this|that|in|than|on)$/.test(wordAt(line, next))) return null;
  const { time, pivot, seconds } = away(length, sign, line.anchor);
  const deictic: TimeInterval = pivot === undefined ? time : around(pivot, "day");
  return {
    value: {
      kind: "placed",
      time: { ...UNKNOWN, granularity: time.granularity },
      deictic,
      ...(seconds === undefined ? {} : { seconds }),
    },
    next,
  };
}

/** The period around the day that the length leads to, as wide as its smallest unit: "two years ago" is a year. */
function away(length: Length, sign: number, day: IsoDate | null): Placed {
  const last = length.parts.at(-1)?.unit ?? "day";
  if (day === null) return UNPLACED;
  if (SIZE[last] < SIZE.day) {
    const seconds = sign * secondsOf(length);
    return { kind: "placed", time: around(day, "day"), seconds: { from: seconds, to: seconds + 1 } };
  }
  const pivot = plusLength(day, length, sign);
  const time = around(pivot, last === "night" || last === "weekend" || last === "business-day" ? "day" : last);
  return { kind: "placed", time, pivot };
}

/** "in two weeks", "within 5 minutes", "within the next 5 months": the first leads to a day, the others last until it. */
export const ahead: DaysShape = {
  name: "ahead",
  opens: (_, word) => word === "in" || word === "within",
  opensDigits: false,
  read(line, at) {
    const word = wordAt(line, at);
    if (word !== "in" && word !== "within") return null;
    const next = skipAny(line, at + 1, THE_NEXT);
    if (next > at + 1 && word === "in") return null;
    const length = isNext(line, next) ? lengthAt(line, next) : null;
    if (length === null || isAttribute(line, length.next)) return null;
    const led = away(length.value, 1, line.anchor);
    if (word === "in") return { value: led, next: length.next };
    if (line.anchor === null) return { value: UNPLACED, next: length.next };
    if (led.seconds !== undefined)
      return { value: { ...led, seconds: { from: 0, to: led.seconds.from } }, next: length.next };
    const time: TimeInterval = { from: line.anchor, to: led.pivot ?? null, granularity: "part" };
    return { value: { kind: "placed", time }, next: length.next };
  },
};

/** "in two weeks' time" goes on; "in one day cricket", "in ten years old" and "in 3 years of war" are lengths of something. */
function isAttribute(line: TimeLine, at: number): boolean {
  return (
    isNext(line, at) &&
    /^(?:old|of|per|a|after|before|since|from|straight|running|ago|later|earlier)$/.test(wordAt(line, at))
  );
}
