import type { Choice, Condition, Cue } from "../draft.ts";
import { countOf, cuesOf, denial, placesUsed, POSITIVE, type Program, type Proposal } from "../proposal.ts";

/** A column with more different cells is not compared cell by cell. */
const MOST_CELLS = 24;

/** "more players from X than from any other country", "X is the most common surface": the cell that most rows have. */
export const commonest: Program = (choice) => {
  const cues = [...cuesOf(choice, "superlative"), ...cuesOf(choice, "comparative")].filter((cue) =>
    ["most", "more", "least", "fewest", "fewer", "less"].includes(cue.word),
  );
  return cues.flatMap((cue) => choice.conditions.flatMap((meant) => rivalsOf(choice, cue, meant)));
};

function rivalsOf(choice: Choice, cue: Cue, meant: Condition): Proposal[] {
  const { table } = choice.draft.index;
  const column = table.columns[meant.column];
  if (column === undefined || meant.where.op !== "among" || meant.members.length > 0) return [];
  const named = meant.where.values;
  const others = [...new Set(column.cells.flatMap((cell) => cell ?? []))].filter((cell) => !named.includes(cell));
  if (others.length === 0 || others.length > MOST_CELLS || others.length + 1 >= table.rowCount) return [];
  const scope = choice.conditions.filter((one) => one !== meant);
  const rival = (cell: string): Condition => ({ ...meant, where: { op: "among", field: column.name, values: [cell] } });
  const isMost = cue.degree.order === "most";
  const common = cuesOf(choice, "common");
  const beyond =
    cue.kind === "comparative" ? [...cuesOf(choice, "not"), ...cuesOf(choice, "all")] : cuesOf(choice, "all");
  const { negated, used } = denial(choice);
  const header = choice.headers.find((one) => one.from >= cue.to && one.from - cue.to <= 2);
  const isFigure = header?.columns.some((one) => table.columns[one.column]?.kind === "number") === true;
  return [
    {
      form: "rank",
      figures: [
        countOf("own", choice, [...scope, meant]),
        ...others.map((cell, k) => countOf(`n${k}`, choice, [...scope, rival(cell)])),
      ],
      derived: others.map((_, k) =>
        isMost
          ? { name: `lead${k}`, how: "difference", of: "own", to: `n${k}` }
          : { name: `lead${k}`, how: "difference", of: `n${k}`, to: "own" },
      ),
      holds: others.map((_, k) => ({
        column: `lead${k}`,
        interval: cue.kind === "comparative" ? POSITIVE : { ...POSITIVE, lowInclusive: true },
      })),
      negated,
      used: [
        cue,
        ...common,
        ...beyond,
        ...placesUsed(choice.conditions),
        ...used,
        ...(header === undefined ? [] : [header]),
      ],
      cost: (common.length > 0 ? 0 : 0.08) + (isFigure ? 0.15 : 0),
    },
  ];
}
