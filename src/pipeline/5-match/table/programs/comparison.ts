import type { Derived, Figure } from "../../../../model/query.ts";
import type { Choice, Condition, Cue } from "../draft.ts";
import { measuresOf, type Measure } from "../measures.ts";
import { countOf, cuesOf, denial, placesUsed, POSITIVE, whereOf, type Program, type Proposal } from "../proposal.ts";

/** "X has more points than Y", "X came before Y", "X scored 3 more than Y": the figures of two rows. */
export const comparison: Program = (choice) => {
  return cuesOf(choice, "comparative").flatMap((cue) =>
    [...measuresOf(choice, cue.degree, cue), ...countedBy(choice, cue)].flatMap((measure) =>
      comparedBy(choice, cue, measure),
    ),
  );
};

/** Stands for how many rows there are, where a field would be. */
const ROWS = "";

/** Words that compare how many there are. */
const COUNTING: ReadonlySet<string> = new Set(["more", "fewer", "less", "outnumber", "outnumbers"]);

/** "more players from X than from Y": rows are counted, when what follows the word is no figure. */
function countedBy(choice: Choice, cue: Cue): Measure[] {
  if (!COUNTING.has(cue.word)) return [];
  const header = choice.headers.find((one) => one.from >= cue.to && one.from - cue.to <= 2);
  const isFigure =
    header?.columns.some(({ column }) => choice.draft.index.table.columns[column]?.kind === "number") === true;
  if (isFigure) return [];
  return [
    { field: ROWS, column: null, order: cue.degree.order, used: header === undefined ? [] : [header], cost: 0.06 },
  ];
}

function comparedBy(choice: Choice, cue: Cue, measure: Measure): Proposal[] {
  const { conditions, draft } = choice;
  const than = draft.tokens.findIndex((token, place) => place >= cue.from && token.folded === "than");
  const at = than >= 0 ? than : cue.from;
  const left = conditions.filter((one) => one.to <= at);
  const right = conditions.filter((one) => one.from > at);
  const pairs: [readonly Condition[], readonly Condition[], number][] = [];
  if (left.length > 0 && right.length > 0) {
    const shared = right.map((one) => one.column);
    const common = left.filter((one) => !shared.includes(one.column));
    const own = left.filter((one) => shared.includes(one.column));
    pairs.push([left, own.length > 0 ? [...common, ...right] : right, 0]);
  }
  const { negated, used } = denial(choice);
  const number = choice.numbers.find((one) => one.to <= cue.from && cue.from - one.to <= 2 && !one.ordinal);
  return pairs.map(([a, b, cost]) => {
    const value = (name: string, side: readonly Condition[]): Figure =>
      measure.field === ROWS
        ? countOf(name, choice, side)
        : { name, of: measure.field, how: measure.order === "most" ? "max" : "min", where: whereOf(choice, side) };
    const derived: Derived =
      measure.order === "most"
        ? { name: "lead", how: "difference", of: "a", to: "b" }
        : { name: "lead", how: "difference", of: "b", to: "a" };
    return {
      form: "comparison" as const,
      figures: [value("a", a), value("b", b)],
      derived: [derived],
      holds: [{ column: "lead", interval: number?.interval ?? POSITIVE }],
      negated,
      used: [
        cue,
        ...measure.used,
        ...placesUsed(conditions),
        ...used,
        ...(number === undefined ? [] : [number]),
        ...(than < 0 ? [] : [{ from: than, to: than + 1 }]),
      ],
      cost: measure.cost + cost + (than < 0 && cue.degree.time !== true ? 0.2 : 0),
    };
  });
}
