import { fact } from "../../../../model/fact.ts";
import { isDigit, isLetter } from "../../../../model/characters.ts";
import { shift, type Decimal } from "../../../../model/decimal.ts";
import { overlapsAny, type Range } from "../../../../model/span.ts";
import { composedAt } from "../identifiers.ts";
import { readDigits } from "./digits.ts";
import { currencyWords } from "../units/currencies.ts";
import { currencyBefore, unitAfter } from "../units/unit-after.ts";
import type { Line } from "./line.ts";
import type { Numeral, Spoken } from "./numeral.ts";
import { numberIn, numberWord, SUFFIXES } from "./number-words.ts";
import { readLoneOrdinal } from "./ordinal.ts";
import { readSpoken } from "./spoken.ts";

const SUFFIX = /\s?(mln|bln|tln|trn|mlrd|Mrd|Mio|mld|mn|bn|tn|[kKmMGBTb])(?![\p{L}\d^$])/uy;
const ORDINAL_END = /(?:st|nd|rd|th)(?![\p{L}\d])/uy;

/** The bare numbers of a sentence in text order, outside the places in `taken`. One pass: a word that can't begin a number costs one look-up. */
export function findNumerals(line: Line, taken: readonly Range[]): Numeral[] {
  const { words, text } = line;
  const found: Numeral[] = [];
  let free = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.from < free) continue;
    const begins = beginningOf(word);
    if (begins === null || (begins === "article" && numberIn(words[at + 1]) === null)) continue;
    if (overlapsAny(taken, word)) continue;
    const numeral =
      begins === "digits" || begins === "code"
        ? inDigitsAt(line, at, begins === "code" ? word.from + CODE : word.from, taken)
        : inWordsAt(line, at, taken);
    if (numeral === null) continue;
    found.push(signed(text, numeral, found.at(-1)));
    free = numeral.range.to;
  }
  return found;
}

/** Letters of a currency's code: "EUR40". */
const CODE = 3;

/** How a word may begin a number; an article does when a number's word follows it. Null for others. */
const beginningOf = fact(({ text, folded }): "digits" | "code" | "word" | "article" | null => {
  if (/^\p{N}/u.test(text)) return "digits";
  if (isDigit(text.charCodeAt(CODE)) && currencyWords().codes.has(text.slice(0, CODE))) return "code";
  if (folded === "a" || folded === "an") return "article";
  return numberWord(folded) === undefined ? null : "word";
}, null);

/** Digits that say no number; `identifier` tells why where their shape shows it. */
function noNumber({ from, to }: Range, identifier?: string): Numeral {
  return {
    value: "0",
    kind: "cardinal",
    places: 0,
    power: 0,
    loose: undefined,
    range: { from, to },
    spoken: false,
    identifier,
  };
}

/** A number of digits that stands in `[from, to)`. */
function inDigits(from: number, to: number, value: Decimal, kind: Numeral["kind"], places: number, power = 0): Numeral {
  return { value, kind, places, power, loose: undefined, range: { from, to }, spoken: false, identifier: undefined };
}

/** The number whose first digit stands at `first`, in word `at`. */
function inDigitsAt(line: Line, at: number, first: number, taken: readonly Range[]): Numeral | null {
  const word = line.words[at];
  if (word === undefined) return null;
  const { text } = line;
  const composed = composedAt(text, first, word.to);
  if (composed !== null) return noNumber(composed, composed.why);
  const from = text[first - 1] === "." && !/[\p{L}\d]/u.test(text[first - 2] ?? "") ? first - 1 : first;
  const digits = readDigits(text, from);
  // Digits of other scripts are seen and not read: they say nothing, but are not passed over.
  if (digits === null) return noNumber(word);
  if (digits.places === 0 && isOrdinal(text, digits.to))
    return inDigits(from, ORDINAL_END.lastIndex, digits.value, "ordinal", 0);
  if (!digits.fraction && digits.places === 0) {
    const spoken = goesOnInWords(line, digits.to) ? readSpoken(line, at) : null;
    const scaled = spoken === null ? null : ofWords(line, at, spoken, taken);
    if (scaled !== null && scaled.range.to > digits.to)
      return { ...scaled, range: { from, to: scaled.range.to }, spoken: false };
  }
  const magnitude = magnitudeAfter(line, from, digits.to);
  const power = magnitude?.power ?? 0;
  const kind = digits.fraction && power === 0 ? "fraction" : "cardinal";
  return inDigits(from, magnitude?.to ?? digits.to, shift(digits.value, power), kind, digits.places, power);
}

/** Leaves `ORDINAL_END.lastIndex` behind the ending. */
function isOrdinal(text: string, at: number): boolean {
  if (!isLetter(text.charCodeAt(at))) return false;
  ORDINAL_END.lastIndex = at;
  return ORDINAL_END.test(text);
}

const BLANKS_AND_WORD = /[\s-]{0,2}(\p{L}+)/uy;

const COUNTED = /\s(?:people|\p{Ll}{3,}s)\b/uy;
const THE = /\b(?:the|an?)\s$/i;

/** "m" is million after money's sign and before what is counted or measured ("€1.2m", "5m euros", "3m tonnes", "5m people"); else metres. */
function millionOf(text: string, first: number, end: number): number | undefined {
  if (currencyBefore(text, first) !== null || unitAfter(text, end) !== null) return 6;
  COUNTED.lastIndex = end;
  return COUNTED.test(text) && !THE.test(text.slice(Math.max(0, first - 4), first)) ? 6 : undefined;
}

/** The magnitude word or suffix right after digits that stand at `[start, from)`. */
function magnitudeAfter(
  { text }: Line,
  start: number,
  from: number,
): { readonly power: number; readonly to: number } | null {
  if (!mayBeMagnitude(text, from)) return null;
  BLANKS_AND_WORD.lastIndex = from;
  const word = BLANKS_AND_WORD.exec(text);
  if (word === null) return null;
  const known = numberWord(word[1]?.toLowerCase());
  if (known?.kind === "magnitude") return { power: known.value, to: BLANKS_AND_WORD.lastIndex };
  SUFFIX.lastIndex = from;
  const suffix = SUFFIX.exec(text);
  // "5G" is a network's generation, never five billion.
  if (suffix?.[0] === "G") return null;
  const power = suffix?.[1] === "m" ? millionOf(text, start, SUFFIX.lastIndex) : SUFFIXES.get(suffix?.[1] ?? "");
  return suffix === null || power === undefined ? null : { power, to: SUFFIX.lastIndex };
}

/** First letters of magnitudes and their suffixes, and of "dozen". */
const MAGNITUDE_LETTERS: ReadonlySet<string> = new Set("htlmcbqdkgHTLMCBQDKG");

/** False for most of what follows digits, by the first letter behind blanks and hyphens. */
function mayBeMagnitude(text: string, from: number): boolean {
  let at = from;
  while (at < from + 2 && !isLetter(text.charCodeAt(at)) && text.charCodeAt(at) < 128) at += 1;
  const letter = text.charAt(at);
  return MAGNITUDE_LETTERS.has(letter) || letter > "\u007f";
}

const AND_PART = / and (?:an?|one|three)[ -](?:half|quarters?)\b/y;

/** True before a magnitude ("5 million"), "dozen", and "and a half". */
function goesOnInWords({ text }: Line, from: number): boolean {
  AND_PART.lastIndex = from;
  if (text.startsWith(" and ", from) && AND_PART.test(text)) return true;
  if (!mayBeMagnitude(text, from)) return false;
  BLANKS_AND_WORD.lastIndex = from;
  const kind = numberWord(BLANKS_AND_WORD.exec(text)?.[1]?.toLowerCase())?.kind;
  return kind === "magnitude" || kind === "dozen";
}

function inWordsAt(line: Line, at: number, taken: readonly Range[]): Numeral | null {
  const spoken = readSpoken(line, at) ?? readLoneOrdinal(line, at);
  return spoken === null ? null : ofWords(line, at, spoken, taken);
}

function ofWords(line: Line, at: number, spoken: Spoken, taken: readonly Range[]): Numeral | null {
  const { value, kind, places, power, loose } = spoken;
  const first = line.words[at];
  const last = line.words[spoken.next - 1];
  if (first === undefined || last === undefined) return null;
  const range = { from: first.from, to: last.to };
  if (overlapsAny(taken, range)) return null;
  return {
    value,
    kind,
    places,
    power: power >= 3 ? power : 0,
    loose,
    range,
    spoken: true,
    identifier: undefined,
  };
}

const MINUS_WORD = /(?:^|[\s("“])(?<!plus or )((?:minus|negative) )$/i;

/** Takes in the sign before a number: a hyphen or minus that touches it and follows no word, or "minus". */
function signed(text: string, numeral: Numeral, before: Numeral | undefined): Numeral {
  const { from, to } = numeral.range;
  const sign = text[from - 1];
  let start = from;
  if (sign === "+") {
    if (/[\s(["“~]/.test(text[from - 2] ?? " ")) return { ...numeral, range: { from: from - 1, to } };
  } else if (sign === "-" || sign === "−" || sign === "–") {
    if (/[\s(["“~\p{Sc}]/u.test(text[from - 2] ?? " ")) start = from - 1;
  } else if (sign === " ") {
    const last = text[from - 2]?.toLowerCase();
    if (last !== "s" && last !== "e") return numeral;
    const word = MINUS_WORD.exec(text.slice(Math.max(0, from - 18), from))?.[1];
    if (word !== undefined && (before === undefined || before.range.to < from - word.length - 1))
      start = from - word.length;
  }
  if (start === from || numeral.kind === "ordinal" || numeral.value === "0") return numeral;
  return { ...numeral, range: { from: start, to }, value: `-${numeral.value}` };
}
