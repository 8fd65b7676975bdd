import type { Claim, TermHit } from "../../model/claim.ts";
import type { QuantityMention } from "../../model/mention.ts";
import type { Predicate } from "../../model/query.ts";
import type { Binding, Reading } from "../../model/reading.ts";
import type { Table } from "../../reference/reference.ts";
import type { FieldWith } from "../../reference/roles.ts";
import { predicatesOf, reading } from "./compose.ts";
import { claimedInterval } from "./measured-number.ts";

/** The row whose figure is meant. */
export interface FigureRow {
  readonly bindings: readonly Binding[];
  readonly where: readonly Predicate[];
  readonly shown: readonly string[];
  readonly timeFit: number;
  /** True when no year was said. */
  readonly assumed?: boolean;
}

/** A measure of one row, or of one row among those that may be meant, held against the number that the text gives. */
export function ofFigure(
  claim: Claim,
  table: Table,
  field: FieldWith<"measure">,
  target: QuantityMention,
  hit: TermHit,
  row: FigureRow,
): Reading {
  const { offBy, unit } = field.factmark;
  const revision = field.factmark.editions ?? field.factmark.revision;
  const interval = claimedInterval(target, unit) ?? target.quantity;
  return reading({
    form: "value",
    claim,
    table,
    query: {
      table: table.name,
      where: [...predicatesOf(table, row.bindings), ...row.where],
      select: { kind: "rows", fields: [...new Set([...row.shown, field.name])] },
    },
    expectation: {
      kind: "number",
      column: field.name,
      interval,
      unit,
      revision,
      spread: offBy === undefined ? undefined : { part: offBy, of: null },
      assumed: row.assumed,
    },
    bindings: row.bindings,
    predicate: hit.range,
    range: { from: Math.min(hit.range.from, target.range.from), to: Math.max(hit.range.to, target.range.to) },
    parts: [{ range: target.range, role: "target", value: target.quantity.value ?? "" }],
    at: null,
    negated: hit.negated,
    given: { unit: 1, timeFit: row.timeFit },
  });
}
