import { overlapsAny, type Range } from "../../../../model/span.ts";
import type { Line } from "../numerals/line.ts";
import { opensOf, Opens } from "../openers.ts";
import { multipleWord } from "./multiple.ts";
import { relativeOrdinal } from "./relative-ordinal.ts";
import type { Shaped } from "./shaped.ts";

/** Words that say a quantity without a number: multiples, and places counted from the end or from here. */
export function findWordly({ words, text }: Line, taken: readonly Range[]): Shaped[] {
  const found: Shaped[] = [];
  let free = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.from < free) continue;
    // An article belongs to the place that follows it: "the last but one".
    const opener = word.folded === "the" ? words[at + 1] : word;
    if ((opensOf(opener) & Opens.wordly) === 0) continue;
    const lone = multipleWord(word) ?? relativeOrdinal(text, word);
    if (lone === null || overlapsAny(taken, lone.range)) continue;
    found.push(lone);
    free = lone.range.to;
  }
  return found;
}
