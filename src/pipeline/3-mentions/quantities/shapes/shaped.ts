import { multiply, type Decimal } from "../../../../model/decimal.ts";
import { fractional, LOOSE, rounded } from "../../../../model/hedges.ts";
import { exactly, type Comparator, type Interval, type QuantityKind } from "../../../../model/quantity.ts";
import type { Range } from "../../../../model/span.ts";
import type { Numeral } from "../numerals/numeral.ts";

/** A quantity as its shape makes it of one or two numerals, before hedges. */
export interface Shaped {
  readonly range: Range;
  readonly kind: QuantityKind;
  readonly value: Decimal | null;
  readonly interval: Interval;
  readonly comparator: Comparator;
  readonly unit: string | null;
  /** The bare numbers in it. */
  readonly numerals: readonly Numeral[];
  /** Another unit that the words may mean. */
  readonly otherUnit: string | null;
  /** The whole that a part is of, or the other side's count. */
  readonly of: Decimal | null;
  /** Why it is no claim by its shape. */
  readonly notAClaim: string | null;
}

/** Bounds of what says no number. */
export const UNBOUNDED: Interval = { low: null, high: null, lowInclusive: false, highInclusive: false };

type Given = Pick<Shaped, "range" | "kind" | "interval" | "unit" | "numerals"> &
  Partial<Pick<Shaped, "value" | "comparator" | "otherUnit" | "of" | "notAClaim">>;

/** A quantity with what it says; what is left out says nothing. */
export function shaped(given: Given): Shaped {
  const { range, kind, interval, unit, numerals } = given;
  const { value = null, comparator = "exact", otherUnit = null, of = null, notAClaim = null } = given;
  return { range, kind, value, interval, comparator, unit, numerals, otherUnit, of, notAClaim };
}

/** What a bare number stands for: whole ones are exact, decimals, percents and magnitudes are rounded at their last digit. */
export function intervalOf({ value, places, power, spoken, kind, loose }: Numeral, measure: QuantityKind): Interval {
  if (loose !== undefined) {
    const { low, high } = LOOSE[loose];
    return { low: multiply(value, low), high: multiply(value, high), lowInclusive: true, highInclusive: false };
  }
  if (kind === "fraction") return fractional(value);
  const isShare = measure === "percent" || measure === "percentage-points";
  return power >= 3 || places > 0 || (isShare && !spoken) ? rounded(value, places, power) : exactly(value);
}

/** How an unhedged number is bounded. */
export function comparatorOf({ loose }: Numeral, { low, high }: Interval): Comparator {
  if (loose !== undefined) return LOOSE[loose].comparator;
  return low === high ? "exact" : "rounded";
}
