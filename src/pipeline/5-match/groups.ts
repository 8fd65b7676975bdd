import type { Clause } from "../../model/claim.ts";
import type { Range } from "../../model/span.ts";
import type { GroupDefinition } from "../../reference/descriptor.ts";
import type { Owner } from "./measure-phrase.ts";
import type { World } from "./world.ts";

/** A named set that a clause speaks of: an alliance, a region, the world. */
export interface NamedGroup {
  readonly definition: GroupDefinition;
  readonly range: Range;
}

/** The groups of entities of these types that the clause names, in text order. */
export function groupsIn(clause: Clause, world: World, types: readonly string[]): NamedGroup[] {
  const { groups } = world.reference;
  const of = (id: string, range: Range): NamedGroup[] => {
    const definition = groups.get(id);
    return definition !== undefined && types.includes(definition.of) ? [{ definition, range }] : [];
  };
  const named = clause.mentions.flatMap((mention) =>
    mention.kind === "entity"
      ? mention.candidates.flatMap((candidate) => of(candidate.id, mention.range)).slice(0, 1)
      : [],
  );
  const worded = clause.hits.flatMap(({ terms, range }) =>
    terms.flatMap(({ says }) => (says.kind === "group" ? of(says.group, range) : [])),
  );
  return [...named, ...worded].sort((a, b) => a.range.from - b.range.from);
}

/** Groups as owners of measures that are added up. */
export function groupsOwn({ reference: { groups } }: World): Owner {
  return (mention) => mention.kind === "entity" && mention.candidates.some(({ id }) => groups.has(id));
}

/** The group nearest to a range, on either side. */
export function nearestGroup(groups: readonly NamedGroup[], near: Range): NamedGroup | null {
  const distance = ({ range }: NamedGroup): number => Math.max(range.from - near.to, near.from - range.to, 0);
  return [...groups].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
