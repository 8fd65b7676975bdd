import type { Predicate } from "../../../../model/query.ts";
import { fieldOf } from "../measures.ts";
import type { Choice, Condition, Cue } from "../draft.ts";
import { cuesOf, denial, eachHas, placesUsed, whereOf, type Program, type Proposal } from "../proposal.ts";
import { dimensionsOf, isOneCell } from "../grid.ts";

/** "the highest percent is 55.7", "A has its lowest value for B", "the highest value of the table": the cells at a place among those of a grid, a row, columns. */
export const cellSuperlative: Program = (choice) =>
  cuesOf(choice, "superlative").flatMap((cue) => {
    const column = choice.draft.index.table.columns.at(-1);
    const field = column === undefined ? null : fieldOf(column);
    if (field === null || cue.degree.bound === true) return [];
    const ordinal = choice.numbers.find((one) => one.ordinal && one.to <= cue.from && cue.from - one.to <= 1);
    const place = ordinal === undefined ? 1 : Number(ordinal.value);
    const { negated, used } = denial(choice);
    return scopesOf(choice, cue).map(({ scope, asserted, cost }): Proposal => {
      const among = whereOf(choice, scope);
      const at: Predicate = { op: "place", field, order: cue.degree.order, place, among };
      return {
        form: "rank",
        ...eachHas(choice, asserted, [...scope.map((one) => one.where), at]),
        derived: [],
        negated,
        used: [
          cue,
          ...placesUsed(choice.conditions),
          ...used,
          ...cuesOf(choice, "all"),
          ...(ordinal === undefined ? [] : [ordinal]),
        ],
        cost: 0.05 + cost,
      };
    });
  });

interface Scope {
  readonly scope: readonly Condition[];
  readonly asserted: readonly Condition[];
  readonly cost: number;
}

const OWN: ReadonlySet<string> = new Set(["its", "their", "his", "her"]);

/** Which cells are compared, and what is said of the one at the place. What stands behind the word bounds them, unless it says whose extreme it is. */
function scopesOf(choice: Choice, cue: Cue): Scope[] {
  const { names, values, sides } = dimensionsOf(choice);
  if (names.length + values.length === 0) return [];
  const isOwn = OWN.has(choice.draft.tokens[cue.from - 1]?.folded ?? "");
  const found: Scope[] = [];
  const add = (scope: readonly Condition[], cost: number): void => {
    const asserted = choice.conditions.filter((one) => !scope.includes(one));
    if (asserted.length > 0 && !isOneCell(choice, scope)) found.push({ scope, asserted, cost });
  };
  const [a, b] = sides;
  if (a === undefined || b === undefined) {
    if (values.length > 0) add(names, 0);
    else if (names.every((one) => one.to <= cue.from)) add([], 0.03);
    return found;
  }
  const next = names.find((one) => one.from > cue.from);
  const bounded = sides.filter((side) =>
    next === undefined ? isBounding(choice, side) : side.includes(next) !== isOwn,
  );
  const [scope, ...more] = bounded;
  if (scope !== undefined && more.length === 0) add(scope, 0);
  else for (const side of sides) add(side, 0.05);
  return found;
}

const BOUNDING: ReadonlySet<string> = new Set("in of for at under on among within".split(" "));

/** "A in B has the highest": B bounds what is compared. */
function isBounding({ draft }: Choice, side: readonly Condition[]): boolean {
  const from = Math.min(...side.map((one) => one.from));
  return draft.tokens.slice(Math.max(0, from - 2), from).some(({ folded }) => BOUNDING.has(folded));
}
