import { packAliases } from "./alias-tables.ts";
import type { Alias } from "./alias.ts";
import type { PackageFiles } from "./package.ts";
import type { EncodedColumn, Snapshot } from "./snapshot.ts";
import type { ReadResource } from "./validate.ts";

type CellRow = Readonly<Record<string, string | null>>;

/** Packs the rows of a validated package into a snapshot; what follows from the same as in an earlier one is taken from there. */
export function compile(
  files: PackageFiles,
  resources: readonly ReadResource[],
  follows: Snapshot["follows"] = {},
  earlier: Snapshot | null = null,
): Snapshot {
  const ofKind = (...kinds: readonly string[]): readonly ReadResource[] =>
    resources.filter((one) => kinds.includes(one.resource.factmark.kind));
  const rowsOfKind = (kind: string): CellRow[] => ofKind(kind).flatMap(asObjects);
  const sameIn = (...kinds: readonly string[]): Snapshot | null => {
    const before = (earlier?.descriptor.resources ?? []).filter(({ factmark }) => kinds.includes(factmark.kind));
    const now = ofKind(...kinds);
    const isSame =
      now.length === before.length &&
      now.every(({ resource, isEarlier }, k) => isEarlier === true && resource.name === before[k]?.name);
    return isSame ? earlier : null;
  };
  const tableOf = ({ resource, rows }: ReadResource): Snapshot["tables"][number] => ({
    name: resource.name,
    rowCount: rows.length,
    columns: resource.schema.fields.map((field, place) =>
      encode(
        field.name,
        rows.map((row) => row[place] ?? null),
      ),
    ),
  });
  const earlierTable = ({ resource, isEarlier }: ReadResource): Snapshot["tables"][number] | undefined =>
    isEarlier === true ? earlier?.tables.find(({ name }) => name === resource.name) : undefined;
  return {
    descriptor: files.descriptor,
    hash: files.hash,
    follows,
    tables: ofKind("facts").map((one) => earlierTable(one) ?? tableOf(one)),
    entities:
      sameIn("entities")?.entities ??
      rowsOfKind("entities").map((row) => [row["id"] ?? "", row["type"] ?? "", row["name"] ?? ""]),
    aliases:
      sameIn("entities", "aliases")?.aliases ?? packAliases(namesOf(rowsOfKind("entities"), rowsOfKind("aliases"))),
    rows: {
      sources: sameIn("sources")?.rows.sources ?? rowsOfKind("sources"),
      coverage: sameIn("coverage")?.rows.coverage ?? rowsOfKind("coverage"),
      alternatives: sameIn("alternatives")?.rows.alternatives ?? rowsOfKind("alternatives"),
    },
  };
}

/** The aliases, and for an entity without any its own name. */
function namesOf(entities: readonly CellRow[], aliases: readonly CellRow[]): Alias[] {
  const known = new Set(aliases.map((row) => row["entity"]));
  const unnamed = entities.filter((row) => !known.has(row["id"] ?? null));
  return [
    ...aliases.map((row) => ({
      entity: row["entity"] ?? "",
      text: row["text"] ?? "",
      lang: row["lang"] ?? "",
      kind: row["kind"] ?? "name",
      strong: row["strength"] !== "weak",
      from: row["from"] ?? null,
      to: row["to"] ?? null,
    })),
    ...unnamed.map((row) => ({
      entity: row["id"] ?? "",
      text: row["name"] ?? "",
      lang: "",
      kind: "name",
      strong: true,
      from: null,
      to: null,
    })),
  ];
}

function asObjects({ resource, rows }: ReadResource): CellRow[] {
  const names = resource.schema.fields.map((field) => field.name);
  return rows.map((row) => Object.fromEntries(names.map((name, place) => [name, row[place] ?? null])));
}

/** Cells as places in a dictionary of their own. */
export function encode(name: string, cells: readonly (string | null)[]): EncodedColumn {
  const dictionary: string[] = [""];
  const places = new Map<string, number>();
  const codes = new Uint32Array(cells.length);
  cells.forEach((cell, row) => {
    if (cell === null) return;
    let place = places.get(cell);
    if (place === undefined) {
      place = dictionary.push(cell) - 1;
      places.set(cell, place);
    }
    codes[row] = place;
  });
  return { name, dictionary, codes };
}
