import type { Range } from "../../model/span.ts";
import { pointOf } from "./abbreviations.ts";

const END = /[.!?…。！？]/;
const NEXT_END = /[.!?…。！？]/g;
const CLOSING = /["'”’»)\]*_]/;
const OPENING = /["'“‘„«([*_–—-]/;
/** Longest word looked at before a point. */
const WORD_REACH = 24;

/** Sentences of a text as trimmed ranges. One pass; a text without an end mark is one sentence. */
export function splitText(text: string): Range[] {
  const sentences: Range[] = [];
  let start = skipBlanks(text, 0);
  let at = start;
  for (;;) {
    NEXT_END.lastIndex = at;
    const mark = NEXT_END.exec(text);
    if (mark === null) break;
    at = mark.index;
    const end = endOfMarks(text, at);
    if (isBoundary(text, at, end)) {
      sentences.push({ from: start, to: end });
      start = skipBlanks(text, end);
      at = start;
    } else at = Math.max(end, at + 1);
  }
  const last = text.trimEnd().length;
  if (start < last) sentences.push({ from: start, to: last });
  return sentences;
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? "")) at += 1;
  return at;
}

/** Past the run of end marks and what closes after them. */
function endOfMarks(text: string, from: number): number {
  let at = from;
  while (END.test(text[at] ?? "")) at += 1;
  while (CLOSING.test(text[at] ?? "") && !opensNext(text, at)) at += 1;
  return at;
}

/** True for a quotation mark that stands before a word and after a blank: it opens what follows. */
function opensNext(text: string, at: number): boolean {
  return /\s/.test(text[at - 1] ?? "") && /\S/.test(text[at + 1] ?? "");
}

function isBoundary(text: string, mark: number, end: number): boolean {
  if (end >= text.length) return true;
  if (!/\s/.test(text[end] ?? "")) return false;
  const next = nextLetter(text, end);
  if (text[mark] !== ".") return !isLower(next) || !/[)\]"”]/.test(text[end - 1] ?? "");
  if (text[mark + 1] === ".") return !isLower(next);
  if (isLower(next)) return false;
  const word = wordBefore(text, mark);
  switch (pointOf(word)) {
    case "own":
      return false;
    case "either":
      return startsSentence(text, end);
    case "end":
      return !(/^\d{1,3}$/.test(word) && isListMarker(text, mark, word));
  }
}

function nextLetter(text: string, from: number): string {
  let at = from;
  while (at < text.length && (/\s/.test(text[at] ?? "") || OPENING.test(text[at] ?? ""))) at += 1;
  return text[at] ?? "";
}

function isLower(letter: string): boolean {
  return /\p{Ll}/u.test(letter);
}

function wordBefore(text: string, mark: number): string {
  const before = text.slice(Math.max(0, mark - WORD_REACH), mark);
  return /[\p{L}\p{N}.]*$/u.exec(before)?.[0].replace(/^\.+/, "") ?? "";
}

/** After "U.S." or "p.m." a sentence begins only with a word that seldom stands inside one with a capital. */
function startsSentence(text: string, end: number): boolean {
  const word = /^\s*["'“‘(]*([\p{L}']+)/u.exec(text.slice(end, end + 40))?.[1] ?? "";
  return STARTERS.has(word);
}

const STARTERS: ReadonlySet<string> = new Set(
  "The A An He She It They We I You This That These Those There In On At But And However Although When While If As After Before His Her Its Their Our My What Who Why How For With From By Some Many Most".split(
    " ",
  ),
);

/** "1." at the head of a text or line counts a list and ends nothing. */
function isListMarker(text: string, mark: number, word: string): boolean {
  const before = text.slice(Math.max(0, mark - word.length - 2), mark - word.length);
  return before.trim() === "" && (mark - word.length === 0 || before.includes("\n"));
}
