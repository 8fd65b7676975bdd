import type { Decimal } from "../../../../model/decimal.ts";
import type { LooseWord } from "../../../../model/hedges.ts";
import type { Range } from "../../../../model/span.ts";

/** What is said of a number's size, wherever it stands. */
interface Size {
  /** What it says. A fraction that has no end is cut at 15 places. */
  readonly value: Decimal;
  readonly kind: "cardinal" | "ordinal" | "fraction";
  /** Digits after the point as written or said; "half a million" has 1, for its 0.5. */
  readonly places: number;
  /** The power of ten of its last magnitude ("3.2 million" has 6); 0 without one. */
  readonly power: number;
  /** Set for words that leave the number open by themselves: "thousands", "several hundred", "a dozen". */
  readonly loose?: LooseWord | undefined;
}

/** A bare number as it stands in a sentence, before hedges and units. */
export interface Numeral extends Size {
  /** Sign, digits or words, magnitude; for an ordinal its ending too. Offsets in the sentence's text. */
  readonly range: Range;
  /** True for a number in words. */
  readonly spoken: boolean;
  /** Set for several runs of digits that are one name ("phone-number"): they say no number. */
  readonly identifier?: string | undefined;
}

/** A number in words, or in digits with magnitude words, that ends before word `next` of the sentence. */
export interface Spoken extends Size {
  readonly next: number;
}
