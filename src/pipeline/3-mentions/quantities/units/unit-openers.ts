import { isLetter } from "../../../../model/characters.ts";
import { currencyWords, MINOR_UNITS } from "./currencies.ts";
import { UNIT_SYMBOLS, UNIT_WORDS } from "./unit-words.ts";

const FIRST_LETTERS = /^[A-Za-z]+/;

/** The letters that units begin with, up to the first blank or sign: "square" of "square miles", "km" of "km/h". */
interface Openers {
  readonly all: ReadonlySet<string>;
  /** Those of units of several words. */
  readonly longer: ReadonlySet<string>;
}

function build(): Openers {
  const { names, nouns } = currencyWords();
  const words = [...UNIT_WORDS, ...UNIT_SYMBOLS, ...names.keys(), ...nouns.keys(), ...MINOR_UNITS];
  const openersOf = (some: readonly string[]): ReadonlySet<string> =>
    new Set(some.flatMap((word) => FIRST_LETTERS.exec(word)?.[0] ?? []));
  return { all: openersOf(words), longer: openersOf(words.filter((word) => PARTED.test(word))) };
}

const PARTED = /[^\p{L}\p{M}]/u;

let built: Openers | undefined;

/** False when what follows the letters at an offset is of no unit that they begin. */
export function mayGoOn(text: string, at: number): boolean {
  let end = at;
  while (isSmall(text.charCodeAt(end))) end += 1;
  if (end === at || isLetter(text.charCodeAt(end)) || text.charCodeAt(end) > 127) return true;
  built ??= build();
  return built.longer.has(text.slice(at, end));
}

function isSmall(code: number): boolean {
  return code > 96 && code < 123;
}

/** Noun of money, which the adjective of a country may stand before. */
const FOLLOWED = /^\p{Ll}+ (\p{Ll}+)/u;

/** False when the letters at an offset begin no unit, whatever follows: most numbers count a noun, and one look-up tells. */
export function mayBeUnit(text: string, at: number): boolean {
  const first = text.charCodeAt(at);
  // Signs and letters of other scripts are looked at; a digit or a mark of punctuation begins no unit.
  if (!isLetter(first)) return first > 127 || first === 36 || first === 37;
  let end = at + 1;
  while (isLetter(text.charCodeAt(end))) end += 1;
  const word = text.slice(at, end);
  built ??= build();
  if (end - at === 3 || built.all.has(word)) return true;
  // Case counts in symbols alone.
  if (first > 96) return false;
  // Capitals may be a code, with a scale too ("MUSD"), or "Swiss" before "francs".
  if (built.all.has(word.toLowerCase()) || end - at === 4 || text.charCodeAt(end) > 127) return true;
  const noun = FOLLOWED.exec(text.slice(at + 1, at + REACH))?.[1];
  return noun !== undefined && currencyWords().nouns.has(noun);
}

/** Longest adjective with its noun. */
const REACH = 40;
