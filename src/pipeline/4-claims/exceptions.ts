import { fact } from "../../model/fact.ts";
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
  ["besides"],
  ["but"],
];

const OPENERS: ReadonlySet<string> = new Set(CUES.flatMap(([first]) => first ?? []));

const mayOpen = fact(({ folded }) => OPENERS.has(folded), false);

/** The names that a clause takes out: those listed right after a cue. */
export function exceptionsOf(read: ReadSentence, words: readonly Word[]): EntityMention[] {
  const names: EntityMention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!mayOpen(words[at])) continue;
    const cue = CUES.find((phrase) => phrase.every((part, k) => words[at + k]?.folded === part));
    if (cue === undefined || (cue[0] === "but" && !isRestrictive(words, at))) continue;
    names.push(...listedFrom(read, words, at + cue.length));
  }
  return names;
}

const QUANTIFIERS: ReadonlySet<string> = new Set("all none every each everyone nobody no any".split(" "));
/** How many words may stand between a quantifier and its "but". */
const REACH = 6;

/** True for "all the southern states but A": "but" takes out what follows, and joins no clause. */
export function isRestrictive(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - REACH), at).some((word) => QUANTIFIERS.has(word.folded));
}

/** A list goes on after a comma only up to its "and": in "except for A, B stayed" it is over after A. */
function listedFrom(read: ReadSentence, words: readonly Word[], start: number): EntityMention[] {
  const listed: EntityMention[] = [];
  let closed = 1;
  for (let next = start; next < words.length;) {
    const joined = words[next]?.folded === "and" || words[next]?.folded === "or";
    const word = joined || words[next]?.folded === "the" ? words[next + 1] : words[next];
    const mention = read.mentions.find((one) => one.kind === "entity" && one.range.from === word?.from);
    if (mention?.kind !== "entity" || listed.includes(mention)) break;
    listed.push(mention);
    if (joined) closed = listed.length;
    const last = words.findLastIndex((one) => one.to <= mention.range.to);
    const follower = words[last + 1];
    if (follower === undefined || !isListBreak(read, words[last], follower)) break;
    next = last + 1;
  }
  return listed.slice(0, closed);
}
