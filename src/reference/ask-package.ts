import type { Diagnostic } from "../model/diagnostic.ts";
import { tablesOf, type DataPackage } from "./descriptor.ts";
import type { Database } from "./duckdb.ts";
import type { PackageFiles } from "./package.ts";
import { readMade, type ReadResource } from "./validate.ts";

/** What a package's own SQL gives: the rows of its views, and what its checks find. */
export interface Asked {
  readonly views: readonly ReadResource[];
  readonly faults: readonly Diagnostic[];
}

/** Makes the views of a package and asks it its own questions. A package without SQL never loads DuckDB. */
export async function askPackage(files: PackageFiles, resources: readonly ReadResource[]): Promise<Asked> {
  const { descriptor } = files;
  if (descriptor.factmark.views.length === 0 && checksOf(descriptor).length === 0) return { views: [], faults: [] };
  const { openDatabase, ViewError } = await import("./duckdb.ts");
  let database: Database;
  try {
    database = await openDatabase(files.directory, descriptor);
  } catch (cause) {
    if (!(cause instanceof ViewError)) throw cause;
    return { views: [], faults: [viewFailed(cause.view, cause.message)] };
  }
  try {
    const made = await readViews(database, descriptor, resources);
    return made.faults.length > 0
      ? { views: [], faults: made.faults }
      : { views: made.resources, faults: await runChecks(database, descriptor) };
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

function checksOf(descriptor: DataPackage): {
  readonly path: string;
  readonly name: string;
  readonly sql: string;
  readonly message: string;
  readonly help: string;
}[] {
  return tablesOf(descriptor).flatMap(({ name, path, factmark }) =>
    factmark.kind === "facts" ? factmark.checks.map((check) => ({ name, path, ...check })) : [],
  );
}

/** Each row that a check gives back is a fault. */
async function runChecks(database: Database, descriptor: DataPackage): Promise<Diagnostic[]> {
  const faults: Diagnostic[] = [];
  for (const { name, path, sql, message, help } of checksOf(descriptor)) {
    for (const row of await database.run({ sql, params: [] })) {
      const found = Object.entries(row)
        .map(([column, cell]) => `${column} ${cell ?? "empty"}`)
        .join(", ");
      faults.push(fault("check-failed", name, path, `${message}: ${found}`, help));
    }
  }
  return faults;
}

function viewFailed(view: string, reason: string): Diagnostic {
  return fault(
    "view-failed",
    view,
    "datapackage.json",
    `the SQL of the view "${view}" gives no table of its schema: ${reason}`,
    "Mend its sql, or name in its schema the columns that it selects.",
  );
}

function fault(code: string, resource: string, file: string, message: string, help: string): Diagnostic {
  return { code, args: { resource }, severity: "error", message, help, file, line: 1, column: 1 };
}
