import type { Choice, Condition, Cue, Place } from "../draft.ts";
import {
  countOf,
  isDenying,
  isOfSeveral,
  cuesOf,
  denial,
  NONE,
  not,
  placesUsed,
  SOME,
  type Program,
  type Proposal,
} from "../proposal.ts";

/** "all games in May were lost", "each of the ships has …", "no team from X won": what holds of all rows, or of none. */
export const universal: Program = (choice) => {
  const { conditions } = choice;
  const pairs = cuesOf(choice, "both").filter((cue) => isOfPair(choice, cue));
  const all = [...cuesOf(choice, "all"), ...pairs.flatMap((cue) => [cue, { ...cue, from: cue.to, to: cue.to + 1 }])];
  const none = cuesOf(choice, "none").filter(({ word }) => isDenying(choice, word));
  const found: Proposal[] = [];
  const { subject } = choice.draft.index.table;
  const named = choice.headers.filter(
    (one) =>
      [...all, ...none].some((cue) => cue.to === one.from) &&
      one.columns.some(({ column }) => column === 0 || column === subject),
  );
  if (all.length > 0 && conditions.length > 0) {
    const negators = cuesOf(choice, "not");
    for (const asserted of conditions) {
      if (asserted.members.length > 1 || isName(choice, asserted)) continue;
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
        used: [...placesUsed(conditions), ...all, ...named, ...negators],
        cost: (asserted === conditions.at(-1) ? 0.02 : 0.12) + (isOfSeveral(choice, asserted) ? 0.2 : 0),
      });
    }
  }
  // What is neither A nor B is denied each, and not that it is both.
  const neither = none.find(({ word }) => word === "neither");
  const isOfBoth = neither !== undefined && conditions.filter((one) => one.from > neither.from).length > 1;
  if (none.length > 0 && !isOfBoth && conditions.length > 0) found.push(noneOf(choice, conditions, named));
  return found;
};

/** Where a cell of a grid stands is bounded, and said of no cell. */
function isName({ draft }: Choice, { column }: Condition): boolean {
  const { grain, columns } = draft.index.table;
  return grain === "cell" && column < columns.length - 1;
}

/** "both groups": all rows of a table that has two. */
function isOfPair({ draft, headers }: Choice, { to }: Cue): boolean {
  const { table, different } = draft.index;
  return (
    table.rowCount === 2 &&
    headers.some((one) => one.from === to && one.columns.some(({ column }) => different[column] === 2))
  );
}

function noneOf(choice: Choice, conditions: readonly Condition[], named: readonly Place[]): Proposal {
  const { used } = denial(choice);
  return {
    form: "universal",
    figures: [countOf("some", choice, conditions)],
    derived: [],
    holds: [{ column: "some", interval: NONE }],
    negated: cuesOf(choice, "not").length % 2 === 1,
    used: [...placesUsed(conditions), ...used, ...named, ...cuesOf(choice, "all")],
    cost: 0.01,
  };
}
