import { fact } from "../../../model/fact.ts";
import type { Word } from "../../../model/word.ts";
import { NUMBER_WORDS } from "./numerals/number-words.ts";
import { isDigit } from "../../../model/characters.ts";
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

/** What a word may begin: looked up once a spelling. Digits of other scripts are numbers too. */
export const opensOf = fact(({ text, folded }): number => {
  const isNumber = isDigit(text.charCodeAt(0)) || isDigit(text.charCodeAt(3)) || /^\p{N}/u.test(text);
  return isNumber ? Opens.number : (BY_WORD.get(folded) ?? Opens.nothing);
}, Opens.nothing);

/** What quantities the words may begin, so that a sentence without any costs nothing more. */
export function openersOf(text: string, words: readonly Word[]): number {
  let bits: number = text.includes("%") ? Opens.unit : Opens.nothing;
  for (const word of words) bits |= opensOf(word);
  return bits;
}
