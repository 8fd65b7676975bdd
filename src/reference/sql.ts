import { derivedSql, figureSql, quoted, rankSql } from "./aggregate-sql.ts";
import type { Field } from "./descriptor.ts";
import type { Predicate, Query, Select, Sql } from "../model/query.ts";
import type { Reference, Table } from "./reference.ts";

/** Collects literals as parameters, so that no text of an article or a package becomes SQL. */
interface Parameters {
  readonly values: string[];
  add(value: string): string;
}

/** A query as SQL for DuckDB. Names are quoted, literals are parameters, the order of rows is fixed. */
export function printSql(query: Query, reference: Reference): Sql {
  const values: string[] = [];
  const params: Parameters = {
    values,
    add: (value) => {
      values.push(value);
      return `$${values.length}`;
    },
  };
  return { sql: statement(query, reference, params), params: values };
}

function statement({ table: name, where, select }: Query, reference: Reference, params: Parameters): string {
  if (select.kind === "stated") return statedSql(select, params);
  const table = reference.tables.get(name);
  if (table === undefined) throw new Error(`no table ${name} in the reference`);
  const conditions = (predicates: readonly Predicate[]): string[] =>
    predicates.map((predicate) => condition(predicate, table, reference, params));
  const from = (more: readonly string[] = []): string => {
    const all = [...conditions(where), ...more];
    return [`FROM ${quoted(name)}`, ...(all.length > 0 ? [`WHERE ${all.join("\n  AND ")}`] : [])].join("\n");
  };
  switch (select.kind) {
    case "rows": {
      const order = select.fields.map((field) => `${quoted(field)} ASC NULLS LAST`).join(", ");
      return `SELECT DISTINCT ${select.fields.map(quoted).join(", ")}\n${from()}\nORDER BY ${order}`;
    }
    case "counts": {
      const counts = select.counts.map((one) => `${countOf(select.of, conditions(one.where))} AS ${quoted(one.name)}`);
      return `SELECT ${counts.join(", ")}\n${from()}`;
    }
    case "figures": {
      const figures = select.figures.map((figure) => figureSql(figure, conditions(figure.where)));
      return derivedSql(select.figures, select.derived, `SELECT ${figures.join(", ")}\n${from()}`);
    }
    case "rank": {
      const of = literal(fieldOf(table, select.of), select.entity, params);
      return rankSql(select, of, literal(WIDTH, select.width, params), from([`${quoted(select.by)} IS NOT NULL`]));
    }
    case "top": {
      const fields = [...new Set([select.by, ...select.fields])];
      const order = fields.map(
        (field, k) => `${quoted(field)} ${k === 0 && select.order === "most" ? "DESC" : "ASC"} NULLS LAST`,
      );
      const rows = from([`${quoted(select.by)} IS NOT NULL`]);
      return `SELECT DISTINCT ${fields.map(quoted).join(", ")}\n${rows}\nORDER BY ${order.join(", ")}\nLIMIT ${select.limit}`;
    }
  }
}

/** Widths are numbers. */
const WIDTH: Field = { name: "width", type: "number" };

function statedSql({ numbers, derived }: Extract<Select, { kind: "stated" }>, params: Parameters): string {
  const columns = numbers.map(({ name, value }) => `${literal(WIDTH, value, params)} AS ${quoted(name)}`);
  return derivedSql(numbers, derived, `SELECT ${columns.join(", ")}`);
}

function countOf(of: string, conditions: readonly string[]): string {
  const count = `COUNT(DISTINCT ${quoted(of)})`;
  return conditions.length === 0 ? count : `${count} FILTER (WHERE ${conditions.join(" AND ")})`;
}

function fieldOf(table: Table, name: string): Field {
  const field = table.fields.find((one) => one.name === name);
  if (field === undefined) throw new Error(`no field ${name} in table ${table.name}`);
  return field;
}

/** A literal of the field's type. */
function literal(field: Field, value: string, params: Parameters): string {
  const place = params.add(value);
  switch (field.type) {
    case "date":
      return `CAST(${place} AS DATE)`;
    case "integer":
    case "year":
      return `CAST(${place} AS BIGINT)`;
    case "number":
      return `CAST(${place} AS DECIMAL(38, 9))`;
    case "boolean":
      return `CAST(${place} AS BOOLEAN)`;
    default:
      return place;
  }
}

function condition(predicate: Predicate, table: Table, reference: Reference, params: Parameters): string {
  const name = (field: string): string => quoted(fieldOf(table, field).name);
  switch (predicate.op) {
    case "is":
      return `${name(predicate.field)} = ${literal(fieldOf(table, predicate.field), predicate.value, params)}`;
    case "is-not":
      return `${name(predicate.field)} <> ${literal(fieldOf(table, predicate.field), predicate.value, params)}`;
    case "among": {
      const field = fieldOf(table, predicate.field);
      if (predicate.values.length === 0) return "FALSE";
      return `${name(predicate.field)} IN (${predicate.values.map((value) => literal(field, value, params)).join(", ")})`;
    }
    case "holds":
      return `list_contains(${name(predicate.field)}, ${params.add(predicate.value)})`;
    case "during":
      return during(predicate, fieldOf(table, predicate.field), params);
    case "valid":
      return validity(
        quoted(predicate.start),
        predicate.end === null ? null : quoted(predicate.end),
        predicate.at,
        params,
      );
    case "in-group": {
      const members = membersSql(predicate.group, predicate.at, reference, params);
      const except =
        predicate.except.length > 0
          ? ` AND ${name(predicate.field)} NOT IN (${predicate.except.map((id) => params.add(id)).join(", ")})`
          : "";
      return `${name(predicate.field)} IN (\n    ${members.replaceAll("\n", "\n    ")}\n  )${except}`;
    }
    case "within":
      return within(predicate, name(predicate.field), params);
    case "not": {
      const all = predicate.of.map((one) => `(${condition(one, table, reference, params)})`);
      return `(${all.length === 0 ? "TRUE" : all.join(" AND ")}) IS NOT TRUE`;
    }
    case "place": {
      const field = name(predicate.field);
      const among = predicate.among.map((one) => condition(one, table, reference, params));
      const where = [`${field} IS NOT NULL`, ...among].join(" AND ");
      const order = predicate.order === "most" ? "DESC" : "ASC";
      return `${field} = (SELECT DISTINCT ${field} FROM ${quoted(table.name)} WHERE ${where} ORDER BY ${field} ${order} LIMIT 1 OFFSET ${predicate.place - 1})`;
    }
  }
}

function within({ interval }: Extract<Predicate, { op: "within" }>, field: string, params: Parameters): string {
  const { low, high, lowInclusive, highInclusive } = interval;
  const bounds = [
    ...(low === null ? [] : [`${field} ${lowInclusive ? ">=" : ">"} ${literal(WIDTH, low, params)}`]),
    ...(high === null ? [] : [`${field} ${highInclusive ? "<=" : "<"} ${literal(WIDTH, high, params)}`]),
  ];
  return [`${field} IS NOT NULL`, ...bounds].join(" AND ");
}

function during(predicate: Extract<Predicate, { op: "during" }>, field: Field, params: Parameters): string {
  const day =
    field.type === "year" || field.type === "integer"
      ? `make_date(CAST(${quoted(field.name)} AS INTEGER), 1, 1)`
      : quoted(field.name);
  const bounds = [
    ...(predicate.from === null ? [] : [`${day} >= CAST(${params.add(predicate.from)} AS DATE)`]),
    ...(predicate.to === null ? [] : [`${day} < CAST(${params.add(predicate.to)} AS DATE)`]),
  ];
  return [`${day} IS NOT NULL`, ...bounds].join(" AND ");
}

function validity(start: string, end: string | null, at: string, params: Parameters): string {
  const day = `CAST(${params.add(at)} AS DATE)`;
  const begun = `(${start} IS NULL OR ${start} <= ${day})`;
  return end === null ? begun : `${begun} AND (${end} IS NULL OR ${end} >= CAST(${params.add(at)} AS DATE))`;
}

function membersSql(group: string, at: string, reference: Reference, params: Parameters): string {
  const definition = reference.groups.get(group);
  const table = definition === undefined ? undefined : reference.tables.get(definition.table);
  if (definition === undefined || table === undefined) throw new Error(`no group ${group} in the reference`);
  const where = Object.entries(definition.where).map(([field, values]) =>
    condition({ op: "among", field, values }, table, reference, params),
  );
  const start = table.by.start[0]?.name;
  const end = table.by.end[0]?.name;
  if (start !== undefined) where.push(validity(quoted(start), end === undefined ? null : quoted(end), at, params));
  if (definition.except.length > 0)
    where.push(`${quoted(definition.field)} NOT IN (${definition.except.map((id) => params.add(id)).join(", ")})`);
  return `SELECT ${quoted(definition.field)}\nFROM ${quoted(definition.table)}\nWHERE ${where.join("\n  AND ")}`;
}
