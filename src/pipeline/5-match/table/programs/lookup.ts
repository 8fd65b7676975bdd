import type { Choice, Condition } from "../draft.ts";
import { isBinding } from "../word-classes.ts";
import { dimensionsOf } from "../grid.ts";
import { cuesOf, denial, eachHas, groupsOf, isOfSeveral, placesUsed, SOME, type Program } from "../proposal.ts";

/** All that is said holds of one row: "Ann is the author of Dawn, of 1998". */
export const lookup: Program = (choice) => {
  const { conditions } = choice;
  const isOfCells = choice.draft.index.table.grain === "cell";
  // A cell's names alone say nothing of it.
  if (conditions.length === 0 || (isOfCells && dimensionsOf(choice).values.length === 0)) return [];
  const isLoose = isOfCells && dimensionsOf(choice).sides.length < 2;
  if (isDeniedApart(choice)) return [];
  const isAlone = conditions.length === 1 && conditions.some((one) => isOfSeveral(choice, one));
  const isOpen = conditions.some((one) => isOfSeveral(choice, one) || isOfAnyColumn(choice, one));
  if (cuesOf(choice, "none").some(({ word }) => word === "neither")) return [];
  const { negated, used } = denial(choice);
  const groups = groupsOf(conditions);
  const figures = groups
    .flatMap((group) => eachHas(choice, group).figures)
    .map((figure, k) => ({ ...figure, name: `n${k}` }));
  const isSet = groups.length > 1 || conditions.some((one) => one.members.length > 1);
  const counted = choice.numbers.filter((number) =>
    conditions.some((one) => one.members.length > 1 && String(one.members.length) === number.value),
  );
  return [
    {
      form: conditions.some((one) => one.kind === "number") ? "value" : "relation",
      figures,
      holds: figures.map(({ name }) => ({ column: name, interval: SOME })),
      derived: [],
      negated,
      used: [
        ...placesUsed(conditions),
        ...used,
        ...counted,
        ...cuesOf(choice, "both"),
        ...(isSet ? cuesOf(choice, "all") : []),
      ],
      cost: (isOpen && !isAlone ? OPEN : 0) + (isLoose ? 0.2 : isAlone ? 0.3 : costOf(choice, groups)),
    },
  ];
};

const JOINTS: ReadonlySet<string> = new Set(["but", "and", ",", "while", "whereas"]);

/** "A is B but not C": what stands before the joint is not denied, so that the statement is none of one part. */
function isDeniedApart(choice: Choice): boolean {
  const { tokens } = choice.draft;
  return cuesOf(choice, "not").some((cue) => {
    const before = tokens.slice(0, cue.from).findLast((token) => !isBinding(token) || JOINTS.has(token.folded));
    return before !== undefined && JOINTS.has(before.folded) && choice.conditions.some((one) => one.to <= cue.from);
  });
}

/** Of a cell's words so much says which it is. */
const WHOLE = 0.75;

/** What a figure of a grid costs whose column is not told: its cells are read by themselves. */
const OPEN = 0.2;

function isOfAnyColumn({ draft }: Choice, { kind, also, column }: Condition): boolean {
  const { grain, subject } = draft.index.table;
  return grain === "grid" && kind === "number" && also.length === 0 && column > 0 && column !== subject;
}

function costOf({ conditions }: Choice, groups: readonly (readonly Condition[])[]): number {
  // A part of a cell's words alone hardly states that there is such a cell.
  if (conditions.length === 1) return conditions.every((one) => one.quality >= WHOLE) ? 0.12 : 0.2;
  return groups.length > 1 && groups.some((group) => group.length === 1) ? 0.1 : 0;
}
