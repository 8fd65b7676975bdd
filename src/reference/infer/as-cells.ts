import type { BareTable } from "./bare-table.ts";
import type { InferredTable } from "./columns.ts";

/** More cells are not laid out one a row. */
const MOST_CELLS = 4000;
/** Levels of headers that are told apart. */
const MOST_LEVELS = 3;
/** So many columns may name a row of a grid whose headers have one level. */
const MOST_NAMES = 2;
/** Fewer columns of figures make no grid. */
const LEAST_COLUMNS = 2;

/**
 * A grid of figures with a row a cell: what names its row, what names its column, its value. Said of the grid are extremes and bounds of all of it, of several
 * columns, of a row. Null for a table whose columns tell different things.
 */
export function asCells(table: BareTable, { columns, name }: InferredTable): BareTable | null {
  const first = gridFrom(table, columns);
  const names = table.header.slice(0, first);
  const heads = table.header.slice(first);
  if (first === 0 || heads.length < LEAST_COLUMNS || heads.length * table.rows.length > MOST_CELLS) return null;
  const levels = levelsOf(heads);
  const rows = table.rows.flatMap((row) =>
    levels.map((ofHead, k) => [...names.map((_, place) => row[place] ?? ""), ...ofHead, row[first + k] ?? ""]),
  );
  const depth = levels[0]?.length ?? 1;
  return {
    name: `${name}_cells`,
    caption: table.caption,
    header: [...names, ...Array.from({ length: depth }, () => ""), "value"],
    rows: rows.filter((row) => (row.at(-1) ?? "").trim() !== ""),
  };
}

/** The first of the columns of figures that end the table; of all but the first where nothing stands above the names of the rows. */
function gridFrom({ header }: BareTable, columns: InferredTable["columns"]): number {
  if (header[0]?.trim() === "") return 1;
  let first = header.length;
  while (first > 0 && (columns[first - 1]?.numbers ?? null) !== null) first -= 1;
  while (first < header.length && !isFigures(columns[first])) first += 1;
  const block = columns.slice(first);
  const figures = block.filter(isFigures).length;
  const isNested = block.length > 0 && block.every((column) => column.header.includes(" / "));
  const isGrid = 4 * figures >= 3 * block.length && (first <= MOST_NAMES || isNested);
  return isGrid && 2 * block.length >= header.length ? Math.max(1, first) : 0;
}

function isFigures(column: InferredTable["columns"][number] | undefined): boolean {
  return column !== undefined && (column.kind === "number" || column.kind === "score");
}

/** The levels of each header, as many of each: those below the deepest that is told apart with it, and the last again where there are fewer. */
function levelsOf(heads: readonly string[]): string[][] {
  const split = heads.map((head) => head.split(" / ").map((level) => level.trim()));
  const depth = Math.min(MOST_LEVELS, Math.max(...split.map((levels) => levels.length)));
  return split.map((levels) =>
    Array.from({ length: depth }, (_, k) => {
      const rest = k === depth - 1 ? levels.slice(k).join(" / ") : (levels[k] ?? "");
      return rest === "" ? (levels.at(-1) ?? "") : rest;
    }),
  );
}
