import type { Clause } from "../../model/claim.ts";
import type { EntityMention, Mention } from "../../model/mention.ts";
import type { Binding } from "../../model/reading.ts";
import { overlapsRange, type Range } from "../../model/span.ts";
import type { Table } from "../../reference/reference.ts";
import { bindDimensions, mayRecall } from "./bind.ts";
import { candidateOf, hitsOn } from "./clause-parts.ts";
import { hasValidity } from "./compose.ts";
import { talliedBy } from "./tallies.ts";
import { subjectOf, type World } from "./world.ts";

/** What a clause says of its names without saying it again: "24 voted against, including A", "Others were B". */
export interface Carried {
  readonly table: Table;
  /** The clause that states it. */
  readonly clause: Clause;
  /** The value that is stated of each; null when a row is stated. */
  readonly category: { readonly field: string; readonly value: string } | null;
  /** Where it is stated, in its own sentence. */
  readonly range: Range;
  readonly negated: boolean;
  readonly recalls: boolean;
}

/** The statement of a table that a clause goes on with: the last one before it. */
export function carriedBy(clause: Clause, table: Table): Carried | null {
  const source = clause.elaborates;
  if (source === null || (source.modality !== "asserted" && source.modality !== "question")) return null;
  const until = source.sentence === clause.sentence ? clause.range.from : Number.MAX_SAFE_INTEGER;
  const isBefore = ({ range }: { readonly range: Range }): boolean => range.to <= until;
  const isCast = source.hits.some(({ terms }) => terms.some(({ says }) => says.kind === "category"));
  if (isCast && hasValidity(table)) return null;
  const kinds = hasValidity(table) ? ["verb", "row", "noun"] : ["verb", "category"];
  const hits = hitsOn(source, table.name, kinds);
  const counted = source.mentions.filter((one) => one.kind === "quantity" && isBefore(one)).at(-1)?.range;
  const isSaid = hits.some((one) => isBefore(one) && one.range.from >= (counted?.to ?? 0));
  // "One voted against, and twelve, including A, abstained": what it is set into goes on to say it.
  const isToCome = isInserted(clause, source) && !isSaid;
  const hit = (isToCome ? hits.find((one) => !isBefore(one)) : undefined) ?? hits.filter(isBefore).at(-1);
  const tallied = source.mentions
    .filter(isBefore)
    .flatMap((mention) => (mention.kind === "quantity" ? (talliedBy(source, mention, table) ?? []) : []))
    .at(-1);
  if (tallied !== undefined && (tallied.range.to > (hit?.range.to ?? 0) || tallied.range.to >= (counted?.to ?? 0)))
    return { table, clause: source, category: tallied, range: tallied.range, negated: false, recalls: true };
  if (hit === undefined) return null;
  const says = hit.terms.find((term) => term.table === table.name && kinds.includes(term.says.kind))?.says;
  const { range, negated } = hit;
  const category = says?.kind === "category" ? { field: says.field, value: says.value } : null;
  return { table, clause: source, category, range, negated, recalls: mayRecall(source, table, hit) };
}

/** True for a clause set in behind a number and its noun, with the verb of these still to come. */
function isInserted({ sentence, range }: Clause, source: Clause): boolean {
  const before = source.words.filter((word) => word.to <= range.from).slice(-3);
  const isCounted = source.mentions.some(
    (mention) => mention.kind === "quantity" && before.some((word) => overlapsRange(word, mention.range)),
  );
  return source.sentence === sentence && isCounted && source.words.some((word) => word.from >= range.to);
}

/** What the stating clause gives the dimensions but the subject; null when one that a reading needs stays open. */
export function carriedBindings(
  { table, clause, range, recalls }: Carried,
  own: Clause,
  world: World,
): Binding[] | null {
  const used = [range, ...clause.mentions.filter((one) => one.kind === "quantity").map((one) => one.range)];
  const bindings = bindDimensions(table, [subjectOf(table).name], { world, clause, near: range, used, recalls });
  if (bindings === null || clause.sentence === own.sentence) return bindings;
  return bindings.map((binding) => ({ ...binding, range: null }));
}

/** Kind of the aliases that stand for what belongs to an entity, and not for itself. */
const DEMONYM = "demonym";
const POSSESSIVE = /^['’]s?(?!\p{L})/u;
/** Before a name, what makes it part of another phrase; "the republic of A" is A. */
const INSIDE =
  /\b(?:(?:of|in|against|from|to|with|on|for|about|over|into|under|towards?|at|between|within|unlike|by|than)\s+(?:the\s+)?)$/i;

/** The names that a clause goes on with: those of its own that are in no other phrase. */
export function carriedNames(
  clause: Clause,
  types: readonly string[],
  isKind: (word: string) => boolean,
): EntityMention[] {
  const { text } = clause.sentence.sentence.text;
  return clause.mentions.filter((mention): mention is EntityMention => {
    const candidate = candidateOf(mention, types);
    if (candidate === null || mention.kind !== "entity") return false;
    if (["coreference", DEMONYM, "capital-for-country"].includes(candidate.via) || clause.exceptions.includes(mention))
      return false;
    if (POSSESSIVE.test(text.slice(mention.range.to, mention.range.to + 3))) return false;
    const before = text.slice(clause.range.from, mention.range.from);
    const kind = /(\p{L}+)\s+of\s+(?:the\s+)?$/u.exec(before)?.[1]?.toLowerCase();
    return !INSIDE.test(before) || (kind !== undefined && isKind(kind));
  });
}

/** True when a clause has a number that the statement it goes on with may count. */
export function isCarriedCount(clause: Clause, target: Mention): boolean {
  return clause.elaborates !== null && clause.words[0]?.from === target.range.from;
}
