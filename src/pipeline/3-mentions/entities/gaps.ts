import type { Word } from "../../../model/word.ts";

/** What may stand between the words of one name: blanks, hyphens, points, slashes. A comma or bracket ends it. */
const WITHIN_A_NAME = /^[\s./‐-―-]{0,3}$/u;

/** True when nothing parts the words `[at, at + length)`. */
export function isOneName(text: string, words: readonly Word[], at: number, length: number): boolean {
  for (let k = at; k + 1 < at + length; k += 1) {
    const from = words[k]?.to ?? 0;
    const to = words[k + 1]?.from ?? 0;
    if (to - from === 1 && text[from] === " ") continue;
    const gap = text.slice(from, to);
    if (!WITHIN_A_NAME.test(gap)) return false;
  }
  return true;
}
