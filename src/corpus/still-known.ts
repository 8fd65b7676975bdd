import type { Changes, ChangedRow } from "../reference/changed-rows.ts";
import { itemsOf } from "../reference/cells.ts";
import type { Slice } from "../reference/reads.ts";
import type { Reference } from "../reference/reference.ts";
import { touchedBy } from "../reference/touched.ts";
import type { RestsOn } from "./known.ts";

/** Slices that are remembered: articles on the same things read the same ones. */
const MOST_REMEMBERED = 100_000;

/** Whether a result still holds when this much of the reference changed. When more than rows did, none does. */
export function stillHolds({ rows, others }: Changes, reference: Reference): (restsOn: RestsOn) => boolean {
  if (rows.length === 0 && others.size === 0) return () => true;
  if (others.size > 0 || rows.some((row) => isDescribed(row, reference))) return () => false;
  const recounted = new Set(rows.flatMap((row) => entitiesRecounted(row, reference)));
  const isTouched = touchedBy(rows, reference);
  const known = new Map<string, boolean>();
  const isStale = (slice: string): boolean => {
    const before = known.get(slice);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const found = isTouched(JSON.parse(slice) as Slice);
    known.set(slice, found);
    return found;
  };
  return ({ slices, rivals }) => !rivals.some((id) => recounted.has(id)) && !slices.some(isStale);
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
