import type { Receipt } from "../../model/verdict.ts";
import type { Field } from "../../reference/descriptor.ts";
import type { Column, Reference, Table } from "../../reference/reference.ts";

/** The cell of the row with this key; null when it is empty, undefined when there is no such row or field. */
export function cellOf(table: Table, key: string, field: string): string | null | undefined {
  const row = table.rowWithKey(key);
  return row === null ? undefined : table.columns.get(field)?.cell(row);
}

/** Where rows come from, and how good they are. */
export interface Provenance {
  /** Each source once, in order of id, with the places in it that the rows cite. */
  readonly sources: Receipt["sources"];
  /** The package's grades of evidence, each once, in alphabetical order. */
  readonly evidence: readonly string[];
}

/** Provenance of rows of a table, by number. */
export function provenanceOf(reference: Reference, table: Table, rows: readonly number[]): Provenance {
  const columnOf = (field: Field | undefined): Column | undefined =>
    field === undefined ? undefined : table.columns.get(field.name);
  const source = columnOf(table.by.source[0]);
  const citation = columnOf(table.by.citation[0]);
  const evidence = columnOf(table.by.evidence[0]);
  const cited = new Map<string, Set<string>>();
  const grades = new Set<string>();
  // Rows that answer together mostly come from one place.
  let before: readonly (string | null)[] = [];
  for (const row of rows) {
    const grade = evidence?.cell(row) ?? null;
    const id = source?.cell(row) ?? null;
    const place = citation?.cell(row) ?? null;
    if (before[0] === grade && before[1] === id && before[2] === place) continue;
    before = [grade, id, place];
    if (grade !== null) grades.add(grade);
    if (id === null) continue;
    let places = cited.get(id);
    if (places === undefined) cited.set(id, (places = new Set()));
    if (place !== null) places.add(place);
  }
  const sources: Receipt["sources"][number][] = [];
  for (const [id, places] of cited.size < 2 ? cited : [...cited].sort()) {
    const one = reference.sources.get(id);
    if (one === undefined) continue;
    const { title, publisher, url, licence, date } = one;
    if (places.size === 0) sources.push(one);
    else sources.push({ id, title, publisher, url, licence, date, cited: [...places].sort() });
  }
  return { sources, evidence: [...grades].sort() };
}
