import type { Word } from "../../../model/word.ts";
import { NUMBER_WORDS } from "./numerals/number-words.ts";
import { isDigit } from "./numerals/part.ts";
import { MULTIPLES } from "./shapes/multiple.ts";
import { RELATIVE_WORDS } from "./shapes/relative-ordinal.ts";
import { LONE_UNITS } from "./units/unit-words.ts";

/** What the words of a sentence may begin, as bits. */
export const Opens = { nothing: 0, number: 1, wordly: 2, unit: 4 } as const;

const BY_WORD = new Map<string, number>();
for (const [bit, words] of [
  [Opens.number, [...NUMBER_WORDS.keys()]],
  [Opens.wordly, [...MULTIPLES.keys(), ...RELATIVE_WORDS]],
  [Opens.unit, [...LONE_UNITS.keys()]],
] as const)
  for (const word of words) BY_WORD.set(word, (BY_WORD.get(word) ?? Opens.nothing) | bit);

/** What quantities the words may begin: one look-up a word, so that a sentence without any costs nothing more. */
export function openersOf(text: string, words: readonly Word[]): number {
  let bits: number = text.includes("%") ? Opens.unit : Opens.nothing;
  for (const word of words) {
    const { text: written, folded } = word;
    if (isDigit(written.charCodeAt(0)) || (written.length > 3 && isDigit(written.charCodeAt(3)))) bits |= Opens.number;
    // Digits of other scripts are numbers too.
    else if (written.charCodeAt(0) > 127 && /^\p{N}/u.test(written)) bits |= Opens.number;
    else bits |= BY_WORD.get(folded) ?? Opens.nothing;
  }
  return bits;
}
