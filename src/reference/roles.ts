import type { Field } from "./descriptor.ts";

/** What a field may be to its table. */
type Role = NonNullable<Field["factmark"]>;

/** A field with the role that it has. */
export type FieldWith<R extends Role["role"]> = Field & { readonly factmark: Extract<Role, { role: R }> };

/** The fields of a table by role, each list in the table's order. */
export type FieldsByRole = { readonly [R in Role["role"]]: readonly FieldWith<R>[] };

export function fieldsByRole(fields: readonly Field[]): FieldsByRole {
  const of = <R extends Role["role"]>(role: R): readonly FieldWith<R>[] =>
    fields.filter((field): field is FieldWith<R> => field.factmark?.role === role);
  return {
    dimension: of("dimension"),
    category: of("category"),
    measure: of("measure"),
    attribute: of("attribute"),
    agent: of("agent"),
    name: of("name"),
    time: of("time"),
    start: of("start"),
    end: of("end"),
    year: of("year"),
    precision: of("precision"),
    description: of("description"),
    source: of("source"),
    citation: of("citation"),
    evidence: of("evidence"),
    note: of("note"),
  };
}
