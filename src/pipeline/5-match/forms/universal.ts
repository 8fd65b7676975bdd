import type { Claim, TermHit } from "../../../model/claim.ts";
import type { EntityMention } from "../../../model/mention.ts";
import type { Reading } from "../../../model/reading.ts";
import { hull } from "../../../model/span.ts";
import type { Term } from "../../../model/term.ts";
import type { Table } from "../../../reference/reference.ts";
import { bindDimensions, mayRecall } from "../bind.ts";
import { candidateOf, hitsOn, tablesIn } from "../clause-parts.ts";
import { hasValidity, predicatesOf, reading, validOn } from "../compose.ts";
import { noOthers } from "../only.ts";
import { quantified, type Quantified } from "../quantified.ts";
import { subjectsOf } from "../subjects.ts";
import { dayOf, subjectOf, type World } from "../world.ts";
import type { FormSpec } from "./form.ts";

/** "All but A abstained", "no southern state agreed", "only A and B refused": what is said of every entity of a set, and of no other. */
export const universal: FormSpec = {
  form: "universal",
  targets: ["entity"],
  words: ["category", "verb"],
  readings(claim, world) {
    const { clause, target } = claim;
    if (target.kind !== "entity" || world.asOf === null) return [];
    const found: Reading[] = [];
    for (const table of tablesIn(clause, world.reference)) {
      const hits = hitsOn(clause, table.name, ["category"]);
      const verbs = hitsOn(clause, table.name, ["verb"]);
      if (hits.length + verbs.length === 0) continue;
      found.push(...noOthers(claim, target, world, table, hits));
      const set = quantified(clause, target, table, world);
      if (set === null || !subjectOf(table).factmark.entity.includes(set.definition.of)) continue;
      for (const hit of hits)
        for (const term of hit.terms) found.push(...ofGroup(claim, target, world, table, set, world.asOf, hit, term));
      for (const hit of verbs) found.push(...ofNone(claim, target, world, table, set, hit));
    }
    return found;
  },
};

function ofGroup(
  claim: Claim,
  target: EntityMention,
  world: World,
  table: Table,
  set: Quantified,
  at: string,
  hit: TermHit,
  term: Term,
): Reading[] {
  const { clause } = claim;
  if (term.table !== table.name || term.says.kind !== "category") return [];
  if (!isSubject(claim, target, set, table, hit)) return [];
  const subject = subjectOf(table);
  const exceptions = clause.exceptions.flatMap((mention) => {
    const candidate = candidateOf(mention, subject.factmark.entity);
    return candidate === null ? [] : [{ mention, id: candidate.id }];
  });
  if (exceptions.length < clause.exceptions.length) return [];
  const used = [set.range, hit.range, ...exceptions.map((exception) => exception.mention.range)];
  const place = { world, clause, near: target.range, used, recalls: mayRecall(clause, table, hit) };
  const bindings = bindDimensions(table, [subject.name], place);
  if (bindings === null) return [];
  const { field, value } = term.says;
  const negated = set.none || hit.negated;
  const { start, end } = hull(used.map((range) => ({ start: range.from, end: range.to })));
  return [
    reading({
      form: "universal",
      claim,
      table,
      query: {
        table: table.name,
        where: [
          ...predicatesOf(table, bindings),
          { op: "in-group", field: subject.name, group: set.definition.id, at, except: [] },
        ],
        select: { kind: "rows", fields: [subject.name, field] },
      },
      expectation: {
        kind: "every",
        subject: subject.name,
        field,
        value,
        negated,
        exceptions: exceptions.map((one) => one.id),
      },
      bindings,
      predicate: hit.range,
      range: { from: start, to: end },
      parts: [
        { range: target.range, role: "target", value: set.definition.id },
        { range: hit.range, role: "predicate", value },
        ...exceptions.map((one) => ({ range: one.mention.range, role: "exception" as const, value: one.id })),
      ],
      at,
      negated,
      given: { named: 1 + bindings.filter((binding) => binding.origin === "named").length },
    }),
  ];
}

/** True when the predicate is said of the group: it is the subject, or the noun before it is and no other name. */
function isSubject(
  { clause }: Claim,
  target: EntityMention,
  { definition, headed }: Quantified,
  table: Table,
  { range }: TermHit,
): boolean {
  const types = typesOf(target, definition.id);
  if (subjectsOf(clause, range, types).includes(target)) return true;
  return (
    headed &&
    target.range.to <= range.from &&
    subjectsOf(clause, range, [...types, ...subjectOf(table).factmark.entity]).length === 0
  );
}

/** The entity types as which a mention stands for the group. */
function typesOf({ candidates }: EntityMention, group: string): string[] {
  return candidates.flatMap(({ id, type }) => (id === group ? [type] : []));
}

/** "None of X's allies has recognised …": no row for any of the group on that day. What each of them did is no row of theirs, and not asked. */
function ofNone(
  claim: Claim,
  target: EntityMention,
  world: World,
  table: Table,
  set: Quantified,
  hit: TermHit,
): Reading[] {
  const { clause } = claim;
  const group = set.definition.id;
  const at = hasValidity(table) ? dayOf(clause, world) : null;
  if (!hit.negated || at === null || clause.exceptions.length > 0) return [];
  if (!isSubject(claim, target, set, table, hit)) return [];
  const subject = subjectOf(table);
  const used = [target.range, hit.range];
  const bindings = bindDimensions(table, [subject.name], { world, clause, near: hit.range, used, recalls: false });
  if (bindings === null || bindings.length === 0) return [];
  return [
    reading({
      form: "universal",
      claim,
      table,
      query: {
        table: table.name,
        where: [
          ...predicatesOf(table, bindings),
          { op: "in-group", field: subject.name, group, at, except: [] },
          ...validOn(table, at),
        ],
        select: { kind: "rows", fields: table.primaryKey },
      },
      expectation: { kind: "exists", negated: true },
      bindings,
      predicate: hit.range,
      range: { from: Math.min(target.range.from, hit.range.from), to: Math.max(target.range.to, hit.range.to) },
      parts: [
        { range: target.range, role: "target", value: group },
        { range: hit.range, role: "predicate", value: "" },
      ],
      at,
      negated: true,
      over: { id: group, at, member: subject.name, figure: subject.name },
      given: { named: 1 + bindings.filter((binding) => binding.origin === "named").length },
    }),
  ];
}
