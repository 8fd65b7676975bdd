import anyAscii from "any-ascii";
import { stemmer } from "stemmer";
import { ownCopy } from "./text.ts";
import type { Range } from "./span.ts";

/**
 * A word of a sentence: a run of letters, marks and digits, or an apostrophe with its letters ("'s", "'t"), so that "Port-Said"
 * and "Port Said" are the same two words. The same cut serves names, phrases, descriptions and articles.
 */
export interface Word extends Range {
  readonly text: string;
  /** Lower case, without diacritics, in ASCII: what names are compared by. */
  readonly folded: string;
  /** Porter's stem of `folded` (Porter 1980): what phrases are compared by. */
  readonly stem: string;
  /** `hashOf(folded)`: words of the same `folded` have the same key; that keys agree proves nothing. */
  readonly key: number;
  /** What all words that are written so share. */
  readonly spelling: Spelling;
}

/** A word as it is written, wherever it stands: one object for all its occurrences, while it is remembered. */
export interface Spelling {
  readonly text: string;
  readonly hash: number;
  readonly folded: string;
  readonly stem: string;
  readonly key: number;
  /** What was found out of it, by number of the question from 1 on; see `fact.ts`. */
  readonly facts: unknown[];
}

const ASCII = /^[\x20-\x7e]*$/;

/** Lower case, without diacritics, transliterated to ASCII; curly apostrophes become straight. */
export function foldWord(text: string): string {
  return (ASCII.test(text) ? text : anyAscii(text)).toLowerCase();
}

const FNV_BASIS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** FNV-1a (Fowler, Noll, Vo) over code units, its high half mixed into the low one that tables are addressed by; an int32. */
export function hashOf(text: string): number {
  let hash = FNV_BASIS;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  return hash ^ (hash >>> 15);
}

const OTHER = 0;
const LETTER = 1;
const DIGIT_OR_MARK = 2;
const APOSTROPHE = 4;
const SURROGATE = 8;
const UNSEEN = 16;

/** What each code unit is, found out from Unicode when it is first met. */
const kinds = new Uint8Array(0x10000).fill(UNSEEN).fill(SURROGATE, 0xd800, 0xe000);

/** What the character at `at` is; one of two code units counts as a whole at its first. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const kind = kinds[code] ?? OTHER;
  if (kind === SURROGATE) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
  if (kind !== UNSEEN) return kind;
  const found = kindOf(String.fromCharCode(code));
  kinds[code] = found;
  return found;
}

function kindOf(character: string): number {
  if (/[\p{M}\p{N}]/u.test(character)) return DIGIT_OR_MARK;
  if (/\p{L}/u.test(character)) return LETTER;
  return character === "'" || character === "’" ? APOSTROPHE : OTHER;
}

/** The word at an index; undefined outside the text, on both sides (engines take a very slow way for `words[-1]`). */
export function nthWord(words: readonly Word[], at: number): Word | undefined {
  return at < 0 ? undefined : words[at];
}

/** The words of a text in order; ranges are offsets into it. */
export function wordsOf(text: string): Word[] {
  const found: Word[] = [];
  const { length } = text;
  let at = 0;
  while (at < length) {
    const first = kindAt(text, at);
    if (first === OTHER || (first === APOSTROPHE && (at + 1 === length || kindAt(text, at + 1) !== LETTER))) {
      at += 1;
      continue;
    }
    const from = at;
    const goesOn = first === APOSTROPHE ? LETTER : LETTER | DIGIT_OR_MARK;
    let hash = FNV_BASIS;
    do {
      const code = text.charCodeAt(at);
      hash = Math.imul(hash ^ code, FNV_PRIME);
      at += 1;
      if (kinds[code] === SURROGATE) hash = Math.imul(hash ^ text.charCodeAt(at++), FNV_PRIME);
    } while (at < length && (kindAt(text, at) & goesOn) !== 0);
    const spelling = spellingAt(text, from, at, hash ^ (hash >>> 15));
    found.push({
      text: spelling.text,
      folded: spelling.folded,
      stem: spelling.stem,
      key: spelling.key,
      spelling,
      from,
      to: at,
    });
  }
  return found;
}

const SPELLINGS_KEPT = 50_000;
const SLOTS = 0x20000;

/** Open addressing by `hash`; a bounded number of spellings is remembered. */
const spellings: (Spelling | undefined)[] = Array.from({ length: SLOTS }, () => undefined);
let kept = 0;

/** The spelling of `text[from, to)`, whose hash is `hash`, without cutting it out when it is known. */
function spellingAt(text: string, from: number, to: number, hash: number): Spelling {
  let slot = hash & (SLOTS - 1);
  for (let known = spellings[slot]; known !== undefined; known = spellings[slot]) {
    if (known.hash === hash && isAt(text, from, to, known.text)) return known;
    slot = (slot + 1) & (SLOTS - 1);
  }
  if (kept >= SPELLINGS_KEPT) {
    spellings.fill(undefined);
    kept = 0;
    slot = hash & (SLOTS - 1);
  }
  const written = ownCopy(text.slice(from, to));
  const folded = foldWord(written);
  const spelling = { text: written, hash, folded, stem: stemmer(folded), key: hashOf(folded), facts: [undefined] };
  spellings[slot] = spelling;
  kept += 1;
  return spelling;
}

function isAt(text: string, from: number, to: number, written: string): boolean {
  if (written.length !== to - from) return false;
  for (let k = 0; k < written.length; k += 1) if (text.charCodeAt(from + k) !== written.charCodeAt(k)) return false;
  return true;
}
