import { add, decimal, shift } from "../../../../model/decimal.ts";
import { isJoined, type Line } from "./line.ts";
import { numberIn } from "./number-words.ts";
import type { Spoken } from "./numeral.ts";

/** An ordinal of one word, or of tens and units: "fifth", "twenty-fifth", "hundredths". */
export function ordinalEnd(
  line: Line,
  at: number,
): { readonly value: number; readonly next: number; readonly plural: boolean } | null {
  const word = numberIn(line.words[at]);
  if (word?.kind === "ordinal-unit" || word?.kind === "ordinal-ten")
    return { value: word.value, next: at + 1, plural: word.plural };
  if (word?.kind === "ordinal-magnitude") return { value: 10 ** word.value, next: at + 1, plural: word.plural };
  const unit = word?.kind === "ten" ? numberIn(line.words[at + 1]) : null;
  return word !== null && unit?.kind === "ordinal-unit" && unit.value < 10 && isJoined(line, at + 1)
    ? { value: word.value + unit.value, next: at + 2, plural: unit.plural }
    : null;
}

/** "fifth" after "one hundred twenty-", "trillionth" after "three". */
export function readOrdinal(line: Line, at: number, whole: Spoken): Spoken | null {
  const end = numberIn(line.words[at]);
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
    : { value: decimal(String(ends.value)) ?? "0", next: ends.next, power: 0, places: 0, kind: "ordinal" };
}
