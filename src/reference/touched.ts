import type { Predicate } from "../model/query.ts";
import { firstDayOf } from "../model/time.ts";
import { itemsOf } from "./cells.ts";
import type { Cells, ChangedRow } from "./changed-rows.ts";
import type { Slice } from "./reads.ts";
import type { Reference, Table } from "./reference.ts";

/** Whether a slice is touched by any of these rows. Of many rows only those are looked at that have what the slice asks for in one of its fields. */
export function touchedBy(rows: readonly ChangedRow[], reference: Reference): (slice: Slice) => boolean {
  const byTable = new Map<string, ChangedRow[]>();
  for (const row of rows) addTo(byTable, row.table, row);
  const byCell = new Map<string, ReadonlyMap<string, readonly ChangedRow[]>>();
  const withCell = (field: string, value: string, table: string): readonly ChangedRow[] => {
    const name = `${table}\0${field}`;
    const index = byCell.get(name) ?? indexBy(field, byTable.get(table) ?? []);
    byCell.set(name, index);
    return index.get(value) ?? [];
  };
  return (slice) => {
    const table = reference.tables.get(slice.table);
    if (table === undefined) return true;
    const sure = "key" in slice || slice.where.some(isAmongOthers) ? undefined : slice.where.find(isEqual);
    const near = sure === undefined ? (byTable.get(slice.table) ?? []) : withCell(sure.field, sure.value, slice.table);
    return near.some((row) => isTouched(slice, row, table));
  };
}

function isAmongOthers(predicate: Predicate): boolean {
  return amongWhich(predicate).length > 0;
}

function isEqual(predicate: Predicate): predicate is Extract<Predicate, { op: "is" }> {
  return predicate.op === "is";
}

function indexBy(field: string, rows: readonly ChangedRow[]): ReadonlyMap<string, readonly ChangedRow[]> {
  const index = new Map<string, ChangedRow[]>();
  for (const row of rows)
    for (const cell of new Set([row.before?.[field], row.after?.[field]]))
      if (typeof cell === "string") addTo(index, cell, row);
  return index;
}

function addTo(lists: Map<string, ChangedRow[]>, name: string, row: ChangedRow): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [row]);
  else list.push(row);
}

/**
 * True when the row belongs to the slice, before or after, or to the rows among which the slice takes a place. What can't be told of a row by itself counts as
 * holding: who is of a group is a slice of its own.
 */
function isTouched(slice: Slice, change: ChangedRow, table: Table): boolean {
  if (slice.table !== change.table) return false;
  if ("key" in slice) return slice.key === change.key;
  const sets = [slice.where, ...slice.where.flatMap(amongWhich)];
  return [change.before, change.after].some(
    (cells) => cells !== null && sets.some((where) => where.every((predicate) => holds(predicate, cells, table))),
  );
}

/** The rows that a predicate holds others against. */
function amongWhich(predicate: Predicate): (readonly Predicate[])[] {
  if (predicate.op === "place") return [predicate.among, ...predicate.among.flatMap(amongWhich)];
  return predicate.op === "not" ? predicate.of.flatMap(amongWhich) : [];
}

function holds(predicate: Predicate, cells: Cells, table: Table): boolean {
  const cellOf = (field: string): string | null => cells[field] ?? null;
  switch (predicate.op) {
    case "is":
      return cellOf(predicate.field) === predicate.value;
    case "is-not": {
      const cell = cellOf(predicate.field);
      return cell !== null && cell !== predicate.value;
    }
    case "among":
      return predicate.values.includes(cellOf(predicate.field) ?? "");
    case "holds": {
      const cell = cellOf(predicate.field);
      const field = table.columns.get(predicate.field)?.field;
      return cell !== null && field !== undefined && itemsOf(field, cell).includes(predicate.value);
    }
    case "during": {
      const cell = cellOf(predicate.field);
      if (cell === null) return false;
      const day = firstDayOf(cell);
      return (predicate.from === null || day >= predicate.from) && (predicate.to === null || day < predicate.to);
    }
    case "valid": {
      const end = predicate.end === null ? null : cellOf(predicate.end);
      return (cellOf(predicate.start) ?? "") <= predicate.at && (end ?? "9999-12-31") >= predicate.at;
    }
    case "in-group":
    case "within":
    case "not":
    case "place":
      return true;
  }
}
