import type { ReadSentence } from "../../../../model/mention.ts";
import { gap, nameAt } from "./scene.ts";

/** Words that, right behind a noun, say which one of its kind is meant: then it need not be the one spoken of. */
const RESTRICTING: ReadonlySet<string> = new Set("of that which who whom whose where with without between".split(" "));
/** The same, unless a time follows: "the country in question", but "the country in 2014". */
const PLACING: ReadonlySet<string> = new Set("in at on from near behind".split(" "));

/** True when the noun at `at` is narrowed by what follows, or belongs to a name that follows ("the port Northport", "the president, X"). */
export function isRestricted(read: ReadSentence, at: number): boolean {
  const next = read.words[at + 1];
  if (next === undefined) return false;
  const space = gap(read, read.words[at], next);
  const name = nameAt(read, next);
  if (name !== null && /^[\s-]$/.test(space)) return true;
  if (name !== null && space === ", ") return /^\s*(?:[,.;:!?)]|$)/.test(read.sentence.text.text.slice(name.range.to));
  if (space !== " ") return false;
  if (RESTRICTING.has(next.folded)) return true;
  const goal = read.words[at + 2];
  return PLACING.has(next.folded) && !read.mentions.some((one) => one.kind === "time" && one.range.from === goal?.from);
}
