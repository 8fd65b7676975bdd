import type { EntityCandidate } from "../../../model/mention.ts";
import type { Word } from "../../../model/word.ts";
import type { Reference } from "../../../reference/reference.ts";
import type { Meaning } from "./meaning.ts";

/**
 * The candidates of a name that is the words `[at, end)`, with what its context says: a noun beside it that names the type of one of them, else
 * that one of equals was named before, in `named`. What context chose comes first and says why.
 */
export function chooseByContext(
  { candidates, rivals }: Meaning,
  words: readonly Word[],
  at: number,
  end: number,
  named: ReadonlySet<string>,
  reference: Reference,
): readonly EntityCandidate[] {
  if (candidates.length < 2) return candidates;
  const types = typesBeside(words, at, end, reference);
  if (types.size > 0) {
    const chosen = only(candidates, (candidate) => types.has(candidate.type));
    if (chosen !== null) return first(candidates, chosen, "type-of-context");
  }
  if (rivals < 2) return candidates;
  const chosen = only(candidates.slice(0, rivals), (candidate) => named.has(candidate.id));
  return chosen === null ? candidates : first(candidates, chosen, "named-before-in-article");
}

function only(
  candidates: readonly EntityCandidate[],
  isMeant: (candidate: EntityCandidate) => boolean,
): EntityCandidate | null {
  const [chosen, another] = candidates.filter(isMeant);
  return chosen === undefined || another !== undefined ? null : chosen;
}

function first(candidates: readonly EntityCandidate[], chosen: EntityCandidate, why: string): EntityCandidate[] {
  const { id, type, name, via, strong } = chosen;
  return [{ id, type, name, via, strong, why }, ...candidates.filter((candidate) => candidate !== chosen)];
}

/** Types whose noun stands beside a name: "the guild X", "the port of X", "X port". */
export function typesBeside(
  words: readonly Word[],
  at: number,
  end: number,
  reference: Reference,
): ReadonlySet<string> {
  const before = words[at - 1];
  const noun = before?.folded === "of" ? words[at - 2] : before;
  const types = new Set<string>();
  for (const [type, { nouns }] of reference.types)
    for (const word of [noun, words[end]]) if (word !== undefined && nouns.includes(word.folded)) types.add(type);
  return types;
}
