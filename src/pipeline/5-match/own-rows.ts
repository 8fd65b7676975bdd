import type { IsoDate } from "../../model/time.ts";
import type { Reference, Table } from "../../reference/reference.ts";

/**
 * The one entity of these types that rows about `id` name on a day: the state that somebody holds an office of. Null when there is none or more than one.
 * What is asked of it is another thing than what its rows say, so that a claim is not read as what it should find.
 */
export function ownOnDay(reference: Reference, id: string, types: readonly string[], at: IsoDate): string | null {
  const found = new Set<string>();
  for (const table of reference.tables.values()) {
    for (const row of rowsOnDay(table, id, at)) {
      for (const field of table.by.dimension) {
        const cell = field.name === table.meaning.subject ? null : (table.columns.get(field.name)?.cell(row) ?? null);
        if (cell !== null && field.factmark.entity.some((type) => types.includes(type))) found.add(cell);
      }
    }
  }
  const [only, ...others] = found;
  return others.length > 0 ? null : (only ?? null);
}

/** Rows with validity about the entity that hold on the day. */
function rowsOnDay(table: Table, id: string, at: IsoDate): number[] {
  const start = table.columns.get(table.by.start[0]?.name ?? "");
  const end = table.columns.get(table.by.end[0]?.name ?? "");
  if (start === undefined) return [];
  return [...(table.columns.get(table.meaning.subject)?.rowsWith(id) ?? [])].filter(
    (row) => (start.cell(row) ?? at) <= at && (end?.cell(row) ?? at) >= at,
  );
}
