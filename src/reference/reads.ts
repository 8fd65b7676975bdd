import type { Predicate } from "../model/query.ts";
import type { Column, ReadLog, Reference, Table } from "./reference.ts";

/** What was read of a fact table: all rows under the predicates, or the one with the key. No predicates: any of its rows. */
export type Slice =
  { readonly table: string; readonly where: readonly Predicate[] } | { readonly table: string; readonly key: string };

/** A reference that notes every row it is asked for. */
export interface Recorded {
  readonly reference: Reference;
  /** What was read since the last call, each slice once. */
  take(): Slice[];
}

/**
 * Records reads, so that a result can be kept until a row that it rests on changes. A row is known to be read through a query, a posting list or a key;
 * a cell of any other row counts as a read of the whole table. The vocabulary and the index of names are not recorded: who keeps results must drop
 * them when anything but rows changes.
 */
export function recordReads(plain: Reference): Recorded {
  let slices = new Map<string, Slice>();
  let epoch = 1;
  const note = (slice: Slice): void => {
    const name = JSON.stringify(slice);
    if (!slices.has(name)) slices.set(name, slice);
  };
  const marks = new Map<string, (rows: Iterable<number>) => void>();
  const tables = new Map<string, Table>();
  for (const [name, table] of plain.tables) {
    const seen = new Uint32Array(table.rowCount);
    const mark = (rows: Iterable<number>): void => {
      for (const row of rows) seen[row] = epoch;
    };
    marks.set(name, mark);
    const touch = (row: number): void => {
      if (seen[row] !== epoch) note({ table: name, where: [] });
    };
    tables.set(name, {
      ...table,
      columns: new Map(
        [...table.columns].map(([field, column]) => [field, recordColumn(column, name, note, mark, touch)]),
      ),
      keyOf(row) {
        touch(row);
        return table.keyOf(row);
      },
      rowWithKey(key) {
        const row = table.rowWithKey(key);
        // A row that was read already is of a slice: whatever becomes of it touches that one.
        if (row !== null && seen[row] === epoch) return row;
        note({ table: name, key });
        if (row !== null) mark([row]);
        return row;
      },
    });
  }
  const log: ReadLog = {
    plain,
    queried(table, where, rows) {
      note({ table, where });
      marks.get(table)?.(rows);
    },
  };
  return {
    reference: { ...plain, tables, log },
    take() {
      const taken = [...slices.values()];
      slices = new Map();
      epoch += 1;
      return taken;
    },
  };
}

function recordColumn(
  column: Column,
  table: string,
  note: (slice: Slice) => void,
  mark: (rows: Iterable<number>) => void,
  touch: (row: number) => void,
): Column {
  const op = column.field.type === "list" ? "holds" : "is";
  return {
    field: column.field,
    cell(row) {
      touch(row);
      return column.cell(row);
    },
    rowsWith(value) {
      note({ table, where: [{ op, field: column.field.name, value }] });
      const rows = column.rowsWith(value);
      mark(rows);
      return rows;
    },
  };
}
