import type { Claim } from "../../model/claim.ts";
import type { TimeMention } from "../../model/mention.ts";
import type { Predicate } from "../../model/query.ts";
import type { Binding, Expectation, Reading } from "../../model/reading.ts";
import type { Range } from "../../model/span.ts";
import type { Table } from "../../reference/reference.ts";
import { predicatesOf, reading } from "./compose.ts";

/** The fields of a table that say when its rows began and ended, and how exactly that is known. */
export interface Days {
  readonly start: string;
  readonly end: string | null;
  readonly precision: string | null;
}

/** That the day of the rows which the bindings single out lies in the claimed time. */
export function dayReading(
  claim: Claim,
  table: Table,
  target: TimeMention,
  bindings: readonly Binding[],
  predicate: Range,
  days: Days,
  more: Partial<Pick<Extract<Expectation, { kind: "when" }>, "each" | "isPlain" | "offBy" | "isHerald">> = {},
): Reading {
  const fields = [
    ...table.primaryKey,
    days.start,
    ...(days.end === null ? [] : [days.end]),
    ...(days.precision === null ? [] : [days.precision]),
  ];
  const shown =
    days.precision === null && days.end === null ? [...bindings.map((binding) => binding.field), days.start] : fields;
  return reading({
    form: "date",
    claim,
    table,
    query: {
      table: table.name,
      where: togetherAsPredicates(table, bindings),
      select: { kind: "rows", fields: [...new Set(shown)] },
    },
    expectation: {
      kind: "when",
      start: days.start,
      end: days.end,
      precision: days.precision,
      each: more.each,
      isPlain: more.isPlain,
      offBy: more.offBy,
      isHerald: more.isHerald,
      time: target.time,
      relation: target.relation === "duration" ? "at" : target.relation,
    },
    bindings,
    predicate,
    range: target.range,
    parts: [{ range: target.range, role: "target", value: target.quote }],
    at: null,
    negated: false,
  });
}

/** Of several names for the same field any: each is asked for its own day. */
function togetherAsPredicates(table: Table, bindings: readonly Binding[]): Predicate[] {
  if (new Set(bindings.map(({ field }) => field)).size === bindings.length) return predicatesOf(table, bindings);
  const values = new Map<string, string[]>();
  for (const { field, value } of bindings) values.set(field, [...(values.get(field) ?? []), value]);
  return [...values].flatMap(([field, list]): Predicate[] => {
    const isList = table.columns.get(field)?.field.type === "list";
    return list.length > 1 && !isList
      ? [{ op: "among", field, values: [...list].sort() }]
      : predicatesOf(
          table,
          bindings.filter((binding) => binding.field === field),
        );
  });
}
