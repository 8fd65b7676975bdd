import type { Receipt } from "../../model/verdict.ts";
import type { Field } from "../../reference/descriptor.ts";
import type { Reference, Table } from "../../reference/reference.ts";

/** The cells of the row with this key, by field; null when there is none. */
export function rowOf(table: Table, key: string): Readonly<Record<string, string | null>> | null {
  const row = table.rowWithKey(key);
  if (row === null) return null;
  return Object.fromEntries([...table.columns].map(([name, column]) => [name, column.cell(row)]));
}

/** The sources of the rows, each once, in order of id, with the places in them that the rows cite. */
export function sourcesOf(reference: Reference, table: Table, keys: readonly string[]): Receipt["sources"] {
  const cited = new Map<string, Set<string>>();
  for (const key of keys) {
    const row = table.rowWithKey(key);
    const id = row === null ? null : cellOf(table, table.by.source[0], row);
    if (row === null || id === null) continue;
    const places = cited.get(id) ?? new Set<string>();
    cited.set(id, places);
    const citation = cellOf(table, table.by.citation[0], row);
    if (citation !== null) places.add(citation);
  }
  return [...cited].sort().flatMap(([id, places]) => {
    const source = reference.sources.get(id);
    if (source === undefined) return [];
    return places.size === 0 ? [source] : [{ ...source, cited: [...places].sort() }];
  });
}

/** The grades of evidence of the rows, each once, in alphabetical order. */
export function gradesOf(table: Table, keys: readonly string[]): string[] {
  const grades = keys.flatMap((key) => {
    const row = table.rowWithKey(key);
    return (row === null ? null : cellOf(table, table.by.evidence[0], row)) ?? [];
  });
  return [...new Set(grades)].sort();
}

function cellOf(table: Table, field: Field | undefined, row: number): string | null {
  return field === undefined ? null : (table.columns.get(field.name)?.cell(row) ?? null);
}
