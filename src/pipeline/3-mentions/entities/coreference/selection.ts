import { isAuxiliary, isFunctionWord } from "../../../../model/function-words.ts";
import type { ReadSentence } from "../../../../model/mention.ts";
import type { Term } from "../../../../model/term.ts";
import { nameAt, type Scene } from "./scene.ts";

/** How many words behind a possessive the noun that it belongs to may stand ("its current population"). */
const NOUN_REACH = 3;

/**
 * True when the words from `at` on are said, in the reference, of what has this type: "(it) voted against" of a member, where tables of votes have
 * members for subjects. Such a predicate leaves a pronoun no thing of another type to stand for.
 */
export function saysOf(scene: Scene, at: number, type: string): boolean {
  const { read, reference } = scene;
  const stems = stemsFrom(read, at);
  for (let skipped = 0; skipped < stems.length; skipped += 1) {
    const word = read.words[at + skipped];
    if (word === undefined) return false;
    const hits = reference.vocabulary.at(stems, skipped);
    if (hits.some(({ terms }) => terms.some((term) => states(term) && isSubjectOf(scene, term, type)))) return true;
    const isNumber = read.mentions.some(
      (one) => one.kind === "quantity" && one.range.from <= word.from && word.to <= one.range.to,
    );
    if (!isNumber && !isFunctionWord(word.folded)) return false;
  }
  return false;
}

/** True when what a possessive at `at` belongs to is, in the reference, of things of this type: "its population", "its president". */
export function belongsTo(scene: Scene, at: number, type: string): boolean {
  const { read, reference, lexicon } = scene;
  const beside = lexicon.beside.get(type);
  const stems = stemsFrom(read, at + 1);
  for (let skipped = 0; skipped < NOUN_REACH; skipped += 1) {
    const name = nameAt(read, read.words[at + 1 + skipped]);
    if (name !== null && name.candidates.length > 0)
      return name.candidates.some((candidate) => beside?.has(candidate.type) === true);
    const hits = reference.vocabulary.at(stems, skipped);
    if (hits.some(({ terms }) => terms.some((term) => hasDimension(scene, term, type)))) return true;
  }
  return false;
}

const REACHED = 8;

function stemsFrom(read: ReadSentence, at: number): string[] {
  return read.words.slice(at, at + REACHED).map((word) => word.stem);
}

/** True for words that state something, not for a noun that only names the kind ("countries"). */
function states(term: Term): boolean {
  return term.says.kind !== "noun" && !isAuxiliary(term.phrase);
}

function isSubjectOf({ reference }: Scene, term: Term, type: string): boolean {
  const table = reference.tables.get(term.table);
  return table?.by.dimension.some((field) => field.name === table.meaning.subject && takes(field, type)) === true;
}

function hasDimension({ reference }: Scene, term: Term, type: string): boolean {
  return reference.tables.get(term.table)?.by.dimension.some((field) => takes(field, type)) === true;
}

function takes(field: { readonly factmark: { readonly entity: readonly string[] } }, type: string): boolean {
  return field.factmark.entity.includes(type);
}
