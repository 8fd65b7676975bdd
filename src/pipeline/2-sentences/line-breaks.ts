import { isLowerAt, skipBlanks, tokenEnd, trimEnd, wordStart } from "../../model/characters.ts";
import { isBullet } from "./list-marker.ts";
import type { Pass } from "./pass.ts";

/** By how much a line must fall short, after it took in the next word, to have been broken on purpose. */
const SLACK = 10;
/** Longest next word that is measured. */
const WORD_REACH = 40;
/** A line that ends so goes on in the next. */
const GOES_ON =
  /(?:[,;:(/&–—-]|\b(?:a|an|the|of|in|on|at|to|for|by|with|from|and|or|but|that|which|who|as|than|is|are|was|were|be|been|has|have|had|not|its|his|her|their|our|my|your))$/i;

/**
 * The line break at `at`. Text that was wrapped breaks a line only where the next word has no room: a line that had room for it was broken on purpose, and
 * ends a heading, an item, a line of an address, unless the next line or the line's last word says that it goes on.
 */
export function lineBreak(pass: Pass, at: number): number {
  const { text } = pass;
  const next = skipBlanks(text, at);
  if (next >= text.length) return next;
  if (isItem(pass, next)) return pass.cut(at);
  const from = text.lastIndexOf("\n", at - 1) + 1;
  const to = trimEnd(text, at);
  if (to <= pass.start || isLowerAt(text, next) || !hasRoom(pass, to - from, next)) return next;
  return GOES_ON.test(text.slice(Math.max(pass.start, wordStart(text, to) - 1), to)) ? next : pass.cut(at);
}

/** True for a dash or star before a blank where the sentence before is an item of that kind, too, or announces a list. */
function isItem(pass: Pass, next: number): boolean {
  const { text } = pass;
  if (!isItemSign(text, next)) return false;
  const last = text.charAt(trimEnd(text, next) - 1);
  return last === ":" || (text.charAt(next) === text.charAt(pass.start) && isItemSign(text, pass.start));
}

function isItemSign(text: string, at: number): boolean {
  const sign = text.charAt(at);
  return (sign !== "" && "-*+–".includes(sign) && text.charAt(at + 1) === " ") || isBullet(sign);
}

function hasRoom(pass: Pass, length: number, next: number): boolean {
  if (pass.width === 0) pass.width = longestLine(pass.text);
  const word = Math.min(tokenEnd(pass.text, next) - next, WORD_REACH);
  return length + 1 + word + SLACK <= pass.width;
}

function longestLine(text: string): number {
  let longest = 0;
  let from = 0;
  for (let to = text.indexOf("\n"); to >= 0; to = text.indexOf("\n", from)) {
    longest = Math.max(longest, to - from);
    from = to + 1;
  }
  return Math.max(longest, text.length - from);
}
