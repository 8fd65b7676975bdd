import { exactly, type Interval } from "../../../model/quantity.ts";
import type { Derived, Figure, Predicate } from "../../../model/query.ts";
import type { Form } from "../../../model/verdict.ts";
import { PART, ROW } from "../../../reference/infer/infer.ts";
import { isShared } from "./header-links.ts";
import type { Choice, Condition, Cue, Place } from "./draft.ts";

/** What must hold of the figures for a statement to be true, in one way to read it. */
export interface Proposal {
  readonly form: Form;
  readonly figures: readonly Figure[];
  readonly derived: readonly Derived[];
  readonly holds: readonly { readonly column: string; readonly interval: Interval }[];
  /** True when the statement denies that they hold. */
  readonly negated: boolean;
  /** Figures that must not be zero: else the words speak of nothing that the table has, and nothing is decided. */
  readonly presumes?: readonly string[];
  /** Words that it rests on. */
  readonly used: readonly Place[];
  /** What speaks against it, besides words that it leaves. */
  readonly cost: number;
}

/** One way to make programs of a choice: everything that it proposes. */
export type Program = (choice: Choice) => readonly Proposal[];

export const SOME: Interval = { low: "1", high: null, lowInclusive: true, highInclusive: false };
export const NONE: Interval = exactly("0");
export const POSITIVE: Interval = { low: "0", high: null, lowInclusive: false, highInclusive: false };

/** The conditions as predicates, without rows that add up others unless one of the conditions names such a row. */
export function whereOf(choice: Choice, conditions: readonly Condition[]): Predicate[] {
  const { totals, columns, subject } = choice.draft.index.table;
  const totalCells = new Set(totals.flatMap((row) => [columns[subject]?.cells[row], columns[0]?.cells[row]]));
  const namesTotal = choice.conditions.some(
    ({ where }) => where.op === "among" && where.values.some((value) => totalCells.has(value)),
  );
  const all = conditions.map((one) => one.where);
  return totals.length === 0 || namesTotal ? all : [...all, { op: "is", field: PART, value: "row" }];
}

/** How many rows there are under the conditions. */
export function countOf(
  name: string,
  choice: Choice,
  conditions: readonly Condition[],
  more: readonly Predicate[] = [],
): Figure {
  return { name, of: ROW, how: "count", where: [...whereOf(choice, conditions), ...more] };
}

/** That each of the conditions' members has a row under the rest. */
export function eachHas(
  choice: Choice,
  conditions: readonly Condition[],
  more: readonly Predicate[] = [],
): Pick<Proposal, "figures" | "holds"> {
  const sets = conditions.filter((one) => one.members.length > 1);
  const rest = conditions.filter((one) => one.members.length <= 1);
  const combined: (readonly Condition[])[] = sets.reduce<(readonly Condition[])[]>(
    (all, set) => all.flatMap((one) => set.members.map((member) => [...one, member])),
    [rest],
  );
  const figures = combined.slice(0, 24).map((all, k) => countOf(`n${k}`, choice, all, more));
  return { figures, holds: figures.map(({ name }) => ({ column: name, interval: SOME })) };
}

/** Conditions cut where a column comes again: each part speaks of rows of its own ("A is a D and B is a G"). */
export function groupsOf(conditions: readonly Condition[]): Condition[][] {
  const groups: Condition[][] = [[]];
  for (const condition of conditions) {
    const group = groups.at(-1) ?? [];
    if (group.some((one) => excludes(one, condition))) groups.push([condition]);
    else group.push(condition);
  }
  return groups;
}

/** True for two of one column that no row meets both: each speaks of rows of its own. */
export function excludes(a: Condition, b: Condition): boolean {
  if (a.column !== b.column || a.kind !== b.kind) return false;
  if (a.where.op !== "among" || b.where.op !== "among") return true;
  const values = new Set(a.where.values);
  return !b.where.values.some((value) => values.has(value));
}

/** That one of the conditions holds. */
export function anyOf(conditions: readonly Condition[]): Predicate {
  return { op: "not", of: conditions.map((one): Predicate => ({ op: "not", of: [one.where] })) };
}

export function not(condition: Condition): Condition {
  return { ...condition, where: { op: "not", of: [condition.where] } };
}

/** The cues of a kind. */
export function cuesOf(choice: Choice, kind: Cue["kind"]): Cue[] {
  return choice.cues.filter((cue) => cue.kind === kind);
}

/** Words that conditions rest on. */
export function placesUsed(conditions: readonly Condition[]): Place[] {
  return conditions.flatMap((one) => [one, ...one.also]);
}

/** Of a cell "no" may say a number, "neither" denies it. */
export function isDenying({ draft }: Choice, word: string): boolean {
  return draft.index.table.grain !== "cell" || word === "neither" || word === "nor";
}

/** A number that a word of several headers of a grid speaks of is one of their cells', rather than of a row. */
export function isOfSeveral({ draft }: Choice, { kind, also }: Condition): boolean {
  return (
    kind === "number" &&
    draft.headers.some((header) => isShared(header, draft.index) && also.some((place) => place.from === header.from))
  );
}

/** A statement's denial: whether its negators turn it round, and their places. */
export function denial(choice: Choice): { readonly negated: boolean; readonly used: readonly Place[] } {
  const cues = [
    ...cuesOf(choice, "not").filter((cue) => !["other", "except", "excluding", "without"].includes(cue.word)),
    ...cuesOf(choice, "none").filter(({ word }) => isDenying(choice, word)),
  ];
  // "neither A nor B" denies once.
  const isNeither = cues.some(({ word }) => word === "neither");
  const denying = cues.filter(({ word }) => !isNeither || word !== "nor");
  return { negated: denying.length % 2 === 1, used: cues };
}
