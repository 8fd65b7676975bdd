import { decimal } from "../model/decimal.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { DataPackage, Field, View } from "./descriptor.ts";
import { tablesOf } from "./tables-of.ts";
import type { Database, PackageFolder, TableError } from "./duckdb.ts";
import type { Earlier } from "./earlier.ts";
import type { KeptSql } from "./kept-sql.ts";
import type { PackageFiles } from "./package.ts";
import { DESCRIPTOR } from "./package-folder.ts";
import { restsOn } from "./rests-on.ts";
import type { ReadTables } from "./sql-reads.ts";
import { readMade, type ReadResource } from "./validate.ts";
import { selectOf } from "./view-sql.ts";

/** What a package's own SQL gives: the rows of its views, and what its checks find. */
export interface Asked {
  readonly views: readonly ReadResource[];
  readonly faults: readonly Diagnostic[];
  /** View → a digest of all that it follows from. */
  readonly follows: ReadonlyMap<string, string>;
}

const NOTHING: Omit<Asked, "faults"> = { views: [], follows: new Map() };

/**
 * Makes the views of a package and asks it its own questions. What is known of the same rows is not made or asked again, and only the tables that the rest
 * reads are opened, with those whose file DuckDB was not yet seen to hold. A package without SQL never loads DuckDB.
 */
export async function askPackage(
  files: PackageFiles,
  resources: readonly ReadResource[],
  kept: KeptSql,
  earlier: Earlier,
): Promise<Asked> {
  const { descriptor } = files;
  const { views } = descriptor.factmark;
  const checks = checksOf(descriptor);
  if (views.length + checks.length === 0) return { ...NOTHING, faults: [] };
  const reads = await readsOf([...views.map(selectOf), ...checks.map(({ sql }) => sql)], kept.reads);
  const rests = restsOn(files, reads);
  const digest = (name: string): string => rests.tables.get(name) ?? "";
  const openViews = views.filter(({ name }) => !kept.views.has(digest(name)));
  const openChecks = checks.filter(({ sql }) => !kept.passed.has(rests.of(sql)));
  const unseen = descriptor.resources.filter(({ name }) => !kept.passed.has(digest(name)));
  const needed = rests.neededBy(
    [...openViews, ...unseen].map(({ name }) => name),
    openChecks.map(({ sql }) => sql),
  );
  const asked = await ask(partOf(files, needed), openViews, openChecks);
  if (asked.faults.length > 0) return { ...NOTHING, faults: asked.faults };
  const rows = new Map(
    views.map(({ name }) => [digest(name), asked.rows.get(name) ?? kept.views.get(digest(name)) ?? []]),
  );
  const shaped = tablesOf(descriptor).slice(descriptor.resources.length);
  const made = readMade(
    shaped.map((resource) => ({ resource, rows: rows.get(digest(resource.name)) ?? [] })),
    resources,
    { ...earlier, is: (name) => earlier.follows[name] === digest(name) },
  );
  if (made.faults.length > 0) return { ...NOTHING, faults: made.faults };
  const passed = [...checks.map(({ sql }) => rests.of(sql)), ...descriptor.resources.map(({ name }) => digest(name))];
  if (needed.size > 0) await kept.keep({ reads, passed: new Set(passed), views: rows });
  return { views: made.resources, faults: [], follows: new Map(views.map(({ name }) => [name, digest(name)])) };
}

type Rows = readonly (readonly string[])[];

/** What each SELECT reads: what is known of it, else what DuckDB says. */
async function readsOf(
  selects: readonly string[],
  known: ReadonlyMap<string, ReadTables>,
): Promise<ReadonlyMap<string, ReadTables>> {
  const unknown = selects.filter((sql) => !known.has(sql));
  const found = unknown.length === 0 ? [] : await (await import("./sql-reads.ts")).tablesReadBy(unknown);
  const fresh = new Map(unknown.map((sql, k) => [sql, found[k] ?? null]));
  return new Map(selects.map((sql) => [sql, known.get(sql) ?? fresh.get(sql) ?? null]));
}

/** A package with some of its tables alone. */
function partOf({ directory, descriptor }: PackageFiles, names: ReadonlySet<string>): PackageFolder {
  const { resources, factmark } = descriptor;
  const views = factmark.views.filter(({ name }) => names.has(name));
  const some = resources.filter(({ name }) => names.has(name));
  return { directory, descriptor: { ...descriptor, resources: some, factmark: { ...factmark, views } } };
}

async function ask(
  { directory, descriptor }: PackageFolder,
  views: readonly View[],
  checks: readonly PlacedCheck[],
): Promise<{ readonly rows: ReadonlyMap<string, Rows>; readonly faults: readonly Diagnostic[] }> {
  const { resources, factmark } = descriptor;
  if (resources.length + factmark.views.length + checks.length === 0) return { rows: new Map(), faults: [] };
  const { openDatabase, TableError } = await import("./duckdb.ts");
  let database: Database;
  try {
    database = await openDatabase(directory, descriptor);
  } catch (cause) {
    if (!(cause instanceof TableError)) throw cause;
    return { rows: new Map(), faults: [notMade(cause, descriptor)] };
  }
  try {
    const rows = new Map<string, Rows>();
    for (const view of views) rows.set(view.name, await rowsOf(database, view));
    return { rows, faults: await runChecks(database, checks) };
  } finally {
    database.close();
  }
}

/** DuckDB writes numbers and days as text much faster than they are taken out of it one by one. */
async function rowsOf(database: Database, { name, schema }: View): Promise<Rows> {
  const { fields, primaryKey } = schema;
  const isPlain = ({ type }: Field): boolean => type === "string" || type === "list";
  const asText = fields.map((field) => (isPlain(field) ? `"${field.name}"` : `CAST("${field.name}" AS VARCHAR)`));
  const key = primaryKey.map((column) => `"${column}"`).join(", ");
  const columns = await database.columns(`SELECT ${asText.join(", ")} FROM "${name}" ORDER BY ${key}`);
  const written = columns.map((cells, k) =>
    isNumber(fields[k]) ? cells.map((cell) => decimal(cell ?? "") ?? cell) : cells,
  );
  return (written[0] ?? []).map((_, row) => written.map((cells) => cells[row] ?? ""));
}

function isNumber(field: Field | undefined): boolean {
  return field?.type === "number" || field?.type === "integer" || field?.type === "year";
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
