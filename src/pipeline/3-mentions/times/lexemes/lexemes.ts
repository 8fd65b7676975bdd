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

/** True when the sentence may name a time: it has a digit, or a word that a time can't do without. */
export function maySayTime(words: readonly Word[]): boolean {
  for (const word of words) {
    const code = word.text.charCodeAt(0);
    if (code >= 48 && code <= 57) return true;
    if (meaningOf(word.folded)?.telling === true) return true;
  }
  return false;
}

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
    if (!MIXED.test(word.text)) {
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

/** Digits with letters. */
const MIXED = /\d\D|\D\d/;
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
  for (const [k, word] of words.entries()) if (wordAt(line, at + k) !== word || !isNext(line, at + k)) return null;
  return at + words.length;
}

/** Index after the first of the phrases that stands at `at`; `at` itself when none does. */
export function skipAny(line: TimeLine, at: number, phrases: readonly (readonly string[])[]): number {
  for (const phrase of phrases) {
    const next = skip(line, at, ...phrase);
    if (next !== null) return next;
  }
  return at;
}
