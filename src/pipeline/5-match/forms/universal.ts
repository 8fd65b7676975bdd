import type { Claim, TermHit } from "../../../model/claim.ts";
import type { Reading } from "../../../model/reading.ts";
import { hull } from "../../../model/span.ts";
import type { Term } from "../../../model/term.ts";
import type { Table } from "../../../reference/reference.ts";
import { bindDimensions, mayRecall } from "../bind.ts";
import { candidateOf, hitsOn, subjectsOf } from "../clause-parts.ts";
import { hasValidity, predicatesOf, reading, validOn } from "../compose.ts";
import { dayOf, subjectOf, type World } from "../world.ts";
import type { FormSpec } from "./form.ts";

/** The entity type of named sets. */
const GROUP = "group";

/** "All but A abstained": every entity of a named group has the value that the predicate states, except those taken out. */
export const universal: FormSpec = {
  form: "universal",
  targets: ["entity"],
  readings(claim, world) {
    const group = candidateOf(claim.target, [GROUP]);
    if (group === null || world.asOf === null) return [];
    const of = world.reference.groups.get(group.id)?.of;
    const found: Reading[] = [];
    for (const table of world.reference.tables.values()) {
      if (of === undefined || !subjectOf(table).factmark.entity.includes(of)) continue;
      for (const hit of hitsOn(claim.clause, table.name, ["category"])) {
        for (const term of hit.terms) found.push(...ofGroup(claim, world, table, group.id, world.asOf, hit, term));
      }
      for (const hit of hitsOn(claim.clause, table.name, ["verb"]))
        found.push(...ofNone(claim, world, table, group.id, hit));
    }
    return found;
  },
};

function ofGroup(
  claim: Claim,
  world: World,
  table: Table,
  group: string,
  at: string,
  hit: TermHit,
  term: Term,
): Reading[] {
  const { clause, target } = claim;
  if (term.table !== table.name || term.says.kind !== "category" || target.kind !== "entity") return [];
  if (!subjectsOf(clause, hit.range, [GROUP]).includes(target)) return [];
  const subject = subjectOf(table);
  const exceptions = clause.exceptions.flatMap((mention) => {
    const candidate = candidateOf(mention, subject.factmark.entity);
    return candidate === null ? [] : [{ mention, id: candidate.id }];
  });
  if (exceptions.length < clause.exceptions.length) return [];
  const used = [target.range, hit.range, ...exceptions.map((exception) => exception.mention.range)];
  const place = { world, clause, near: target.range, used, recalls: mayRecall(claim.clause, table, hit) };
  const bindings = bindDimensions(table, [subject.name], place);
  if (bindings === null) return [];
  const { field, value } = term.says;
  const spans = used.map((range) => ({ start: range.from, end: range.to }));
  const { start, end } = hull(spans);
  return [
    reading({
      form: "universal",
      claim,
      table,
      query: {
        table: table.name,
        where: [...predicatesOf(table, bindings), { op: "in-group", field: subject.name, group, at, except: [] }],
        select: { kind: "rows", fields: [subject.name, field] },
      },
      expectation: {
        kind: "every",
        subject: subject.name,
        field,
        value,
        negated: hit.negated,
        exceptions: exceptions.map((one) => one.id),
      },
      bindings,
      predicate: hit.range,
      range: { from: start, to: end },
      parts: [
        { range: target.range, role: "target", value: group },
        { range: hit.range, role: "predicate", value },
        ...exceptions.map((one) => ({ range: one.mention.range, role: "exception" as const, value: one.id })),
      ],
      at,
      negated: hit.negated,
      given: { named: 1 + bindings.filter((binding) => binding.origin === "named").length },
    }),
  ];
}

/** "None of X's allies has recognised …": no row for any of the group on that day. What each of them did is no row of theirs, and not asked. */
function ofNone(claim: Claim, world: World, table: Table, group: string, hit: TermHit): Reading[] {
  const { clause, target } = claim;
  const at = hasValidity(table) ? dayOf(clause, world) : null;
  if (!hit.negated || at === null || target.kind !== "entity" || clause.exceptions.length > 0) return [];
  if (!subjectsOf(clause, hit.range, [GROUP]).includes(target)) return [];
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
