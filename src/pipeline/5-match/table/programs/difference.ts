import { NO_DEGREE } from "../degrees.ts";
import { measuresOf } from "../measures.ts";
import { anyOf, countOf, cuesOf, denial, placesUsed, whereOf, type Program } from "../proposal.ts";

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
    const where = [...whereOf(choice, []), anyOf([a, b])];
    return {
      form: "comparison" as const,
      figures: [
        { name: "most", of: measure.field, how: "max" as const, where },
        { name: "least", of: measure.field, how: "min" as const, where },
        countOf("a", choice, [a]),
        countOf("b", choice, [b]),
      ],
      derived: [{ name: "apart", how: "difference" as const, of: "most", to: "least" }],
      holds: [{ column: "apart", interval: number.interval }],
      presumes: ["a", "b"],
      negated,
      used: [cue, number, ...measure.used, ...placesUsed(choice.conditions), ...used],
      cost: measure.cost + 0.05,
    };
  });
};
