import { compareDecimals, type Decimal } from "./decimal.ts";

/** The numbers that a wording allows; null is unbounded. */
export interface Interval {
  readonly low: Decimal | null;
  readonly high: Decimal | null;
  readonly lowInclusive: boolean;
  readonly highInclusive: boolean;
}

/** How the wording bounds its number. The width of each is set in the table of hedges alone (`6-judge/tolerance`'s public policy). */
export type Comparator =
  | "exact"
  | "rounded"
  | "about"
  | "almost"
  | "at-least"
  | "more-than"
  | "at-most"
  | "less-than"
  | "between"
  | "order-of-magnitude";

/** What kind of number it is; forms ask for the kinds that they can use. */
export type QuantityKind =
  | "cardinal"
  | "ordinal"
  | "percent"
  | "percentage-points"
  | "fraction"
  | "n-of-m"
  | "range"
  | "score"
  | "multiple"
  | "currency"
  | "measure"
  | "temperature"
  | "age";

export interface Quantity extends Interval {
  readonly kind: QuantityKind;
  /** The stated number ("141" of "141 of 193"); null when none is stated ("between 5 and 7"). */
  readonly value: Decimal | null;
  readonly comparator: Comparator;
  /** "%", "pp", an ISO 4217 code, a unit of `reference` units ("km2"), or null for a bare number. */
  readonly unit: string | null;
  /** The whole that a part is of: "193" in "141 of 193". */
  readonly of?: Decimal;
}

export const exactly = (value: Decimal): Interval => ({
  low: value,
  high: value,
  lowInclusive: true,
  highInclusive: true,
});

/** True when `value` is one that the interval allows. */
export function contains(interval: Interval, value: Decimal): boolean {
  if (interval.low !== null) {
    const order = compareDecimals(value, interval.low);
    if (order < 0 || (order === 0 && !interval.lowInclusive)) return false;
  }
  if (interval.high !== null) {
    const order = compareDecimals(value, interval.high);
    if (order > 0 || (order === 0 && !interval.highInclusive)) return false;
  }
  return true;
}
