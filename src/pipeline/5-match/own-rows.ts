import type { Binding } from "../../model/reading.ts";
import type { IsoDate } from "../../model/time.ts";
import type { Reference, Table } from "../../reference/reference.ts";
import type { World } from "./world.ts";

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

/** "X has been minister since": of what, by the rows that X has on the article's day, where a row is known by it and by what is said. */
export function unsaid({ reference, asOf }: World, table: Table, bound: readonly Binding[]): Binding[] {
  const [holder, ...others] = bound.filter(({ field }) => field === table.meaning.subject);
  const has = (name: string): boolean => bound.some(({ field }) => field === name);
  if (asOf === null || holder === undefined || others.length > 0) return [];
  return table.meaning.functional.flatMap((key): Binding[] => {
    const [open, ...more] = key.filter((name) => !has(name));
    const field = table.by.dimension.find(({ name }) => name === open);
    if (field === undefined || more.length > 0 || key.length < 2) return [];
    const value = ownOnDay(reference, holder.value, field.factmark.entity, asOf);
    return value === null ? [] : [{ field: field.name, value, origin: "own", range: null }];
  });
}

/** The rows that hold what is bound; none when nothing is. */
export function rowsUnder(table: Table, bound: readonly Pick<Binding, "field" | "value">[]): number[] {
  const [first, ...others] = bound.map(({ field, value }) => new Set(table.columns.get(field)?.rowsWith(value) ?? []));
  return [...(first ?? [])].filter((row) => others.every((held) => held.has(row)));
}

/** "X has ruled Y", "in office since": what all rows of those that are named have in the dimensions that nobody said; a state of somebody is all that he has. */
export function onlyOnes(table: Table, bound: readonly Binding[]): Binding[] {
  const rows = rowsUnder(table, bound);
  return table.by.dimension.flatMap(({ name }): Binding[] => {
    const [only, ...more] = new Set(rows.map((row) => table.columns.get(name)?.cell(row) ?? null));
    const isOpen = !bound.some(({ field }) => field === name);
    return !isOpen || only === undefined || only === null || more.length > 0
      ? []
      : [{ field: name, value: only, origin: "own", range: null }];
  });
}
