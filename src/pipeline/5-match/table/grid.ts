import type { Choice, Condition } from "./draft.ts";

/** What conditions on a grid's cells say where a cell stands, and what they say of its value. */
export interface Dimensions {
  readonly names: readonly Condition[];
  readonly values: readonly Condition[];
  /** The names of its row, and those of its column: one or two of these. */
  readonly sides: readonly (readonly Condition[])[];
}

/** The conditions of a choice over cells: the last column is their value, the others name them. */
export function dimensionsOf({ conditions, draft }: Choice): Dimensions {
  const value = draft.index.table.columns.length - 1;
  const names = conditions.filter((one) => one.column !== value);
  const ofColumn = ({ column }: Condition): boolean => isOfHead({ draft }, column);
  const sides = [names.filter((one) => !ofColumn(one)), names.filter(ofColumn)];
  return {
    names,
    sides: sides.filter((side) => side.length > 0),
    values: conditions.filter((one) => one.column === value),
  };
}

/** True for a column that names the columns of the grid, at one of their levels. */
export function isOfHead({ draft }: { readonly draft: Pick<Choice["draft"], "index"> }, column: number): boolean {
  const { grain, columns } = draft.index.table;
  return grain === "cell" && column > 0 && columns[column]?.header === "";
}

/** Rows whose cells the conditions name; a condition of another kind bounds nothing here. */
export function rowsNamed({ draft }: Choice, conditions: readonly Condition[]): number[] {
  const { columns, rowCount } = draft.index.table;
  const tests = conditions.flatMap(({ column, where, kind }) => {
    const cells = columns[column]?.cells ?? [];
    if (where.op === "among") {
      const values = new Set(where.values);
      return [(row: number): boolean => values.has(cells[row] ?? "")];
    }
    if (kind !== "number" || where.op !== "within") return [];
    const { low, high } = where.interval;
    const numbers = columns[column]?.numbers ?? [];
    return low !== null && low === high ? [(row: number): boolean => numbers[row] === low] : [];
  });
  return Array.from({ length: rowCount }, (_, row) => row).filter((row) => tests.every((holds) => holds(row)));
}

/** True for a number that none of its column's cells has. */
export function isAbsent({ draft }: Choice, { column, where }: Condition): boolean {
  if (where.op !== "within" || where.interval.low === null || where.interval.low !== where.interval.high) return false;
  return draft.index.table.columns[column]?.numbers?.includes(where.interval.low) !== true;
}

/** True when the conditions leave no more than one cell: an extreme of one says nothing. */
export function isOneCell(choice: Choice, conditions: readonly Condition[]): boolean {
  return rowsNamed(choice, conditions).length <= 1;
}
