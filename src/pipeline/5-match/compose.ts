import type { Claim } from "../../model/claim.ts";
import type { Binding, Expectation, Features, Reading } from "../../model/reading.ts";
import type { Range } from "../../model/span.ts";
import type { IsoDate } from "../../model/time.ts";
import type { Form } from "../../model/verdict.ts";
import type { Predicate, Query } from "../../model/query.ts";
import type { Table } from "../../reference/reference.ts";
import { unexplainedBetween } from "./clause-parts.ts";
import { features, scoreOf } from "./weights.ts";

/** What a form says of a reading; the rest follows from it. */
export interface Proposal {
  readonly form: Form;
  readonly claim: Claim;
  readonly table: Table;
  readonly query: Query;
  readonly expectation: Expectation;
  readonly bindings: readonly Binding[];
  /** Words of the vocabulary that the reading rests on. */
  readonly predicate: Range | null;
  readonly range: Range;
  readonly parts: Reading["parts"];
  readonly at: IsoDate | null;
  readonly negated: boolean;
  readonly otherwise?: Reading["otherwise"];
  readonly over?: Reading["over"];
  readonly sense?: Reading["sense"];
  readonly told?: Reading["told"];
  /** Features that the form alone can know. */
  readonly given?: Partial<Features>;
}

/** A scored reading of what a form proposes. */
export function reading(proposal: Proposal): Reading {
  const { claim, bindings, predicate } = proposal;
  const explains = [
    claim.target.range,
    ...(predicate === null ? [] : [predicate]),
    ...bindings.flatMap((b) => (b.range === null ? [] : [b.range])),
  ];
  const count = (...origins: readonly string[]): number =>
    bindings.filter((binding) => origins.includes(binding.origin)).length;
  const known = [...explains, ...[...claim.clause.mentions, ...claim.clause.hits].map((one) => one.range)];
  const found = features({
    named: count("named"),
    inherited: count("sentence", "antecedent"),
    described: count("described"),
    discourse: count("discourse"),
    vocabulary: predicate === null ? 0 : 1,
    unexplained: predicate === null ? 0 : unexplainedBetween(claim.clause, claim.target.range, predicate, known),
    ...proposal.given,
  });
  return {
    form: proposal.form,
    claim,
    table: proposal.table.name,
    query: proposal.query,
    expectation: proposal.expectation,
    bindings,
    explains,
    range: proposal.range,
    parts: proposal.parts,
    features: found,
    score: scoreOf(found),
    at: proposal.at,
    negated: proposal.negated,
    ...(proposal.otherwise === undefined ? {} : { otherwise: proposal.otherwise }),
    ...(proposal.over === undefined ? {} : { over: proposal.over }),
    ...(proposal.sense === undefined ? {} : { sense: proposal.sense }),
    ...(proposal.told === undefined ? {} : { told: proposal.told }),
  };
}

/** The bindings as predicates: a list field holds the value, any other is it. */
export function predicatesOf(table: Table, bindings: readonly Binding[]): Predicate[] {
  return bindings.map((binding): Predicate => {
    const isList = table.columns.get(binding.field)?.field.type === "list";
    return isList
      ? { op: "holds", field: binding.field, value: binding.value }
      : { op: "is", field: binding.field, value: binding.value };
  });
}

/** The rows of a table under these bindings and further predicates, with these fields. */
export function rowsUnder(
  table: Table,
  bindings: readonly Binding[],
  fields: readonly string[],
  further: readonly Predicate[] = [],
): Query {
  const where = [...predicatesOf(table, bindings), ...further];
  return { table: table.name, where, select: { kind: "rows", fields } };
}

/** The predicate that a row is valid on a day, for tables that have validity; none when no day is known. */
export function validOn(table: Table, at: IsoDate | null): Predicate[] {
  const start = table.by.start[0];
  if (start === undefined || at === null) return [];
  return [{ op: "valid", start: start.name, end: table.by.end[0]?.name ?? null, at }];
}

export function hasValidity(table: Table): boolean {
  return table.by.start.length > 0;
}
