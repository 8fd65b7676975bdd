import type { Field, Resource } from "../descriptor.ts";
import type { ReadResource } from "../validate.ts";
import type { Duplicate } from "./diff-schema.ts";
import { rowOf } from "./row-changes.ts";

/** Rows of one key, and rows of several keys that say the same, where `before` (null: it has no such resource) had fewer of them. */
export function newDuplicates(before: ReadResource | null, after: ReadResource): Duplicate[] {
  const duplicates: Duplicate[] = [];
  const add = (of: Duplicate["of"], fieldsOf: (resource: Resource) => readonly string[]): void => {
    const fields = fieldsOf(after.resource);
    const had = before === null ? null : alike(before, fields);
    for (const [content, rows] of alike(after, fields)) {
      if (rows.length < 2 || rows.length <= (had?.get(content)?.length ?? 0)) continue;
      const named = rows.map((k) => rowOf(after, k));
      // Rows of one key alone are told as such.
      if (of === "content" && new Set(named.map(({ key }) => key)).size < 2) continue;
      duplicates.push({ resource: after.resource.name, of, rows: named });
    }
  };
  add("key", (resource) => resource.schema.primaryKey);
  add("content", saying);
  return duplicates;
}

/** Row numbers by the cells of some fields; none for no fields. */
function alike({ resource, rows }: ReadResource, fields: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = fields.map((name) => resource.schema.fields.findIndex((field) => field.name === name));
  const groups = new Map<string, number[]>();
  if (places.length === 0) return groups;
  rows.forEach((row, k) => {
    const content = places.map((place) => row[place] ?? "").join("\0");
    const group = groups.get(content);
    if (group === undefined) groups.set(content, [k]);
    else group.push(k);
  });
  return groups;
}

type Role = NonNullable<Field["factmark"]>["role"];

/** Roles that say where a row comes from or how sure it is, not what holds. */
const ABOUT_THE_ROW: ReadonlySet<Role> = new Set(["source", "citation", "evidence", "note", "precision"]);

/** What rows of the other kinds say. Two entities of one type and name may be meant so, as two people are; they deserve a look all the same. */
const SAYING: Readonly<Record<Exclude<Resource["factmark"]["kind"], "facts">, readonly string[]>> = {
  entities: ["type", "name"],
  aliases: ["entity", "text", "lang", "from", "to"],
  sources: ["title", "publisher", "url", "date"],
  coverage: ["resource", "dimension", "value", "dimension2", "value2", "from", "to"],
  alternatives: ["resource", "key", "field", "value", "source"],
};

/** The fields by which two rows say the same: of facts all but a key without a role and what is about the row. */
function saying({ factmark, schema }: Resource): readonly string[] {
  const known = schema.fields.filter(({ name, factmark: role }) =>
    factmark.kind === "facts"
      ? role === undefined
        ? !schema.primaryKey.includes(name)
        : !ABOUT_THE_ROW.has(role.role)
      : SAYING[factmark.kind].includes(name),
  );
  return known.map(({ name }) => name);
}
