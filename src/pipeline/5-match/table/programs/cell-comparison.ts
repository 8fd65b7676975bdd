import type { Predicate } from "../../../../model/query.ts";
import { ROW } from "../../../../reference/infer/infer.ts";
import { exactly } from "../../../../model/quantity.ts";
import type { Choice, Condition, Cue } from "../draft.ts";
import { dimensionsOf, rowsNamed } from "../grid.ts";
import { fieldOf } from "../measures.ts";
import { cuesOf, denial, placesUsed, POSITIVE, type Program, type Proposal } from "../proposal.ts";

/** More pairs of cells are not compared. */
const MOST_PAIRS = 24;

/** "A is higher than B", "A is always higher than B", "A and B have the same values": cells of a grid beside those that differ from them in one name. */
export const cellComparison: Program = (choice) => [
  ...cuesOf(choice, "comparative").flatMap((cue) => comparedBy(choice, cue)),
  ...cuesOf(choice, "same").flatMap((cue) => sameBy(choice, cue)),
];

function comparedBy(choice: Choice, cue: Cue): Proposal[] {
  const than = choice.draft.tokens.findIndex((token, place) => place >= cue.from && token.folded === "than");
  const { names, values } = dimensionsOf(choice);
  if (than < 0 || values.length > 0 || cue.degree.bound === true) return [];
  const left = names.filter((one) => one.to <= than);
  const right = names.filter((one) => one.from > than);
  const number = choice.numbers.find((one) => one.to <= cue.from && cue.from - one.to <= 2 && !one.ordinal);
  const order = cue.degree.order === "most" ? 1 : -1;
  return paired(choice, left, right).flatMap((pairs) =>
    proposed(choice, pairs, order, number?.interval ?? POSITIVE, [
      cue,
      { from: than, to: than + 1 },
      ...(number === undefined ? [] : [number]),
    ]),
  );
}

function sameBy(choice: Choice, cue: Cue): Proposal[] {
  const { names, values } = dimensionsOf(choice);
  if (values.length > 0) return [];
  const set = names.find((one) => one.members.length > 1);
  const [a, b] = set?.members ?? [];
  if (set === undefined || a === undefined || b === undefined || set.members.length > 2) return [];
  const rest = names.filter((one) => one !== set);
  return paired(choice, [...rest, a], [b]).flatMap((pairs) => proposed(choice, pairs, 1, exactly("0"), [cue]));
}

type Pair = readonly [left: number, right: number];

/** Rows of the left with those of the right that bear the same names but for the columns in which the two sides differ; none when one has no counterpart. */
function paired(choice: Choice, left: readonly Condition[], right: readonly Condition[]): Pair[][] {
  const { columns } = choice.draft.index.table;
  const differing = new Set(right.map((one) => one.column));
  const shared = left.filter((one) => !differing.has(one.column));
  if (left.length === shared.length || right.length === 0) return [];
  const also = right.filter((one) => !left.some((other) => other.column === one.column));
  const compared = right.filter((one) => !also.includes(one));
  const rights = rowsNamed(choice, [...shared, ...also, ...compared]);
  const lefts = rowsNamed(choice, [...left, ...also]);
  const names = columns
    .slice(0, -1)
    .flatMap((_, place) => (compared.some((one) => one.column === place) ? [] : [place]));
  const keyOf = (row: number): string => JSON.stringify(names.map((place) => columns[place]?.cells[row]));
  const byKey = new Map<string, number[]>();
  for (const row of lefts) byKey.set(keyOf(row), [...(byKey.get(keyOf(row)) ?? []), row]);
  const pairs = rights.flatMap((row) => (byKey.get(keyOf(row)) ?? []).map((other): Pair => [other, row]));
  return pairs.length > 0 && pairs.length <= MOST_PAIRS ? [pairs] : [];
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
  if (field === null) return [];
  const { negated, used } = denial(choice);
  const all = cuesOf(choice, "all");
  const at = (row: number): Predicate => ({ op: "within", field: ROW, interval: exactly(String(row + 1)) });
  return [
    {
      form: "comparison",
      figures: pairs.flatMap(([left, right], k) => [
        { name: `a${k}`, of: field, how: "max" as const, where: [at(left)] },
        { name: `b${k}`, of: field, how: "max" as const, where: [at(right)] },
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
      cost: 0.06 + (pairs.length > 1 && all.length === 0 ? 0.08 : 0),
    },
  ];
}
