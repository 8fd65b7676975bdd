import { isDependentPronoun } from "../../model/function-words.ts";
import type { Mention, ReadSentence } from "../../model/mention.ts";
import type { Word } from "../../model/word.ts";

const JOINERS: ReadonlySet<string> = new Set(["and", "or", "the", "both", "as", "well"]);

/** True when the mark between two words only parts the names of a list ("A, B and C"). */
export function isListBreak(read: ReadSentence, before: Word | undefined, word: Word): boolean {
  if (before === undefined) return false;
  const left = read.mentions.some((mention) => isListed(mention) && mention.range.to === before.to);
  if (!left) return false;
  const at = read.words.indexOf(word);
  if (read.words[at - 1] !== before) return false;
  for (const next of read.words.slice(at, at + 4)) {
    if (read.mentions.some((mention) => isListed(mention) && mention.range.from === next.from)) return true;
    if (!JOINERS.has(next.folded)) return false;
  }
  return false;
}

/** True for a name, also a short form of one; "its" belongs to the noun behind it, and lists nothing. */
function isListed(mention: Mention): boolean {
  return mention.kind === "entity" && !isDependentPronoun(mention.quote.toLowerCase());
}
