import { isBlank, isDigit, isLowerAt, isUpperAt, skipBlanks, wordFrom, wordStart } from "../../model/characters.ts";
import { readEndMarks, type EndMarks } from "./end-marks.ts";
import { isLinkAt, linkEnd } from "./links.ts";
import { readMarker } from "./list-items.ts";
import { goesOn, isSaying } from "./openers.ts";
import type { Pass } from "./pass.ts";
import { endsAtPoint } from "./points.ts";
import { endsRunTogether } from "./run-together.ts";

/** What may stand between an end and the first word of the next sentence. */
const OPENING = "\"'“‘„«([{*_–—-「『（¿¡";
const DASHES = "–—-";

/** Reads the end marks at `at` with what closes after them, and cuts behind them if the sentence ends there. */
export function sentenceEnd(pass: Pass, at: number): number {
  const { text } = pass;
  if (text.charCodeAt(at) === 0x2e) {
    if (at - pass.start >= 3 && isLinkAt(text, at - 3)) return linkEnd(text, at);
    const tail = text.charCodeAt(at + 1) === 0x29 ? at + 1 : at;
    if (isBlank(text.charCodeAt(tail + 1)) && readMarker(pass, tail)) return tail + 1;
  }
  const marks = readEndMarks(text, at);
  const { end } = marks;
  // Marks that open a sentence ("... The rest") end none.
  if (end >= text.length || at === pass.start) return end;
  if (marks.kind === "ideographic") return pass.cut(end);
  if (!isBlank(text.charCodeAt(end))) return endsRunTogether(text, marks) ? pass.cut(end) : end;
  if (opensWithOmission(text, marks)) return pass.cut(at + 1);
  return endsBeforeBlank(pass, marks) ? pass.cut(end) : end;
}

function endsBeforeBlank(pass: Pass, marks: EndMarks): boolean {
  const { text } = pass;
  const { at, end } = marks;
  // "(?)", "[...]": a remark within the sentence. "Fax:?": no end, but a character that got lost.
  if ("([:".includes(text.charAt(at - 1))) return false;
  const next = nextWord(text, end);
  if (next < text.length && ",;:%".includes(text.charAt(next))) return false;
  const isLower = isLowerAt(text, next);
  if (marks.isSealed) return true;
  // "… said so." – reported the agency.
  if (isLower && (marks.isClosed || DASHES.includes(text.charAt(skipBlanks(text, end))))) return false;
  switch (marks.kind) {
    case "ideographic":
      return true;
    case "strong":
      return isLower ? !isNameWithMark(pass, at, next) : !(marks.isClosed && isSaidBy(text, next));
    case "ellipsis":
      if (isLower) return isLinkAt(text, next);
      return !((marks.isSpaced || isBlank(text.charCodeAt(at - 1))) && goesOnAfterPause(text, next));
    case "point":
      return endsAtPoint(text, pass.start, at, next);
  }
}

/** The first character of what comes next, past blanks and what opens. */
function nextWord(text: string, from: number): number {
  let at = skipBlanks(text, from);
  while (at < text.length && OPENING.includes(text.charAt(at))) at = skipBlanks(text, at + 1);
  return at;
}

/** "I" and a numeral have no lower case: after a pause they don't tell whether a sentence begins. */
function goesOnAfterPause(text: string, next: number): boolean {
  return isDigit(text.charCodeAt(next)) || /^I(?:['’]\w+)?$/.test(wordFrom(text, next));
}

/** "Yahoo! in": a word with a capital within the sentence, and a word that goes on. */
function isNameWithMark(pass: Pass, at: number, next: number): boolean {
  const { text } = pass;
  const from = wordStart(text, at);
  return text.charAt(at) === "!" && from > pass.start && isUpperAt(text, from) && goesOn(wordFrom(text, next));
}

/** How many words a speaker's name has at most. */
const NAME_WORDS = 3;

/** `"Why?" Ann Doe asked`: one to three words with capitals, then a word of saying. */
function isSaidBy(text: string, next: number): boolean {
  let at = next;
  for (let words = 0; words <= NAME_WORDS; words += 1) {
    if (!isUpperAt(text, at)) return words > 0 && isSaying(wordFrom(text, at));
    const end = at + wordFrom(text, at).length;
    at = skipBlanks(text, text.charAt(end) === "." ? end + 1 : end);
  }
  return false;
}

/** "compounds. . . . The practice": an end, and then the three points of what was left out before the next sentence. */
function opensWithOmission(text: string, { at, marksEnd, isSpaced }: EndMarks): boolean {
  return isSpaced && marksEnd - at === 7 && text.startsWith(". . . . ", at) && !isBlank(text.charCodeAt(at - 1));
}
