import type { Interval } from "../../../../model/quantity.ts";
import { subtract, add } from "../../../../model/decimal.ts";
import type { StatedNumber } from "../draft.ts";
import { numberField } from "../../../../reference/infer/infer.ts";
import { cuesOf, denial, placesUsed, whereOf, type Program } from "../proposal.ts";

/** "a total of 40 medals", "the average attendance was 20,000": sums and means of a column. */
export const aggregate: Program = (choice) => {
  const averages = cuesOf(choice, "average");
  const totals = [...cuesOf(choice, "total"), ...cuesOf(choice, "combined")];
  const how = averages.length > 0 ? ("mean" as const) : totals.length > 0 ? ("sum" as const) : null;
  if (how === null) return [];
  const { negated, used } = denial(choice);
  const columns = choice.headers.flatMap((header) => header.columns.slice(0, 3).map((one) => ({ ...one, header })));
  return choice.numbers
    .filter((one) => !one.ordinal)
    .flatMap((number) =>
      columns.flatMap(({ column, quality, header }) => {
        const of = choice.draft.index.table.columns[column];
        if (of === undefined || of.numbers === null || of.days !== null) return [];
        const under = choice.conditions.filter((one) => one.column !== column);
        return [
          {
            form: how === "mean" ? ("average" as const) : ("total" as const),
            figures: [{ name: "n", of: numberField(of), how, where: whereOf(choice, under) }],
            derived: [],
            holds: [{ column: "n", interval: how === "mean" ? rounded(number) : number.interval }],
            negated,
            used: [number, header, ...placesUsed(under), ...averages, ...totals, ...used, ...cuesOf(choice, "all")],
            cost: (1 - quality) * 0.15,
          },
        ];
      }),
    );
};

/** What rounds to the number as written; a whole one may be cut too. */
function rounded({ value, interval, exact }: StatedNumber): Interval {
  if (!exact) return interval;
  const places = value.split(".")[1]?.length ?? 0;
  const half = places === 0 ? "0.999" : `0.${"0".repeat(places)}6`;
  return { low: subtract(value, half), high: add(value, half), lowInclusive: true, highInclusive: true };
}
