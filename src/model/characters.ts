/** What characters are, by code unit: without a pattern for those of ASCII, which most text is made of. */

const BEYOND_ASCII_BLANK = /[\s\uFEFF]/;
const LOWER = /^\p{Ll}/u;
const UPPER = /^\p{Lu}/u;
const LETTER = /^\p{L}/u;

/** True for what `\s` matches: the blanks at the ends of a sentence are trimmed. `NaN` (past the end) is none. */
export function isBlank(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return code >= 0xa0 && BEYOND_ASCII_BLANK.test(String.fromCharCode(code));
}

/** True for an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** True for an ASCII letter. */
export function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

export function isLowerAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : isAt(text, at, LOWER);
}

export function isUpperAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : isAt(text, at, UPPER);
}

export function isLetterAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return isLetter(code);
  return isAt(text, at, LETTER);
}

function isAt(text: string, at: number, kind: RegExp): boolean {
  const point = text.codePointAt(at);
  return point !== undefined && kind.test(String.fromCodePoint(point));
}

/** The first place from `from` on that holds no blank; the text's length when there is none. */
export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** The place after the last character before `to` that is no blank. */
export function trimEnd(text: string, to: number): number {
  let at = to;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** The first blank from `from` on, or the text's length. */
export function tokenEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** Longest run of word characters looked at before a place: longer ones are no abbreviation. */
const WORD_REACH = 24;

/** Where the word that ends at `to` begins: letters, digits, inner points and apostrophes, and the ring of "N°". */
export function wordStart(text: string, to: number): number {
  const reach = Math.max(0, to - WORD_REACH);
  let at = to;
  while (at > reach && isWordUnit(text, at - 1)) at -= 1;
  while (at < to && !isLetterAt(text, at) && !isDigit(text.charCodeAt(at))) at += 1;
  return at;
}

function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // . ' ’ °
  return isDigit(code) || code === 0x2e || code === 0x27 || code === 0x2019 || code === 0xb0 || isLetterAt(text, at);
}

/** The word that begins at `from`: letters and inner apostrophes, at most `WORD_REACH` of them. */
export function wordFrom(text: string, from: number): string {
  const reach = Math.min(text.length, from + WORD_REACH);
  let at = from;
  while (at < reach && (isLetterAt(text, at) || isApostrophe(text.charCodeAt(at)))) at += 1;
  return text.slice(from, at);
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}
