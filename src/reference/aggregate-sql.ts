import { DIVISION_PLACES, type Derived, type Figure, type Select } from "../model/query.ts";

/** Every number of a table as DuckDB holds it, whatever its column's type. */
const NUMBER = `DECIMAL(38, ${DIVISION_PLACES})`;
/** 1 in the last place that a number has. */
const SCALE = `1${"0".repeat(DIVISION_PLACES)}`;

/** A name as SQL has it. */
export function quoted(name: string): string {
  return name.includes('"') ? `"${name.replaceAll('"', '""')}"` : `"${name}"`;
}

/** An aggregate as a column, under conditions that are SQL already. */
export function figureSql({ name, of, how }: Figure, conditions: readonly string[]): string {
  const filter = conditions.length === 0 ? "" : ` FILTER (WHERE ${conditions.join(" AND ")})`;
  if (how === "count") return `COUNT(DISTINCT ${quoted(of)})${filter} AS ${quoted(name)}`;
  const number = `CAST(${quoted(of)} AS ${NUMBER})`;
  const column =
    how === "mean"
      ? unscaled(`${scaled(`SUM(${number})${filter}`)} // NULLIF(COUNT(${number})${filter}, 0)`)
      : `${how.toUpperCase()}(${number})${filter}`;
  return `${column} AS ${quoted(name)}`;
}

/** Columns of a one-row SELECT and what is derived from them. DuckDB divides decimals as floats, so divisions are those of whole numbers, cut towards zero. */
export function derivedSql(
  columns: readonly { readonly name: string }[],
  derived: readonly Derived[],
  inner: string,
): string {
  if (derived.length === 0) return inner;
  const terms = new Map(columns.map(({ name }) => [name, quoted(name)]));
  const shown = columns.map(({ name }) => quoted(name));
  for (const one of derived) {
    const term = combined(one.how, terms.get(one.of) ?? "NULL", terms.get(one.to) ?? "NULL");
    terms.set(one.name, term);
    shown.push(`${term} AS ${quoted(one.name)}`);
  }
  return `SELECT ${shown.join(", ")}\nFROM (\n  ${inner.replaceAll("\n", "\n  ")}\n)`;
}

function combined(how: Derived["how"], of: string, to: string): string {
  if (how === "difference") return `(${of} - ${to})`;
  const upper = { ratio: of, percent: `100 * ${of}`, growth: `100 * (${of} - ${to})` }[how];
  return unscaled(`${scaled(`(${upper})`)} * ${SCALE} // NULLIF(${scaled(to)}, 0)`, true);
}

function scaled(number: string): string {
  return `CAST(${number} * ${SCALE} AS HUGEINT)`;
}

/** A whole number of units in the last place as a number again. */
function unscaled(whole: string, isProduct = false): string {
  const term = isProduct ? `(${whole})` : whole;
  return `CAST(CAST(${term} AS DECIMAL(38, 0)) * CAST('0.${"0".repeat(DIVISION_PLACES - 1)}1' AS DECIMAL(${DIVISION_PLACES}, ${DIVISION_PLACES})) AS ${NUMBER})`;
}

/** The place of one entity: `from` gives the rows that have a figure, `entity` and `width` are literals. */
export function rankSql(
  { of, by, order }: Extract<Select, { kind: "rank" }>,
  entity: string,
  width: string,
  from: string,
): string {
  const sign = order === "most" ? "" : "-";
  const lead = `${sign}(r."figure" - o."figure")`;
  return [
    `WITH "ranked" AS (`,
    `  SELECT ${quoted(of)} AS "entity", CAST(${quoted(by)} AS ${NUMBER}) AS "figure"`,
    `  ${from.replaceAll("\n", "\n  ")}`,
    `), "own" AS (`,
    `  SELECT "figure", CAST(abs("figure") * ${width} AS DECIMAL(38, ${2 * DIVISION_PLACES})) AS "slack" FROM "ranked" WHERE "entity" = ${entity} LIMIT 1`,
    `)`,
    `SELECT o."figure" AS "value", 1 + COUNT(*) FILTER (WHERE ${lead} > 0) AS "rank", 1 + COUNT(*) FILTER (WHERE ${lead} > o."slack") AS "best",`,
    `  COUNT(*) FILTER (WHERE ${lead} + o."slack" >= 0) AS "worst", COUNT(*) AS "among"`,
    `FROM "own" o, "ranked" r`,
    `GROUP BY o."figure", o."slack"`,
  ].join("\n");
}
