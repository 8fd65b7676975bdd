import type { Changes, ChangedRow } from "../reference/changed-rows.ts";
import { itemsOf } from "../reference/cells.ts";
import type { Slice } from "../reference/reads.ts";
import type { Reference } from "../reference/reference.ts";
import { touchedBy } from "../reference/touched.ts";

/** A slice of the reference that an article was checked by, as text without tabs and line breaks. */
export function keyOfSlice(slice: Slice): string {
  return JSON.stringify(slice);
}

/** An entity that a name of an article may mean besides another, the same: which one is meant hangs on how many rows speak of each. */
export function keyOfRival(entity: string): string {
  return JSON.stringify(entity);
}

/** Whether what an article was checked by, by its key, is another when this much of the reference changed. Null when more than rows did: all of it may be. */
export function touchedKeys({ rows, others }: Changes, reference: Reference): ((key: string) => boolean) | null {
  if (rows.length === 0 && others.size === 0) return () => false;
  if (others.size > 0 || rows.some((row) => isDescribed(row, reference))) return null;
  const recounted = new Set(rows.flatMap((row) => entitiesRecounted(row, reference)));
  const isTouched = touchedBy(rows, reference);
  return (key) => {
    const read = JSON.parse(key) as Slice | string;
    return typeof read === "string" ? recounted.has(read) : isTouched(read);
  };
}

/** True for a row of a table whose texts describe entities: what words describe is weighed over all its rows. */
function isDescribed({ table }: ChangedRow, reference: Reference): boolean {
  return (reference.tables.get(table)?.by.description.length ?? 1) > 0;
}

/** The entities that more or fewer rows speak of. */
function entitiesRecounted({ table, before, after }: ChangedRow, reference: Reference): string[] {
  return (reference.tables.get(table)?.by.dimension ?? []).flatMap((field) => {
    const [was, is] = [before?.[field.name] ?? null, after?.[field.name] ?? null];
    if (was === is) return [];
    return [was, is].flatMap((cell) => (cell === null ? [] : field.type === "list" ? itemsOf(field, cell) : [cell]));
  });
}
