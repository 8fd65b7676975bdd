import type { Condition } from "../draft.ts";
import type { Interval } from "../../../../model/quantity.ts";
import { exactly } from "../../../../model/quantity.ts";
import { countOf, cuesOf, denial, placesUsed, type Program } from "../proposal.ts";

const MORE_THAN_HALF: Interval = { low: "0.5", high: null, lowInclusive: false, highInclusive: false };

/** "most of the games were won", "half of the teams are from …": the part of the rows of which it holds. */
export const majority: Program = (choice) => {
  const { conditions, draft } = choice;
  const halves = cuesOf(choice, "half");
  const mosts = [
    ...cuesOf(choice, "majority"),
    ...cuesOf(choice, "superlative").filter(
      (cue) => cue.word === "most" && (cue.from === 0 || draft.tokens[cue.to]?.folded === "of"),
    ),
  ];
  const cues = halves.length > 0 ? halves : mosts;
  if (cues.length === 0 || conditions.length === 0) return [];
  const { negated, used } = denial(choice);
  const isMore = draft.tokens.some(
    (token, place) =>
      ["than", "over", "above"].includes(token.folded) &&
      halves.some((cue) => cue.from > place && cue.from - place <= 2),
  );
  return conditions.map((asserted) => {
    const scope: Condition[] = conditions.filter((one) => one !== asserted);
    return {
      form: "share" as const,
      figures: [countOf("part", choice, conditions), countOf("whole", choice, scope)],
      derived: [{ name: "share", how: "ratio" as const, of: "part", to: "whole" }],
      holds: [{ column: "share", interval: halves.length > 0 && !isMore ? exactly("0.5") : MORE_THAN_HALF }],
      negated,
      used: [...cues, ...placesUsed(conditions), ...used, ...cuesOf(choice, "all"), ...cuesOf(choice, "comparative")],
      cost: asserted === conditions.at(-1) ? 0.02 : 0.12,
    };
  });
};
