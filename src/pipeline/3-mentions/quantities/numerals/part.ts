import { isDigit } from "../../../../model/characters.ts";
import { multiply, shift, type Decimal } from "../../../../model/decimal.ts";
import { isArticle, folded, isJoined, type Line } from "./line.ts";
import { numberIn } from "./number-words.ts";
import { readDigits } from "./digits.ts";
import { readSmall } from "./small.ts";

/** One coefficient with its magnitudes, a part of a longer number: "seven million" of "seven million two hundred". */
export interface Part {
  readonly value: Decimal;
  readonly next: number;
  /** Power of its magnitudes together; 0 without one. */
  readonly power: number;
  /** Digits after the coefficient's point: 1 for "half", 2 for "quarter". */
  readonly places: number;
  /** True for one counted in dozens. */
  readonly isDozen: boolean;
}

interface Coefficient {
  readonly value: Decimal;
  readonly next: number;
  readonly places: number;
}

/** "seven million", "3 hundred", "a hundred thousand", "half a million", "two dozen". A bare magnitude is a number only where it comes first. */
export function readPart(line: Line, at: number, isFirst: boolean): Part | null {
  const start = isArticle(line, at) ? at + 1 : at;
  if (start > at && !isJoined(line, start)) return null;
  const coefficient = readCoefficient(line, start, start > at, isFirst);
  if (coefficient === null) return null;
  const { value, places } = coefficient;
  let { next } = coefficient;
  let power = 0;
  let last = 0;
  for (;;) {
    const magnitude = numberIn(line.words[next]);
    if (magnitude === null || (next > start && !isJoined(line, next))) break;
    if (magnitude.kind === "dozen" && power === 0)
      return { value: multiply(value, "12"), next: next + 1, power: 0, places: 0, isDozen: true };
    if (magnitude.kind !== "magnitude" || magnitude.value <= last) break;
    power += magnitude.value;
    last = magnitude.value;
    next += 1;
  }
  return { value: shift(value, power), next, power, places, isDozen: false };
}

function readCoefficient(line: Line, at: number, hasArticle: boolean, isFirst: boolean): Coefficient | null {
  const word = numberIn(line.words[at]);
  if (word?.kind === "part" && !word.plural) return readHalf(line, at, word.value);
  if ((word?.kind === "magnitude" || word?.kind === "dozen") && !word.plural)
    return hasArticle || isFirst ? { value: "1", next: at, places: 0 } : null;
  if (hasArticle) return null;
  const small = readSmall(line, at);
  return small === null ? digitsAt(line, at) : { value: String(small.value), next: small.next, places: 0 };
}

/** The "half" of "half a million", the "quarter" of "a quarter million". */
function readHalf(line: Line, at: number, denominator: number): Coefficient | null {
  const inner = folded(line, at + 1) === "a" ? at + 2 : at + 1;
  const scaled = numberIn(line.words[inner]);
  if ((scaled?.kind !== "magnitude" && scaled?.kind !== "dozen") || scaled.plural || !isJoined(line, inner))
    return null;
  return denominator === 2 ? { value: "0.5", next: inner, places: 1 } : { value: "0.25", next: inner, places: 2 };
}

/** Digits that are the word(s) from `at` on, up to where they end on a word's end. */
function digitsAt(line: Line, at: number): Coefficient | null {
  const word = line.words[at];
  if (word === undefined || !isDigit(word.text.charCodeAt(0))) return null;
  const digits = readDigits(line.text, word.from);
  if (digits === null) return null;
  let next = at;
  while ((line.words[next]?.from ?? Infinity) < digits.to) next += 1;
  return line.words[next - 1]?.to === digits.to ? { value: digits.value, next, places: digits.places } : null;
}
