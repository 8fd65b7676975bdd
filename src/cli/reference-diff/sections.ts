import type {
  Duplicate,
  MovedFigure,
  ReferenceDiff,
  ResourceDiff,
  SchemaChange,
} from "../../reference/diff/diff-schema.ts";

/** A piece of a line: our words, or text of the package, which each format quotes in its way. */
export type Part = string | { readonly said: string };

export interface Section {
  readonly title: string;
  readonly total: number;
  /** The first lines, the worst first. */
  readonly lines: readonly (readonly Part[])[];
}

/** Lines of a section. */
const LISTED = 20;

/** Cells shown of an added or removed row, and rows shown of a duplicate. */
const CELLS = 6;
const ROWS = 4;

/** In this order: what verdicts rest on first. */
const KINDS: readonly ResourceDiff["kind"][] = ["facts", "coverage", "alternatives", "sources", "entities", "aliases"];
const CHANGES: readonly SchemaChange["change"][] = ["removed", "changed", "added"];

/** What a difference says, the most pressing part first. Parts without lines are left out. */
export function sectionsOf(diff: ReferenceDiff): readonly Section[] {
  const resources = [...diff.resources].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  const rows = (change: "removed" | "changed" | "added", among: readonly ResourceDiff[]): readonly Entry[] =>
    among.flatMap((resource) => resource[change].map((row) => ({ resource, row })));
  const sources = resources.filter((resource) => resource.kind === "sources");
  const rest = resources.filter((resource) => resource.kind !== "sources");
  const unread = resources.filter((resource) => !resource.compared);
  const schema = CHANGES.flatMap((change) => diff.schema.filter((one) => one.change === change));
  return [
    section("does not validate", diff.faults.after, faultLine),
    section("could not be read, so not compared", unread, ({ name, file }) => [said(name), " (", said(file), ")"]),
    section("sources that vanished", rows("removed", sources), rowLine),
    section("sources that changed", rows("changed", sources), rowLine),
    section("schema", schema, schemaLine),
    section(`figures that moved by more than ${percent(diff.threshold)}`, diff.moved, movedLine),
    section("new duplicates", diff.duplicates, duplicateLine),
    section("rows removed", rows("removed", rest), rowLine),
    section("rows changed", rows("changed", rest), rowLine),
    section("rows added", rows("added", resources), rowLine),
  ].filter(({ total }) => total > 0);
}

function section<Item>(title: string, items: readonly Item[], lineOf: (item: Item) => readonly Part[]): Section {
  return { title, total: items.length, lines: items.slice(0, LISTED).map(lineOf) };
}

function said(text: string | null): Part {
  return text === null ? "nothing" : { said: text };
}

function faultLine({ file, line, column, message }: ReferenceDiff["faults"]["after"][number]): Part[] {
  const place = [line, column].filter((part) => part !== undefined).join(":");
  return [...(file === undefined ? [] : [said(file), `:${place} `]), said(message)];
}

function schemaLine({ change, about, resource, field, at, from, to }: SchemaChange): Part[] {
  const where = [resource, field, at === "" ? null : at].filter((part) => part !== null).map(said);
  const values = change === "changed" ? [said(from), " → ", said(to)] : [said(to ?? from)];
  return [`${change}: ${about}`, ...where.flatMap((part) => [" ", part]), ...(from === to ? [] : [": ", ...values])];
}

function movedLine({ resource, key, field, from, to, relative }: MovedFigure): Part[] {
  const by = relative === null ? "" : ` (${relative.startsWith("-") ? "" : "+"}${percent(relative)})`;
  return [said(resource), " ", said(key), ` ${field} `, said(from), " → ", said(to), by];
}

function duplicateLine({ resource, of, rows }: Duplicate): Part[] {
  const shown = rows.slice(0, of === "key" ? 1 : ROWS).map(({ key }) => said(key));
  const more = rows.length > ROWS ? ` and ${rows.length - ROWS} more` : "";
  const lines = rows.slice(0, ROWS).map(({ line }) => line);
  return [
    said(resource),
    of === "key" ? ": one key" : ": the same said under",
    ...shown.flatMap((part) => [" ", part]),
    ` (lines ${lines.join(", ")}${more})`,
  ];
}

interface Entry {
  readonly resource: ResourceDiff;
  readonly row: (ResourceDiff["removed"] | ResourceDiff["changed"])[number];
}

function rowLine({ resource, row }: Entry): Part[] {
  const cells =
    "fields" in row
      ? row.fields.map(({ field, from, to }) => [`${field} `, said(from), " → ", said(to)])
      : Object.entries(row.cells).flatMap(([field, cell]) => (cell === null ? [] : [[`${field} `, said(cell)]]));
  return [
    said(resource.name),
    " ",
    said(row.key),
    ...cells.slice(0, CELLS).flatMap((parts, k) => [k === 0 ? ": " : ", ", ...parts]),
    cells.length > CELLS ? ", …" : "",
    " (",
    said(resource.file),
    `:${row.line})`,
  ];
}

/** "0.1" as "10%". */
function percent(ratio: string): string {
  return `${Number((Number(ratio) * 100).toFixed(2))}%`;
}
