import { isBlank, isLowerAt, isUpperAt, skipBlanks } from "../../model/characters.ts";
import type { Pass } from "./pass.ts";

/** From the sentence's start to the closing bracket, at most. */
const REACH = 60;
/** What may stand between the bracket and the dash of a dateline. */
const DASH_REACH = 4;

/** "PORT TOWN, South (AFP) -": capitalised words, an agency, a dash. */
const DATELINE = /^(?:\p{Lu}[\p{L}.,'’-]* ){1,4}\(\p{Lu}[\p{L}. /]*\) ?(?:-{1,2}|[–—])(?=\s)/u;
/** "(BBC)", "(LAUGHTER)", "(Jerusalem Post)": capitals, or several capitalised words. */
const CREDIT = /^\((?:\p{Lu}{2,}|\p{Lu}[\p{L}.'’]+(?: \p{Lu}[\p{L}.'’]+){1,3})\)$/u;

/** The ")" of a dateline or of a credit before a report's first sentence: what follows is a sentence of its own. */
export function credit(pass: Pass, at: number): number {
  const { text, start } = pass;
  if (at - start > REACH || !isBlank(text.charCodeAt(at + 1))) return at + 1;
  if (text.charAt(start) === "(") {
    const next = skipBlanks(text, at + 1);
    const opens = isUpperAt(text, next) || OPENING.includes(text.charAt(next));
    return next < text.length && opens && CREDIT.test(text.slice(start, at + 1)) ? pass.cut(at + 1) : at + 1;
  }
  if (!isUpperAt(text, start)) return at + 1;
  const dateline = DATELINE.exec(text.slice(start, at + 1 + DASH_REACH))?.[0];
  if (dateline === undefined || start + dateline.length <= at) return at + 1;
  const end = start + dateline.length;
  return isLowerAt(text, skipBlanks(text, end)) ? end : pass.cut(end);
}

const OPENING = "\"“‘('";
