import type { Choice, Condition } from "../draft.ts";
import { countOf, cuesOf, denial, NONE, not, placesUsed, SOME, type Program, type Proposal } from "../proposal.ts";

/** "all games in May were lost", "each of the ships has …", "no team from X won": what holds of all rows, or of none. */
export const universal: Program = (choice) => {
  const { conditions } = choice;
  const all = cuesOf(choice, "all");
  const none = cuesOf(choice, "none");
  const found: Proposal[] = [];
  if (all.length > 0 && conditions.length > 0) {
    const negators = cuesOf(choice, "not");
    for (const asserted of conditions) {
      if (asserted.members.length > 1) continue;
      const scope = conditions.filter((one) => one !== asserted);
      found.push({
        form: "universal",
        figures: [countOf("others", choice, [...scope, not(asserted)]), countOf("some", choice, [...scope, asserted])],
        derived: [],
        holds: [
          { column: "others", interval: NONE },
          { column: "some", interval: SOME },
        ],
        negated: negators.length % 2 === 1,
        used: [...placesUsed(conditions), ...all, ...negators],
        cost: asserted === conditions.at(-1) ? 0.02 : 0.12,
      });
    }
  }
  if (none.length > 0 && choice.draft.index.table.grain !== "cell" && conditions.length > 0)
    found.push(noneOf(choice, conditions));
  return found;
};

function noneOf(choice: Choice, conditions: readonly Condition[]): Proposal {
  const { used } = denial(choice);
  return {
    form: "universal",
    figures: [countOf("some", choice, conditions)],
    derived: [],
    holds: [{ column: "some", interval: NONE }],
    negated: cuesOf(choice, "not").length % 2 === 1,
    used: [...placesUsed(conditions), ...used, ...cuesOf(choice, "all")],
    cost: 0.01,
  };
}
