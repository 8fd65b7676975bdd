import { isDigit } from "../../../../model/characters.ts";
import { fact } from "../../../../model/fact.ts";
import type { Range } from "../../../../model/span.ts";
import type { IsoDate } from "../../../../model/time.ts";
import { nthWord, type Word } from "../../../../model/word.ts";
import { meaningIn, meaningOf, type Meaning } from "./vocabulary.ts";

/** A word of a sentence, or the digits or letters of one that mixes them ("8am" is two, "2017q1" three): what the grammar reads. */
export interface Lexeme extends Range {
  readonly folded: string;
  readonly meaning: Meaning | undefined;
  /** Set when it is all digits. */
  readonly digits: boolean;
  /** What stands between it and the one before, blanks as one " "; "" where they touch. Without the point of "a.m." */
  readonly gap: string;
  /** Index into the words of the sentence. */
  readonly word: number;
  /** Written with a capital. */
  readonly capital: boolean;
}

/** A sentence as the grammar reads it, and the day that its relative times count from; null for an article without a date. */
export interface TimeLine {
  readonly text: string;
  readonly words: readonly Word[];
  readonly lexemes: readonly Lexeme[];
  readonly anchor: IsoDate | null;
  /** The last lexeme that is a unit, and the last that is a part of the day; -1 without one. Past them no shape that ends in one need look. */
  readonly lastUnit: number;
  readonly lastDayPart: number;
}

/** What a production found: its value, and the index of the lexeme after it. Null when the words are something else. */
export type Read<T> = { readonly value: T; readonly next: number } | null;

/** What a word says of its sentence: digits may be a time by what stands beside them, "am" is one after a number alone. */
type Sign = "telling" | "telling-after-number" | "digits" | "none";

const signOf = fact(({ text, folded }): Sign => {
  if (isDigit(text.charCodeAt(0))) {
    // A year, a day in eight digits, digits with letters ("5th", "7pm").
    const isTime = text.length === 4 || text.length === 8 || !isDigit(text.charCodeAt(text.length - 1));
    return isTime ? "telling" : "digits";
  }
  if (/^q[1-4]$/.test(folded)) return "telling";
  const meaning = meaningOf(folded);
  if (meaning?.telling !== true) return "none";
  return meaning.glue === true ? "telling-after-number" : "telling";
}, "none");

/** True when the sentence may name a time: it has digits that may be one, or a word that a time can't do without. */
export function maySayTime(text: string, words: readonly Word[]): boolean {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const sign = signOf(word);
    if (sign === "none" || word === undefined) continue;
    if (sign === "telling") return true;
    if (sign === "digits" ? isJoined(text, word) : isNumber(nthWord(words, at - 1))) return true;
  }
  return false;
}

const isNumber = fact(
  ({ text, folded }) => isDigit(text.charCodeAt(0)) || meaningOf(folded)?.number !== undefined || LETTERS.has(folded),
  false,
);

/** Of "o'clock", "a.m." and "p.m.". */
const LETTERS: ReadonlySet<string> = new Set(["o", "a", "p"]);

/** True for digits that a sign joins to others. */
function isJoined(text: string, { from, to }: Word): boolean {
  return JOINING.test(text.slice(to, to + 3)) || text[from - 1] === "'" || text[from - 1] === "’";
}

const JOINING = /^ ?[-–/.:~@] ?\w/;

/** A sentence as the grammar reads it. */
export function timeLine(text: string, words: readonly Word[], anchor: IsoDate | null): TimeLine {
  const lexemes = lexemesOf(text, words);
  let lastUnit = -1;
  let lastDayPart = -1;
  for (let at = 0; at < lexemes.length; at += 1) {
    const meaning = lexemes[at]?.meaning;
    if (meaning?.unit !== undefined) lastUnit = at;
    if (meaning?.dayPart !== undefined) lastDayPart = at;
  }
  return { text, words, lexemes, anchor, lastUnit, lastDayPart };
}

function lexemesOf(text: string, words: readonly Word[]): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let before = 0;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) continue;
    if (isMixed(word)) before = addParts(lexemes, text, word, at, before);
    else {
      lexemes.push(lexeme(text, before, word, word.folded, meaningIn(word) ?? undefined, at));
      before = endsHalf(text, lexemes) ? word.to + 1 : word.to;
    }
  }
  return lexemes;
}

/** True after "a.m" and "p.m" with a point to come. */
function endsHalf(text: string, lexemes: readonly Lexeme[]): boolean {
  const last = lexemes.at(-1);
  if (last?.folded !== "m" || !last.gap.startsWith(".") || text[last.to] !== ".") return false;
  const first = lexemes.at(-2)?.folded;
  return first === "a" || first === "p";
}

const RUNS = /\d+|[^\d]+/g;

/** The digits and the letters of a word by themselves; gives back where they end. */
function addParts(lexemes: Lexeme[], text: string, word: Word, index: number, end: number): number {
  let before = end;
  for (const run of word.text.matchAll(RUNS)) {
    const from = word.from + run.index;
    const to = from + run[0].length;
    const folded = run[0].toLowerCase();
    lexemes.push(lexeme(text, before, { from, to }, folded, meaningOf(folded), index));
    before = to;
  }
  return before;
}

function lexeme(
  text: string,
  before: number,
  { from, to }: Range,
  folded: string,
  meaning: Meaning | undefined,
  word: number,
): Lexeme {
  const code = text.charCodeAt(from);
  return {
    from,
    to,
    folded,
    meaning,
    digits: isDigit(code),
    gap: gapOf(text, before, from),
    word,
    capital: code >= 65 && code <= 90,
  };
}

/** Digits with letters; letters amid which digits stand are a name. */
const isMixed = fact(({ text }) => /^\d+\D|^\D.*\d$/s.test(text), false);

const BLANKS = /\s+/g;

function gapOf(text: string, from: number, to: number): string {
  if (from === to) return "";
  if (to === from + 1 && text.charCodeAt(from) === 32) return " ";
  return text.slice(from, to).replace(BLANKS, " ");
}

/** The word at an index; "" beyond the end. */
export function wordAt(line: TimeLine, at: number): string {
  return at < 0 ? "" : (line.lexemes[at]?.folded ?? "");
}

/** True when only a blank, or nothing, parts the lexeme from the one before. */
export function isNext(line: TimeLine, at: number): boolean {
  const gap = line.lexemes[at]?.gap;
  return gap === " " || gap === "" || gap === "-" || gap === "‐" || gap === "‑";
}

/** The meaning of the lexeme at an index. */
export function meaningAt(line: TimeLine, at: number): Meaning | undefined {
  return at < 0 ? undefined : line.lexemes[at]?.meaning;
}

/** Index after the given words, if they stand at `at` with blanks between ("of the"); null otherwise. */
export function skip(line: TimeLine, at: number, ...words: readonly string[]): number | null {
  return skipPhrase(line, at, words);
}

function skipPhrase(line: TimeLine, at: number, words: readonly string[]): number | null {
  for (let k = 0; k < words.length; k += 1)
    if (line.lexemes[at + k]?.folded !== words[k] || !isNext(line, at + k)) return null;
  return at + words.length;
}

/** Phrases that may stand in one place, the longer of two with the same beginning first. */
export type Phrases = readonly (readonly string[])[];

/** Index after the first of the phrases that stands at `at`; `at` itself when none does. */
export function skipAny(line: TimeLine, at: number, phrases: Phrases): number {
  const first = line.lexemes[at]?.folded;
  for (const phrase of phrases) {
    if (phrase[0] !== first) continue;
    const next = skipPhrase(line, at, phrase);
    if (next !== null) return next;
  }
  return at;
}
