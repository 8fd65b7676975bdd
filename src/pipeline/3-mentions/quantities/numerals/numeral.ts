import type { Decimal } from "../../../../model/decimal.ts";
import type { Range } from "../../../../model/span.ts";

/** A bare number as it stands in a sentence, before hedges and units. */
export interface Numeral {
  /** Sign, digits or words, magnitude; for an ordinal its ending too. Offsets in the sentence's text. */
  readonly range: Range;
  /** What it says. A fraction that has no end is cut at 15 places. */
  readonly value: Decimal;
  readonly kind: "cardinal" | "ordinal" | "fraction" | "order-of-magnitude";
  /** Digits after the point as written; 0 for words. */
  readonly places: number;
  /** The power of ten of its last magnitude ("3.2 million" has 6); 0 without one. */
  readonly power: number;
  /** True for a number in words. */
  readonly spoken: boolean;
}
