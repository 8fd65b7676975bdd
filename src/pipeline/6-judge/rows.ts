import type { Receipt } from "../../model/verdict.ts";
import type { Reference, Table } from "../../reference/reference.ts";

/** The cells of the row with this key, by field; null when there is none. */
export function rowOf(table: Table, key: string): Readonly<Record<string, string | null>> | null {
  const row = table.rowWithKey(key);
  if (row === null) return null;
  return Object.fromEntries([...table.columns].map(([name, column]) => [name, column.cell(row)]));
}

/** The sources of the rows, each once, in order of id. */
export function sourcesOf(reference: Reference, table: Table, keys: readonly string[]): Receipt["sources"] {
  const field = table.by.source[0]?.name;
  const column = field === undefined ? undefined : table.columns.get(field);
  if (column === undefined) return [];
  const ids = new Set<string>();
  for (const key of keys) {
    const row = table.rowWithKey(key);
    const id = row === null ? null : column.cell(row);
    if (id !== null) ids.add(id);
  }
  return [...ids].sort().flatMap((id) => reference.sources.get(id) ?? []);
}
