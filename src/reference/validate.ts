import type { Diagnostic } from "../model/diagnostic.ts";
import { canonicalCell, itemsOf, SHAPES } from "./cells.ts";
import { readCsv, type CsvRow } from "./csv.ts";
import type { Field, Resource } from "./descriptor.ts";
import { earlierOf, type Earlier } from "./earlier.ts";
import type { PackageFiles } from "./package.ts";

/** How many faults of a package are listed one by one. */
const LISTED = 20;

/** A resource's rows, as canonical cells in the order of its fields. */
export interface ReadResource {
  readonly resource: Resource;
  readonly rows: readonly (readonly (string | null)[])[];
  /** Line of each row in its file, from 1. */
  readonly lines: readonly number[];
  /** True for rows that follow from the same as in an earlier version, where nothing was wrong with them; they are read when they are asked for. */
  readonly isEarlier?: true;
  /** What a field of such rows has, where that needs no reading of them. */
  readonly cellsOf?: (field: string) => Iterable<string | null> | null;
  /** False when the file is no CSV, or has another header: there are no rows then. */
  readonly readable: boolean;
}

/**
 * Reads every resource against its schema: shape, types, constraints, keys, and references to other resources. What is as in an earlier version was found
 * sound there.
 */
export function readResources(
  files: PackageFiles,
  earlier: Earlier = earlierOf(null, new Map()),
): {
  readonly resources: readonly ReadResource[];
  readonly faults: readonly Diagnostic[];
} {
  const faults: Diagnostic[] = [];
  const resources = files.descriptor.resources.map((resource) => {
    const read = (into: Diagnostic[]): ReadResource =>
      readResource(resource, files.files.get(resource.name) ?? new Uint8Array(), into);
    return earlier.is(resource.name) ? asEarlier(resource, earlier, () => read([])) : read(faults);
  });
  if (faults.length === 0) for (const one of resources) checkReferences(one, resources, faults);
  return { resources, faults: atMost(faults) };
}

function asEarlier(resource: Resource, earlier: Earlier, read: () => ReadResource): ReadResource {
  let made: ReadResource | null = null;
  return {
    resource,
    get rows() {
      return (made ??= read()).rows;
    },
    get lines() {
      return (made ??= read()).lines;
    },
    readable: true,
    isEarlier: true,
    cellsOf: (field) => earlier.cellsOf(resource, field),
  };
}

function atMost(faults: readonly Diagnostic[]): readonly Diagnostic[] {
  if (faults.length <= LISTED) return faults;
  const more = faults.length - LISTED;
  const last: Diagnostic = {
    code: "more-faults",
    args: { more },
    severity: "error",
    message: `and ${more} more`,
    help: "Mend these first; many share a cause.",
  };
  return [...faults.slice(0, LISTED), last];
}

function readResource(resource: Resource, bytes: Uint8Array, faults: Diagnostic[]): ReadResource {
  const csv = readCsv(resource.path, bytes);
  const { fields } = resource.schema;
  const names = fields.map((field) => field.name);
  if (!csv.ok) {
    faults.push(csv.diagnostic);
    return { resource, rows: [], lines: [], readable: false };
  }
  if (csv.header.join() !== names.join()) {
    faults.push(
      fault(
        "header-unexpected",
        resource,
        1,
        1,
        `Unexpected header ${csv.header.join(",")}, expected ${names.join(",")}`,
        "Name the columns as the schema does, in its order.",
      ),
    );
    return { resource, rows: [], lines: [], readable: false };
  }
  return readRows(resource, csv.rows, faults);
}

function readRows(resource: Resource, source: readonly CsvRow[], faults: Diagnostic[]): ReadResource {
  const rows = source.map((row) => readRow(row, resource, faults));
  checkKey(resource, rows, source, faults);
  return { resource, rows, lines: source.map((row) => row.line), readable: true };
}

/** Holds rows that a view gave against its schema, and its ids against the resources. */
export function readMade(
  made: readonly { readonly resource: Resource; readonly rows: readonly (readonly string[])[] }[],
  resources: readonly ReadResource[],
  earlier: Earlier,
): { readonly resources: readonly ReadResource[]; readonly faults: readonly Diagnostic[] } {
  const faults: Diagnostic[] = [];
  const read = made.map(({ resource, rows }) => {
    const readInto = (into: Diagnostic[]): ReadResource =>
      readRows(
        resource,
        rows.map((cells) => ({ line: 1, cells })),
        into,
      );
    return earlier.is(resource.name) ? asEarlier(resource, earlier, () => readInto([])) : readInto(faults);
  });
  if (faults.length === 0) for (const one of read) checkReferences(one, [...resources, ...read], faults);
  return { resources: read, faults: atMost(faults) };
}

function readRow(row: CsvRow, resource: Resource, faults: Diagnostic[]): (string | null)[] {
  const { fields } = resource.schema;
  if (row.cells.length !== fields.length) {
    faults.push(
      fault(
        "row-length",
        resource,
        row.line,
        1,
        `Unexpected ${row.cells.length} cells, expected ${fields.length}`,
        "Give each row a cell for each column; quote cells that hold commas.",
      ),
    );
  }
  return fields.map((field, k) => readCell(field, row.cells[k] ?? "", resource, row, k, faults));
}

function readCell(
  field: Field,
  text: string,
  resource: Resource,
  row: CsvRow,
  k: number,
  faults: Diagnostic[],
): string | null {
  const cell = canonicalCell(field, text);
  const allowed = field.constraints?.enum;
  if (typeof cell === "string" && (allowed === undefined || allowed.includes(cell))) return cell;
  const refuse = (code: string, found: string, expected: string, help: string): void => {
    const column = 1 + row.cells.slice(0, k).reduce((sum, cell) => sum + cell.length + 1, 0);
    const message = `Unexpected ${found} in column ${k + 1} (${field.name}), expected ${expected}`;
    faults.push(fault(code, resource, row.line, column, message, help));
  };
  if (cell === undefined) {
    const shape = SHAPES[field.type];
    refuse("cell-type", `"${text}"`, shape, `Write ${shape}, or leave the cell empty.`);
    return null;
  }
  const required = field.constraints?.required === true || resource.schema.primaryKey.includes(field.name);
  if (cell === null && required) refuse("cell-empty", "empty cell", "a value", "Fill it in, or take the row out.");
  if (cell !== null && allowed !== undefined && !allowed.includes(cell))
    refuse(
      "cell-enum",
      `"${cell}"`,
      `one of ${allowed.join(", ")}`,
      "Use one of these, or add it to the schema's enum.",
    );
  return cell;
}

function checkKey(
  resource: Resource,
  rows: readonly (readonly (string | null)[])[],
  source: readonly CsvRow[],
  faults: Diagnostic[],
): void {
  const { fields, primaryKey } = resource.schema;
  const [first = -1, ...more] = primaryKey.map((name) => fields.findIndex((field) => field.name === name));
  const keyOf = (row: readonly (string | null)[]): string =>
    more.reduce((key, place) => `${key}|${row[place] ?? ""}`, row[first] ?? "");
  const seen = new Map<string, number>();
  rows.forEach((row, k) => {
    const key = keyOf(row);
    const line = source[k]?.line ?? 1;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, line);
    else
      faults.push(
        fault(
          "key-duplicate",
          resource,
          line,
          1,
          `Unexpected second row for the key ${key}, which line ${before} has`,
          "Keep one of the two rows.",
        ),
      );
  });
}

function checkReferences(one: ReadResource, all: readonly ReadResource[], faults: Diagnostic[]): void {
  const { fields, foreignKeys } = one.resource.schema;
  for (const {
    fields: [name = ""],
    reference,
  } of foreignKeys) {
    const place = fields.findIndex((field) => field.name === name);
    const field = fields[place];
    const target = all.find(
      (other) => other.resource.name === (reference.resource === "" ? one.resource.name : reference.resource),
    );
    if (one.isEarlier === true && target?.isEarlier === true) continue;
    const targetPlace = target?.resource.schema.fields.findIndex((other) => other.name === reference.fields[0]) ?? -1;
    if (field === undefined || target === undefined || targetPlace < 0) {
      faults.push(
        fault(
          "foreign-key-unknown",
          one.resource,
          1,
          1,
          `the foreign key ${name} names a field or resource that the package lacks`,
          "Mend foreignKeys in datapackage.json.",
        ),
      );
      continue;
    }
    const known = new Set(
      target.cellsOf?.(reference.fields[0] ?? "") ?? target.rows.map((row) => row[targetPlace] ?? null),
    );
    one.rows.forEach((row, k) => {
      const cell = row[place] ?? null;
      if (cell === null) return;
      const column = 1 + row.slice(0, place).reduce((sum, other) => sum + (other?.length ?? 0) + 1, 0);
      for (const id of field.type === "list" ? itemsOf(field, cell) : [cell]) {
        if (known.has(id)) continue;
        const message = `Unexpected id "${id}" in column ${place + 1} (${name}), expected one that ${target.resource.path} has`;
        faults.push(
          fault(
            "id-unknown",
            one.resource,
            one.lines[k] ?? 1,
            column,
            message,
            `Add the id to ${target.resource.path}, or mend the cell.`,
          ),
        );
      }
    });
  }
}

function fault(
  code: string,
  resource: Resource,
  line: number,
  column: number,
  message: string,
  help: string,
): Diagnostic {
  return {
    code,
    args: { resource: resource.name, line, column },
    severity: "error",
    message,
    help,
    file: resource.path,
    line,
    column,
  };
}
