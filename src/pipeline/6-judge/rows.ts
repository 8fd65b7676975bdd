import type { Receipt } from "../../model/verdict.ts";
import type { Reference, Table } from "../../reference/reference.ts";

const indexes = new WeakMap<Table, ReadonlyMap<string, number>>();

/** Row number of each primary key, made once a table. */
function rowsByKey(table: Table): ReadonlyMap<string, number> {
  const known = indexes.get(table);
  if (known !== undefined) return known;
  const index = new Map<string, number>();
  const columns = table.primaryKey.map((name) => table.columns.get(name));
  for (let row = 0; row < table.rowCount; row += 1)
    index.set(columns.map((column) => column?.cell(row) ?? "").join("|"), row);
  indexes.set(table, index);
  return index;
}

/** The cells of the row with this key, by field; null when there is none. */
export function rowOf(table: Table, key: string): Readonly<Record<string, string | null>> | null {
  const row = rowsByKey(table).get(key);
  if (row === undefined) return null;
  return Object.fromEntries([...table.columns].map(([name, column]) => [name, column.cell(row)]));
}

/** The sources of the rows, each once, in order of id. */
export function sourcesOf(reference: Reference, table: Table, keys: readonly string[]): Receipt["sources"] {
  const field = table.fields.find((one) => one.factmark?.role === "source")?.name;
  const column = field === undefined ? undefined : table.columns.get(field);
  if (column === undefined) return [];
  const index = rowsByKey(table);
  const ids = new Set<string>();
  for (const key of keys) {
    const row = index.get(key);
    const id = row === undefined ? null : column.cell(row);
    if (id !== null) ids.add(id);
  }
  return [...ids].sort().flatMap((id) => reference.sources.get(id) ?? []);
}
