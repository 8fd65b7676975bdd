import type { Predicate } from "../../../../model/query.ts";
import { exactly } from "../../../../model/quantity.ts";
import type { Choice, Condition, Cue } from "../draft.ts";
import { dimensionsOf, isOfHead, rowsNamed } from "../grid.ts";
import { fieldOf } from "../measures.ts";
import { isBeyondAll } from "./superlative.ts";
import { cuesOf, denial, placesUsed, POSITIVE, type Program, type Proposal } from "../proposal.ts";

/** More pairs of cells are not compared. */
const MOST_PAIRS = 60;

/** "A is higher than B", "A is always higher than B", "A and B have the same values": cells of a grid beside those that differ from them in one name. */
export const cellComparison: Program = (choice) => [
  ...cuesOf(choice, "comparative").flatMap((cue) => comparedBy(choice, cue)),
  ...cuesOf(choice, "same").flatMap((cue) => sameBy(choice, cue)),
];

function comparedBy(choice: Choice, cue: Cue): Proposal[] {
  const than = choice.draft.tokens.findIndex((token, place) => place >= cue.from && token.folded === "than");
  const { names, values } = dimensionsOf(choice);
  if (values.length > 0 || cue.degree.bound === true) return [];
  if (isBeyondAll(choice, cue)) return aheadOfAll(choice, cue);
  if (than < 0) return [];
  const left = names.filter((one) => one.to <= than);
  const right = names.filter((one) => one.from > than);
  const number = choice.numbers.find((one) => one.to <= cue.from && cue.from - one.to <= 2 && !one.ordinal);
  const order = cue.degree.order === "most" ? 1 : -1;
  const words = [cue, { from: than, to: than + 1 }, ...(number === undefined ? [] : [number])];
  return proposed(choice, paired(choice, left, right), order, number?.interval ?? POSITIVE, words);
}

/** "A is higher than all others": A beside each other name of its column, in each row. */
function aheadOfAll(choice: Choice, cue: Cue): Proposal[] {
  const { columns } = choice.draft.index.table;
  const { names } = dimensionsOf(choice);
  return names.flatMap((meant) => {
    if (meant.where.op !== "among" || meant.members.length > 0) return [];
    const own = new Set(meant.where.values);
    const values = [...new Set(columns[meant.column]?.cells.flatMap((cell) => cell ?? []))].filter(
      (one) => !own.has(one),
    );
    const others = { ...meant, where: { ...meant.where, values } };
    const pairs = values.length === 0 ? [] : paired(choice, names, [others]);
    const beyond = cuesOf(choice, "not").filter(({ word }) => word === "other");
    return proposed(choice, pairs, cue.degree.order === "most" ? 1 : -1, POSITIVE, [cue, ...beyond]);
  });
}

function sameBy(choice: Choice, cue: Cue): Proposal[] {
  const { names, values } = dimensionsOf(choice);
  if (values.length > 0) return [];
  const as = choice.draft.tokens.findIndex((token, place) => place >= cue.from && token.folded === "as");
  const right = names.filter((one) => as >= 0 && one.from > as);
  if (right.length > 0) {
    const left = names.filter((one) => one.to <= as);
    const pairs = paired(choice, left, right);
    return pairs.length === 0 ? [] : [proposed(choice, pairs, 1, exactly("0"), [cue, { from: as, to: as + 1 }])].flat();
  }
  const set = names.find((one) => one.members.length > 1);
  if (set === undefined) return [];
  const rest = names.filter((one) => one !== set);
  const [first, ...others] = set.members;
  const each = others.map((other) => (first === undefined ? [] : paired(choice, [...rest, first], [other])));
  return each.some((pairs) => pairs.length === 0) ? [] : proposed(choice, each.flat(), 1, exactly("0"), [cue]);
}

type Pair = readonly [left: number, right: number];

/** Rows of the left with those of the right that bear the same names but for the columns in which the two sides differ; none when one has no counterpart. */
function paired(choice: Choice, left: readonly Condition[], right: readonly Condition[]): Pair[] {
  const { columns } = choice.draft.index.table;
  const differing = new Set(right.map((one) => one.column));
  const shared = left.filter((one) => !differing.has(one.column));
  if (left.length === shared.length || right.length === 0) return [];
  const also = right.filter((one) => !left.some((other) => other.column === one.column));
  const compared = right.filter((one) => !also.includes(one));
  const rights = rowsNamed(choice, [...shared, ...also, ...compared]);
  const lefts = rowsNamed(choice, [...left, ...also]);
  const ofHeads = compared.every(({ column }) => isOfHead(choice, column));
  const names = columns
    .slice(0, -1)
    .flatMap((_, place) => (compared.some((one) => one.column === place) ? [] : [place]))
    .filter((place) => ofHeads || isOfHead(choice, place));
  const keyOf = (row: number): string => JSON.stringify(names.map((place) => columns[place]?.cells[row]));
  const byKey = new Map<string, number[]>();
  for (const row of lefts) byKey.set(keyOf(row), [...(byKey.get(keyOf(row)) ?? []), row]);
  if ([...byKey.values()].some((rows) => rows.length > 1)) return [];
  const pairs = rights.flatMap((row) => (byKey.get(keyOf(row)) ?? []).map((other): Pair => [other, row]));
  return pairs.length <= MOST_PAIRS ? pairs : [];
}

/** What names a cell: those of its row and of its column. */
function namesOf({ draft }: Choice, row: number): Predicate[] {
  return draft.index.table.columns.slice(0, -1).flatMap(({ name, cells }): Predicate[] => {
    const value = cells[row] ?? null;
    return value === null ? [] : [{ op: "is", field: name, value }];
  });
}

function proposed(
  choice: Choice,
  pairs: readonly Pair[],
  order: number,
  interval: Proposal["holds"][number]["interval"],
  words: Proposal["used"],
): Proposal[] {
  const column = choice.draft.index.table.columns.at(-1);
  const field = column === undefined ? null : fieldOf(column);
  if (field === null || pairs.length === 0) return [];
  const { negated, used } = denial(choice);
  const all = cuesOf(choice, "all");
  const at = (row: number): Predicate[] => namesOf(choice, row);
  return [
    {
      form: "comparison",
      figures: pairs.flatMap(([left, right], k) => [
        { name: `a${k}`, of: field, how: "max" as const, where: at(left) },
        { name: `b${k}`, of: field, how: "max" as const, where: at(right) },
      ]),
      derived: pairs.map((_, k) => ({
        name: `lead${k}`,
        how: "difference" as const,
        of: order > 0 ? `a${k}` : `b${k}`,
        to: order > 0 ? `b${k}` : `a${k}`,
      })),
      holds: pairs.map((_, k) => ({ column: `lead${k}`, interval })),
      negated,
      used: [...words, ...placesUsed(choice.conditions), ...used, ...all, ...cuesOf(choice, "both")],
      cost: 0.06 + (pairs.length > 1 && all.length === 0 ? 0.04 : 0),
    },
  ];
}
