import type { DataPackage } from "../descriptor.ts";
import type { SchemaChange } from "./diff-schema.ts";

/** What differs between two descriptors. Lists of named things are paired by name, phrases by themselves; order alone counts where no item differs. */
export function descriptorChanges(before: DataPackage, after: DataPackage): SchemaChange[] {
  const changes: SchemaChange[] = [];
  compare(before, after, [], changes);
  return changes;
}

type Path = readonly string[];

function compare(before: unknown, after: unknown, path: Path, into: SchemaChange[]): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const then = partsOf(before);
  const now = partsOf(after);
  if (then === null || now === null) {
    into.push(changeAt(path, before, after));
    return;
  }
  const found = into.length;
  for (const [name, value] of then) compare(value, now.get(name), [...path, name], into);
  for (const [name, value] of now) if (!then.has(name)) compare(undefined, value, [...path, name], into);
  if (into.length === found) into.push(changeAt(path, before, after));
}

/** What a value is made of, by name; null for a single value. */
function partsOf(value: unknown): ReadonlyMap<string, unknown> | null {
  if (Array.isArray(value)) return new Map(value.map((item: unknown) => [nameOf(item), item]));
  return isObject(value) ? new Map(Object.entries(value)) : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** What an item of a list is paired by. */
function nameOf(item: unknown): string {
  if (typeof item === "string") return item;
  const name = isObject(item) ? (item["id"] ?? item["name"]) : undefined;
  return typeof name === "string" ? name : JSON.stringify(item);
}

function changeAt(path: Path, before: unknown, after: unknown): SchemaChange {
  const [top, resource = null, inside, list, field = null] = path;
  const ofResource = top === "resources";
  const ofField = ofResource && inside === "schema" && list === "fields" && field !== null;
  // A phrase that came or went is what its list has more or less.
  const isPhrase = path.at(-1) === (before ?? after) && (before === undefined || after === undefined);
  const at = path.slice(ofField ? 5 : ofResource ? 2 : 0, isPhrase ? -1 : undefined).join(".");
  return {
    change: before === undefined ? "added" : after === undefined ? "removed" : "changed",
    about: aboutOf(path.join("/")),
    resource: ofResource ? resource : null,
    field: ofField ? field : null,
    at,
    from: textOf(before),
    to: textOf(after),
  };
}

/** By the first pattern that a path has. */
const ABOUT: readonly (readonly [RegExp, SchemaChange["about"]])[] = [
  [/^factmark\/types\//, "type"],
  [/^factmark\/groups\//, "group"],
  [/^resources\/[^/]+\/schema\/fields\/[^/]+\/constraints/, "constraint"],
  [/^resources\/[^/]+\/schema\/fields\/[^/]+\/factmark(?:\/role)?$/, "role"],
  [/^resources\/[^/]+\/schema\/fields\/[^/]+\/factmark\//, "vocabulary"],
  [/^resources\/[^/]+\/schema\/fields/, "field"],
  [/^resources\/[^/]+\/schema\//, "key"],
  [/^resources\/[^/]+\/factmark\//, "vocabulary"],
  [/^resources\//, "resource"],
];

function aboutOf(path: string): SchemaChange["about"] {
  return ABOUT.find(([pattern]) => pattern.test(path))?.[1] ?? "package";
}

function textOf(value: unknown): string | null {
  if (value === undefined) return null;
  if (typeof value === "string") return value;
  const single = !isObject(value) || (Array.isArray(value) && !value.some(isObject));
  return single ? JSON.stringify(value) : null;
}
