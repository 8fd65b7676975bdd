import { multiply, shift, subtract, add, type Decimal } from "./decimal.ts";
import type { Comparator, Interval } from "./quantity.ts";

/** One way to bound a number in words, and the interval that it then stands for. */
export interface Hedge {
  readonly phrases: readonly string[];
  readonly comparator: Comparator;
  /** Interval of a stated number v: bounds as multiples of v; null is unbounded. */
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly lowInclusive: boolean;
  readonly highInclusive: boolean;
}

/** The public tolerance policy: the width of every hedge. `docs/tolerance.md` is printed from it. */
export const HEDGES: readonly Hedge[] = [
  {
    phrases: ["at least", "no fewer than", "no less than", "not less than", "a minimum of"],
    comparator: "at-least",
    low: "1",
    high: null,
    lowInclusive: true,
    highInclusive: false,
  },
  {
    phrases: ["more than", "over", "above", "exceed", "exceeding", "exceeds", "exceeded", "upwards of", "well over"],
    comparator: "more-than",
    low: "1",
    high: null,
    lowInclusive: false,
    highInclusive: false,
  },
  {
    phrases: ["at most", "no more than", "not exceed", "not exceeding", "up to", "a maximum of", "not more than"],
    comparator: "at-most",
    low: null,
    high: "1",
    lowInclusive: false,
    highInclusive: true,
  },
  {
    phrases: ["less than", "fewer than", "under", "below"],
    comparator: "less-than",
    low: null,
    high: "1",
    lowInclusive: false,
    highInclusive: false,
  },
  {
    phrases: ["nearly", "almost", "just under", "close to", "not quite"],
    comparator: "almost",
    low: "0.9",
    high: "1",
    lowInclusive: true,
    highInclusive: false,
  },
  {
    phrases: ["about", "around", "some", "roughly", "approximately", "circa", "an estimated", "or so"],
    comparator: "about",
    low: "0.9",
    high: "1.1",
    lowInclusive: true,
    highInclusive: true,
  },
];

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
