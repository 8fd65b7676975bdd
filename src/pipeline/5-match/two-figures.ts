import type { Predicate, Query, Select } from "../../model/query.ts";
import type { Table } from "../../reference/reference.ts";
import type { FieldWith } from "../../reference/roles.ts";

/** Column names of the query that sets two figures side by side. */
export const TWO = {
  of: "of",
  to: "to",
  difference: "difference",
  ratio: "ratio",
  growth: "growth",
  percent: "percent",
};

/** A query of two figures of one measure, and what follows from them. */
export function twoFigures(
  table: Table,
  field: FieldWith<"measure">,
  where: readonly Predicate[],
  of: readonly Predicate[],
  to: readonly Predicate[],
  derived: readonly ("difference" | "ratio" | "growth")[],
): Query {
  const figure = (
    name: string,
    under: readonly Predicate[],
  ): Extract<Select, { kind: "figures" }>["figures"][number] => ({
    name,
    of: field.name,
    how: "sum",
    where: under,
  });
  return {
    table: table.name,
    where,
    select: {
      kind: "figures",
      figures: [figure(TWO.of, of), figure(TWO.to, to)],
      derived: derived.map((how) => ({ name: how, how, of: TWO.of, to: TWO.to })),
    },
  };
}
