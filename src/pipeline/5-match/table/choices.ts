import { placesOf } from "./numbers.ts";
import type { Choice, Condition, Draft, StatedNumber } from "./draft.ts";

/** How many ways to take the words of one statement are looked at. */
const MOST_CHOICES = 48;

type Pick =
  | { readonly kind: "condition"; readonly condition: Condition; readonly cost: number }
  | { readonly kind: "number"; readonly number: StatedNumber; readonly cost: number };

/** The ways to take a draft, the likeliest first. */
export function choicesOf(draft: Draft): Choice[] {
  const slots: Pick[][] = [
    ...draft.conditions.map((options) => options.slice(0, 4).map((condition, k): Pick => ({ kind: "condition", condition, cost: k * 0.02 + headerMisfit(draft, condition, options) }))),
    ...draft.numbers.map((number) => picksOf(number)),
  ];
  let partial: { readonly picks: readonly Pick[]; readonly cost: number }[] = [{ picks: [], cost: 0 }];
  for (const slot of slots) {
    partial = partial
      .flatMap(({ picks, cost }) => slot.map((pick) => ({ picks: [...picks, pick], cost: cost + pick.cost })))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, MOST_CHOICES);
  }
  return partial.map(({ picks, cost }) => {
    const conditions = picks.flatMap((pick) => (pick.kind === "condition" ? [pick.condition] : [])).sort((a, b) => a.from - b.from);
    const numbers = picks.flatMap((pick) => (pick.kind === "number" ? [pick.number] : []));
    const inConditions = new Set(conditions.flatMap((one) => placesOf(one)));
    const cues = draft.cues.filter((cue) => !inConditions.has(cue.from));
    return { draft, conditions, numbers, headers: draft.headers, cues, cost: cost + repeats(conditions) };
  });
}

/** Names of one column apart from each other are likelier of two columns, where they may be. */
function repeats(conditions: readonly Condition[]): number {
  return 0.06 * (conditions.length - new Set(conditions.map((one) => one.column)).size);
}

function picksOf(number: StatedNumber): Pick[] {
  const conditions = number.conditions.slice(0, 5).map((condition): Pick => ({ kind: "condition", condition, cost: (1 - condition.quality) * 0.3 }));
  if (number.value === "0" && !number.counts) return conditions;
  return [...conditions, { kind: "number", number, cost: number.counts ? 0 : 0.2 }];
}

/** A cell whose column's header stands right before it fits better than one of another column. */
function headerMisfit(draft: Draft, condition: Condition, options: readonly Condition[]): number {
  if (options.length < 2) return 0;
  const near = draft.headers.filter((one) => (one.to <= condition.from && condition.from - one.to <= 3) || (one.from >= condition.to && one.from - condition.to <= 1));
  if (near.length === 0) return 0;
  return near.some((one) => one.columns.some(({ column }) => column === condition.column)) ? 0 : 0.1;
}
