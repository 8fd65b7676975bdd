import type { Range } from "../../../../model/span.ts";
import type { IsoDate } from "../../../../model/time.ts";
import type { Word } from "../../../../model/word.ts";
import { meaningOf, type Meaning } from "./vocabulary.ts";

/** A word of a sentence, or the digits or letters of one that mixes them ("8am" is two, "2017q1" three): what the grammar reads. */
export interface Lexeme extends Range {
  readonly folded: string;
  readonly meaning: Meaning | undefined;
  /** Set when it is all digits. */
  readonly digits: boolean;
  /** What stands between it and the one before, blanks as one " "; "" where they touch. */
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
}

/** What a production found: its value, and the index of the lexeme after it. Null when the words are something else. */
export type Read<T> = { readonly value: T; readonly next: number } | null;

const RUNS = /\d+|[^\d]+/g;

/** True when the sentence may name a time: it has digits that may be one, or a word that a time can't do without. */
export function maySayTime(text: string, words: readonly Word[]): boolean {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) continue;
    if (startsWithDigit(word.text)) {
      if (mayBeTime(text, word)) return true;
      continue;
    }
    const meaning = meaningOf(word.folded);
    // "am" tells a time after a number alone.
    if (meaning?.telling === true && (meaning.glue !== true || isNumber(words[at - 1]))) return true;
  }
  return false;
}

function isNumber(word: Word | undefined): boolean {
  if (word === undefined) return false;
  const meaning = meaningOf(word.folded);
  return startsWithDigit(word.text) || meaning?.number !== undefined || word.folded === "o";
}

/** True for a year, a day in eight digits, digits with letters ("5th", "7pm"), and digits that a sign joins to others. */
function mayBeTime(text: string, { text: written, from, to }: Word): boolean {
  const { length } = written;
  if (length === 4 || length === 8 || !startsWithDigit(written.slice(-1))) return true;
  return JOINING.test(text.slice(to, to + 3)) || text[from - 1] === "'" || text[from - 1] === "’";
}

const JOINING = /^ ?[-–/.:~@] ?\w/;

export function lexemesOf(text: string, words: readonly Word[]): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let before = 0;
  const add = (from: number, to: number, folded: string, word: number): void => {
    const code = text.charCodeAt(from);
    lexemes.push({
      from,
      to,
      folded,
      meaning: meaningOf(folded),
      digits: code >= 48 && code <= 57,
      gap: gapOf(text, before, from),
      word,
      capital: code >= 65 && code <= 90,
    });
    before = to;
  };
  for (const [at, word] of words.entries()) {
    if (!isMixed(word.text)) {
      add(word.from, word.to, word.folded, at);
      continue;
    }
    for (const run of word.text.matchAll(RUNS)) {
      const from = word.from + run.index;
      add(from, from + run[0].length, run[0].toLowerCase(), at);
    }
  }
  return lexemes;
}

/** Digits with letters; letters amid which digits stand are a name. */
function isMixed(word: string): boolean {
  const last = word.charCodeAt(word.length - 1);
  const endsInDigit = last >= 48 && last <= 57;
  if (!startsWithDigit(word)) return endsInDigit;
  return !endsInDigit || WITH_LETTERS.test(word);
}

function startsWithDigit(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}

const WITH_LETTERS = /\D/;
const BLANKS = /\s+/g;

function gapOf(text: string, from: number, to: number): string {
  if (from === to) return "";
  if (to === from + 1 && text.charCodeAt(from) === 32) return " ";
  return text.slice(from, to).replace(BLANKS, " ");
}

/** The word at an index; "" beyond the end. */
export function wordAt(line: TimeLine, at: number): string {
  return line.lexemes[at]?.folded ?? "";
}

/** True when only a blank, or nothing, parts the lexeme from the one before. */
export function isNext(line: TimeLine, at: number): boolean {
  const gap = line.lexemes[at]?.gap;
  return gap === " " || gap === "" || gap === "-" || gap === "‐" || gap === "‑";
}

/** The meaning of the lexeme at an index, if it goes on with the phrase before it. */
export function meaningAt(line: TimeLine, at: number): Meaning | undefined {
  return line.lexemes[at]?.meaning;
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
