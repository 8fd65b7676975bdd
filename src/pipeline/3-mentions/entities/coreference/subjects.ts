import { isFunctionWord, isPronoun } from "../../../../model/function-words.ts";
import type { EntityMention, Mention, ReadSentence } from "../../../../model/mention.ts";
import { isSaying } from "../../../../model/saying.ts";
import { overlapsRange } from "../../../../model/span.ts";
import { DEMONYM, PERSON } from "./lexicon.ts";
import { gap, nameAt } from "./scene.ts";
import { verbAt } from "./verbs.ts";

/** Words that a clause may begin after. */
const OPENERS: ReadonlySet<string> = new Set(
  "and but or so yet while when because although though whereas if unless since after before as until once then however also now today still later thus meanwhile".split(
    " ",
  ),
);
/** Words that begin a noun phrase of one thing. */
const ARTICLES: ReadonlySet<string> = new Set(
  "the a an this another each every its his her their my our your".split(" "),
);
export const PREPOSITIONS: ReadonlySet<string> = new Set(
  "about above across after against along amid among around at before behind below beside between beyond by despite during for from in inside into near of off on onto out outside over past per since through throughout to toward towards under until unlike up upon via with within without".split(
    " ",
  ),
);

/**
 * True for a name that is the subject of a main or reported clause, alone, by what stands around it: a clause begins before it and a finite verb
 * follows. Of names side by side ("Minister X") the last is the head. Needs no tags: where the shape does not tell, it is none.
 */
export function isSubject(read: ReadSentence, mention: EntityMention): boolean {
  const { words } = read;
  const first = words.findIndex((word) => word.from === mention.range.from);
  if (first < 0) return false;
  return beginsClause(read, headFrom(read, first)) && isBeforeVerb(read, mention);
}

/** Index of the first word of the names that stand side by side and end with the one at `first`. */
function headFrom(read: ReadSentence, first: number): number {
  const before = read.words[first - 1];
  if (before === undefined || gap(read, before, read.words[first]) !== " ") return first;
  const name = read.mentions.find((one) => one.kind === "entity" && one.range.to === before.to);
  const at = name === undefined ? -1 : read.words.findIndex((word) => word.from === name.range.from);
  return at < 0 ? first : headFrom(read, at);
}

function beginsClause(read: ReadSentence, first: number): boolean {
  const { words } = read;
  const start = words[first - 1]?.folded === "the" ? first - 1 : first;
  const before = words[start - 1];
  if (before === undefined) return true;
  const isNamed = read.mentions.some((one) => one.kind === "entity" && one.range.to === before.to);
  const space = gap(read, before, words[start]);
  if (/[;:“"(—–]/.test(space)) return true;
  if (space.includes(",")) return !isNamed;
  if (read.mentions.some((one) => one.kind === "time" && one.range.to === before.to)) return true;
  if (before.folded === "that") return isSaying(words[start - 2]?.folded ?? "");
  if (OPENERS.has(before.folded)) return !read.mentions.some((one) => one.range.to === words[start - 2]?.to);
  if (isSaying(before.folded) || before.folded.endsWith("ly")) return true;
  return start === 1 && !isFunctionWord(before.folded);
}

function isBeforeVerb(read: ReadSentence, mention: EntityMention): boolean {
  const { words } = read;
  const last = words.findLastIndex((word) => word.to <= mention.range.to);
  const next = words[last + 1];
  if (next === undefined) return false;
  if (isPronoun(mention.quote.toLowerCase())) return true;
  const space = gap(read, words[last], next);
  const after = /^\s*[,(]/.test(space) ? afterInsertion(read, last + 1, space.includes("(") ? ")" : ",") : last + 1;
  if (after === last + 1 && space !== " ") return false;
  const time = read.mentions.find((one) => one.kind === "time" && one.range.from === words[after]?.from);
  const from = time === undefined ? after : words.findIndex((word) => word.from >= time.range.to);
  if (verbAt(read, from) >= 0) return true;
  const verb = words[from];
  return (
    mention.candidates[0]?.type === PERSON &&
    verb !== undefined &&
    /^\p{Ll}/u.test(verb.text) &&
    !isFunctionWord(verb.folded) &&
    nameAt(read, verb) === null
  );
}

/** Index of the first word behind the insertion that begins at `from`: "A, which …, left", "A (…) left". */
function afterInsertion(read: ReadSentence, from: number, closer: string): number {
  for (let at = from + 1; at < read.words.length; at += 1)
    if (gap(read, read.words[at - 1], read.words[at]).includes(closer)) return at;
  return read.words.length;
}

/** True when a thing without a name, such as "the ministry" or "an election", is spoken of between two offsets, other than behind a preposition. */
export function hasRival(read: ReadSentence, from: number, to: number): boolean {
  return read.words.some(
    (word, at) =>
      word.from >= from &&
      word.to <= to &&
      ARTICLES.has(word.folded) &&
      !PREPOSITIONS.has(read.words[at - 1]?.folded ?? "") &&
      !read.mentions.some((mention) => overlapsRange(mention.range, word) || isNext(read, at, mention)),
  );
}

/** True for a mention that the article at `at` belongs to: "the Harbour Guild", "this week", but not "the Northern" of "the Northern side". */
function isNext(read: ReadSentence, at: number, mention: Mention): boolean {
  if (mention.kind === "entity" && mention.candidates[0]?.via === DEMONYM) return false;
  return read.words[at + 1]?.from === mention.range.from;
}
