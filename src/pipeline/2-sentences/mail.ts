import {
  isBlank,
  isDigit,
  isLowerAt,
  isUpperAt,
  skipBlanks,
  tokenEnd,
  wordFrom,
  wordStart,
  trimEnd,
} from "../../model/characters.ts";
import { opensSentence } from "./openers.ts";
import type { Pass } from "./pass.ts";

/** Longest salutation or close, from the sentence's start to its comma. */
const FORMULA_REACH = 28;
const CLOSE =
  /^(?:(?:many |best |kind |kindest |warm |warmest )?(?:regards|wishes|thanks|thx)|(?:yours )?(?:sincerely|truly|faithfully|cordially|respectfully)(?: yours)?|cheers|best|love)$/i;
const SALUTATION = /^(?:hi|hello|dear|greetings)(?: [\p{L}.'’]+){0,3}$/iu;

/** The comma of "Best regards, | Ann" and of "Dear All, | My name": a letter's formulas are lines, also where the line breaks got lost. */
export function formula(pass: Pass, at: number): number {
  if (at - pass.start > FORMULA_REACH || !isBlank(pass.text.charCodeAt(at + 1))) return at + 1;
  const next = skipBlanks(pass.text, at + 1);
  if (!isUpperAt(pass.text, next)) return at + 1;
  const words = pass.text.slice(pass.start, at);
  const word = wordFrom(pass.text, next);
  if (CLOSE.test(words) ? !opensSentence(word) : SALUTATION.test(words) && !word.startsWith("I"))
    return pass.cut(at + 1);
  return at + 1;
}

const STAMP = /\b\d{1,2}\/\d{1,2}\/(?:\d{2}|\d{4}) \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?(?=\s|$)/y;
/** From the start of a date to the colon of its time, at most. */
const DATE_REACH = 13;

/** The ":" of "Ann Doe 08/17/2000 11:21 AM": a sender and a time of sending are the head of a mail, which ends there. */
export function stamp(pass: Pass, at: number): number {
  const { text } = pass;
  const from = stampStart(text, at, pass.start);
  if (from < 0) return at + 1;
  const end = STAMP.lastIndex;
  const isHead = from === pass.start || endsWithName(text, pass.start, trimEnd(text, from));
  if (from > pass.start && isHead) pass.cut(from);
  const next = skipBlanks(text, end);
  return next < text.length && (isHead || !isLowerAt(text, next)) ? pass.cut(end) : end;
}

function stampStart(text: string, colon: number, start: number): number {
  for (let at = colon - 3; at >= Math.max(start, colon - DATE_REACH - 4); at -= 1) {
    if (!isDigit(text.charCodeAt(at)) || isDigit(text.charCodeAt(at - 1)) || text.charCodeAt(at - 1) === 0x2f) continue;
    STAMP.lastIndex = at;
    if (STAMP.test(text) && STAMP.lastIndex > colon) return at;
  }
  return -1;
}

/** True when the words up to `to` end in a name or an address, and not in "at" or "on". */
function endsWithName(text: string, start: number, to: number): boolean {
  if (">\"'”)".includes(text.charAt(to - 1))) return true;
  const from = Math.max(start, wordStart(text, to));
  return isUpperAt(text, from) || text.charAt(from - 1) === "@";
}

const LABEL = /^(?:e-?mail|from|to|cc|sender|reply-to) ?:/i;
const LABEL_REACH = 10;

/** Reads over the address around the "@" at `at`. One that a label of a mail's head announces ends the head's line. */
export function address(pass: Pass, at: number): number {
  const { text } = pass;
  let end = tokenEnd(text, at);
  if (end === at + 1) return end;
  while (end > at + 1 && ".,;:!?)".includes(text.charAt(end - 1))) end -= 1;
  const next = skipBlanks(text, end);
  if (next === end || next >= text.length) return end;
  const isOver = opensSentence(wordFrom(text, next)) || LABEL.test(text.slice(pass.start, pass.start + LABEL_REACH));
  return isOver ? pass.cut(end) : end;
}
