import type { Claim } from "../../model/claim.ts";
import type { Binding, Expectation, Features, Reading } from "../../model/reading.ts";
import type { Range } from "../../model/span.ts";
import type { IsoDate } from "../../model/time.ts";
import type { Form } from "../../model/verdict.ts";
import type { Predicate, Query } from "../../model/query.ts";
import type { Table } from "../../reference/reference.ts";
import { unexplainedBetween } from "./clause-parts.ts";
import { scoreOf } from "./weights.ts";

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
  const { claim, bindings, predicate, given = {} } = proposal;
  const explains = [claim.target.range];
  if (predicate !== null) explains.push(predicate);
  for (const { range } of bindings) if (range !== null) explains.push(range);
  const count = (origin: Binding["origin"]): number => {
    let all = 0;
    for (const binding of bindings) if (binding.origin === origin) all += 1;
    return all;
  };
  const found: Features = {
    named: given.named ?? count("named"),
    inherited: given.inherited ?? count("sentence") + count("antecedent"),
    described: given.described ?? count("described"),
    discourse: given.discourse ?? count("discourse"),
    vocabulary: given.vocabulary ?? (predicate === null ? 0 : 1),
    unit: given.unit ?? 0,
    timeFit: given.timeFit ?? 0,
    timeMisfit: given.timeMisfit ?? 0,
    unexplained: given.unexplained ?? (predicate === null ? 0 : unexplainedIn(claim, predicate, explains)),
    ignoredNames: given.ignoredNames ?? 0,
  };
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
    otherwise: proposal.otherwise,
    over: proposal.over,
    sense: proposal.sense,
    told: proposal.told,
  };
}

/** Words between a claim's target and a predicate that neither the reading nor anything else in the clause explains. */
function unexplainedIn({ clause, target }: Claim, predicate: Range, explains: readonly Range[]): number {
  const known = [...explains];
  for (const { range } of clause.mentions) known.push(range);
  for (const { range } of clause.hits) known.push(range);
  return unexplainedBetween(clause, target.range, predicate, known);
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
