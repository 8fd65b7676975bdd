import type { Clause } from "../../model/claim.ts";
import { isFunctionWord } from "../../model/function-words.ts";
import { overlapsRange, type Range } from "../../model/span.ts";
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
  const found: NamedGroup[] = [];
  const take = (id: string, range: Range): boolean => {
    const definition = groups.get(id);
    if (definition === undefined || !types.includes(definition.of)) return false;
    found.push({ definition, range });
    return true;
  };
  for (const mention of clause.mentions)
    if (mention.kind === "entity") mention.candidates.some(({ id }) => take(id, mention.range));
  for (const { terms, range } of clause.hits)
    for (const { says } of terms) if (says.kind === "group" && !isNarrowed(clause, range)) take(says.group, range);
  return found.length < 2 ? found : found.sort((a, b) => a.range.from - b.range.from);
}

/** "the Xish world": another than the word alone names. */
function isNarrowed({ words, hits, sentence }: Clause, { from }: Range): boolean {
  const before = words.findLast(({ to }) => to <= from);
  if (before === undefined || sentence.sentence.text.text.slice(before.to, from) !== " ") return false;
  const isKnown = hits.some(({ range }) => overlapsRange(range, before));
  return !isKnown && !isFunctionWord(before.folded) && !WHOLE.has(before.folded);
}

const WHOLE: ReadonlySet<string> = new Set(["whole", "entire", "wide"]);

/** Groups as owners of measures that are added up. */
export function groupsOwn({ reference: { groups } }: World): Owner {
  return (mention) => mention.kind === "entity" && mention.candidates.some(({ id }) => groups.has(id));
}

/** The group nearest to a range, on either side. */
export function nearestGroup(groups: readonly NamedGroup[], near: Range): NamedGroup | null {
  const distance = ({ range }: NamedGroup): number => Math.max(range.from - near.to, near.from - range.to, 0);
  return [...groups].sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
