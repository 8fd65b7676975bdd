import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

/** A row by column name; every cell is text, empty when absent. */
export type Row = Readonly<Record<string, string>>;

export interface Facts {
  /** A file of the facts folder. */
  shared(name: string): Row[];
  /** A file compiled by hand, beside this script. */
  own(name: string): Row[];
}

export function factsIn(directory: string): Facts {
  const read = (path: string): Row[] =>
    parse<Row>(readFileSync(path, "utf8"), { columns: true, relax_column_count: true });
  return {
    shared: (name) => read(join(directory, name)),
    own: (name) => read(join(import.meta.dirname, "facts", name)),
  };
}

/** CSV text with a header, LF, in the order given. */
export function csv(columns: readonly string[], rows: readonly Row[]): string {
  const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))]
    .map((cells) => `${cells.map(cell).join(",")}\n`)
    .join("");
}

/** Rows in ascending order of the columns, the first of each key kept. */
export function unique(rows: readonly Row[], key: readonly string[]): Row[] {
  const keyOf = (row: Row): string => key.map((column) => row[column] ?? "").join("|");
  const first = new Map<string, Row>();
  for (const row of rows) if (!first.has(keyOf(row))) first.set(keyOf(row), row);
  return [...first].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, row]) => row);
}

/** First and last possible day of an ISO date of any precision, with that precision. */
export function days(iso: string): { readonly first: string; readonly last: string; readonly precision: string } {
  const [year = "", month, day] = iso.split("-");
  if (day !== undefined) return { first: iso, last: iso, precision: "day" };
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31`, precision: "year" };
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
  return { first: `${year}-${month}-01`, last, precision: "month" };
}

export function slug(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
