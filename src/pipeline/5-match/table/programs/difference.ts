import type { Figure } from "../../../../model/query.ts";
import { NO_DEGREE } from "../degrees.ts";
import { measuresOf } from "../measures.ts";
import { cuesOf, denial, placesUsed, whereOf, type Program } from "../proposal.ts";

/** "the difference between X's and Y's points is 3". */
export const difference: Program = (choice) => {
  const [cue] = cuesOf(choice, "difference");
  const number = choice.numbers.find((one) => !one.ordinal);
  if (cue === undefined || number === undefined) return [];
  const sides = choice.conditions.flatMap((one) => (one.members.length > 0 ? one.members : [one]));
  const [a, b, ...more] = sides;
  if (a === undefined || b === undefined || more.length > 0) return [];
  const { negated, used } = denial(choice);
  return measuresOf(choice, NO_DEGREE, cue).map((measure) => {
    const figure = (name: string, side: typeof a): Figure => ({
      name,
      of: measure.field,
      how: "max",
      where: whereOf(choice, [side]),
    });
    const { low, high } = number.interval;
    return {
      form: "comparison" as const,
      figures: [figure("a", a), figure("b", b)],
      derived: [
        { name: "lead", how: "difference" as const, of: "a", to: "b" },
        { name: "lag", how: "difference" as const, of: "b", to: "a" },
        { name: "of", how: "difference" as const, of: "lead", to: "lag" },
      ],
      holds: [{ column: a.from < b.from ? "lead" : "lag", interval: { ...number.interval, low, high } }],
      negated,
      used: [cue, number, ...measure.used, ...placesUsed(choice.conditions), ...used],
      cost: measure.cost + 0.05,
    };
  });
};
