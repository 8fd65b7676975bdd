import { createHash } from "node:crypto";
import { fileError, type Diagnostic } from "../../model/diagnostic.ts";
import { assemble } from "../assemble.ts";
import { readCsv } from "../csv.ts";
import type { Reference } from "../reference.ts";
import type { BareTable } from "./bare-table.ts";
import type { InferredTable } from "./columns.ts";
import { compileTable, hashOf } from "./infer.ts";
import { readingsOf } from "./readings.ts";

/** A CSV file as it lies on disk. */
export interface TableFile {
  /** As it is named in messages. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export type TablesRead =
  | { readonly ok: true; readonly tables: readonly InferredTable[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Rows that a bare table may have: statements are read against each of its cells. */
const MOST_ROWS = 20_000;

/** Bare tables out of CSV files with a header row each. Names and captions come from the file names. */
export function readTables(files: readonly TableFile[]): TablesRead {
  const faults: Diagnostic[] = [];
  const taken = new Set<string>();
  const tables = files.flatMap((file) => {
    const csv = readCsv(file.path, file.bytes);
    if (!csv.ok) {
      faults.push(csv.diagnostic);
      return [];
    }
    const found = faultsOf(file.path, csv.header, csv.rows);
    faults.push(...found);
    if (found.length > 0) return [];
    const stem = file.path.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, "");
    const bare: BareTable = {
      name: nameOf(stem, taken),
      caption: stem.replace(/[-_]+/g, " "),
      header: csv.header,
      rows: csv.rows.map((row) => row.cells),
    };
    return readingsOf(bare);
  });
  return faults.length > 0 ? { ok: false, diagnostics: faults } : { ok: true, tables };
}

function faultsOf(
  file: string,
  header: readonly string[],
  rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
): Diagnostic[] {
  const fault = (line: number, message: string, help: string): Diagnostic[] => [
    fileError("table-malformed", file, message, help, line),
  ];
  const odd = rows.find((row) => row.cells.length !== header.length);
  if (odd !== undefined)
    return fault(
      odd.line,
      `Unexpected ${odd.cells.length} cells, expected ${header.length} as in the header`,
      "Give each row a cell for each column; quote cells that hold commas.",
    );
  if (rows.length === 0) return fault(1, "Unexpected end, expected rows below the header", "Is it the whole file?");
  if (rows.length > MOST_ROWS)
    return fault(
      1,
      `Unexpected ${rows.length} rows, expected at most ${MOST_ROWS}`,
      "Make it a data package: see docs/reference.md.",
    );
  return [];
}

function nameOf(stem: string, taken: Set<string>): string {
  const base =
    stem
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^[^a-z]+|-+$/g, "") || "table";
  let name = base;
  for (let k = 2; taken.has(name); k += 1) name = `${base}-${k}`;
  taken.add(name);
  return name;
}

/** The hash of a data package (null: none) with tables beside it: what receipts pin. */
export function hashWith(packageHash: string | null, tables: readonly InferredTable[]): string {
  const hash = createHash("sha256");
  if (packageHash !== null) hash.update(packageHash);
  for (const table of tables) hash.update(hashOf(table));
  return hash.digest("hex");
}

/** Bare tables as a reference: beside those of a data package, or alone. */
export function withTables(reference: Reference | null, tables: readonly InferredTable[]): Reference {
  const opened = tables.map((table) => assemble(compileTable(table)));
  const [first] = opened;
  const all = reference === null ? opened : [reference, ...opened];
  const base = reference ?? first;
  if (base === undefined) throw new Error("neither a data package nor a table");
  return {
    ...base,
    hash: hashWith(reference?.hash ?? null, tables),
    tables: new Map(all.flatMap((one) => [...one.tables])),
    types: new Map(all.flatMap((one) => [...one.types])),
    bare: tables,
  };
}
