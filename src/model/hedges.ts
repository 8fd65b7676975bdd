import { multiply, shift, subtract, add, type Decimal } from "./decimal.ts";
import type { Comparator, Interval } from "./quantity.ts";

/** One way to bound a number in words, and the interval that it then stands for. */
export interface Hedge {
  /** Before the number. */
  readonly phrases: readonly string[];
  /** After the number: "or more". */
  readonly after: readonly string[];
  readonly comparator: Comparator;
  /** Interval of a stated number v: bounds as multiples of v; null is unbounded. */
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly lowInclusive: boolean;
  readonly highInclusive: boolean;
}

const MORE = "more greater larger higher bigger".split(" ");
const LESS = "less fewer smaller lower".split(" ");
const than = (words: readonly string[]): string[] => words.map((word) => `${word} than`);
/** "greater than or equal to" and its kin. */
const orEqual = (words: readonly string[]): string[] =>
  words.flatMap((word) => [
    `${word} than or equal to`,
    `${word} or equal to`,
    `${word} or equal than`,
    `equal to or ${word} than`,
    `equal or ${word} than`,
  ]);
const negated = (words: readonly string[]): string[] =>
  words.flatMap((word) => [`no ${word} than`, `not ${word} than`]);
const suffixes = (words: readonly string[]): string[] => words.flatMap((word) => [`or ${word}`, `and ${word}`]);

/** The public tolerance policy: the width of every hedge. `docs/tolerance.md` is printed from it. */
export const HEDGES: readonly Hedge[] = [
  {
    phrases: [
      "at least",
      "at least or equal to",
      "a minimum of",
      "minimum of",
      ">=",
      "≥",
      ...negated(LESS),
      ...orEqual(MORE),
    ],
    after: suffixes([...MORE, "above", "over", "up", "older"]),
    comparator: "at-least",
    low: "1",
    high: null,
    lowInclusive: true,
    highInclusive: false,
  },
  {
    phrases: [
      ..."over,above,exceed,exceeding,exceeds,exceeded,surpass,surpasses,surpassing,surpassed,upwards of,in excess of,well over,>".split(
        ",",
      ),
      ...than(MORE),
    ],
    after: [],
    comparator: "more-than",
    low: "1",
    high: null,
    lowInclusive: false,
    highInclusive: false,
  },
  {
    phrases: [
      ..."at most,up to,a maximum of,maximum of,not exceed,not exceeding,as many as,as much as,<=,≤".split(","),
      ...negated(MORE),
      ...orEqual(LESS),
    ],
    after: suffixes([...LESS, "below", "under", "younger"]),
    comparator: "at-most",
    low: null,
    high: "1",
    lowInclusive: false,
    highInclusive: true,
  },
  {
    phrases: ["under", "below", "<", ...than(LESS)],
    after: [],
    comparator: "less-than",
    low: null,
    high: "1",
    lowInclusive: false,
    highInclusive: false,
  },
  {
    phrases: ["nearly", "almost", "just under", "close to", "not quite"],
    after: [],
    comparator: "almost",
    low: "0.9",
    high: "1",
    lowInclusive: true,
    highInclusive: false,
  },
  {
    phrases: ["about", "around", "some", "roughly", "approximately", "circa", "an estimated", "~", "≈"],
    after: ["or so", "or thereabouts"],
    comparator: "about",
    low: "0.9",
    high: "1.1",
    lowInclusive: true,
    highInclusive: true,
  },
  {
    phrases: ["equal to", "equals", "equaling", "equalling", "equaling to", "equalling to", "exactly"],
    after: [],
    comparator: "exact",
    low: "1",
    high: "1",
    lowInclusive: true,
    highInclusive: true,
  },
];

/** A power of ten in the plural ("thousands") stands for numbers from twice to a hundred times it, the upper end open. */
export const ORDER_OF_MAGNITUDE: readonly [low: Decimal, high: Decimal] = ["2", "100"];

/** A fraction in words ("two-thirds") or by a stroke is right to a hundredth. */
export const FRACTION_WIDTH: Decimal = "0.01";

/** The interval that a hedged number stands for. */
export function hedged(value: Decimal, hedge: Hedge): Interval {
  return {
    low: hedge.low === null ? null : multiply(value, hedge.low),
    high: hedge.high === null ? null : multiply(value, hedge.high),
    lowInclusive: hedge.lowInclusive,
    highInclusive: hedge.highInclusive,
  };
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
