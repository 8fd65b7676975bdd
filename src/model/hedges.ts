import { add, compareDecimals, multiply, shift, subtract, type Decimal } from "./decimal.ts";
import type { Comparator, Interval } from "./quantity.ts";

/** One way to bound a number in words, and the interval that it then stands for. */
export interface Hedge {
  /** Before the number. MORE and LESS in a phrase stand for each word of theirs. */
  readonly before: readonly string[];
  /** After the number: "or more"; touching it: "+", "-odd". */
  readonly after: readonly string[];
  readonly comparator: Comparator;
  /** Interval of a stated number v: bounds as multiples of v; null is unbounded. */
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly lowInclusive: boolean;
  readonly highInclusive: boolean;
}

/** Comparatives that hedges are made of. */
export const COMPARATIVES: Readonly<Record<"MORE" | "LESS", readonly string[]>> = {
  MORE: ["more", "greater", "larger", "higher", "bigger"],
  LESS: ["less", "fewer", "smaller", "lower"],
};

const list = (phrases: string): string[] => phrases.split(", ").filter((phrase) => phrase !== "");

function row(
  comparator: Comparator,
  [low, high]: readonly [Decimal | null, Decimal | null],
  inclusive: "both" | "low" | "high" | "none",
  before: string,
  after = "",
): Hedge {
  return {
    before: list(before),
    after: list(after),
    comparator,
    low,
    high,
    lowInclusive: inclusive === "both" || inclusive === "low",
    highInclusive: inclusive === "both" || inclusive === "high",
  };
}

/** The public tolerance policy: the width of every hedge. `docs/tolerance.md` is printed from it. */
export const HEDGES: readonly Hedge[] = [
  row(
    "at-least",
    ["1", null],
    "low",
    "at least, at least or equal to, a minimum of, minimum of, as few as, >=, ≥, no LESS than, not LESS than, MORE than or equal to, MORE than or equal, MORE or equal to, MORE or equal than, equal to or MORE than, equal or MORE than",
    "or MORE, and MORE, or above, and above, or over, and over, or up, and up, or older, and older, -plus, +",
  ),
  row(
    "more-than",
    ["1", null],
    "none",
    "MORE than, over, above, well over, well above, exceed, exceeding, exceeds, exceeded, surpass, surpasses, surpassing, surpassed, upwards of, in excess of, >",
  ),
  row(
    "at-most",
    [null, "1"],
    "high",
    "at most, up to, a maximum of, maximum of, not exceed, not exceeding, as many as, as much as, <=, ≤, no MORE than, not MORE than, LESS than or equal to, LESS than or equal, LESS or equal to, LESS or equal than, equal to or LESS than, equal or LESS than",
    "or LESS, and LESS, or below, and below, or under, and under, or younger, and younger",
  ),
  row("less-than", [null, "1"], "none", "LESS than, under, below, well under, well below, short of, <"),
  row(
    "almost",
    ["0.9", "1"],
    "low",
    "nearly, almost, just under, just below, just short of, slightly under, slightly LESS than, a little under, a little LESS than, close to, not quite",
  ),
  row(
    "more-than",
    ["1", "1.1"],
    "none",
    "just over, just above, slightly over, slightly above, slightly MORE than, a little over, a little MORE than, little MORE than",
  ),
  row(
    "about",
    ["0.9", "1.1"],
    "both",
    "about, around, some, roughly, approximately, circa, an estimated, ~, ≈",
    "or so, or thereabouts, -odd",
  ),
  row("exact", ["1", "1"], "both", "equal to, equals, equaling, equalling, equaling to, equalling to, exactly"),
];

/** Every phrase that a phrase with MORE or LESS stands for. */
export function spelledOut(phrase: string): readonly string[] {
  const word = phrase.includes("MORE") ? "MORE" : phrase.includes("LESS") ? "LESS" : null;
  return word === null ? [phrase] : COMPARATIVES[word].map((comparative) => phrase.replace(word, comparative));
}

/** Number words that leave their number open by themselves. */
export type LooseWord = "plural" | "several" | "couple" | "dozen";

/** Between which multiples of its number such a word stands, the upper end open. `docs/tolerance.md` prints these too. */
export const LOOSE: Readonly<
  Record<
    LooseWord,
    { readonly low: Decimal; readonly high: Decimal; readonly comparator: Comparator; readonly examples: string }
  >
> = {
  plural: { low: "2", high: "100", comparator: "order-of-magnitude", examples: "dozens, thousands, tens of thousands" },
  several: { low: "2", high: "10", comparator: "order-of-magnitude", examples: "several hundred, a few thousand" },
  couple: { low: "0.75", high: "1.5", comparator: "about", examples: "a couple of hundred" },
  dozen: { low: "0.9", high: "1.1", comparator: "about", examples: "a dozen, two dozen" },
};

/** A fraction in words ("two-thirds") or by a stroke is right to a hundredth, and to a tenth of itself when that is less. */
export function fractional(value: Decimal): Interval {
  const tenth = shift(value.replace("-", ""), -1);
  const width = compareDecimals(tenth, "0.01") < 0 ? tenth : "0.01";
  return { low: subtract(value, width), high: add(value, width), lowInclusive: true, highInclusive: true };
}

/** The interval that a hedged number stands for. Of a negative number the multiples lie the other way round. */
export function hedged(value: Decimal, hedge: Hedge): Interval {
  const low = hedge.low === null ? null : multiply(value, hedge.low);
  const high = hedge.high === null ? null : multiply(value, hedge.high);
  const { lowInclusive, highInclusive } = hedge;
  return low !== null && high !== null && compareDecimals(low, high) > 0
    ? { low: high, high: low, lowInclusive: highInclusive, highInclusive: lowInclusive }
    : { low, high, lowInclusive, highInclusive };
}

/**
 * The interval of a rounded number: half a unit of its last stated digit to both sides, the upper end open. `power` is the power of ten of that digit's
 * unit beyond the point: "3.2 million" has 1 place and power 6, so [3.15 million, 3.25 million).
 */
export function rounded(value: Decimal, places: number, power: number): Interval {
  const half = shift("5", power - places - 1);
  return { low: subtract(value, half), high: add(value, half), lowInclusive: true, highInclusive: false };
}

/** Digits after the point as written, trailing zeros included ("3.20" has 2). */
export function writtenPlaces(digits: string): number {
  const point = digits.indexOf(".");
  return point < 0 ? 0 : digits.length - point - 1;
}

/** Parts of a month or year in words, as first and last tenth-free bounds: day of the month, or month of the year. `docs/tolerance.md` prints these too. */
export const PARTS: Readonly<
  Record<
    string,
    {
      readonly month: readonly [first: number, last: number | null];
      readonly year: readonly [first: number, last: number];
    }
  >
> = {
  early: { month: [1, 10], year: [1, 4] },
  mid: { month: [11, 20], year: [5, 8] },
  late: { month: [21, null], year: [9, 12] },
};

/** A multiple or part that compares two figures ("twice as many", "half of") is a round one: it stands for this much of itself to both sides. */
export const COMPARED_WIDTH = "0.1";
