import type { Column, Reference, Table } from "./reference.ts";

export function tableOf(reference: Reference, name: string): Table {
  const table = reference.tables.get(name);
  if (table === undefined) throw new Error(`no table ${name} in the reference`);
  return table;
}

export function columnOf(table: Table, name: string): Column {
  const column = table.columns.get(name);
  if (column === undefined) throw new Error(`no field ${name} in table ${table.name}`);
  return column;
}

/** What the rows have in a column; empty cells are left out. */
export function cellsOf(rows: readonly number[], column: Column): string[] {
  const cells: string[] = [];
  for (const row of rows) {
    const cell = column.cell(row);
    if (cell !== null) cells.push(cell);
  }
  return cells;
}

/** True for one of ascending rows. */
export function isIn(rows: Uint32Array, row: number): boolean {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return rows[low] === row;
}
