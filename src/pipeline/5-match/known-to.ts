import type { Binding } from "../../model/reading.ts";
import { periodOf, type IsoDate } from "../../model/time.ts";
import type { Table } from "../../reference/reference.ts";
import type { FieldWith } from "../../reference/roles.ts";

/** A stretch of days, half-open; null: without that end. */
interface Stretch {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/**
 * A time as exactly as the rows under these bindings know when they began (ended): of rows whose day is known to the year alone, "in March 2004" is in 2004.
 * The time itself where they know it better.
 */
export function asKnown(
  table: Table,
  field: FieldWith<"start" | "end">,
  bound: readonly Binding[],
  time: Stretch,
): Stretch {
  const precision = table.columns.get(field.factmark.precision ?? "");
  const days = table.columns.get(field.name);
  if (precision === undefined || days === undefined || time.from === null || time.to === null) return time;
  let { from, to } = time;
  for (let row = 0; row < table.rowCount; row += 1) {
    const day = days.cell(row);
    const known = LENGTH.get(precision.cell(row) ?? "");
    if (day === null || known === undefined) continue;
    if (!bound.every(({ field: name, value }) => table.columns.get(name)?.cell(row) === value)) continue;
    const around = periodOf(day.slice(0, known));
    if (around.from === null || around.to === null || around.to <= time.from || around.from >= time.to) continue;
    if (around.from < from) from = around.from;
    if (around.to > to) to = around.to;
  }
  return { from, to };
}

/** How much of a day is known by the word for its precision. */
const LENGTH: ReadonlyMap<string, number> = new Map([
  ["year", 4],
  ["month", 7],
]);
