import { currencyWords, MINOR_UNITS } from "./currencies.ts";
import { UNIT_SYMBOLS, UNIT_WORDS } from "./unit-words.ts";

const FIRST_LETTERS = /^[A-Za-z]+/;

/** The letters that units begin with, up to the first blank or sign: "square" of "square miles", "km" of "km/h". */
function build(): ReadonlySet<string> {
  const { names, nouns } = currencyWords();
  const words = [...UNIT_WORDS, ...UNIT_SYMBOLS, ...names.keys(), ...nouns.keys(), ...MINOR_UNITS];
  return new Set(words.flatMap((word) => FIRST_LETTERS.exec(word)?.[0] ?? []));
}

let built: ReadonlySet<string> | undefined;

/** False when the letters at an offset begin no unit, whatever follows: most numbers count a noun, and one look-up tells. */
export function mayBeUnit(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  // Signs and letters of other scripts are looked at; a digit or a mark of punctuation begins no unit.
  if (!isLetter(first)) return first > 127 || first === 36 || first === 37;
  let end = at + 1;
  while (isLetter(text.charCodeAt(end))) end += 1;
  const word = text.slice(at, end);
  built ??= build();
  // Capitals may be a code or "Swiss" before "francs"; case counts in symbols alone.
  return first < 97 || built.has(word) || built.has(word.toLowerCase()) || end - at === 3;
}

function isLetter(code: number): boolean {
  return (code > 96 && code < 123) || (code > 64 && code < 91);
}
