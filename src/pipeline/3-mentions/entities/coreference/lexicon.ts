import type { EntityCandidate } from "../../../../model/mention.ts";
import { once } from "../../../../model/once.ts";
import type { Reference } from "../../../../reference/reference.ts";

/** Entity type whose names are "he" or "she" and are shortened to surnames. */
export const PERSON = "person";
/** Entity type of named sets, which are "they". */
export const GROUP = "group";
/** Kind of the aliases by which a capital stands for its state. */
export const METONYM = "capital-for-country";
/** Kind of the aliases that say where someone or something is from. */
export const DEMONYM = "demonym";

/** What the reference says of its entity types, as short forms need it. */
export interface Lexicon {
  /** Noun (folded, singular) → the types it may stand for: "country", "alliance". */
  readonly typesOf: ReadonlyMap<string, readonly string[]>;
  /** Types that a noun can stand for, which "it" may stand for too. */
  readonly things: ReadonlySet<string>;
  /** Types of what stands beside a person to say what they are: offices. */
  readonly titles: ReadonlySet<string>;
  /** Type → the types that share a row with it: "its president". */
  readonly beside: ReadonlyMap<string, ReadonlySet<string>>;
}

export const lexiconOf: (reference: Reference) => Lexicon = once((reference) => {
  const typesOf = new Map<string, string[]>();
  const things = new Set<string>();
  for (const [type, { nouns }] of reference.types) {
    for (const noun of nouns) typesOf.set(noun, [...(typesOf.get(noun) ?? []), type]);
    if (nouns.length > 0 && type !== PERSON && type !== GROUP) things.add(type);
  }
  return { typesOf, things, titles: titlesOf(reference), beside: besideOf(reference) };
});

/** Of the dimensions that state a row without a verb, the one that its subject does not fill says what the subject is. */
function titlesOf(reference: Reference): Set<string> {
  const titles = new Set<string>();
  for (const { meaning, by } of reference.tables.values()) {
    for (const { name, factmark } of by.dimension) {
      if (name === meaning.subject || !meaning.apposition.includes(name)) continue;
      for (const type of factmark.entity) titles.add(type);
    }
  }
  return titles;
}

function besideOf(reference: Reference): Map<string, Set<string>> {
  const beside = new Map<string, Set<string>>();
  for (const { by } of reference.tables.values()) {
    const fields = [...by.dimension, ...by.attribute];
    for (const one of by.dimension) {
      for (const type of one.factmark.entity) {
        const types = beside.get(type) ?? new Set<string>();
        beside.set(type, types);
        for (const other of fields) if (other !== one) for (const each of other.factmark.entity) types.add(each);
      }
    }
  }
  return beside;
}

/** True for a name of a thing of its own; a demonym only says where something is from. */
export function isThing(candidate: EntityCandidate, lexicon: Lexicon): boolean {
  return lexicon.things.has(candidate.type) && candidate.via !== DEMONYM;
}
