import type { Field, View } from "./descriptor.ts";

/** The SELECT that makes a view's rows: its columns in the types of its schema, in order of its key. */
export function selectOf({ sql, schema }: View): string {
  const columns = schema.fields.map((field) => `${cast(field)} AS "${field.name}"`).join(", ");
  const order = schema.primaryKey.map((key) => `"${key}"`).join(", ");
  return `SELECT ${columns} FROM (${sql}) ORDER BY ${order}`;
}

/** A column in the type of its field. */
export function cast(field: Field): string {
  const name = `"${field.name}"`;
  switch (field.type) {
    case "date":
      return `CAST(${name} AS DATE)`;
    case "integer":
    case "year":
      return `CAST(${name} AS BIGINT)`;
    case "number":
      return `CAST(${name} AS DECIMAL(38, 9))`;
    case "boolean":
      return `CAST(${name} AS BOOLEAN)`;
    case "list":
      return `string_split(${name}, ${text(field.delimiter ?? ",")})`;
    case "string":
      return name;
  }
}

/** A string of SQL. */
export function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
