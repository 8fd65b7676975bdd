import type { Figure } from "../../../../model/query.ts";
import type { Choice, Cue } from "../draft.ts";
import { fieldOf } from "../measures.ts";
import { cuesOf, denial, placesUsed, POSITIVE, whereOf, type Program, type Proposal } from "../proposal.ts";

/** A row with more columns is not compared column by column. */
const MOST_COLUMNS = 24;

/** "the second group has the highest number of pupils", where groups are columns and pupils a row: the figures of one row, side by side. */
export const across: Program = (choice) => [
  ...cuesOf(choice, "superlative").flatMap((cue) => highestOf(choice, cue)),
  ...cuesOf(choice, "comparative").flatMap((cue) => higherOf(choice, cue)),
];

function figuresIn(choice: Choice): Figure[] {
  const { table } = choice.draft.index;
  const where = whereOf(choice, choice.conditions);
  return table.columns.flatMap((column, place): Figure[] => {
    const field = column.kind === "number" ? fieldOf(column) : null;
    return field === null ? [] : [{ name: `c${place}`, of: field, how: "max", where }];
  });
}

function isRow({ conditions, draft }: Choice): boolean {
  return (
    conditions.length > 0 &&
    conditions.every(
      (one) =>
        one.kind === "cell" && one.members.length === 0 && draft.index.table.columns[one.column]?.kind === "text",
    )
  );
}

function highestOf(choice: Choice, cue: Cue): Proposal[] {
  const figures = figuresIn(choice);
  if (!isRow(choice) || figures.length < 2 || figures.length > MOST_COLUMNS) return [];
  const { negated, used } = denial(choice);
  return choice.headers.flatMap((header) => {
    const [best] = header.columns;
    const own = `c${best?.column ?? ""}`;
    if (best === undefined || best.quality < 0.6 || !figures.some(({ name }) => name === own)) return [];
    const others = figures.filter(({ name }) => name !== own);
    const isMost = cue.degree.order === "most";
    return [
      {
        form: "rank" as const,
        figures,
        derived: others.map(({ name }) => ({
          name: `lead_${name}`,
          how: "difference" as const,
          of: isMost ? own : name,
          to: isMost ? name : own,
        })),
        holds: others.map(({ name }) => ({ column: `lead_${name}`, interval: { ...POSITIVE, lowInclusive: true } })),
        negated,
        used: [cue, header, ...placesUsed(choice.conditions), ...used, ...cuesOf(choice, "all")],
        cost: 0.15 + (1 - best.quality) * 0.15 + (header.from < cue.from ? 0 : 0.06),
      },
    ];
  });
}

function higherOf(choice: Choice, cue: Cue): Proposal[] {
  if (!isRow(choice)) return [];
  const figures = figuresIn(choice);
  const than = choice.draft.tokens.findIndex((token, place) => place >= cue.from && token.folded === "than");
  if (than < 0) return [];
  const left = choice.headers.findLast((one) => one.to <= than);
  const right = choice.headers.find((one) => one.from > than);
  const [a] = left?.columns ?? [];
  const [b] = right?.columns ?? [];
  if (left === undefined || right === undefined || a === undefined || b === undefined || a.column === b.column)
    return [];
  const both = figures.filter(({ name }) => name === `c${a.column}` || name === `c${b.column}`);
  if (both.length < 2) return [];
  const { negated, used } = denial(choice);
  const [of, to] = cue.degree.order === "most" ? [a, b] : [b, a];
  return [
    {
      form: "comparison",
      figures: both,
      derived: [{ name: "lead", how: "difference", of: `c${of.column}`, to: `c${to.column}` }],
      holds: [{ column: "lead", interval: POSITIVE }],
      negated,
      used: [cue, left, right, { from: than, to: than + 1 }, ...placesUsed(choice.conditions), ...used],
      cost: 0.04 + (2 - a.quality - b.quality) * 0.15,
    },
  ];
}
