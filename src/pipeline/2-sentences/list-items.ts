import { isBlank, isLowerAt, isUpperAt, skipBlanks } from "../../model/characters.ts";
import { isBullet, markerAt, type Marker } from "./list-marker.ts";
import type { Pass } from "./pass.ts";

/** A bullet begins an item; what stands before it has ended. */
export function bullet(pass: Pass, at: number): number {
  if (at > pass.start && isBlank(pass.text.charCodeAt(at - 1))) pass.cut(at);
  return at + 1;
}

/**
 * True when the "." or ")" at `at` closes a list's marker: then it ends nothing. The first marker of a list stands where a sentence begins; a
 * later one, of the same style and with the next number, may follow within the line, and ends the item before.
 */
export function readMarker(pass: Pass, at: number): boolean {
  const marker = markerAt(pass.text, at);
  if (marker === null) return false;
  const isNext = isNextOf(pass.marker, marker) && beginsItem(pass.text, at);
  const isFirst = beginsSentence(pass, marker.from);
  if (!isNext && !(isFirst && (marker.ordinal === 1 || beginsLine(pass.text, pass.start)))) return false;
  if (!isFirst) pass.cut(marker.from);
  pass.marker = marker;
  return true;
}

function isNextOf(last: Marker | null, marker: Marker): boolean {
  return last !== null && marker.style === last.style && marker.ordinal === last.ordinal + 1;
}

/** After "2." within a line a word with a capital is wanted, since "2" may be the last word of a sentence. */
function beginsItem(text: string, at: number): boolean {
  const next = skipBlanks(text, at + 1);
  if (text.charAt(at) === ")") return next < text.length;
  return next > at + 1 && (isUpperAt(text, next) || (isLowerAt(text, at - 1) && isLowerAt(text, next)));
}

/** True at the first character of a sentence, and behind its bullet. */
function beginsSentence(pass: Pass, from: number): boolean {
  if (from === pass.start) return true;
  return isBullet(pass.text.charAt(pass.start)) && skipBlanks(pass.text, pass.start + 1) === from;
}

function beginsLine(text: string, from: number): boolean {
  let at = from;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) {
    at -= 1;
    if (text.charCodeAt(at) === 0x0a) return true;
  }
  return at === 0;
}
