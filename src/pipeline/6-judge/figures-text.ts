import type { Interval } from "../../model/quantity.ts";
import type { Answer, Figure, Predicate, Query } from "../../model/query.ts";
import type { Expectation } from "../../model/reading.ts";
import type { Table } from "../../reference/reference.ts";

type Figures = Extract<Expectation, { kind: "figures" }>;

/** What the words want of each figure: "at least 1 row with Team “A” and Points 3". */
export function wantedText(query: Query, { holds }: Figures, table: Table | undefined): string {
  return holds.map(({ column, interval }) => columnText(query, column, table)(boundsText(interval))).join("; ");
}

/** What the answer has for each figure that the words speak of, and for those that it was reckoned from. */
export function answeredText(query: Query, { holds }: Figures, answer: Answer, table: Table | undefined): string {
  if (query.select.kind !== "figures") return "";
  const { figures, derived } = query.select;
  const row = answer.rows[0] ?? {};
  const shown = derived.length > 0 ? [...figures.map(({ name }) => name)] : holds.map(({ column }) => column);
  return shown.map((column) => columnText(query, column, table)(row[column] ?? "nothing")).join("; ");
}

function columnText(query: Query, column: string, table: Table | undefined): (value: string) => string {
  if (query.select.kind !== "figures") return (value) => value;
  const figure = query.select.figures.find(({ name }) => name === column);
  if (figure !== undefined) return (value) => figureText(figure, query.where, value, table);
  const derived = query.select.derived.find(({ name }) => name === column);
  const sides = [derived?.of, derived?.to].map((side) => columnText(query, side ?? "", table)("").trim());
  return (value) => `${derived?.how ?? ""} ${value} between ${sides.join(" and ")}`;
}

const HOW: Readonly<Record<Figure["how"], string>> = {
  count: "",
  sum: "total",
  mean: "average",
  min: "least",
  max: "greatest",
};

function figureText(
  { how, of, where }: Figure,
  more: readonly Predicate[],
  value: string,
  table: Table | undefined,
): string {
  const conditions = [...more, ...where].map((one) => predicateText(one, table)).filter((text) => text !== "");
  const under = conditions.length === 0 ? "" : ` with ${conditions.join(" and ")}`;
  const title = titleOf(table, of);
  if (how !== "count") return `${HOW[how]} ${title}${under} ${value}`;
  const isRow = title === of && table?.primaryKey.includes(of) === true;
  return `${value} ${isRow ? (value === "1" || value === "at least 1" ? "row" : "rows") : `different ${title}`}${under}`;
}

function predicateText(predicate: Predicate, table: Table | undefined): string {
  const title = (field: string): string => titleOf(table, field);
  switch (predicate.op) {
    case "is":
    case "holds":
      return table?.columns.get(predicate.field)?.field.title === undefined
        ? ""
        : `${title(predicate.field)} “${predicate.value}”`;
    case "is-not":
      return `${title(predicate.field)} not “${predicate.value}”`;
    case "among":
      return `${title(predicate.field)} ${predicate.values.map((value) => `“${value}”`).join(" or ")}`;
    case "within":
      return `${title(predicate.field)} ${boundsText(predicate.interval)}`;
    case "not": {
      const inner = predicate.of.flatMap((one) => (one.op === "not" ? [one.of] : []));
      return inner.length === predicate.of.length && inner.length > 1
        ? [...new Set(inner.map((all) => all.map((one) => predicateText(one, table)).join(" and ")))].join(" or ")
        : `not ${predicate.of.map((one) => predicateText(one, table)).join(" and ")}`;
    }
    case "place": {
      const place = predicate.place === 1 ? "" : `no. ${predicate.place} `;
      return `the ${place}${predicate.order === "most" ? "highest" : "lowest"} ${title(predicate.field)}`;
    }
    case "during":
    case "valid":
    case "in-group":
      return predicate.op;
  }
}

function titleOf(table: Table | undefined, field: string): string {
  return table?.columns.get(field)?.field.title ?? field;
}

/** An interval in words: "at least 3", "3 to 5". */
export function boundsText({ low, high, lowInclusive, highInclusive }: Interval): string {
  if (low !== null && low === high) return low;
  if (low === null) return high === null ? "any" : `${highInclusive ? "at most" : "less than"} ${high}`;
  if (high === null) return `${lowInclusive ? "at least" : "more than"} ${low}`;
  return `${low} to ${high}`;
}
