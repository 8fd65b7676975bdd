import anyAscii from "any-ascii";
import { stemmer } from "stemmer";
import type { Range } from "./span.ts";

/**
 * A word of a sentence: a run of letters and digits, or an apostrophe with its letters ("'s", "'t"), so that "Port-Said"
 * and "Port Said" are the same two words. The same cut serves names, phrases, descriptions and articles.
 */
export interface Word extends Range {
  readonly text: string;
  /** Lower case, without diacritics, in ASCII: what names are compared by. */
  readonly folded: string;
  /** Porter's stem of `folded` (Porter 1980): what phrases are compared by. */
  readonly stem: string;
}

const WORD = /['’]\p{L}+|[\p{L}\p{M}\p{N}]+/gu;
const ASCII = /^[\x20-\x7e]*$/;

/** Lower case, without diacritics, transliterated to ASCII; curly apostrophes become straight. */
export function foldWord(text: string): string {
  return (ASCII.test(text) ? text : anyAscii(text)).toLowerCase();
}

const stems = new Map<string, string>();
const STEMS_KEPT = 50_000;

/** Stem of a folded word; remembered for a bounded number of words. */
export function stemWord(folded: string): string {
  const known = stems.get(folded);
  if (known !== undefined) return known;
  const stem = stemmer(folded);
  if (stems.size >= STEMS_KEPT) stems.clear();
  stems.set(folded, stem);
  return stem;
}

/** The words of a text in order; ranges are offsets into it. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const folded = foldWord(match[0]);
    found.push({
      text: match[0],
      from: match.index,
      to: match.index + match[0].length,
      folded,
      stem: stemWord(folded),
    });
  }
  return found;
}
