import type { Clause } from "../../model/claim.ts";
import { isFunctionWord } from "../../model/function-words.ts";
import { overlapsRange, type Range } from "../../model/span.ts";
import type { Reference } from "../../reference/reference.ts";
import { isThing } from "./noun-phrase.ts";

/** True for a name that only says where something else is: "the lake in X covers …". */
export function isWhere(clause: Clause, name: Range, measure: Range): boolean {
  const at = clause.words.findIndex((word) => word.from === name.from);
  const before = clause.words.slice(0, at).filter((word) => word.folded !== "the");
  const [head, preposition] = before.slice(-2);
  if (at < 0 || name.to > measure.from || preposition === undefined || head === undefined) return false;
  // "The states of the region" are the region's own.
  const isOwn =
    preposition.folded === "of" &&
    head.folded.endsWith("s") &&
    clause.hits.some(
      ({ range, terms }) => overlapsRange(range, head) && terms.some(({ says }) => says.kind === "noun"),
    );
  return PLACED.has(preposition.folded) && !isFunctionWord(head.folded) && !isTime(clause, head) && !isOwn;
}

/** True for a name that owns another thing which has the measure: "X's eastern part has a population of …". */
export function ownsAnother(clause: Clause, name: Range, measure: Range): boolean {
  const at = clause.words.findIndex((word) => word.from >= name.to);
  const [genitive, owned, ...rest] = clause.words.slice(Math.max(at, 0)).filter((word) => word.to <= measure.from);
  if (genitive?.folded !== "'s" || owned === undefined) return false;
  const isSized = clause.hits.some(
    ({ range, terms }) => overlapsRange(range, owned) && terms.some(({ says }) => says.kind === "size"),
  );
  return !isSized && rest.some(({ folded }) => HAVING.has(folded));
}

/** "prevented the accession of a small state with a population of": the measure is of what the phrase describes, and of no name before it. */
const OF_DESCRIBED =
  /\b(?:of|by|to|for|from|against|with|in|into|over)\s+an?\s+(?:[\p{L}-]+\s+){0,3}?([\p{L}-]+)\s+(?:with|of|that\s+has|which\s+has|whose)\s+(?:an?\s+)?$/iu;

/** True for a name before a phrase that brings in another of its sort by what it has. */
export function isOfDescribed(
  clause: Clause,
  name: Range,
  measure: Range,
  types: readonly string[],
  reference: Reference,
): boolean {
  if (name.to > measure.from) return false;
  const noun = OF_DESCRIBED.exec(clause.sentence.sentence.text.text.slice(name.to, measure.from))?.[1];
  return noun !== undefined && isThing(noun, types, reference);
}

const HAVING: ReadonlySet<string> = new Set(["has", "have", "had", "with"]);

const PLACED: ReadonlySet<string> = new Set("in of near from at off outside".split(" "));

function isTime(clause: Clause, word: Range): boolean {
  return clause.mentions.some((mention) => mention.kind === "time" && overlapsRange(mention.range, word));
}
