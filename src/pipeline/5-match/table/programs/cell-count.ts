import type { Choice, StatedNumber } from "../draft.ts";
import { cuesOf, denial, placesUsed, whereOf, type Program, type Proposal } from "../proposal.ts";

/** "there are 5 factors", where the columns of a grid are Factor 1, Factor 2 …: how many columns bear the word. */
export const cellCount: Program = (choice) =>
  choice.numbers.filter((one) => one.counts && !one.ordinal).flatMap((number) => countOfHeads(choice, number));

/** So many words may stand between a number and what it counts. */
const REACH = 3;

function countOfHeads(choice: Choice, number: StatedNumber): Proposal[] {
  const { tokens, index } = choice.draft;
  const { columns } = index.table;
  const { negated, used } = denial(choice);
  const nouns = tokens.slice(number.to, number.to + REACH);
  const deepest = columns.length - 2;
  return columns.slice(1, -1).flatMap(({ header }, k) => {
    const level = k + 1;
    const at = nouns.findIndex(({ stem }) => index.spread.get(`${level}:${stem}`) === index.different[level]);
    // What all columns stand under counts them all.
    const counted = index.different[level] === 1 ? deepest : level;
    const name = columns[counted]?.name;
    if (header !== "" || at < 0 || name === undefined || (index.different[counted] ?? 0) < 2) return [];
    const conditions = choice.conditions.filter((one) => one.column !== level && one.column !== counted);
    return [
      {
        form: "count" as const,
        figures: [{ name: "n", of: name, how: "count" as const, where: whereOf(choice, conditions) }],
        derived: [],
        holds: [{ column: "n", interval: number.interval }],
        negated,
        used: [
          number,
          { from: number.to + at, to: number.to + at + 1 },
          ...placesUsed(conditions),
          ...used,
          ...cuesOf(choice, "different"),
        ],
        cost: 0.05,
      },
    ];
  });
}
