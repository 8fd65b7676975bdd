import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import type * as DuckDB from "@duckdb/node-api";
import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import { decimal } from "../model/decimal.ts";
import type { AnswerRow, Sql } from "../model/query.ts";
import type { DataPackage, Field, Resource, View } from "./descriptor.ts";
import { cast, selectOf, text } from "./view-sql.ts";

/** A data package in DuckDB: every resource and every view a table of its name. Close it after use. */
export interface Database {
  /** Runs one SELECT; cells come back as canonical text. */
  run(sql: Sql): Promise<AnswerRow[]>;
  /** The same column by column, of many rows. */
  columns(sql: string): Promise<(string | null)[][]>;
  close(): void;
}

/** A descriptor with the folder that its files lie in. */
export interface PackageFolder {
  readonly directory: string;
  readonly descriptor: DataPackage;
}

const MEMORY = "1GB";

/** What DuckDB refuses: rows of a file that it can't hold, or a view's SQL, or one whose columns are not those of its schema. */
export class TableError extends Error {
  /** The resource's name, or the view's. */
  readonly table: string;
  readonly kind: "resource" | "view";
  constructor(kind: "resource" | "view", table: string, cause: unknown) {
    super(reasonOf(cause));
    this.kind = kind;
    this.table = table;
  }
}

/** Why DuckDB refuses, in its own first line. */
export function reasonOf(cause: unknown): string {
  return cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause);
}

/** Loads the CSV files of a validated package, and makes its views. Once the files are in, DuckDB may touch no other and no network. Throws a `TableError`. */
export function openDatabase(
  directory: string,
  descriptor: DataPackage,
  more: readonly PackageFolder[] = [],
): Promise<Database> {
  return open([{ directory, descriptor }, ...more]);
}

/** A database that holds nothing: it can tell about SQL. */
export function openEmptyDatabase(): Promise<Database> {
  return open([]);
}

/** By `import` its many files would each be searched for names first, which takes as long as all else. */
function duckdb(): typeof DuckDB {
  return createRequire(import.meta.url)("@duckdb/node-api") as typeof DuckDB;
}

async function open(packages: readonly PackageFolder[]): Promise<Database> {
  const { DuckDBInstance } = duckdb();
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: MEMORY,
    threads: "1",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
  });
  const connection = await instance.connect();
  for (const { directory, descriptor } of packages)
    for (const resource of descriptor.resources) await loadTable(connection, directory, resource);
  await connection.run("SET enable_external_access = false");
  await connection.run("SET lock_configuration = true");
  for (const { descriptor } of packages) for (const view of descriptor.factmark.views) await makeView(connection, view);
  return {
    async run({ sql, params }) {
      const reader = await connection.runAndReadAll(sql, [...params]);
      const names = reader.columnNames();
      return reader
        .getRows()
        .map((row) => Object.fromEntries(names.map((name, k) => [name, canonical(row[k] ?? null)])));
    },
    async columns(sql) {
      const reader = await connection.runAndReadAll(sql);
      return reader.getColumns().map((cells) => cells.map((cell) => canonical(cell ?? null)));
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function loadTable(connection: DuckDBConnection, directory: string, resource: Resource): Promise<void> {
  const { fields } = resource.schema;
  const path = resolve(join(directory, resource.path));
  const shape = fields.map((field) => `${text(field.name)}: 'VARCHAR'`).join(", ");
  const columns = fields.map((field) => `${read(field)} AS "${field.name}"`).join(", ");
  const sql = `CREATE TABLE "${resource.name}" AS SELECT ${columns} FROM read_csv(${text(path)}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = '', columns = {${shape}})`;
  await connection.run(sql).catch((cause: unknown) => {
    throw new TableError("resource", resource.name, cause);
  });
}

/** A cell of a file in the type of its field. DuckDB is slow at making a wide decimal of text, and quick by way of an integer where that holds it. */
function read(field: Field): string {
  if (field.type !== "number") return cast(field);
  const name = `"${field.name}"`;
  return `CASE WHEN length(${name}) <= 18 AND NOT contains(${name}, '.') THEN CAST(TRY_CAST(${name} AS BIGINT) AS DECIMAL(38, 9)) ELSE ${cast(field)} END`;
}

async function makeView(connection: DuckDBConnection, view: View): Promise<void> {
  await connection.run(`CREATE TABLE "${view.name}" AS ${selectOf(view)}`).catch((cause: unknown) => {
    throw new TableError("view", view.name, cause);
  });
}

/** A cell as answers have it: decimals without trailing zeros, ISO days, "true" and "false". */
function canonical(value: DuckDBValue): string | null {
  if (value === null) return null;
  const written = String(value);
  return typeof value === "object" || typeof value === "bigint" ? (decimal(written) ?? written) : written;
}
