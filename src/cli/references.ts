import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database, PackageFolder } from "../reference/duckdb.ts";
import { openDatabase } from "../reference/duckdb.ts";
import { compileTable, tableCsv } from "../reference/infer/infer.ts";
import type { InferredTable } from "../reference/infer/columns.ts";
import { hashWith, readTables, withTables, type TableFile } from "../reference/infer/open-tables.ts";
import { openReference } from "../reference/open.ts";
import { readPackage } from "../reference/package.ts";
import type { Reference } from "../reference/reference.ts";
import { Failure, failureOfAll } from "./failure.ts";
import { CACHE } from "./options.ts";

/** What is checked against: a data package, bare tables, or both. */
export interface ReferenceArguments {
  readonly reference: string;
  /** Whether --reference was given, and is no default. */
  readonly named?: boolean;
  readonly table?: readonly string[];
  readonly cache: boolean;
}

/** Opens what the options name: with tables the package only when it is named too. Throws a `Failure` that says what is wrong where. */
export async function referenceFor({ reference, named, table = [], cache }: ReferenceArguments): Promise<Reference> {
  const tables = await tablesOf(table);
  if (tables.length > 0 && named !== true) return withTables(null, tables);
  const opened = await openReference(reference, { cacheDirectory: cache ? CACHE : null });
  if (!opened.ok) throw failureOfAll(opened.diagnostics);
  return tables.length === 0 ? opened.reference : withTables(opened.reference, tables);
}

/** The tables of CSV files. */
export async function tablesOf(paths: readonly string[]): Promise<readonly InferredTable[]> {
  const files: TableFile[] = [];
  for (const path of paths) {
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null) throw new Failure(`no table ${path}`, "Name CSV files with a header row after --table.");
    files.push({ path, bytes });
  }
  const read = readTables(files);
  if (!read.ok) throw failureOfAll(read.diagnostics);
  return read.tables;
}

/** The same in DuckDB, with the hash that receipts pin. Close it after use. */
export async function databaseFor(
  given: ReferenceArguments,
): Promise<{ readonly hash: string; readonly database: Database }> {
  const tables = await tablesOf(given.table ?? []);
  const isPackage = tables.length === 0 || given.named === true;
  const read = isPackage ? await readPackage(given.reference) : null;
  if (read?.ok === false) throw failureOfAll(read.diagnostics);
  const folder = await mkdtemp(join(tmpdir(), "factmark-"));
  try {
    const bare = tables.map((table): PackageFolder => ({
      directory: folder,
      descriptor: compileTable(table).descriptor,
    }));
    for (const table of tables) await writeFile(join(folder, `${table.name}.csv`), tableCsv(table));
    const all = read === null ? bare : [{ directory: given.reference, descriptor: read.files.descriptor }, ...bare];
    const [first, ...more] = all;
    if (first === undefined) throw new Error("neither a data package nor a table");
    const database = await openDatabase(first.directory, first.descriptor, more);
    const packageHash = read === null ? null : read.files.hash;
    const hash = tables.length === 0 && packageHash !== null ? packageHash : hashWith(packageHash, tables);
    return { hash, database };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
