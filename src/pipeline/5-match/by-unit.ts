import type { Claim, Clause, TermHit } from "../../model/claim.ts";
import type { EntityMention, QuantityMention } from "../../model/mention.ts";
import { once } from "../../model/once.ts";
import type { Reading } from "../../model/reading.ts";
import type { Reference, Table } from "../../reference/reference.ts";
import type { FieldWith } from "../../reference/roles.ts";
import { candidateOf } from "./clause-parts.ts";
import { ofFigure } from "./figures.ts";
import { claimedInterval, isCriterion } from "./measured-number.ts";
import { isThing } from "./noun-phrase.ts";
import { subjectOf, type World } from "./world.ts";

/** Between a name and its figure: "X, at 300 km²,", "X (300 km²)", "X is 300 km²". */
const BESIDE =
  /^\s*(?:,\s*(?:at|with|covering|spanning)\s+|\(\s*|\s(?:is|measures|spans|occupies|stretches(?:\s+over)?)\s+)(?:(?:about|some|around|roughly|just|only)\s+)?$/i;
/** "X, a small mountainous state of 300 km²": the noun that is described. */
const DESCRIBED =
  /^\s*,\s*an?\s+(?:[\p{L}-]+\s+){0,4}?([\p{L}-]+)\s+(?:of|with)\s+(?:(?:about|some|around|roughly|just|only)\s+)?$/iu;
/** Before a figure at the head of a clause, with the name behind a comma: "At 300 km², X is …". */
const LEADING =
  /^\s*(?:at|with|covering|spanning|occupying|(?:spread|stretching|extending)(?:\s+(?:over|across))?)\s+(?:(?:about|some|around|roughly|just|only)\s+)?$/i;
/** "X is the second-largest state in the south, with 300 km²": the noun that the subject is. */
const BEING =
  /^\s+(?:is|was|remains)\s+(?:an?|the)\s+(?:[\p{L}-]+\s+){0,4}?([\p{L}-]+)(?:\s+(?:in|of|by)\s[^,;.]{1,60})?(?:,\s*(?:at|covering|spanning)|,?\s*with)\s+(?:(?:about|some|around|roughly|just|only)\s+)?$/iu;
const CLOSED = /^\s*(?:$|[,.;)]|(?:is|are|was|and|it)\b)/i;

/** A figure that its unit alone says of what it is, beside the name that it is of: "X, at 300 square kilometres, is …". */
export function ofUnit({ clause, target }: Claim, world: World): Reading[] {
  if (target.kind !== "quantity" || target.quantity.unit === null) return [];
  return (measuresByUnit(world.reference).get(target.quantity.unit) ?? []).flatMap(({ table, field }) => {
    if (clause.hits.some((hit) => isNamed(clause, hit, field.name))) return [];
    const subject = subjectOf(table);
    const types = subject.factmark.entity;
    const name = besideName(clause, target, types, world.reference);
    const candidate = name === null ? null : candidateOf(name, types);
    if (name === null || candidate === null || claimedInterval(target, field.factmark.unit) === null) return [];
    const hit: TermHit = { range: target.range, terms: [], negated: false };
    const own = clause.mentions.includes(name)
      ? ({ origin: "named", range: name.range } as const)
      : ({ origin: "antecedent", range: null } as const);
    const bindings = [{ field: subject.name, value: candidate.id, ...own }];
    const row = { bindings, where: [], shown: table.primaryKey, timeFit: 0 };
    return [ofFigure({ clause, target }, table, field, target, hit, row)];
  });
}

/** True for words of the measure itself, which say whose figure it is; "by area" only says what is compared. */
function isNamed(clause: Clause, { range, terms }: TermHit, field: string): boolean {
  return terms.some(({ says }) => says.kind === "measure" && says.field === field) && !isCriterion(clause, range);
}

interface Measure {
  readonly table: Table;
  readonly field: FieldWith<"measure">;
}

/** The measures of one row a subject that are alone in having their unit. */
const measuresByUnit = once(({ tables }: Reference): ReadonlyMap<string, readonly Measure[]> => {
  const byUnit = new Map<string, Measure[]>();
  for (const table of tables.values())
    for (const field of table.by.measure)
      byUnit.set(field.factmark.unit, [...(byUnit.get(field.factmark.unit) ?? []), { table, field }]);
  return new Map(
    [...byUnit].map(([unit, list]) => [unit, list.length > 1 ? [] : list.filter(({ table }) => isOfSubject(table))]),
  );
});

function isOfSubject({ by, primaryKey }: Table): boolean {
  return (
    by.year.length + by.start.length + by.time.length === 0 && by.dimension.length === 1 && primaryKey.length === 1
  );
}

function besideName(
  clause: Clause,
  { range }: QuantityMention,
  types: readonly string[],
  reference: Reference,
): EntityMention | null {
  const { text } = clause.sentence.sentence.text;
  const names = clause.mentions.filter(
    (one): one is EntityMention => one.kind === "entity" && candidateOf(one, types) !== null,
  );
  if (!CLOSED.test(text.slice(range.to))) return null;
  const before = names.findLast((one) => one.range.to <= range.from);
  const gap = before === undefined ? null : text.slice(before.range.to, range.from);
  const noun = gap === null ? undefined : (DESCRIBED.exec(gap) ?? BEING.exec(gap))?.[1];
  if (
    before !== undefined &&
    gap !== null &&
    (BESIDE.test(gap) || (noun !== undefined && isThing(noun, types, reference)))
  )
    return before;
  const lead = text.slice(clause.range.from, range.from);
  if (clause.antecedent !== null && (lead.trim() === "" || LEADING.test(lead))) return clause.antecedent;
  const after = names.find((one) => one.range.from >= range.to);
  const isLed =
    after !== undefined &&
    LEADING.test(lead) &&
    /^\s*,\s*(?:the\s+)?$/i.test(text.slice(range.to, after.range.from)) &&
    !/^['’]/.test(text.slice(after.range.to));
  return isLed ? after : null;
}
