import { isBlank, isDigit } from "../../model/characters.ts";

/** The mark of a list's item ("2.", "b)", "3.)", "(iv)"): how it is written, and which item it counts. */
export interface Marker {
  readonly style: string;
  readonly ordinal: number;
  readonly from: number;
}

/** Most digits of an item's number: more are a year or a quantity. */
const DIGITS = 3;
export const BULLETS = "•⁃‣◦▪●";

/** The marker that closes with the "." or ")" at `at`, standing after a blank or a bullet; null for anything else. */
export function markerAt(text: string, at: number): Marker | null {
  const tail = text.charCodeAt(at) === 0x29 && text.charCodeAt(at - 1) === 0x2e ? at - 1 : at;
  let from = tail;
  while (from > 0 && tail - from < DIGITS && isDigit(text.charCodeAt(from - 1))) from -= 1;
  const isNumber = from < tail;
  if (!isNumber && isItemLetter(text.charCodeAt(tail - 1))) from -= 1;
  if (from === tail) return null;
  const ordinal = isNumber ? Number(text.slice(from, tail)) : text.charCodeAt(from) - 0x60;
  const open = text.charAt(from - 1) === "(" && text.charAt(at) === ")" ? from - 1 : from;
  if (open > 0 && !isBlank(text.charCodeAt(open - 1)) && !BULLETS.includes(text.charAt(open - 1))) return null;
  return { style: `${open < from ? "(" : ""}${isNumber ? "1" : "a"}${text.slice(tail, at + 1)}`, ordinal, from: open };
}

function isItemLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

export function isBullet(character: string): boolean {
  return character !== "" && BULLETS.includes(character);
}
