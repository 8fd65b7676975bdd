import { shift, type Decimal } from "../../../../model/decimal.ts";
import { ratio } from "./digits.ts";
import { folded, isArticle, isJoined, type Line } from "./line.ts";
import { numberIn } from "./number-words.ts";
import type { Spoken } from "./numeral.ts";
import { ordinalEnd } from "./ordinal.ts";
import { readSmall } from "./small.ts";

/** "a half", "one fourth", "three fifths", "fifty-four hundredths". */
export function readFraction(line: Line, at: number): Spoken | null {
  if (isArticle(line, at)) return readDenominated(line, at, "1", at);
  const small = readSmall(line, at);
  return small === null ? null : readDenominated(line, small.next, String(small.value), at);
}

/**
 * A denominator at `at` under a numerator whose words begin at `from`: plural, or singular under one. An article before it is the numerator one. With the
 * magnitude that it is of, if any: "three quarters of a million".
 */
export function readDenominated(line: Line, at: number, numerator: Decimal, from: number): Spoken | null {
  const hasArticle = isArticle(line, at);
  const start = hasArticle ? at + 1 : at;
  const isNamed = from !== at || hasArticle;
  if (isNamed && !isJoined(line, start > at ? start : at)) return null;
  const below = readDenominator(line, start);
  if (below === null || (!below.plural && numerator !== "1")) return null;
  // A bare "half" is a number; a bare "third" or "quarter" is an ordinal or a time.
  if (!isNamed && (below.value !== 2 || below.plural)) return null;
  const value = ratio(numerator, String(below.value));
  const power = magnitudeOf(line, below.next);
  return power === 0
    ? { value, next: below.next, power, places: 0, kind: "fraction" }
    : { value: shift(value, power), next: below.next + 3, power, places: placesOf(below.value), kind: "cardinal" };
}

/** How finely a part of a magnitude is said: halves and tenths to a tenth of it, others to a hundredth. */
export function placesOf(denominator: number): number {
  return denominator === 2 || denominator === 10 ? 1 : 2;
}

/** The power of ten of "of a million"; 0 where that does not follow. */
function magnitudeOf(line: Line, at: number): number {
  if (folded(line, at) !== "of" || !isArticle(line, at + 1)) return 0;
  const word = numberIn(line.words[at + 2]);
  return word?.kind === "magnitude" && !word.plural && isJoined(line, at + 1) ? word.value : 0;
}

function readDenominator(
  line: Line,
  at: number,
): { readonly value: number; readonly next: number; readonly plural: boolean } | null {
  const word = numberIn(line.words[at]);
  if (word === null) return null;
  if (word.kind === "part") return { value: word.value, next: at + 1, plural: word.plural };
  const ends = ordinalEnd(line, at);
  return ends === null || ends.value < 3 ? null : ends;
}
