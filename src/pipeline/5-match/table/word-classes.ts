import { BINDING, OPERATORS, VAGUE, type Operator } from "./lexicon.ts";
import { stemOf, type Token } from "./tokens.ts";

/** Shorter words have no inflections that are looked through. */
const LEAST_LENGTH = 4;

const stemsOf = (words: Iterable<string>): ReadonlySet<string> =>
  new Set([...words].filter((word) => word.length >= LEAST_LENGTH).map(stemOf));
const BINDING_STEMS = stemsOf(BINDING);
const VAGUE_STEMS = stemsOf(VAGUE);

/** True for a word that binds others and says nothing of a table, in any inflection. */
export function isBinding({ folded, stem, upper, capital, from }: Token): boolean {
  // "DO", "May" and "arm A" within a sentence are names.
  if (upper || (capital && from > 0 && (folded === "may" || folded === "a"))) return false;
  return BINDING.has(folded) || (folded.length > LEAST_LENGTH && BINDING_STEMS.has(stem));
}

/** True for a word that says little of which rows or columns are meant, in any inflection. */
export function isVague({ folded, stem }: Token): boolean {
  return VAGUE.has(folded) || (folded.length > LEAST_LENGTH && VAGUE_STEMS.has(stem));
}

/** Operators whose verbs and plurals say the same. */
const INFLECTED: ReadonlyMap<string, Operator> = new Map(
  "range vary differ tie combine average equal majority half double".split(" ").flatMap((word) => {
    const operator = OPERATORS.get(word);
    return operator === undefined ? [] : [[stemOf(word), operator] as const];
  }),
);

/** What a word does to the statement around it; undefined for most. */
export function operatorOf({ folded, stem }: Token): Operator | undefined {
  return OPERATORS.get(folded) ?? INFLECTED.get(stem);
}
