import type { Clause, TermHit } from "../../model/claim.ts";
import type { Term } from "../../model/term.ts";
import type { Table } from "../../reference/reference.ts";
import type { FieldWith } from "../../reference/roles.ts";
import { groupsOwn } from "./groups.ts";
import { isOfKnown } from "./measure-phrase.ts";
import type { World } from "./world.ts";

/** A measure of a table, and the words that speak of it. */
export interface Meant {
  readonly table: Table;
  readonly field: FieldWith<"measure">;
  readonly hit: TermHit;
}

type Kind = Term["says"]["kind"];

/** The measures that a hit may mean, by terms of these kinds; none where other words of the sentence make another measure of them. */
export function measuresOf(clause: Clause, hit: TermHit, kinds: readonly Kind[], world: World): Meant[] {
  const found: Meant[] = [];
  for (const { table: name, says } of hit.terms) {
    if (!kinds.includes(says.kind) || !("field" in says)) continue;
    const table = world.reference.tables.get(name);
    const field = table?.by.measure.find((one) => one.name === says.field);
    if (table === undefined || field === undefined || isOther(clause, name, field.name)) continue;
    found.push({ table, field, hit });
  }
  return found;
}

/**
 * Of the measures that a degree word may mean, those that the noun before it is sized by ("X's economy is larger"), or the noun's own when it may mean none of
 * them; null when there is no such noun.
 */
export function narrowedBySize(
  clause: Clause,
  before: number,
  own: readonly Meant[],
  world: World,
): readonly Meant[] | null {
  const noun = clause.hits.findLast(
    ({ range, terms }) => range.to <= before && terms.some(({ says }) => says.kind === "size"),
  );
  const sized = noun === undefined ? [] : measuresOf(clause, noun, ["size"], world);
  const isSized = ({ field }: Meant): boolean => sized.some((one) => one.field === field);
  if (sized.length === 0) return null;
  return own.some(isSized) ? own.filter(isSized) : sized;
}

/** The measures that the clause names plainly: not a part of one, nor of what the table has no rows of. */
export function namedMeasures(clause: Clause, world: World): Meant[] {
  return clause.hits.flatMap((hit) =>
    measuresOf(clause, hit, ["measure"], world).filter(({ table }) =>
      isOfKnown(clause, hit.range, table, groupsOwn(world)),
    ),
  );
}

/** True when words of the clause, or of the one that goes on from it, say that another measure of the name is meant. */
export function isOther(clause: Clause, table: string, field: string): boolean {
  return clause.hits.some(({ terms }) =>
    terms.some((term) => term.table === table && term.says.kind === "other" && term.says.field === field),
  );
}
