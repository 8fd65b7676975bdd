import type { ReadSentence } from "../../model/mention.ts";

/** What parts stretches of a sentence; a comma with nothing behind it stands within a number. */
const MARK = /,.|[;:"“”()—–«»]|\s-\s/;

/** True when a mark stands between two words. */
export function hasMark({ words, sentence }: ReadSentence, from: number, to: number): boolean {
  return MARK.test(sentence.text.text.slice(words[from]?.to ?? 0, words[to]?.from ?? 0));
}

/** Index of the first word behind the last mark before the word. */
export function lastMark(read: ReadSentence, at: number): number {
  for (let k = at; k > 0; k -= 1) if (hasMark(read, k - 1, k)) return k;
  return 0;
}

/** Index of the first word behind the next mark after the word. */
export function nextMark(read: ReadSentence, at: number): number {
  for (let k = at + 1; k < read.words.length; k += 1) if (hasMark(read, k - 1, k)) return k;
  return read.words.length;
}

/** The words of a stretch as the article has them; null for an empty one. */
export function textOf({ words, sentence }: ReadSentence, first: number, end: number): string | null {
  const from = words[first]?.from;
  const to = words[end - 1]?.to;
  return from === undefined || to === undefined || first >= end ? null : sentence.text.text.slice(from, to);
}
