import { createHash } from "node:crypto";
import type { DataPackage, Field } from "../descriptor.ts";
import { packAliases } from "../alias-tables.ts";
import { encode } from "../compile.ts";
import type { Snapshot } from "../snapshot.ts";
import type { InferredColumn, InferredTable } from "./columns.ts";

interface Column {
  readonly field: Field;
  readonly cells: readonly (string | null)[];
}

/** Number of a row in its file's order, from 1: a bare table's primary key. */
export const ROW = "row";
/** "row", or "total" for one that adds up others. */
export const PART = "part";

export const numberField = (column: InferredColumn): string => `${column.name}_number`;
export const secondField = (column: InferredColumn): string => `${column.name}_second`;
export const orderField = (column: InferredColumn): string => `${column.name}_order`;

/** A bare table as a compiled reference of its own: the text of every column, and its numbers and order where it has such. */
export function compileTable(table: InferredTable): Snapshot {
  const columns = columnsOf(table);
  const descriptor: DataPackage = {
    name: table.name,
    title: table.caption === "" ? table.name : table.caption,
    version: "0",
    factmark: {
      types: { [ROW]: { name: ROW, nouns: [], pronouns: [] } },
      groups: [],
      views: [],
      phrases: {},
      frames: {},
    },
    resources: [
      {
        name: table.name,
        path: `${table.name}.csv`,
        licenses: [{ name: "unknown" }],
        schema: { fields: columns.map((one) => one.field), primaryKey: [ROW], foreignKeys: [] },
        factmark: {
          kind: "facts",
          nouns: [],
          words: [],
          verbs: [],
          subject: ROW,
          functional: [],
          apposition: [],
          sentence: table.columns.map((column) => `${column.header} {${column.name}}`).join(", "),
          checks: [],
          tellings: [],
        },
      },
    ],
  };
  return {
    descriptor,
    hash: hashOf(table),
    follows: {},
    tables: [
      { name: table.name, rowCount: table.rowCount, columns: columns.map((one) => encode(one.field.name, one.cells)) },
    ],
    entities: [],
    aliases: packAliases([]),
    rows: { sources: [], coverage: [], alternatives: [] },
  };
}

/** The same table as CSV, for DuckDB. */
export function tableCsv(table: InferredTable): string {
  const columns = columnsOf(table);
  const quoted = (cell: string | null): string => (cell === null ? "" : `"${cell.replaceAll('"', '""')}"`);
  const rows = Array.from({ length: table.rowCount }, (_, row) =>
    columns.map((column) => quoted(column.cells[row] ?? null)).join(","),
  );
  return `${[columns.map((column) => quoted(column.field.name)).join(","), ...rows].join("\n")}\n`;
}

function columnsOf(table: InferredTable): Column[] {
  const totals = new Set(table.totals);
  const places = Array.from({ length: table.rowCount }, (_, row) => row);
  const number = (name: string, cells: readonly (string | null)[] | null, title: string): Column[] =>
    cells === null ? [] : [{ field: { name, type: "number", title }, cells }];
  return [
    {
      field: { name: ROW, type: "integer", factmark: { role: "dimension", entity: [ROW], nouns: [], required: false } },
      cells: places.map((row) => String(row + 1)),
    },
    { field: { name: PART, type: "string" }, cells: places.map((row) => (totals.has(row) ? "total" : "row")) },
    ...table.columns.flatMap((column) => [
      { field: { name: column.name, type: "string" as const, title: column.header }, cells: column.cells },
      ...number(numberField(column), column.numbers, column.header),
      ...number(secondField(column), column.seconds, column.header),
      ...number(
        orderField(column),
        column.days?.map((day) => (day === null ? null : String(day.order))) ?? null,
        column.header,
      ),
    ]),
  ];
}

/** SHA-256, hex, over a table's name, caption, headers and cells. */
export function hashOf(table: InferredTable): string {
  const { name, caption, columns } = table;
  const cells = columns.map((column) => [column.header, column.cells]);
  return createHash("sha256").update(JSON.stringify({ name, caption, cells })).digest("hex");
}
