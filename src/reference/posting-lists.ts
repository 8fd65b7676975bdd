import type { Predicate } from "../model/query.ts";
import type { Table } from "./reference.ts";
import { columnOf } from "./table-cells.ts";

/** The rows of a predicate of one value, ascending. */
interface Listed {
  readonly by: Predicate;
  readonly rows: Uint32Array;
}

/** The shortest of the posting lists that predicates of one value have. */
export function shortestOf(where: readonly Predicate[], table: Table): Listed | null {
  let shortest: Listed | null = null;
  for (const by of where) {
    if (by.op !== "holds" && by.op !== "is") continue;
    const column = columnOf(table, by.field);
    if (by.op === "is" && column.field.type === "list") continue;
    const rows = column.rowsWith(by.value);
    if (shortest === null || rows.length < shortest.rows.length) shortest = { by, rows };
  }
  return shortest;
}

/** The rows among which those of a predicate are, no row twice; null where no posting lists tell. */
export function postingsOf(
  predicate: Predicate,
  choices: readonly string[] | null,
  table: Table,
): readonly Uint32Array[] | null {
  if (predicate.op === "holds") return [columnOf(table, predicate.field).rowsWith(predicate.value)];
  if (choices === null || !("field" in predicate)) return null;
  const column = columnOf(table, predicate.field);
  return choices.map((value) => column.rowsWith(value));
}

/** The rows, one a list, of the keys that the choices leave, when these are fewer than `size`; null when they leave more, or a part of the key is free. */
export function rowsByKey(
  where: readonly Predicate[],
  choices: readonly (readonly string[] | null)[],
  table: Table,
  size: number,
): number[][] | null {
  let keys: readonly string[] | null = null;
  for (const field of table.primaryKey) {
    const values = choices.find((one, k) => one !== null && fieldOf(where[k]) === field) ?? null;
    if (values === null || (keys?.length ?? 1) * values.length >= size) return null;
    keys = keys === null ? values : keys.flatMap((key) => values.map((value) => `${key}|${value}`));
  }
  if (keys === null) return null;
  const rows: number[][] = [];
  for (const key of keys) {
    const row = table.rowWithKey(key);
    if (row !== null) rows.push([row]);
  }
  return rows;
}

function fieldOf(predicate: Predicate | undefined): string | null {
  return predicate !== undefined && "field" in predicate ? predicate.field : null;
}
