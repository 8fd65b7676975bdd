import { isBlank, isDigit, isLetterAt, skipBlanks } from "../../model/characters.ts";
import { emoticonEnd } from "./emoticons.ts";

/** A run of end marks with what belongs to it. */
export interface EndMarks {
  /** The first mark. */
  readonly at: number;
  /** Past the last mark; blanks may stand between ("word . . ."). */
  readonly marksEnd: number;
  /** Past the brackets, quotation marks and emoticons that close after the marks. */
  readonly end: number;
  readonly kind: "point" | "ellipsis" | "strong" | "ideographic";
  /** Points with blanks between. */
  readonly isSpaced: boolean;
  /** True when a quotation mark or a bracket closes after the marks. */
  readonly isClosed: boolean;
  /** True when an emoticon comes after them: the sentence is over. */
  readonly isSealed: boolean;
}

const STRONG = "!?‼⁇⁈⁉！？؟";
const IDEOGRAPHIC = "。｡！？";
const ELLIPSIS = "…";
export const END_MARKS = `.${ELLIPSIS}${STRONG}${IDEOGRAPHIC}`;
const CLOSING = "\"'”’»)]}*_」』）";
/** What closes even after a blank: it can't open anything. */
const ONLY_CLOSING = "”’»)]}」』）";

/** Reads the run of end marks that begins at `at`. */
export function readEndMarks(text: string, at: number): EndMarks {
  let marksEnd = at;
  let points = 0;
  let kind: EndMarks["kind"] = "point";
  let isSpaced = false;
  for (;;) {
    const mark = text.charAt(marksEnd);
    if (mark !== "" && END_MARKS.includes(mark)) {
      if (mark === ".") points += 1;
      else if (mark === ELLIPSIS) points += 3;
      else if (IDEOGRAPHIC.includes(mark)) kind = "ideographic";
      else if (kind === "point") kind = "strong";
      marksEnd += 1;
    } else if (marksEnd > at && isSpacedMark(text, marksEnd)) {
      isSpaced = true;
      marksEnd += 1;
    } else break;
  }
  if (kind === "point" && points > 1) kind = "ellipsis";
  const closed = closersEnd(text, marksEnd);
  const sealed = sealEnd(text, closed);
  return { at, marksEnd, end: sealed, kind, isSpaced, isClosed: closed > marksEnd, isSealed: sealed > closed };
}

/** True for the blank of ". ." and "! !": the same mark follows, and begins no numeral and no name (".5", ".NET"). */
function isSpacedMark(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 0x20 && text.charCodeAt(at) !== 0xa0) return false;
  const mark = text.charAt(at + 1);
  if (mark === "" || mark !== text.charAt(at - 1)) return false;
  return !isLetterAt(text, at + 2) && !isDigit(text.charCodeAt(at + 2));
}

function closersEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    const closer = text.charAt(at);
    if (closer !== "" && CLOSING.includes(closer)) {
      at += 1;
      continue;
    }
    const next = closer === " " ? text.charAt(at + 1) : "";
    if (next === "" || !ONLY_CLOSING.includes(next)) return at;
    at += 2;
  }
}

/** Past an emoticon or a row of emoji after the end of a sentence. */
function sealEnd(text: string, from: number): number {
  if (text.charCodeAt(from) !== 0x20) {
    // Emoji stand close to the mark, too.
    return text.charCodeAt(from) >= 0x2600 ? emoticonEnd(text, from) : from;
  }
  const at = skipBlanks(text, from);
  const face = emoticonEnd(text, at);
  return face > at && (face >= text.length || isBlank(text.charCodeAt(face))) ? face : from;
}
