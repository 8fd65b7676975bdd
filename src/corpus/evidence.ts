import { createHash } from "node:crypto";
import type { ClaimReport } from "../model/report.ts";
import type { Reference, Table } from "../reference/reference.ts";
import type { Evidence } from "./annotation.ts";

/** Of more rows than these only the digest and the answer are kept. */
const MOST_ROWS = 8;
/** Fields that say something of the world, and not of the row itself. */
const TELLING = ["category", "measure", "attribute", "time", "start", "end"] as const;
/** Hexadecimal digits of a digest: 64 bits, so that an accident among millions of claims is out of the question. */
const DIGITS = 16;

/** The rows that a decided claim rests on, as they are now; undefined for one that rests on none. */
export function evidenceOf({ receipt }: ClaimReport, reference: Reference): Evidence | undefined {
  const table = receipt === undefined ? undefined : reference.tables.get(receipt.table);
  if (receipt === undefined || table === undefined) return undefined;
  const rows = receipt.keys.flatMap((key) => table.rowWithKey(key) ?? []);
  return {
    table: receipt.table,
    rows: rows.length,
    digest: digestOf(table, rows),
    cells: rows.length > MOST_ROWS ? {} : Object.fromEntries(rows.map((row) => [table.keyOf(row), tellingCells(table, row)])),
    answer: receipt.rows.slice(0, MOST_ROWS),
  };
}

/** The cells of a row that a verdict may turn on. */
export function tellingCells(table: Table, row: number): Record<string, string | null> {
  const fields = TELLING.flatMap((role) => table.by[role].map(({ name }) => name));
  return Object.fromEntries(fields.map((name) => [name, table.columns.get(name)?.cell(row) ?? null]));
}

/** A digest of all cells of the rows, in the order of their keys. */
function digestOf(table: Table, rows: readonly number[]): string {
  const hash = createHash("sha256");
  for (const row of [...rows].sort((a, b) => (table.keyOf(a) < table.keyOf(b) ? -1 : 1)))
    hash.update(`${JSON.stringify([...table.columns.values()].map((column) => column.cell(row)))}\n`);
  return hash.digest("hex").slice(0, DIGITS);
}
