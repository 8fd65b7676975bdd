import type { ReadSentence } from "../../../../model/mention.ts";

/** True when a quotation begins or ends between: who speaks there may speak of another. */
export function isQuoted(read: ReadSentence, from: number, to: number): boolean {
  return /["“”„«»]/.test(read.sentence.text.text.slice(from, to));
}
