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

/** What all occurrences of a word share, so that equal words are the same strings. */
type Spelling = Pick<Word, "text" | "folded" | "stem">;

const spellings = new Map<string, Spelling>();
const SPELLINGS_KEPT = 50_000;

/** A word's spelling; remembered for a bounded number of words. */
function spell(text: string): Spelling {
  const known = spellings.get(text);
  if (known !== undefined) return known;
  const folded = foldWord(text);
  const spelling = { text, folded, stem: stemmer(folded) };
  if (spellings.size >= SPELLINGS_KEPT) spellings.clear();
  spellings.set(text, spelling);
  return spelling;
}

/** The words of a text in order; ranges are offsets into it. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const from = match.index;
    const spelling = spell(match[0]);
    found.push({ text: spelling.text, folded: spelling.folded, stem: spelling.stem, from, to: WORD.lastIndex });
  }
  return found;
}
