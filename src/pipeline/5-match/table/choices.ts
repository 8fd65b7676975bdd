import { STATING } from "./draft-statement.ts";
import { anyOf, excludes } from "./proposal.ts";
import { placesOf, type Choice, type Condition, type Draft, type Place, type StatedNumber } from "./draft.ts";

/** How many ways to take the words of one statement are looked at. */
const MOST_CHOICES = 48;

type Pick =
  | { readonly kind: "dropped"; readonly place: Place; readonly cost: number }
  | { readonly kind: "condition"; readonly condition: Condition; readonly cost: number }
  | { readonly kind: "number"; readonly number: StatedNumber; readonly cost: number };

/** The ways to take a draft, the likeliest first. */
export function choicesOf(draft: Draft): Choice[] {
  const slots: Pick[][] = [
    ...draft.conditions.map((options) => conditionPicks(draft, options)),
    ...draft.numbers.map((number) => picksOf(draft, number)),
  ];
  let partial: { readonly picks: readonly Pick[]; readonly cost: number }[] = [{ picks: [], cost: 0 }];
  for (const slot of slots) {
    partial = partial
      .flatMap(({ picks, cost }) => slot.map((pick) => ({ picks: [...picks, pick], cost: cost + pick.cost })))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, MOST_CHOICES);
  }
  return partial.map(({ picks, cost }) => {
    const conditions = sideBySide(
      draft,
      picks.flatMap((pick) => (pick.kind === "condition" ? [pick.condition] : [])).sort((a, b) => a.from - b.from),
    );
    const dropped = picks.flatMap((pick) => (pick.kind === "dropped" ? [pick.place] : []));
    const numbers = picks.flatMap((pick) => (pick.kind === "number" ? [pick.number] : []));
    const inConditions = new Set(conditions.flatMap((one) => placesOf(one)));
    const cues = draft.cues.filter((cue) => !inConditions.has(cue.from));
    return { draft, conditions, numbers, headers: draft.headers, cues, dropped, cost: cost + repeats(conditions) };
  });
}

function conditionPicks(draft: Draft, options: readonly Condition[]): Pick[] {
  const isNamed = (one: Condition): boolean =>
    draft.headers.some(({ columns }) => columns.some(({ column, quality }) => column === one.column && quality > 0.9));
  const ordered = [...options].sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)) || b.quality - a.quality);
  const picks = ordered.slice(0, 4).map((condition, k): Pick => {
    const cost = condition.also.length > 0 ? 0.2 * (1 - condition.quality) : headerMisfit(draft, condition, options);
    return { kind: "condition", condition, cost: k * 0.02 + cost };
  });
  const [best] = ordered;
  if (best === undefined || best.quality >= 0.75) return picks;
  return [...picks, { kind: "dropped", place: best, cost: 0.03 + 0.1 * best.quality }];
}

/** Numbers of one column side by side are one condition, as names are: "in 1952 and 1953". */
function sideBySide({ tokens }: Draft, conditions: readonly Condition[]): Condition[] {
  const found: Condition[] = [];
  for (const one of conditions) {
    const before = found.at(-1);
    const between = before === undefined ? [] : tokens.slice(before.to, one.from).map((token) => token.folded);
    const joins =
      between.length > 0 &&
      between.length <= 2 &&
      between.every((word) => ["and", "or", "nor", ",", "both"].includes(word));
    const alike =
      before?.kind === "number" && one.kind === "number" && before.column === one.column && one.also.length === 0;
    if (before === undefined || !joins || !alike) {
      found.push(one);
      continue;
    }
    const members = [...(before.members.length > 0 ? before.members : [before]), one];
    found[found.length - 1] = { ...before, to: one.to, where: anyOf(members), members };
  }
  return found;
}

/** Names of one column apart from each other are likelier of two columns, where they may be. */
function repeats(conditions: readonly Condition[]): number {
  return 0.06 * conditions.filter((one, k) => conditions.slice(0, k).some((other) => excludes(other, one))).length;
}

/** Cues that ask for a number which is no condition. */
const FIGURES: ReadonlySet<string> = new Set(["total", "average", "combined", "difference"]);

function picksOf({ cues }: Draft, number: StatedNumber): Pick[] {
  const isFigure = !number.ordinal && cues.some(({ kind }) => FIGURES.has(kind));
  const conditions = number.conditions
    .slice(0, 5)
    .map((condition): Pick => ({ kind: "condition", condition, cost: (1 - condition.quality) * 0.3 }));
  if (number.value === "0" && !number.counts) return conditions;
  return [
    ...conditions,
    { kind: "number", number, cost: number.counts || isFigure ? 0 : conditions.length === 0 ? 0.1 : 0.3 },
  ];
}

/** A cell whose column's header stands right before it fits better than one of another column. */
function headerMisfit(draft: Draft, condition: Condition, options: readonly Condition[]): number {
  if (options.length < 2) return 0;
  if (options.filter((one) => one.also.length === 0).length < 2) return 0;
  const clear = (from: number, to: number): boolean =>
    draft.tokens.slice(from, to).every(({ folded }) => STATING.has(folded));
  const near = draft.headers.filter(
    (one) =>
      (one.to <= condition.from && condition.from - one.to <= 3 && clear(one.to, condition.from)) ||
      (one.from >= condition.to && one.from - condition.to <= 3 && clear(condition.to, one.from)),
  );
  if (near.length === 0) return 0;
  return near.some((one) => one.columns.some(({ column }) => column === condition.column)) ? 0 : 0.1;
}
