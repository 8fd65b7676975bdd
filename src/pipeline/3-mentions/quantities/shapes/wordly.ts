import { overlapsRange, type Range } from "../../../../model/span.ts";
import type { Line } from "../numerals/line.ts";
import { multipleWord } from "./multiple.ts";
import { RELATIVE_WORDS, relativeOrdinal } from "./relative-ordinal.ts";
import type { Shaped } from "./shaped.ts";

/** Words that say a quantity without a number: multiples, and places counted from the end or from here. */
export function findWordly({ words, text }: Line, taken: readonly Range[]): Shaped[] {
  const found: Shaped[] = [];
  let free = 0;
  for (const word of words) {
    if (word.from < free) continue;
    const lone = multipleWord(word) ?? (RELATIVE_WORDS.has(word.folded) ? relativeOrdinal(text, word) : null);
    if (lone === null || taken.some((range) => overlapsRange(range, lone.range))) continue;
    found.push(lone);
    free = lone.range.to;
  }
  return found;
}
