import type { Numeral } from "../numerals/numeral.ts";

/** Two neighbouring numbers that may say one thing together. */
export interface Pair {
  /** The sentence's text. */
  readonly text: string;
  readonly left: Numeral;
  readonly right: Numeral;
  /** What stands between the two, lower case. */
  readonly between: string;
}
