import type { Figure, Predicate } from "../../../../model/query.ts";
import type { HeaderLink } from "../link.ts";
import type { Choice, Condition, Place } from "../draft.ts";
import { countOf, cuesOf, denial, NONE, not, placesUsed, SOME, type Program, type Proposal } from "../proposal.ts";

/** "A has no price", "only A lacks a price", "every A has a price": whether cells of columns are filled. */
export const presence: Program = (choice) => {
  const verb = verbOf(choice);
  const { conditions } = choice;
  if (verb === null || choice.numbers.length > 0 || conditions.some((one) => one.kind === "number")) return [];
  const all = cuesOf(choice, "all");
  const only = cuesOf(choice, "only");
  const { negated, used } = denial(choice);
  const lacks = LACKING.has(verb.word);
  // That something has what it has says nothing.
  if (!negated && !lacks && only.length + all.length === 0) return [];
  const headers = meantBy(choice);
  const asked = conditions.length > 0 ? headers : all.length > 0 ? headers.slice(1) : [];
  const columns = asked.flatMap(({ columns: [best] }) => best ?? []);
  if (columns.length === 0 || columns.some(({ quality }) => quality < LEAST_FIT)) return [];
  if (!lacks && !isTold(choice, verb, asked)) return [];
  return [
    {
      form: "relation" as const,
      ...held(
        choice,
        columns.map(({ column }) => filledIn(choice, column, verb)),
        lacks !== negated,
      ),
      derived: [],
      negated: false,
      used: [verb, ...headers, ...placesUsed(conditions), ...used, ...all, ...(conditions.length > 0 ? only : [])],
      cost: 0.05 + columns.reduce((sum, { quality }) => sum + (1 - quality) * 0.15, 0),
    },
  ];
};

/** A header's looser fit names no column here. */
const LEAST_FIT = 0.6;

const LACKING: ReadonlySet<string> = new Set("missing lack lacks lacking empty blank na unavailable".split(" "));
const HAVING: ReadonlySet<string> = new Set("have has had having contain contains available".split(" "));

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

/** Headers of other columns than those of the conditions. */
function meantBy({ conditions, headers }: Choice): HeaderLink[] {
  const own = new Set(conditions.map((one) => one.column));
  return headers.filter((one) => !one.columns.some(({ column }) => own.has(column)));
}

/** What has stands before the verb, and what it has behind it; of cells of which none is empty, words say what is not there. */
function isTold({ conditions, draft }: Choice, verb: Verb, asked: readonly HeaderLink[]): boolean {
  const { columns } = draft.index.table;
  const hasGaps = asked.every(({ columns: [best] }) =>
    columns[best?.column ?? -1]?.cells.some((cell) => cell === null),
  );
  return (
    asked.every((one) => one.from >= verb.to) &&
    conditions.every((one) => one.from <= verb.from) &&
    (conditions.length === 0 || hasGaps)
  );
}

function filledIn({ draft }: Choice, column: number, verb: Place): Condition {
  const field = draft.index.table.columns[column]?.name ?? "";
  const where: Predicate = { op: "is-not", field, value: "" };
  return { kind: "cell", from: verb.from, to: verb.to, column, where, quality: 1, also: [], members: [] };
}

/** What the conditions name has (or lacks) it in all its rows; with "only", nothing else does. */
function held(choice: Choice, filled: readonly Condition[], lacks: boolean): Pick<Proposal, "figures" | "holds"> {
  const { conditions } = choice;
  const so = (one: Condition): Condition => (lacks ? not(one) : one);
  const otherwise = (one: Condition): Condition => (lacks ? one : not(one));
  const isOnly = conditions.length > 0 && cuesOf(choice, "only").length > 0;
  const isAll = lacks || conditions.length === 0 || cuesOf(choice, "all").length > 0;
  const some = filled.map((one, k) => countOf(`n${k}`, choice, [...conditions, so(one)]));
  const none: Figure[] = isOnly
    ? filled.map((one, k) =>
        countOf(`beyond${k}`, choice, [so(one)], [{ op: "not", of: conditions.map(({ where }) => where) }]),
      )
    : isAll
      ? filled.map((one, k) => countOf(`others${k}`, choice, [...conditions, otherwise(one)]))
      : [];
  return {
    figures: [...some, ...none],
    holds: [
      ...some.map(({ name }) => ({ column: name, interval: SOME })),
      ...none.map(({ name }) => ({ column: name, interval: NONE })),
    ],
  };
}
