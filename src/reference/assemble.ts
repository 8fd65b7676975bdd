import { openAliases } from "./aliases.ts";
import { itemsOf } from "./cells.ts";
import type { Field, Resource } from "./descriptor.ts";
import { tablesOf } from "./tables-of.ts";
import type { Column, Coverage, Reference, Source, Table } from "./reference.ts";
import { fieldsByRole } from "./roles.ts";
import type { EncodedColumn, Snapshot } from "./snapshot.ts";
import { buildVocabulary } from "./build-vocabulary.ts";
import { readTellings } from "./tellings.ts";

type CellRow = Readonly<Record<string, string | null>>;

/** A reference to ask, over a snapshot. */
export function assemble(snapshot: Snapshot): Reference {
  const { descriptor } = snapshot;
  const entities = new Map(snapshot.entities.map(([id, type, name]) => [id, { id, type, name }]));
  const resources = tablesOf(descriptor);
  const tables = new Map(
    snapshot.tables.flatMap((encoded) => {
      const resource = resources.find((one) => one.name === encoded.name);
      const table = resource === undefined ? null : tableOf(resource, encoded);
      return table === null ? [] : [[encoded.name, table] as const];
    }),
  );
  return {
    name: descriptor.name,
    version: descriptor.version,
    hash: snapshot.hash,
    tables,
    entities,
    types: new Map(Object.entries(descriptor.factmark.types)),
    groups: new Map(descriptor.factmark.groups.map((group) => [group.id, group])),
    sources: new Map(snapshot.rows.sources.map((row) => [text(row, "id"), sourceOf(row)])),
    coverage: snapshot.rows.coverage.map(coverageOfRow),
    alternatives: snapshot.rows.alternatives.map((row) => ({
      table: text(row, "resource"),
      key: text(row, "key"),
      field: text(row, "field"),
      value: text(row, "value"),
      source: text(row, "source"),
    })),
    bare: [],
    aliases: openAliases(snapshot.aliases),
    tellings: readTellings(descriptor).tellings,
    vocabulary: buildVocabulary([...tables.values()], descriptor.factmark.groups, (id) => entities.get(id)?.type),
  };
}

function text(row: CellRow, name: string): string {
  return row[name] ?? "";
}

function tableOf(resource: Resource, encoded: Snapshot["tables"][number]): Table | null {
  const meaning = resource.factmark;
  if (meaning.kind !== "facts") return null;
  const columns = encoded.columns.flatMap((column) => {
    const field = resource.schema.fields.find((one) => one.name === column.name);
    return field === undefined ? [] : [[column.name, columnOf(field, column)] as const];
  });
  const { primaryKey, fields } = resource.schema;
  const byName = new Map(columns);
  const by = fieldsByRole(fields);
  return {
    name: resource.name,
    meaning,
    fields,
    by,
    subject: by.dimension.find(({ name }) => name === meaning.subject) ?? null,
    primaryKey,
    rowCount: encoded.rowCount,
    columns: byName,
    ...keysOf(
      primaryKey.flatMap((name) => byName.get(name) ?? []),
      encoded.rowCount,
    ),
  };
}

/** Keys of rows, made when first asked for. */
function keysOf(columns: readonly Column[], rowCount: number): Pick<Table, "keyOf" | "rowWithKey"> {
  const keys: string[] = [];
  let rows: ReadonlyMap<string, number> | null = null;
  const keyOf = (row: number): string => (keys[row] ??= columns.map((column) => column.cell(row) ?? "").join("|"));
  return {
    keyOf,
    rowWithKey(key) {
      rows ??= new Map(Array.from({ length: rowCount }, (_, row) => [keyOf(row), row]));
      return rows.get(key) ?? null;
    },
  };
}

const NO_ROWS = new Uint32Array();

/** A column whose posting lists are made when first asked for: most columns never are. */
function columnOf(field: Field, { dictionary, codes }: EncodedColumn): Column {
  let postings: ReadonlyMap<string, Uint32Array> | null = null;
  return {
    field,
    cell(row) {
      const code = codes[row] ?? 0;
      return code === 0 ? null : (dictionary[code] ?? null);
    },
    rowsWith(value) {
      postings ??= post(field, dictionary, codes);
      return postings.get(value) ?? NO_ROWS;
    },
  };
}

function post(field: Field, dictionary: readonly string[], codes: Uint32Array): ReadonlyMap<string, Uint32Array> {
  const lists = new Map<string, number[]>();
  const items = dictionary.map((cell) => (field.type === "list" ? itemsOf(field, cell) : [cell]));
  codes.forEach((code, row) => {
    if (code === 0) return;
    for (const item of items[code] ?? []) {
      const list = lists.get(item);
      if (list === undefined) lists.set(item, [row]);
      else list.push(row);
    }
  });
  return new Map([...lists].map(([value, rows]) => [value, Uint32Array.from(rows)]));
}

function sourceOf(row: CellRow): Source {
  return {
    id: text(row, "id"),
    title: text(row, "title"),
    publisher: text(row, "publisher"),
    url: text(row, "url"),
    licence: text(row, "licence"),
    date: text(row, "date"),
  };
}

function coverageOfRow(row: CellRow): Coverage {
  const named = [
    [text(row, "dimension"), text(row, "value")],
    [text(row, "dimension2"), text(row, "value2")],
  ].filter(([dimension]) => dimension !== "");
  return {
    table: text(row, "resource"),
    dimensions: Object.fromEntries(named) as Readonly<Record<string, string>>,
    from: row["from"] ?? null,
    to: row["to"] ?? null,
    source: text(row, "source"),
    note: text(row, "note"),
  };
}
