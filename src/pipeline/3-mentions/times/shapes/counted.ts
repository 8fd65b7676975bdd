import { plusDays, plusMonths, type IsoDate, type TimeInterval } from "../../../../model/time.ts";
import { around, plusUnits } from "../calendar.ts";
import { isNext, meaningAt, wordAt, type Read, type TimeLine } from "../lexemes/lexemes.ts";
import { UNKNOWN, type Days, type Length, type Placed } from "../sense.ts";
import { lengthAt, secondsOf, SIZE, unitAt } from "./length.ts";
import { cardinal } from "../lexemes/numbers.ts";
import type { DaysShape } from "./shape.ts";
import { turnAt } from "../lexemes/turns.ts";

/** "the past ten years", "last 3 months and 2 days", "next couple weeks", "2 upcoming months", "previous 4 business days", "the last two quarters". */
export const counted: DaysShape = {
  name: "counted",
  opens: (meaning) => meaning.turn !== undefined || meaning.number !== undefined,
  opensDigits: true,
  read(line, at) {
    const found = turnFirst(line, at) ?? countFirst(line, at);
    if (found === null || wordAt(line, found.next) === "of" || wordAt(line, found.next) === "ago") return null;
    return { value: stretch(found.value.length, found.value.turn, line.anchor), next: found.next };
  },
};

interface Turned {
  readonly length: Length;
  readonly turn: number;
}

function turnFirst(line: TimeLine, at: number): Read<Turned> {
  const turn = turnAt(line, at);
  if (turn === null || turn.value === 0 || !isNext(line, turn.next)) return null;
  const length = lengthAt(line, turn.next) ?? oneAt(line, turn.next);
  if (length === null || /^an?$/.test(wordAt(line, turn.next))) return null;
  return { value: { length: length.value, turn: turn.value }, next: length.next };
}

/** "the past hour", "next minute"; "last minute" says how late. */
function oneAt(line: TimeLine, at: number): Read<Length> {
  const { unit, plural } = meaningAt(line, at) ?? {};
  if (plural === true || !(unit === "hour" || (unit === "minute" && wordAt(line, at - 1) !== "last"))) return null;
  return { value: { parts: [{ count: 1, unit }], plain: true }, next: at + 1 };
}

function countFirst(line: TimeLine, at: number): Read<Turned> {
  const count = cardinal(line, at);
  if (count === null || !isNext(line, count.next)) return null;
  const turn = turnAt(line, count.next);
  const unit = turn === null || turn.value === 0 ? null : unitAt(line, turn.next);
  if (turn === null || unit === null) return null;
  // "scored 15 last week" counts something else.
  if (count.value !== 1 && !wordAt(line, unit.next - 1).endsWith("s")) return null;
  return {
    value: { length: { parts: [{ count: count.value, unit: unit.value }], plain: true }, turn: turn.value },
    next: unit.next,
  };
}

/** Days up to the article's when they are past, from the day after it when they are to come. */
function stretch(length: Length, turn: number, anchor: IsoDate | null): Days {
  const lasts = turn < 0 ? { lasts: true as const } : {};
  if (anchor === null) return { kind: "placed", time: { ...UNKNOWN, granularity: "part" }, ...lasts };
  const [first] = length.parts;
  if (first?.unit === "quarter") return quarters(first.count, turn, anchor);
  const seconds = secondsOf(length);
  if (first !== undefined && SIZE[first.unit] < SIZE.day)
    return {
      kind: "placed",
      time: around(anchor, "day"),
      seconds: turn < 0 ? { from: -seconds, to: 0 } : { from: 0, to: seconds },
    };
  const start = turn < 0 ? anchor : plusDays(anchor, 1);
  const end = plusLength(start, length, turn);
  const time: TimeInterval =
    turn < 0 ? { from: end, to: start, granularity: "part" } : { from: start, to: end, granularity: "part" };
  return { kind: "placed", time, ...lasts };
}

/** Whole quarters beside the current one. */
function quarters(count: number, turn: number, anchor: IsoDate): Placed {
  const now = around(anchor, "quarter");
  if (now.from === null || now.to === null) return { kind: "placed", time: UNKNOWN };
  return turn < 0
    ? {
        kind: "placed",
        time: { from: plusMonths(now.from, -3 * count), to: now.from, granularity: "part" },
        lasts: true,
      }
    : { kind: "placed", time: { from: now.to, to: plusMonths(now.to, 3 * count), granularity: "part" } };
}

/** The day that lies a length after a day, before it when `sign` is negative. */
export function plusLength(day: IsoDate, { parts }: Length, sign: number): IsoDate {
  return parts.reduce((at, { count, unit }) => plusUnits(at, Math.sign(sign) * count, unit), day);
}
