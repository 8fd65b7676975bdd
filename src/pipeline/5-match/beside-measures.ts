import type { Clause } from "../../model/claim.ts";
import { isFunctionWord } from "../../model/function-words.ts";
import { overlapsRange, type Range } from "../../model/span.ts";

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

const HAVING: ReadonlySet<string> = new Set(["has", "have", "had", "with"]);

const PLACED: ReadonlySet<string> = new Set("in of near from at off outside".split(" "));

function isTime(clause: Clause, word: Range): boolean {
  return clause.mentions.some((mention) => mention.kind === "time" && overlapsRange(mention.range, word));
}
