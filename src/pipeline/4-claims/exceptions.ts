import type { EntityMention, ReadSentence } from "../../model/mention.ts";
import type { Word } from "../../model/word.ts";
import { isListBreak } from "./lists.ts";

/** Phrases that take what follows them out of a statement, as folded words. */
const CUES: readonly (readonly string[])[] = [
  ["with", "the", "exception", "of"],
  ["except", "for"],
  ["except"],
  ["apart", "from"],
  ["aside", "from"],
  ["other", "than"],
  ["all", "but"],
  ["excluding"],
  ["not", "including"],
  ["save", "for"],
  ["bar"],
];

/** The names that a clause takes out: those listed right after a cue. */
export function exceptionsOf(read: ReadSentence, words: readonly Word[]): EntityMention[] {
  const found: EntityMention[] = [];
  words.forEach((_, at) => {
    const cue = CUES.find((phrase) => phrase.every((part, k) => words[at + k]?.folded === part));
    if (cue === undefined) return;
    let next = at + cue.length;
    for (;;) {
      const word = words[next]?.folded === "the" || words[next]?.folded === "and" ? words[next + 1] : words[next];
      const mention =
        word === undefined
          ? undefined
          : read.mentions.find((one) => one.kind === "entity" && one.range.from === word.from);
      if (mention?.kind !== "entity" || found.includes(mention)) return;
      found.push(mention);
      const last = words.findLastIndex((one) => one.to <= mention.range.to);
      const follower = words[last + 1];
      if (follower === undefined || !isListBreak(read, words[last], follower)) return;
      next = last + 1;
    }
  });
  return found;
}
