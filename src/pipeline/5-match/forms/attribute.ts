import type { Claim, Clause, TermHit } from "../../../model/claim.ts";
import type { Binding, Reading } from "../../../model/reading.ts";
import type { IsoDate } from "../../../model/time.ts";
import type { Predicate } from "../../../model/query.ts";
import type { Table } from "../../../reference/reference.ts";
import { bindDimensions } from "../bind.ts";
import { candidateOf, hitsOn, isLedAway, tablesIn, unexplainedBetween } from "../clause-parts.ts";
import { predicatesOf, reading, validOn } from "../compose.ts";
import { identify } from "../identify.ts";
import { ofOfficialName } from "../official-names.ts";
import type { FieldWith } from "../../../reference/roles.ts";
import { dayOf, timeOf, type World } from "../world.ts";
import type { FormSpec } from "./form.ts";

/** How many content words may stand between what states the field and a value behind it ("sparked by a hike in gas prices"). */
const VALUE_REACH = 2;

/** "the capital X", "sparked by gas prices": a field that names one entity a row. */
export const attribute: FormSpec = {
  form: "attribute",
  targets: ["entity"],
  words: ["attribute", "name"],
  readings(claim, world) {
    const found: Reading[] = [];
    for (const table of tablesIn(claim.clause, world.reference)) {
      found.push(...ofOfficialName(claim, world, table));
      for (const field of table.by.attribute) {
        const candidate = candidateOf(claim.target, field.factmark.entity);
        const hit = candidate === null ? undefined : statedBy(claim, table, field);
        if (candidate === null || hit === undefined) continue;
        found.push(
          ...ofNamedRow(claim, world, table, field, candidate.id, hit),
          ...ofIdentifiedRow(claim, world, table, field, candidate.id, hit),
        );
      }
    }
    return found;
  },
};

/** The words that state the field, near the target. */
function statedBy(claim: Claim, table: Table, field: FieldWith<"attribute">): TermHit | undefined {
  return hitsOn(claim.clause, table.name, ["attribute"]).find(
    (hit) =>
      hit.terms.some(
        (term) => term.table === table.name && term.says.kind === "attribute" && term.says.field === field.name,
      ) &&
      !isLedAway(claim.clause, hit.range, claim.target.range) &&
      unexplainedBetween(claim.clause, hit.range, claim.target.range, []) <=
        (claim.target.range.from < hit.range.from ? 0 : VALUE_REACH),
  );
}

interface Row {
  readonly bindings: readonly Binding[];
  readonly where: readonly Predicate[];
  /** The day on which validity is asked; null when the row is singled out by its own time. */
  readonly at: IsoDate | null;
}

function propose(
  claim: Claim,
  world: World,
  table: Table,
  field: FieldWith<"attribute">,
  id: string,
  hit: TermHit,
  row: Row,
): Reading {
  const { target } = claim;
  return reading({
    form: "attribute",
    claim,
    table,
    query: {
      table: table.name,
      where: [...predicatesOf(table, row.bindings), ...row.where],
      select: { kind: "rows", fields: [...new Set([...table.primaryKey, field.name])] },
    },
    expectation: { kind: "equals", field: field.name, value: id, negated: hit.negated },
    bindings: row.bindings,
    predicate: hit.range,
    range: { from: Math.min(hit.range.from, target.range.from), to: Math.max(hit.range.to, target.range.to) },
    parts: [{ range: target.range, role: "target", value: id }],
    at: row.at,
    negated: hit.negated,
    given: { unit: 1, timeFit: row.where.length > 0 ? 1 : 0 },
  });
}

/** The row of a name in the clause: the capital of a country. */
function ofNamedRow(
  claim: Claim,
  world: World,
  table: Table,
  field: FieldWith<"attribute">,
  id: string,
  hit: TermHit,
): Reading[] {
  if (table.by.category.length > 0) return [];
  const place = {
    world,
    clause: claim.clause,
    near: claim.target.range,
    used: [hit.range, claim.target.range],
    recalls: false,
  };
  const named = bindDimensions(table, [field.name], place) ?? [];
  const bindings = named.length > 0 ? named : spokenBefore(claim, world, table, hit);
  if (bindings.length === 0) return [];
  const at = dayOf(claim.clause, world);
  return [propose(claim, world, table, field, id, hit, { bindings, where: validOn(table, at), at })];
}

/** "The capital and largest city is X": of the one that the sentence before spoke of, when it spoke of one. */
function spokenBefore({ clause }: Claim, { spoken }: World, table: Table, { range }: TermHit): Binding[] {
  const [head] = clause.words.filter((word) => word.folded !== "the");
  const [dimension, ...others] = table.by.dimension;
  if (head?.from !== range.from || clause.words[0] === head || dimension === undefined || others.length > 0) return [];
  const before = spoken.filter(
    ({ sentence, type }) => sentence === clause.sentence.index - 1 && dimension.factmark.entity.includes(type),
  );
  const [id, ...more] = new Set(before.map((one) => one.id));
  return id === undefined || more.length > 0
    ? []
    : [{ field: dimension.name, value: id, origin: "discourse", range: null }];
}

/** The row that the clause, or the one that it hangs on, singles out by its kind, names and time: an uprising and its cause. */
function ofIdentifiedRow(
  claim: Claim,
  world: World,
  table: Table,
  field: FieldWith<"attribute">,
  id: string,
  hit: TermHit,
): Reading[] {
  const [start] = table.by.start;
  const time = timeOf(claim.clause);
  if (start === undefined) return [];
  const during: Predicate[] =
    time === null ? [] : [{ op: "during", field: start.name, from: time.time.from, to: time.time.to }];
  return [claim.clause, claim.clause.parent].flatMap((clause) => {
    if (clause === null) return [];
    const named = identify(clause, table, claim.target).map((rows) =>
      propose(claim, world, table, field, id, hit, { bindings: rows.bindings, where: during, at: null }),
    );
    return named.length > 0 || during.length === 0
      ? named
      : byKindAndTime(claim, clause, table).map((bindings) =>
          propose(claim, world, table, field, id, hit, { bindings, where: during, at: null }),
        );
  });
}

/** A kind of row alone, for clauses whose time leaves one. */
function byKindAndTime(claim: Claim, clause: Clause, table: Table): Binding[][] {
  return hitsOn(clause, table.name, ["category"])
    .filter((hit) => hit.range !== claim.target.range)
    .flatMap((hit) =>
      hit.terms.flatMap((term) =>
        term.table === table.name && term.says.kind === "category"
          ? [
              [
                {
                  field: term.says.field,
                  value: term.says.value,
                  origin: "named" as const,
                  range: clause === claim.clause ? hit.range : null,
                },
              ],
            ]
          : [],
      ),
    );
}
