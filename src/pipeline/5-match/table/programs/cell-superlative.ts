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
    if (field === null || cue.degree.bound === true || cue.degree.time === true) return [];
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

/** Words before a superlative that is told of what stands before them: "A has its highest value for B", "A is highest for B". */
const TELLING: ReadonlySet<string> = new Set(["its", "their", "his", "her", "is", "are", "was", "were", "be"]);

/** Which cells are compared, and what is said of the one at the place. What stands behind the word bounds them, unless it says whose extreme it is; of two names before it that of the column, whose figures are of a kind. */
function scopesOf(choice: Choice, cue: Cue): Scope[] {
  const { names, values, sides } = dimensionsOf(choice);
  if (names.length + values.length === 0 || values.length > 1) return [];
  const isOwn = TELLING.has(choice.draft.tokens[cue.from - 1]?.folded ?? "");
  const found: Scope[] = [];
  const add = (scope: readonly Condition[], cost: number): void => {
    const asserted = choice.conditions.filter((one) => !scope.includes(one));
    if (asserted.length > 0 && !isOneCell(choice, scope)) found.push({ scope, asserted, cost });
  };
  const [a, b] = sides;
  if (a === undefined || b === undefined) {
    if (values.length > 0) add(names, 0);
    else if (names.every((one) => one.to <= cue.from)) add([], 0.15);
    return found;
  }
  const next = names.find((one) => one.from > cue.from);
  const scope = next === undefined ? b : sides.find((side) => side.includes(next) !== isOwn);
  if (scope !== undefined) add(scope, 0);
  if (next === undefined) add(a, 0.15);
  return found;
}
