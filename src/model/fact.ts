import type { Spelling, Word } from "./word.ts";

/** How many questions are asked of words. */
let questions = 0;

/**
 * A question about a word as it is written (is it a number's word, an office, an acronym?), asked once a spelling: the answer is kept beside the spelling, so that
 * asking again costs no look-up in a table of words. An answer is never undefined; `none` is that of no word.
 */
export function fact<T extends string | number | boolean | object | null>(
  ask: (spelling: Spelling) => T,
  none: T,
): (word: Word | undefined) => T {
  questions += 1;
  const place = questions;
  return (word) => {
    if (word === undefined) return none;
    const known = word.spelling.facts[place];
    return known === undefined ? learn(word.spelling, place, ask) : (known as T);
  };
}

function learn<T>(spelling: Spelling, place: number, ask: (spelling: Spelling) => T): T {
  const { facts } = spelling;
  const answer = ask(spelling);
  // No holes: an engine reads a row without them faster.
  while (facts.length < place) facts.push(undefined);
  facts[place] = answer;
  return answer;
}
