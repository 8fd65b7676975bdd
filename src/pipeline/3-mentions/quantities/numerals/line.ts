import type { Word } from "../../../../model/word.ts";

/** The words of a sentence, with what stands between them. */
export interface Line {
  readonly text: string;
  readonly words: readonly Word[];
}

/** True when only blanks, or one hyphen, part a word from the one before: a comma ends a number. */
export function isJoined({ text, words }: Line, at: number): boolean {
  const left = words[at - 1];
  const right = words[at];
  if (left === undefined || right === undefined) return false;
  let hyphens = 0;
  for (let k = left.to; k < right.from; k += 1) {
    const letter = text[k];
    if (letter === "-" || letter === "‐" || letter === "‑") hyphens += 1;
    else if (letter !== " " && letter !== "\u00a0" && letter !== "\n") return false;
  }
  return hyphens <= 1;
}

/** The word at an index, folded; undefined past the end. */
export function folded(line: Line, at: number): string | undefined {
  return line.words[at]?.folded;
}

/** True for the indefinite article, which counts one before a magnitude or a denominator. */
export function isArticle(line: Line, at: number): boolean {
  const word = folded(line, at);
  return word === "a" || word === "an";
}
