import type { ReadResource } from "../validate.ts";
import type { ResourceDiff, Row, RowWithCells } from "./diff-schema.ts";

type RowChanges = Pick<ResourceDiff, "removed" | "changed" | "added">;

/**
 * Rows that differ, paired by the primary key of `after` where both versions have its fields, else by none. Of rows with one key the first is paired with
 * the first, the second with the second. Only fields that both have are compared.
 */
export function rowChanges(before: ReadResource, after: ReadResource): RowChanges {
  const { primaryKey } = after.resource.schema;
  const comparable = primaryKey.every((name) => placeOf(before, name) >= 0);
  const then = numbered(
    before,
    comparable ? primaryKey : before.resource.schema.primaryKey,
    comparable ? "" : "before",
  );
  const now = numbered(after, primaryKey, "");
  const shared = after.resource.schema.fields.flatMap(({ name }, place) => {
    const old = placeOf(before, name);
    return old < 0 ? [] : [{ name, old, place }];
  });
  const changes: RowChanges = { removed: [], changed: [], added: [] };
  for (const [key, k] of then) if (!now.has(key)) changes.removed.push(rowWithCells(before, k));
  for (const [key, k] of now) {
    const old = then.get(key);
    if (old === undefined) {
      changes.added.push(rowWithCells(after, k));
      continue;
    }
    const fields = shared.flatMap(({ name, old: oldPlace, place }) => {
      const from = before.rows[old]?.[oldPlace] ?? null;
      const to = after.rows[k]?.[place] ?? null;
      return from === to ? [] : [{ field: name, from, to }];
    });
    if (fields.length > 0) changes.changed.push({ ...rowOf(after, k), fields });
  }
  return changes;
}

function placeOf({ resource }: ReadResource, name: string): number {
  return resource.schema.fields.findIndex((field) => field.name === name);
}

/** Row numbers by key and, from the second row of a key on, its count. */
function numbered(read: ReadResource, key: readonly string[], prefix: string): Map<string, number> {
  const places = key.map((name) => placeOf(read, name));
  const counts = new Map<string, number>();
  const rows = new Map<string, number>();
  read.rows.forEach((row, k) => {
    const text = `${prefix}\0${places.map((place) => row[place] ?? "").join("\0")}`;
    const count = counts.get(text) ?? 0;
    counts.set(text, count + 1);
    rows.set(count === 0 ? text : `${text}\0\0${count}`, k);
  });
  return rows;
}

/** Names row `k`. */
export function rowOf(read: ReadResource, k: number): Row {
  const key = read.resource.schema.primaryKey.map((name) => read.rows[k]?.[placeOf(read, name)] ?? "");
  return { key: key.join("|"), line: read.lines[k] ?? 1 };
}

function rowWithCells(read: ReadResource, k: number): RowWithCells {
  const cells = read.resource.schema.fields.map(({ name }, place) => [name, read.rows[k]?.[place] ?? null] as const);
  return { ...rowOf(read, k), cells: Object.fromEntries(cells) };
}
