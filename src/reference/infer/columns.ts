import type { Decimal } from "../../model/decimal.ts";
import type { BareTable } from "./bare-table.ts";
import { cellDay, type CellDay } from "./cell-day.ts";
import { cellNumbers, type CellNumbers } from "./cell-numbers.ts";

/** What the cells of a column are taken for. */
export type ColumnKind = "number" | "text" | "time" | "score";

/** A column with what its cells may be read as. Every list has a place a row. */
export interface InferredColumn {
  /** Name of its text field; `_number`, `_second` and `_order` are appended for the others. */
  readonly name: string;
  readonly header: string;
  readonly kind: ColumnKind;
  /** Cells as written, trimmed, blanks as one; null for an empty one. */
  readonly cells: readonly (string | null)[];
  /** The number that is meant by the cell; null when too few cells have one. */
  readonly numbers: readonly (Decimal | null)[] | null;
  /** A second number beside it: of a score, in brackets. */
  readonly seconds: readonly (Decimal | null)[] | null;
  /** Days, months or years; null when too few cells name one. */
  readonly days: readonly (CellDay | null)[] | null;
}

/** A bare table with its columns understood. */
export interface InferredTable {
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly InferredColumn[];
  readonly rowCount: number;
  /** What a row is of: a thing with what is told of it; a thing of a grid, whose cells are read by themselves too; one of these cells. */
  readonly grain: "thing" | "grid" | "cell";
  /** Rows that add up others ("Total"): counted and added by none. */
  readonly totals: readonly number[];
  /** Place of the column that names the rows: the first of text whose cells differ, else the first. */
  readonly subject: number;
}

const EMPTY: ReadonlySet<string> = new Set(["", "-", "--", "—", "–", "n/a", "n / a", "na", "none", "nil", "?", "..."]);
/** Part of the filled cells that must be of a kind for their column to be. */
const ENOUGH = 0.6;
const SOME = 0.34;

export function inferTable(table: BareTable, grain: InferredTable["grain"] = "thing"): InferredTable {
  const names = namesOf(table.header);
  const columns = table.header.map((header, place) =>
    inferColumn(
      names[place] ?? "",
      header,
      table.rows.map((row) => (row[place] ?? "").replace(/\s+/g, " ").trim()),
    ),
  );
  const totals = totalRows(table);
  return {
    name: table.name,
    caption: table.caption,
    columns,
    rowCount: table.rows.length,
    grain,
    totals,
    subject: subjectOf(columns, table.rows.length),
  };
}

function inferColumn(name: string, header: string, written: readonly string[]): InferredColumn {
  const cells = written.map((cell) => (EMPTY.has(cell.toLowerCase()) ? null : cell));
  const filled = cells.filter((cell) => cell !== null).length;
  const read = cells.map((cell) => (cell === null ? null : cellNumbers(cell.toLowerCase())));
  const days = cells.map((cell) => (cell === null ? null : cellDay(cell.toLowerCase())));
  const share = (list: readonly unknown[]): number =>
    filled === 0 ? 0 : list.filter((one) => one !== null).length / filled;
  const plain = read.map((one) => (one !== null && ["plain", "clock", "bracket"].includes(one.shape) ? one : null));
  const scores = read.map((one) => (one?.shape === "score" ? one : null));
  const isTime = share(days) >= ENOUGH;
  const isNumber = share(plain) >= ENOUGH;
  const isScore = !isTime && share(scores) >= ENOUGH;
  const [main, other] = hasSumInBrackets(read) ? [1, 0] : [0, 1];
  const numbers = share(read) >= SOME ? read.map((one) => one?.numbers[main] ?? null) : null;
  const seconds = read.map((one) => one?.numbers[other] ?? null);
  return {
    name,
    header,
    kind: isTime ? "time" : isScore ? "score" : isNumber ? "number" : "text",
    cells,
    numbers,
    seconds: numbers !== null && share(seconds) >= SOME ? seconds : null,
    days: isTime ? days : null,
  };
}

/** True for cells such as "12.17 (89)": what is in brackets is what the parts before it come to. */
function hasSumInBrackets(read: readonly (CellNumbers | null)[]): boolean {
  const found = read.flatMap((one) => one ?? []);
  return (
    found.length > 2 &&
    found.every(({ shape, numbers: [part = "", sum = ""] }) => {
      return shape === "bracket" && sum !== "" && !sum.includes(".") && Number(sum) > Number(part);
    }) &&
    found.some(({ numbers: [part = ""] }) => part.includes("."))
  );
}

/** Names for fields out of headers: each once. */
function namesOf(header: readonly string[]): string[] {
  const taken = new Set(["row", "part"]);
  return header.map((title, place) => {
    const words = title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "_")
      .replace(/^[_0-9]+|_+$/g, "")
      .slice(0, 40);
    const base = words === "" ? `column_${place + 1}` : words;
    let name = base;
    for (let k = 2; taken.has(name); k += 1) name = `${base}_${k}`;
    taken.add(name);
    return name;
  });
}

const TOTAL = /^(?:grand |sub ?-? ?)?(?:totals?|sum|overall|all|average|mean|median)(?: \(.*\)|:)?$/;

function totalRows(table: BareTable): number[] {
  return table.rows.flatMap((row, place) => {
    const first = row.slice(0, 2).map((cell) => cell.toLowerCase().trim());
    return table.rows.length > 2 && first.some((cell) => TOTAL.test(cell)) ? [place] : [];
  });
}

function subjectOf(columns: readonly InferredColumn[], rows: number): number {
  const differing = (column: InferredColumn): number => new Set(column.cells).size / Math.max(1, rows);
  const isName = (column: InferredColumn): boolean => column.kind === "text" && column.header.trim() !== "#";
  const named = columns.findIndex((column) => isName(column) && differing(column) > 0.9);
  if (named >= 0) return named;
  const text = columns.findIndex((column) => isName(column) && differing(column) > 0.5);
  return text >= 0 ? text : 0;
}
