import type { EntityMention } from "../../../model/mention.ts";

/** Somebody whom a sentence speaks of at a word. */
export interface Spoken {
  readonly type: string;
  /** Null for one who can't be told: one of a pair, an ambiguous name. */
  readonly id: string | null;
  /** Index of its first word, and after its last. */
  readonly from: number;
  readonly to: number;
  /** True for a name that another one does something to: "A led B". */
  readonly oblique: boolean;
  readonly mention: EntityMention | null;
  /** True for a name that the reference does not know. */
  readonly stranger?: true;
}

/** Who may be spoken of: entity types with the rows that there are of each. */
export interface Cast {
  readonly types: ReadonlySet<string>;
  /** True when the entity has a row in a table that is told. */
  has(id: string): boolean;
}

/** The entity that a name means, if one that is told; of several that it may mean, the one that has a row. */
export function identified(
  mention: EntityMention,
  cast: Cast,
): { readonly type: string; readonly id: string | null } | null {
  const fitting = mention.candidates.filter(({ type }) => cast.types.has(type));
  const [first] = fitting;
  if (first === undefined) return null;
  const told = fitting.filter(({ id }) => cast.has(id));
  const [one] = told;
  if (one !== undefined) return { type: one.type, id: told.every(({ id }) => id === one.id) ? one.id : null };
  return { type: first.type, id: fitting.every(({ id }) => id === first.id) ? first.id : null };
}
