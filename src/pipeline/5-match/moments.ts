import type { Clause, TermHit } from "../../model/claim.ts";
import type { QuantityMention } from "../../model/mention.ts";
import type { Binding, Moment } from "../../model/reading.ts";
import { withinRange, type Range } from "../../model/span.ts";
import type { Table } from "../../reference/reference.ts";
import { bindDimensions } from "./bind.ts";
import { candidateOf, hitsOn } from "./clause-parts.ts";
import { identify } from "./identify.ts";
import { subjectsOf } from "./subjects.ts";
import { isApart, isBare } from "./turns.ts";
import { subjectOf, type World } from "./world.ts";

/** A day of a row that words single out: when A joined the union, when the war over B began. */
export interface Told {
  readonly moment: Moment;
  readonly bindings: readonly Binding[];
  /** The words that say what happened. */
  readonly predicate: Range;
}

/** A part of a sentence as a clause of its own, with all words of the vocabulary that stand there. */
export function partOf(clause: Clause, range: Range): Clause {
  const { sentence } = clause;
  const isIn = (one: { readonly range: Range }): boolean => withinRange(range, one.range);
  return {
    ...clause,
    range,
    words: sentence.words.filter((word) => withinRange(range, word)),
    mentions: sentence.mentions.filter(isIn),
    hits: clause.around.filter(isIn),
    parent: null,
    antecedent: null,
    elaborates: null,
  };
}

/**
 * The day of a table's row that a part of a sentence tells. What it leaves unsaid ("after it joined", "after joining") is what the other part, which it hangs
 * on, has said. Null when it tells none, or more than one.
 */
export function momentIn(
  part: Clause,
  table: Table,
  world: World,
  target: QuantityMention,
  other: Told | null,
): Told | null {
  const turns = (["start", "end"] as const).flatMap((side) =>
    hitsOn(part, table.name, [side]).map((hit) => ({ hit, side })),
  );
  const [rows, ...more] = table.by.category.length === 0 ? [] : identify(part, table, target);
  if (rows !== undefined) {
    const [turn, ...others] = turns;
    if (more.length > 0 || others.length > 0) return null;
    return toldBy(table, turn?.side ?? "start", rows.bindings, rows.core);
  }
  if (turns.length === 0 && other !== null) return likewise(part, table, other);
  const [turn, ...others] = turns;
  if (turn === undefined || others.length > 0 || turn.hit.negated || table.by.category.length > 0) return null;
  const bindings = boundIn(part, table, world, turn.hit, other);
  return bindings === null ? null : toldBy(table, turn.side, bindings, turn.hit.range);
}

/** "nine years after B", "before the alliance": the same of another, that a name alone says. */
function likewise(part: Clause, table: Table, { moment, bindings, predicate }: Told): Told | null {
  const [name, ...others] = part.mentions;
  const isAlone =
    name !== undefined && part.words.every((word) => word.folded === "the" || withinRange(name.range, word));
  if (name === undefined || others.length > 0 || !isAlone) return null;
  const field = table.by.dimension.find(({ factmark }) => candidateOf(name, factmark.entity) !== null);
  const candidate = field === undefined ? null : candidateOf(name, field.factmark.entity);
  if (field === undefined || candidate === null || !bindings.some((one) => one.field === field.name)) return null;
  const own: Binding = { field: field.name, value: candidate.id, origin: "named", range: name.range };
  const where = moment.where.map((one) => (one.field === own.field ? { field: own.field, value: own.value } : one));
  return {
    moment: { ...moment, where },
    bindings: bindings.map((one) => (one.field === own.field ? own : one)),
    predicate,
  };
}

function toldBy(table: Table, side: "start" | "end", bindings: readonly Binding[], predicate: Range): Told | null {
  const [field] = table.by[side];
  const plain = bindings.filter((one) => table.columns.get(one.field)?.field.type !== "list");
  if (field === undefined || plain.length === 0) return null;
  const where = plain.map(({ field: name, value }) => ({ field: name, value }));
  return {
    moment: { where, day: field.name, precision: field.factmark.precision ?? null },
    bindings: plain,
    predicate,
  };
}

function boundIn(part: Clause, table: Table, world: World, hit: TermHit, other: Told | null): Binding[] | null {
  const { range } = hit;
  // "joined another union": what it has instead of the union that was named is not known.
  const inherits = isBare(part, hit);
  const subject = subjectOf(table);
  const [holder, ...others] = subjectsOf(part, range, subject.factmark.entity);
  const id = holder === undefined ? undefined : candidateOf(holder, subject.factmark.entity)?.id;
  if (others.length > 0) return null;
  const own: Binding | undefined =
    holder === undefined || id === undefined
      ? other?.bindings.find(({ field }) => field === subject.name)
      : { field: subject.name, value: id, origin: "named", range: holder.range };
  if (own === undefined) return null;
  const bindings = [own];
  const used = [range, ...(holder === undefined ? [] : [holder.range])];
  for (const { name } of table.by.dimension) {
    if (name === subject.name) continue;
    const except = table.by.dimension.flatMap((one) => (one.name === name ? [] : [one.name]));
    const place = { world, clause: part, near: range, used, recalls: false };
    const found = bindDimensions(table, except, place) ?? [];
    if (found.some((one) => isApart(part, range, one.range))) return null;
    const said = found[0] ?? (inherits ? other?.bindings.find(({ field }) => field === name) : undefined);
    if (said !== undefined) bindings.push(said);
  }
  // "took office as mayor": of what the table has no rows.
  if (bindings.length === 1 && part.words.some(({ folded }) => folded === "as")) return null;
  return table.by.dimension.every(
    ({ name, factmark }) => !factmark.required || bindings.some((one) => one.field === name),
  )
    ? bindings
    : null;
}
