import { isDigit, isLetterAt, isLowerAt, isUpperAt, tokenEnd, wordFrom, wordStart } from "../../model/characters.ts";
import type { EndMarks } from "./end-marks.ts";
import { isInAddress } from "./links.ts";

/** True when a sentence ends at marks that the next word follows without a blank: "it was good.The owner", "who knows??he does". */
export function endsRunTogether(text: string, marks: EndMarks): boolean {
  const { at, end } = marks;
  if (marks.isClosed || marks.isSealed || !isLetterAt(text, end) || isInAddress(text, at, end)) return false;
  switch (marks.kind) {
    case "ideographic":
      return true;
    case "strong":
      return isLowerAt(text, at - 1) && wordFrom(text, end).length > 1;
    case "ellipsis":
      return isUpperAt(text, end) && (isLetterAt(text, at - 1) || isDigit(text.charCodeAt(at - 1)));
    case "point":
      return isUpperAt(text, end) && isPlainWord(text, wordStart(text, at), at) && opensPlainly(text, end);
  }
}

/** At least two letters, all of them in lower case, so that no part of a name, a version or a file is taken for a word. */
function isPlainWord(text: string, from: number, to: number): boolean {
  if (to - from < 2 || text.charAt(from - 1) === ".") return false;
  for (let at = from; at < to; at += 1) if (!isLowerAt(text, at)) return false;
  return true;
}

/** "I", or a word with one capital that something follows: "example.Com" has nothing after it. */
function opensPlainly(text: string, from: number): boolean {
  return tokenEnd(text, from) < text.length && (isLowerAt(text, from + 1) || wordFrom(text, from) === "I");
}
