import { add, decimal, shift } from "../../../../model/decimal.ts";
import { placesOf, readDenominated, readFraction } from "./fraction.ts";
import { folded, isJoined, type Line } from "./line.ts";
import { readLoose } from "./loose.ts";
import { numberIn } from "./number-words.ts";
import type { Spoken } from "./numeral.ts";
import { readOrdinal } from "./ordinal.ts";
import { isDigit } from "../../../../model/characters.ts";
import { readPart } from "./part.ts";

/**
 * The longest number that starts at word `at`: parts of falling magnitude ("two million three hundred and five"), then decimals
 * ("nine point five"), a fraction of the last magnitude ("three million and a half"), an ordinal's or a fraction's end. Null when none starts there.
 */
export function readSpoken(line: Line, at: number): Spoken | null {
  const loose = readLoose(line, at);
  if (loose !== null) return loose;
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
    // "19 million and one of the lowest …": the one is of something else.
    if (hasAnd && folded(line, from) === "one" && folded(line, from + 1) === "of") break;
    if (part === null || part.power >= power || !(Number(part.value) > 0 && Number(part.value) < 10 ** power)) break;
    const inDigits = isDigit(folded(line, from)?.charCodeAt(0) ?? 0);
    if (inDigits && part.power === 0 && !hasAnd) break;
    total = add(total, part.value);
    next = part.next;
    power = part.power;
  }
  const places = total === first.value ? first.places : 0;
  const openness = first.isDozen ? "dozen" : undefined;
  const read: Spoken = { value: total, next, power, places, kind: "cardinal", loose: openness };
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
    return withFraction(line, whole, part);
  }
  return readDenominated(line, next, whole.value, at) ?? readOrdinal(line, next, whole);
}

/** "two and a half", "two and a half million" (all of it scaled), "three million and a half", "one billion and a half million" (each by its own). */
function withFraction(line: Line, whole: Spoken, part: Spoken): Spoken {
  const places = placesOf(Math.round(1 / Number(part.value)));
  const magnitude = numberIn(line.words[part.next]);
  if (magnitude?.kind !== "magnitude" || magnitude.plural || !isJoined(line, part.next)) {
    const value = add(whole.value, shift(part.value, whole.power));
    return whole.power === 0
      ? { ...part, value }
      : { value, next: part.next, power: whole.power, places, kind: "cardinal" };
  }
  const power = magnitude.value;
  const scaled =
    whole.power === 0 ? shift(add(whole.value, part.value), power) : add(whole.value, shift(part.value, power));
  return { value: scaled, next: part.next + 1, power, places, kind: "cardinal" };
}

function readPoint(line: Line, whole: Spoken): Spoken | null {
  let digits = "";
  let next = whole.next + 1;
  for (;;) {
    const word = numberIn(line.words[next]);
    if (word?.kind !== "unit" || word.value > 9 || !isJoined(line, next)) break;
    digits += String(word.value);
    next += 1;
  }
  if (digits === "") return null;
  const magnitude = numberIn(line.words[next]);
  const scaled = magnitude?.kind === "magnitude" && isJoined(line, next);
  const power = scaled ? magnitude.value : 0;
  const value = shift(decimal(`${whole.value}.${digits}`) ?? whole.value, power);
  return { value, next: scaled ? next + 1 : next, power, places: digits.length, kind: "cardinal" };
}
