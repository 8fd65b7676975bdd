import { add, decimal, multiply, shift, type Decimal } from "../../../../model/decimal.ts";
import type { Word } from "../../../../model/word.ts";
import { ratio, readDigits } from "./digits.ts";
import { numberWord } from "./number-words.ts";

/** A number in words, or in digits with magnitude words: words `[at, next)` of the sentence. */
export interface Spoken {
  readonly value: Decimal;
  readonly next: number;
  readonly power: number;
  readonly kind: "cardinal" | "ordinal" | "fraction" | "order-of-magnitude";
}

/** The words of a sentence, with what stands between them. */
export interface Line {
  readonly text: string;
  readonly words: readonly Word[];
}

/** True when only blanks, or one hyphen, part a word from the one before: a comma ends a number. */
function isJoined({ text, words }: Line, at: number): boolean {
  const left = words[at - 1];
  const right = words[at];
  if (left === undefined || right === undefined) return false;
  let hyphens = 0;
  for (let k = left.to; k < right.from; k += 1) {
    const letter = text[k];
    if (letter === "-" || letter === "‐" || letter === "‑") hyphens += 1;
    else if (letter !== " " && letter !== "\u00a0" && letter !== "\n") return false;
  }
  return hyphens <= 1;
}

const folded = (line: Line, at: number): string | undefined => line.words[at]?.folded;

/** A number below a hundred, or below ten thousand by hundreds: "seven", "twenty-one", "two hundred and five", "ninety-five hundred". */
function readSmall(line: Line, at: number): { readonly value: number; readonly next: number } | null {
  let { value, next } = readTens(line, at) ?? { value: -1, next: at };
  if (value < 0) return null;
  const word = numberWord(folded(line, next));
  if (value > 0 && value < 100 && word?.kind === "magnitude" && word.value === 2 && isJoined(line, next)) {
    value *= 100;
    next += 1;
    const tail = isJoined(line, next) ? (folded(line, next) === "and" ? next + 1 : next) : -1;
    const rest = tail < 0 || !isJoined(line, tail) ? null : readTens(line, tail);
    if (rest !== null && rest.value > 0 && !isMagnitude(line, rest.next, 2))
      return { value: value + rest.value, next: rest.next };
  }
  return { value, next };
}

function isMagnitude(line: Line, at: number, power: number): boolean {
  const word = numberWord(folded(line, at));
  return word?.kind === "magnitude" && word.value === power && isJoined(line, at);
}

function readTens(line: Line, at: number): { readonly value: number; readonly next: number } | null {
  const first = numberWord(folded(line, at));
  if (first?.kind === "unit") return { value: first.value, next: at + 1 };
  if (first?.kind !== "ten") return null;
  const second = numberWord(folded(line, at + 1));
  return second?.kind === "unit" && second.value > 0 && second.value < 10 && isJoined(line, at + 1)
    ? { value: first.value + second.value, next: at + 2 }
    : { value: first.value, next: at + 1 };
}

interface Part {
  readonly value: Decimal;
  readonly next: number;
  /** Power of its magnitudes together; 0 without one. */
  readonly power: number;
  readonly last: number;
}

/** One coefficient with its magnitudes: "seven million", "3 hundred", "a hundred thousand", "half a million", "two dozen". */
function readPart(line: Line, at: number, isFirst: boolean): Part | null {
  const article = folded(line, at) === "a" || folded(line, at) === "an";
  const start = article ? at + 1 : at;
  if (article && !isJoined(line, start)) return null;
  const word = numberWord(folded(line, start));
  let coefficient: Decimal | null = null;
  let next = start;
  if (word?.kind === "part" && !word.plural) {
    const inner = folded(line, start + 1) === "a" ? start + 2 : start + 1;
    const scaled = numberWord(folded(line, inner));
    if ((scaled?.kind !== "magnitude" && scaled?.kind !== "dozen") || scaled.plural || !isJoined(line, inner))
      return null;
    coefficient = word.value === 2 ? "0.5" : "0.25";
    next = inner;
  } else if ((word?.kind === "magnitude" || word?.kind === "dozen") && !word.plural) {
    if (!article && !isFirst) return null;
    coefficient = "1";
  } else if (!article) {
    const small = readSmall(line, start);
    if (small !== null) {
      coefficient = String(small.value);
      next = small.next;
    } else {
      const digits = digitsAt(line, start);
      if (digits === null) return null;
      coefficient = digits.value;
      next = digits.next;
    }
  }
  if (coefficient === null) return null;
  let power = 0;
  let last = 0;
  for (;;) {
    const magnitude = numberWord(folded(line, next));
    if (magnitude === undefined || (next > start && !isJoined(line, next))) break;
    if (magnitude.kind === "dozen" && power === 0) {
      return { value: multiply(coefficient, "12"), next: next + 1, power: 0, last: 0 };
    }
    if (magnitude.kind !== "magnitude" || (last > 0 && magnitude.value <= last)) break;
    power += magnitude.value;
    last = magnitude.value;
    next += 1;
  }
  return next === start && !/^\d/.test(coefficient)
    ? null
    : { value: shift(coefficient, power), next, power, last: power };
}

/** Digits that are the word(s) from `at` on, up to where they end on a word's end. */
function digitsAt(line: Line, at: number): { readonly value: Decimal; readonly next: number } | null {
  const word = line.words[at];
  if (word === undefined || !isDigit(word.text.charCodeAt(0))) return null;
  const digits = readDigits(line.text, word.from);
  if (digits === null) return null;
  let next = at;
  while ((line.words[next]?.from ?? Infinity) < digits.to) next += 1;
  return line.words[next - 1]?.to === digits.to ? { value: digits.value, next } : null;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/**
 * The longest number that starts at word `at`: parts of falling magnitude ("two million three hundred and five"), then decimals
 * ("nine point five"), a fraction of the last magnitude ("three million and a half"), an ordinal's or a fraction's end. Null when none starts there.
 */
export function readSpoken(line: Line, at: number): Spoken | null {
  const plural = ordersOfMagnitude(line, at);
  if (plural !== null) return plural;
  const first = readPart(line, at, true);
  if (first === null) return readDenominated(line, at, "1", at);
  let total = first.value;
  let { next, power } = first;
  while (power > 0) {
    const hasAnd = folded(line, next) === "and";
    const from = hasAnd ? next + 1 : next;
    if (!isJoined(line, next) || !isJoined(line, from)) break;
    const part = readPart(line, from, false);
    if (hasAnd && readFraction(line, from) !== null) break;
    if (part === null || part.power >= power || !(Number(part.value) > 0 && Number(part.value) < 10 ** power)) break;
    const inDigits = isDigit(folded(line, from)?.charCodeAt(0) ?? 0);
    if (inDigits && part.power === 0 && !hasAnd) break;
    total = add(total, part.value);
    next = part.next;
    power = part.power;
  }
  const read: Spoken = { value: total, next, power, kind: "cardinal" };
  return readTail(line, read, first.value === total ? at : -1) ?? read;
}

/** What may follow the whole: "point five", "and a half", "thirds", "-fifth". */
function readTail(line: Line, whole: Spoken, at: number): Spoken | null {
  const { next } = whole;
  if (!isJoined(line, next)) return null;
  if (folded(line, next) === "point") return readPoint(line, whole);
  if (folded(line, next) === "and") {
    const part = readFraction(line, next + 1);
    if (part === null) return isJoined(line, next + 1) ? readOrdinal(line, next + 1, whole) : null;
    return { ...part, value: add(whole.value, shift(part.value, whole.power)), power: whole.power };
  }
  return readDenominated(line, next, whole.value, at) ?? readOrdinal(line, next, whole);
}

function readPoint(line: Line, whole: Spoken): Spoken | null {
  let digits = "";
  let next = whole.next + 1;
  for (;;) {
    const word = numberWord(folded(line, next));
    if (word?.kind !== "unit" || word.value > 9 || !isJoined(line, next)) break;
    digits += String(word.value);
    next += 1;
  }
  if (digits === "") return null;
  const magnitude = numberWord(folded(line, next));
  const scaled = magnitude?.kind === "magnitude" && isJoined(line, next);
  const power = scaled ? magnitude.value : 0;
  const value = shift(decimal(`${whole.value}.${digits}`) ?? whole.value, power);
  return { value, next: scaled ? next + 1 : next, power, kind: "cardinal" };
}

/** "a half", "one fourth", "three fifths", "fifty-four hundredths". */
function readFraction(line: Line, at: number): Spoken | null {
  const article = folded(line, at) === "a" || folded(line, at) === "an";
  if (article) return readDenominated(line, at, "1", at);
  const small = readSmall(line, at);
  return small === null ? null : readDenominated(line, small.next, String(small.value), at);
}

/** A denominator at `at` under a numerator: plural, or singular under one. An article before it is the numerator one. */
function readDenominated(line: Line, at: number, numerator: Decimal, from: number): Spoken | null {
  const article = folded(line, at) === "a" || folded(line, at) === "an";
  const start = article ? at + 1 : at;
  const isNamed = from !== at || article;
  if (article ? !isJoined(line, start) : isNamed && !isJoined(line, at)) return null;
  const below = readDenominator(line, start);
  if (below === null || (!below.plural && numerator !== "1")) return null;
  // A bare "half" is a number; a bare "third" or "quarter" is an ordinal or a time.
  if (!isNamed && below.value !== 2) return null;
  if (!isNamed && below.plural) return null;
  return { value: ratio(numerator, String(below.value)), next: below.next, power: 0, kind: "fraction" };
}

function readDenominator(
  line: Line,
  at: number,
): { readonly value: number; readonly next: number; readonly plural: boolean } | null {
  const word = numberWord(folded(line, at));
  if (word === undefined) return null;
  if (word.kind === "part") return { value: word.value, next: at + 1, plural: word.plural };
  const ends = ordinalEnd(line, at);
  return ends === null || ends.value < 3 ? null : ends;
}

/** An ordinal of one word, or of tens and units: "fifth", "twenty-fifth", "hundredths". */
function ordinalEnd(
  line: Line,
  at: number,
): { readonly value: number; readonly next: number; readonly plural: boolean } | null {
  const word = numberWord(folded(line, at));
  if (word?.kind === "ordinal-unit" || word?.kind === "ordinal-ten") return { ...word, next: at + 1 };
  if (word?.kind === "ordinal-magnitude") return { value: 10 ** word.value, next: at + 1, plural: word.plural };
  const unit = word?.kind === "ten" ? numberWord(folded(line, at + 1)) : undefined;
  return word !== undefined && unit?.kind === "ordinal-unit" && unit.value < 10 && isJoined(line, at + 1)
    ? { value: word.value + unit.value, next: at + 2, plural: unit.plural }
    : null;
}

/** "fifth" after "one hundred twenty-", "trillionth" after "three". */
function readOrdinal(line: Line, at: number, whole: Spoken): Spoken | null {
  const end = numberWord(folded(line, at));
  if (end?.plural !== false) return null;
  if (end.kind === "ordinal-magnitude")
    return { ...whole, value: shift(whole.value, end.value), next: at + 1, kind: "ordinal" };
  const room = Number(whole.value) % 100;
  const fits =
    end.kind === "ordinal-unit"
      ? end.value < 10
        ? room % 10 === 0 && room !== 10
        : room === 0
      : end.kind === "ordinal-ten" && room === 0;
  return fits && whole.value !== "0"
    ? { ...whole, value: add(whole.value, String(end.value)), next: at + 1, kind: "ordinal" }
    : null;
}

/** An ordinal that stands by itself: "first", "twenty-fifth". */
export function readLoneOrdinal(line: Line, at: number): Spoken | null {
  const ends = ordinalEnd(line, at);
  return ends === null || ends.plural
    ? null
    : { value: decimal(String(ends.value)) ?? "0", next: ends.next, power: 0, kind: "ordinal" };
}

/** "dozens", "thousands", "tens of thousands", "hundreds of millions": the power of ten alone. */
function ordersOfMagnitude(line: Line, at: number): Spoken | null {
  const first = numberWord(folded(line, at));
  const tens = folded(line, at) === "tens" ? 1 : first?.kind === "magnitude" && first.plural ? first.value : -1;
  if (first?.kind === "dozen" && first.plural)
    return { value: "12", next: at + 1, power: 0, kind: "order-of-magnitude" };
  if (tens < 0) return null;
  const second = folded(line, at + 1) === "of" ? numberWord(folded(line, at + 2)) : undefined;
  if (second?.kind === "magnitude" && second.plural && second.value > tens)
    return {
      value: shift("1", tens + second.value),
      next: at + 3,
      power: tens + second.value,
      kind: "order-of-magnitude",
    };
  return tens === 1 ? null : { value: shift("1", tens), next: at + 1, power: tens, kind: "order-of-magnitude" };
}
