import type { Clause } from "../../../model/claim.ts";
import { OF_MEASURES, type FormSpec } from "./form.ts";
import { ofSeveral, type Making } from "../together.ts";

const MEAN: ReadonlySet<string> = new Set(["average", "mean", "averaged"]);

/** True for a clause that speaks of a mean. */
export function isAverage({ words }: Clause): boolean {
  return words.some((word) => MEAN.has(word.folded));
}

const MEANS: Making = {
  form: "average",
  waysOf: ({ name, factmark: { per } }) => [
    ...(per === undefined
      ? []
      : [
          {
            figures: [
              { name: "of", of: per.of, how: "sum" as const, where: [] },
              { name: "unit", of: per.unit, how: "sum" as const, where: [] },
            ],
            derived: [{ name: "whole", how: "ratio" as const, of: "of", to: "unit" }],
          },
        ]),
    { figures: [{ name: "whole", of: name, how: "mean", where: [] }], derived: [] },
  ],
  takesLists: () => true,
};

/** "The members' average GDP per capita is …": the mean of several rows' figures, of a measure per head also that of all their heads. */
export const average: FormSpec = {
  form: "average",
  targets: ["quantity"],
  words: OF_MEASURES,
  readings: (claim, world) => (isAverage(claim.clause) ? ofSeveral(claim, world, MEANS) : []),
};
