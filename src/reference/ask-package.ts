import type { Diagnostic } from "../model/diagnostic.ts";
import { tablesOf, type DataPackage } from "./descriptor.ts";
import type { Database, TableError } from "./duckdb.ts";
import { DESCRIPTOR, type PackageFiles } from "./package.ts";
import { checkKey, type PassedChecks } from "./passed-checks.ts";
import { readMade, type ReadResource } from "./validate.ts";

/** What a package's own SQL gives: the rows of its views, and what its checks find. */
export interface Asked {
  readonly views: readonly ReadResource[];
  readonly faults: readonly Diagnostic[];
}

/**
 * Makes the views of a package and asks it its own questions; those that are known to have been asked of the same rows with nothing found are not asked
 * again. A package without SQL never loads DuckDB.
 */
export async function askPackage(
  files: PackageFiles,
  resources: readonly ReadResource[],
  passed: PassedChecks,
): Promise<Asked> {
  const { descriptor } = files;
  const all = checksOf(descriptor).map((check) => ({ check, key: checkKey(check.sql, files) }));
  const open = all.filter(({ key }) => !passed.has(key)).map(({ check }) => check);
  if (descriptor.factmark.views.length === 0 && open.length === 0) return { views: [], faults: [] };
  const { openDatabase, TableError } = await import("./duckdb.ts");
  let database: Database;
  try {
    database = await openDatabase(files.directory, descriptor);
  } catch (cause) {
    if (!(cause instanceof TableError)) throw cause;
    return { views: [], faults: [notMade(cause, descriptor)] };
  }
  try {
    const made = await readViews(database, descriptor, resources);
    if (made.faults.length > 0) return { views: [], faults: made.faults };
    const faults = await runChecks(database, open);
    if (faults.length === 0) await passed.keep(all.map(({ key }) => key));
    return { views: made.resources, faults };
  } finally {
    database.close();
  }
}

type Made = ReturnType<typeof readMade>;

async function readViews(
  database: Database,
  descriptor: DataPackage,
  resources: readonly ReadResource[],
): Promise<Made> {
  const made = [];
  for (const resource of tablesOf(descriptor).slice(descriptor.resources.length)) {
    const { fields, primaryKey } = resource.schema;
    const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");
    const names = fields.map((field) => field.name);
    const sql = `SELECT ${quoted(names)} FROM "${resource.name}" ORDER BY ${quoted(primaryKey)}`;
    const rows = (await database.run({ sql, params: [] })).map((row) => names.map((name) => row[name] ?? ""));
    made.push({ resource, rows });
  }
  return readMade(made, resources);
}

interface PlacedCheck {
  readonly resource: string;
  readonly file: string;
  /** Where it stands in the descriptor. */
  readonly place: string;
  readonly sql: string;
  readonly message: string;
  readonly help: string;
}

function checksOf(descriptor: DataPackage): PlacedCheck[] {
  const resources = descriptor.resources.length;
  return tablesOf(descriptor).flatMap(({ name, path, factmark }, k) => {
    const place = k < resources ? `resources.${k}` : `factmark.views.${k - resources}`;
    const checks = factmark.kind === "facts" ? factmark.checks : [];
    return checks.map((check, c) => ({ resource: name, file: path, place: `${place}.factmark.checks.${c}`, ...check }));
  });
}

/** Each row that a check gives back is a fault; and so is a check that can't be asked. */
async function runChecks(database: Database, checks: readonly PlacedCheck[]): Promise<Diagnostic[]> {
  const { reasonOf } = await import("./duckdb.ts");
  const faults: Diagnostic[] = [];
  for (const { resource, file, place, sql, message, help } of checks) {
    const rows = await database.run({ sql, params: [] }).catch(reasonOf);
    if (typeof rows === "string") {
      const found = `${place}.sql: Unexpected SQL, expected a query that runs over the tables of the package: ${rows}`;
      faults.push(fault("check-not-run", resource, DESCRIPTOR, found, "Mend the sql of the check, or take it out."));
      continue;
    }
    for (const row of rows) {
      const cells = Object.entries(row).map(([column, cell]) => `${column} ${cell ?? "empty"}`);
      faults.push(fault("check-failed", resource, file, `${message}: ${cells.join(", ")}`, help));
    }
  }
  return faults;
}

function notMade({ kind, table, message }: TableError, { resources }: DataPackage): Diagnostic {
  if (kind === "view") {
    const found = `the SQL of the view "${table}" gives no table of its schema: ${message}`;
    return fault(
      "view-failed",
      table,
      DESCRIPTOR,
      found,
      "Mend its sql, or name in its schema the columns that it selects.",
    );
  }
  const file = resources.find(({ name }) => name === table)?.path ?? DESCRIPTOR;
  const found = `Unexpected rows that DuckDB can't hold in their types, for the package's own SQL: ${message}`;
  return fault("table-not-loaded", table, file, found, "Mend the cell, or give its field a wider type.");
}

function fault(code: string, resource: string, file: string, message: string, help: string): Diagnostic {
  return { code, args: { resource }, severity: "error", message, help, file, line: 1, column: 1 };
}
