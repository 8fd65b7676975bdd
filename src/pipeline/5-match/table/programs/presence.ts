import type { Predicate } from "../../../../model/query.ts";
import type { Choice, Condition, Place } from "../draft.ts";
import { countOf, cuesOf, denial, NONE, not, placesUsed, SOME, type Program, type Proposal } from "../proposal.ts";

/** "A has no price", "A lacks a price", "every A has a price": whether cells of a column are filled. */
export const presence: Program = (choice) => {
  const verb = verbOf(choice);
  const { conditions, headers } = choice;
  if (verb === null || [...choice.numbers, ...conditions].some((one) => !("kind" in one) || one.kind === "number"))
    return [];
  const own = new Set(conditions.map((one) => one.column));
  const meant = headers.filter((one) => !one.columns.some(({ column }) => own.has(column)));
  const all = cuesOf(choice, "all");
  const rest = conditions.length > 0 ? meant : all.length > 0 ? meant.slice(1) : [];
  if (rest.some((one) => one.from < verb.to && HAVING.has(verb.word))) return [];
  const columns = rest.flatMap(({ columns: [best] }) => best ?? []);
  if (columns.length === 0 || columns.some(({ quality }) => quality < LEAST_FIT)) return [];
  const filled = columns.map(({ column }) => filledIn(choice, column, verb));
  const { negated, used } = denial(choice);
  const only = cuesOf(choice, "only");
  if (!LACKING.has(verb.word) && conditions.some((one) => one.from > verb.from)) return [];
  const isAny = columns.every(({ column }) => hasGaps(choice, column) || LACKING.has(verb.word));
  if (conditions.length > 0 && !isAny) return [];
  // That something has what it has says nothing.
  if (!negated && !LACKING.has(verb.word) && only.length + all.length === 0) return [];
  const isLack = LACKING.has(verb.word) !== negated;
  return [
    {
      form: "relation" as const,
      ...held(choice, filled, isLack),
      derived: [],
      negated: false,
      used: [verb, ...meant, ...placesUsed(conditions), ...used, ...all, ...(conditions.length > 0 ? only : [])],
      cost: 0.05 + columns.reduce((sum, { quality }) => sum + (1 - quality) * 0.15, 0),
    },
  ];
};

/** Cells of which none is empty say in words what is not there. */
function hasGaps({ draft }: Choice, column: number): boolean {
  return draft.index.table.columns[column]?.cells.some((cell) => cell === null) === true;
}

/** A header's looser fit names no column here. */
const LEAST_FIT = 0.6;

const LACKING: ReadonlySet<string> = new Set([
  "missing",
  "lack",
  "lacks",
  "lacking",
  "empty",
  "blank",
  "na",
  "unavailable",
]);
const HAVING: ReadonlySet<string> = new Set(["have", "has", "had", "having", "contain", "contains", "available"]);

interface Verb extends Place {
  readonly word: string;
}

function verbOf({ draft, conditions }: Choice): Verb | null {
  const isFree = (place: number): boolean => !conditions.some(({ from, to }) => from <= place && place < to);
  const find = (words: ReadonlySet<string>): number =>
    draft.tokens.findIndex(({ folded }, place) => words.has(folded) && isFree(place));
  const lacking = find(LACKING);
  const from = lacking >= 0 ? lacking : find(HAVING);
  return from < 0 ? null : { from, to: from + 1, word: draft.tokens[from]?.folded ?? "" };
}

function filledIn({ draft }: Choice, column: number, verb: Place): Condition {
  const field = draft.index.table.columns[column]?.name ?? "";
  const where: Predicate = { op: "is-not", field, value: "" };
  return { kind: "cell", from: verb.from, to: verb.to, column, where, quality: 1, also: [], members: [] };
}

function held(choice: Choice, filled: readonly Condition[], isLack: boolean): Pick<Proposal, "figures" | "holds"> {
  const { conditions } = choice;
  const named = conditions.map((one) => one.where);
  const each = filled.map((one, k) => countOf(`n${k}`, choice, [...conditions, isLack ? not(one) : one]));
  const others = filled.map((one, k) => countOf(`others${k}`, choice, [...conditions, isLack ? one : not(one)]));
  if (conditions.length > 0 && cuesOf(choice, "only").length > 0) {
    const beyond = filled.map((one, k) =>
      countOf(`beyond${k}`, choice, [isLack ? not(one) : one], [{ op: "not", of: named }]),
    );
    return {
      figures: [...each, ...beyond],
      holds: [
        ...each.map(({ name }) => ({ column: name, interval: SOME })),
        ...beyond.map(({ name }) => ({ column: name, interval: NONE })),
      ],
    };
  }
  const isAll = isLack || conditions.length === 0 || cuesOf(choice, "all").length > 0;
  return isAll
    ? {
        figures: [...each, ...others],
        holds: [
          ...each.map(({ name }) => ({ column: name, interval: SOME })),
          ...others.map(({ name }) => ({ column: name, interval: NONE })),
        ],
      }
    : { figures: each, holds: each.map(({ name }) => ({ column: name, interval: SOME })) };
}
