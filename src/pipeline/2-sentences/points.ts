import { abbreviationOf, isAlsoWord } from "./abbreviations.ts";
import { isBlank, isDigit, isLetterAt, isLowerAt, isUpperAt, wordFrom, wordStart } from "../../model/characters.ts";
import { isLinkAt } from "./links.ts";
import { followsClock, isLowerSubject, isMonth, opensSentence } from "./openers.ts";

/** True when the single point at `at` ends the sentence that began at `start`, and the next word begins at `next`. */
export function endsAtPoint(text: string, start: number, at: number, next: number): boolean {
  // Tokenised text has a blank before the point.
  const isApart = isBlank(text.charCodeAt(at - 1));
  const to = isApart ? at - 1 : at;
  const from = unnumbered(text, wordStart(text, to), to);
  if (from === to) return true;
  const word = text.slice(from, to);
  if (to - from <= 2 && isDigit(text.charCodeAt(from))) return endsAtNumber(wordFrom(text, next));
  if (isLowerAt(text, next)) return endsBeforeLower(text, from, word, next, isApart);
  if (word.length === 1 && isUpperAt(text, from)) return !isInitial(text, start, from, next);
  const kind = abbreviationOf(word);
  switch (kind) {
    case null:
      return true;
    case "name":
      return false;
    case "number":
      return !isNumeral(text, next);
    case "last":
      return !isDigit(text.charCodeAt(next));
    case "clock":
      return endsAtClock(text, start, from, next);
    case "either":
      return opensSentence(wordFrom(text, next));
  }
}

/**
 * Before a lower-case word a point ends a sentence only of those who write without capitals: after a word in lower case that is no abbreviation, and after a
 * word with a capital if a subject follows ("in Rome. i went").
 */
function endsBeforeLower(text: string, from: number, word: string, next: number, isApart: boolean): boolean {
  if (word.length === 1 && isLetterAt(text, from)) return false;
  const kind = abbreviationOf(word);
  if (kind === "last") return isLowerSubject(wordFrom(text, next));
  if (kind !== null && !isAlsoWord(word)) return false;
  return !(isApart || isUpperAt(text, from)) || isLinkAt(text, next) || isLowerSubject(wordFrom(text, next));
}

/** After a number of one or two digits the point may make an ordinal, in texts translated from languages that write "the 3. round" and "3. April". */
function endsAtNumber(next: string): boolean {
  return !isMonth(next) && (isLowerSubject(next) || next.toLowerCase() !== next || next === "");
}

/** Where the letters of "5p.m" begin. */
function unnumbered(text: string, from: number, to: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at += 1;
  return at < to && isLetterAt(text, at) ? at : from;
}

/** A single capital is an initial ("J. Smith", "Albert I. Jones") unless a word in lower case stands before it and a sentence opens after it ("you and I. Did …"). */
function isInitial(text: string, start: number, from: number, next: number): boolean {
  if (from - start < 2 || !isBlank(text.charCodeAt(from - 1))) return true;
  return !isLowerAt(text, from - 2) || !opensSentence(wordFrom(text, next));
}

/** "At 5 p.m. Mr. Smith left" is one sentence: all that stands before the point is the time. */
function endsAtClock(text: string, start: number, from: number, next: number): boolean {
  if (isDigit(text.charCodeAt(next)) || followsClock(wordFrom(text, next))) return false;
  return !OPENING_TIME.test(text.slice(start, Math.min(from, start + OPENING_REACH)));
}

const OPENING_REACH = 28;
const OPENING_TIME = /^(?:At|By|From|Until|Around|About|Before|After)(?: about| around)? [\d:.]+ ?$/;

const NUMERAL = /(?:[\d§#]|[IVXLC]+\b|[A-Z]?\d)/y;

function isNumeral(text: string, at: number): boolean {
  NUMERAL.lastIndex = at;
  return NUMERAL.test(text);
}
