import type { Clause } from "../../../model/claim.ts";
import { isNegator } from "../../../model/function-words.ts";
import { overlapsRange, type Range } from "../../../model/span.ts";
import type { Found } from "./find.ts";
import type { Scene } from "./scene.ts";

/** Words that make what they govern no statement of what was: modal verbs, conditions, expectations. */
const MODALS: ReadonlySet<string> = new Set(
  "will would can could may might shall should must 'll if unless expected predicted forecast hopes hoping".split(" "),
);

/**
 * The clause of what a pattern says. Modality is read again in the segment alone: what is said in another part of its clause ("did all he could, as he led …")
 * is not said of it, and what is arranged (`scheduled`) is told with "will".
 */
export function clauseOf(
  { from, pattern: { telling } }: Found,
  range: Range,
  { read, clauses, segments }: Scene,
): Clause {
  const clause =
    clauses.find(({ words }) => words.some((word) => word.from <= range.from && range.from < word.to)) ?? clauses[0];
  if (clause === undefined) throw new Error("a sentence with a telling has a clause");
  if (clause.modality === "question") return clause;
  const segment = segments.find((one) => one.from <= from && from < one.to);
  const isOpen = read.words
    .slice(segment?.from, segment?.to)
    .some((word) => MODALS.has(word.folded) && !read.mentions.some((mention) => overlapsRange(mention.range, word)));
  return { ...clause, modality: isOpen && !telling.scheduled ? "forecast" : "asserted" };
}

const NEGATION_REACH = 4;

/** True for a pattern that a negator before it governs, across no comma: what it denies is not judged. */
export function isDenied({ from }: Found, { read, segments }: Scene): boolean {
  const segment = segments.find((one) => one.from <= from && from < one.to);
  const first = Math.max(segment?.from ?? 0, from - NEGATION_REACH);
  for (let at = from - 1; at >= first; at -= 1) {
    const word = read.words[at];
    const next = read.words[at + 1];
    if (word === undefined || next === undefined) return false;
    if (/[,;:—–]/.test(read.sentence.text.text.slice(word.to, next.from))) return false;
    if (isNegator(word.folded)) return next.folded !== "only";
  }
  return false;
}
