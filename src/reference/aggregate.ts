import { add, compareDecimals, multiply, quotient, subtract, type Decimal } from "../model/decimal.ts";
import { DIVISION_PLACES, type AnswerRow, type Derived, type Figure, type Order } from "../model/query.ts";

/** One number of the cells; null when there is none. */
export function aggregate(how: Figure["how"], cells: readonly Decimal[]): Decimal | null {
  if (how === "count") return String(new Set(cells).size);
  const [first, ...rest] = cells;
  if (first === undefined) return null;
  switch (how) {
    case "sum":
      return rest.reduce(add, first);
    case "mean":
      return quotient(rest.reduce(add, first), String(cells.length), DIVISION_PLACES);
    case "min":
      return rest.reduce((least, cell) => (compareDecimals(cell, least) < 0 ? cell : least), first);
    case "max":
      return rest.reduce((most, cell) => (compareDecimals(cell, most) > 0 ? cell : most), first);
  }
}

/** The row with its derived columns, each of which may build on those before it. */
export function derive(row: AnswerRow, derived: readonly Derived[]): AnswerRow {
  const cells: Record<string, string | null> = { ...row };
  for (const { name, how, of, to } of derived) cells[name] = combine(how, cells[of] ?? null, cells[to] ?? null);
  return cells;
}

function combine(how: Derived["how"], of: Decimal | null, to: Decimal | null): Decimal | null {
  if (of === null || to === null) return null;
  if (how === "difference") return subtract(of, to);
  if (compareDecimals(to, "0") === 0) return null;
  const upper = how === "ratio" ? of : multiply("100", how === "percent" ? of : subtract(of, to));
  return quotient(upper, to, DIVISION_PLACES);
}

/** The places of `own` among figures that include it; see `Select`'s "rank". */
export function placeOf(own: Decimal, figures: readonly Decimal[], order: Order, width: Decimal): AnswerRow {
  const slack = multiply(own.replace("-", ""), width);
  const sign = order === "most" ? "1" : "-1";
  const ahead = (figure: Decimal): Decimal => multiply(sign, subtract(figure, own));
  const count = (holds: (lead: number, none: number) => boolean): string =>
    String(
      figures.filter((figure) => {
        const lead = ahead(figure);
        return holds(compareDecimals(lead, slack), compareDecimals(add(lead, slack), "0"));
      }).length,
    );
  return {
    value: own,
    rank: String(1 + figures.filter((figure) => compareDecimals(ahead(figure), "0") > 0).length),
    best: add(
      "1",
      count((beyond) => beyond > 0),
    ),
    worst: count((_, within) => within >= 0),
    among: String(figures.length),
  };
}
