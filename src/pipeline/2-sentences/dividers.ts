import { isBlank, isLowerAt, skipBlanks } from "../../model/characters.ts";
import type { Pass } from "./pass.ts";

/** Three stars part paragraphs; two or three hyphens are a dash. */
const SHORTEST = 3;
const SHORTEST_OF_HYPHENS = 4;
/** "-- " where a sentence would begin stands before a signature (RFC 3676 § 4.3). */
const SHORTEST_AT_START = 2;
/** A row of this length is a line across the page, and not what is to be filled in. */
const ACROSS = 10;

/** A row of one mark ends what it closes: the cut is behind it, and before it too when it goes across the page. */
export function divider(pass: Pass, at: number): number {
  const { text } = pass;
  const end = rowEnd(text, at);
  if (end - at < shortest(pass, at) || (end < text.length && !isBlank(text.charCodeAt(end)))) return end;
  const isAcross = end - at >= ACROSS;
  if (!isAcross && isLowerAt(text, skipBlanks(text, end))) return end;
  if (isAcross && isBlank(text.charCodeAt(at - 1))) pass.cut(at);
  return pass.cut(end);
}

function shortest(pass: Pass, at: number): number {
  if (at === pass.start) return SHORTEST_AT_START;
  return pass.text.charAt(at) === "-" ? SHORTEST_OF_HYPHENS : SHORTEST;
}

function rowEnd(text: string, from: number): number {
  const mark = text.charCodeAt(from);
  let at = from + 1;
  while (text.charCodeAt(at) === mark) at += 1;
  return at;
}
