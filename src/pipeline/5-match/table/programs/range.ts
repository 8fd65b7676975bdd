import { exactly } from "../../../../model/quantity.ts";
import { fieldOf } from "../measures.ts";
import { cuesOf, denial, placesUsed, whereOf, type Program } from "../proposal.ts";

/** "the years range from 1941 to 2014": the least and the greatest figure of a column. */
export const range: Program = (choice) => {
  const cues = cuesOf(choice, "range");
  if (cues.length === 0) return [];
  const { negated, used } = denial(choice);
  return choice.numbers.flatMap((number) => {
    const { low, high } = number.interval;
    if (low === null || high === null || low === high) return [];
    return choice.headers.flatMap((header) =>
      header.columns.slice(0, 2).flatMap(({ column, quality }) => {
        const of = choice.draft.index.table.columns[column];
        const field =
          of === undefined ? null : of.kind === "time" && of.numbers !== null ? `${of.name}_number` : fieldOf(of);
        if (field === null) return [];
        const where = whereOf(
          choice,
          choice.conditions.filter((one) => one.column !== column),
        );
        return [
          {
            form: "value" as const,
            figures: [
              { name: "least", of: field, how: "min" as const, where },
              { name: "most", of: field, how: "max" as const, where },
            ],
            derived: [],
            holds: [
              { column: "least", interval: exactly(low) },
              { column: "most", interval: exactly(high) },
            ],
            negated,
            used: [...cues, number, header, ...placesUsed(choice.conditions), ...used],
            cost: (1 - quality) * 0.15,
          },
        ];
      }),
    );
  });
};
