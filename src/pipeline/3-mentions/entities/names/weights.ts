import type { NameType } from "../../../../model/mention.ts";

type Weights = Readonly<Partial<Record<NameType, number>>>;

const row = (weights: Weights): Weights => weights;

/**
 * What speaks for a type, and how much. The type with the largest sum is taken. Set by hand, then moved by a multinomial logistic regression
 * that was held near to the hand's values, and rounded; docs/decisions/0009-names.md has the figures.
 */
export const WEIGHTS = {
  // The name's own words
  "organisation's noun": row({ organisation: 4, other: 0.7, person: -0.5 }),
  "place's noun": row({ place: 3.6 }),
  "event's noun": row({ event: 4.3 }),
  "other's noun": row({ other: 3 }),
  acronym: row({ organisation: 3 }),
  belonging: row({ other: 3.8 }),
  doctrine: row({ other: 3 }),
  "one word": row({ person: 0.7, organisation: 0.5, place: 1 }),
  "few words": row({ person: 1.5, organisation: 1 }),
  "many words": row({ organisation: 1.4 }),
  "belonging first": row({ organisation: 1.8 }),
  "belonging last": row({ organisation: 1.3 }),
  style: row({ person: 2 }),
  "given name": row({ person: 3.8, organisation: -0.5 }),
  initial: row({ person: 2.5 }),
  numeral: row({ person: 1.5, event: 1 }),
  particle: row({ person: 0.8 }),
  quarter: row({ place: 1.6, person: -0.8 }),
  "capital article": row({ organisation: 2 }),
  "place's ending": row({ place: 1.2 }),
  dash: row({ place: 2 }),
  // The words around it
  "opens sentence": row({ person: 1.3 }),
  "after the": row({ organisation: 1, person: -2.4 }),
  "after a": row({ organisation: 1.2, person: -2 }),
  "after of": row({ place: 1.2 }),
  "after place of": row({ place: 3 }),
  "after member of": row({ organisation: 1.5 }),
  "after role": row({ person: 2.8 }),
  "after in": row({ place: 2.1 }),
  "after by": row({ person: 0.7, organisation: 0.5 }),
  "after joined": row({ organisation: 0.5 }),
  "in brackets": row({ organisation: 0.8 }),
  "acronym in brackets": row({ organisation: 2 }),
  "before acronym": row({ organisation: 2 }),
  "before place's": row({ place: 1.5 }),
  "before body's": row({ organisation: 2 }),
  "before doing": row({ person: 1 }),
  "before role": row({ organisation: 1.2, place: 0.5, person: -0.5 }),
  possessive: row({ person: 0.8 }),
  // What introduces a list of names
  "among organisations": row({ organisation: 2.5 }),
  "among places": row({ place: 2.5 }),
  "among people": row({ person: 2.1 }),
  "among events": row({ event: 2.5 }),
} as const satisfies Readonly<Record<string, Weights>>;

export type Cue = keyof typeof WEIGHTS;

/** How much of its neighbours' sum a name in a list takes over: lists are of one kind. */
export const LIST_SHARE = 0.6;
/** What a name that the reference knows says of the others in its list. */
export const KNOWN_IN_LIST = 3;
/** What speaks for a person when a word ended a person's full name before. */
export const SURNAME = 4;
