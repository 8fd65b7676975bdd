import type { Clause } from "../../model/claim.ts";
import type { Mention } from "../../model/mention.ts";
import { exactly, type Interval } from "../../model/quantity.ts";
import { listsOf, type List } from "./clause-parts.ts";

const FOLLOWED = /^\s*,?\s*(?:and\s+(?:is|was)\s+)?followed by\s+(?:the\s+)?$/i;
const BEHIND = /^\s*,?\s*(?:only\s+)?(?:after|behind)\s+(?:only\s+)?(?:the\s+)?$/i;

/** Names that go on with a ranking right behind it: "the largest in the union, followed by A and B". */
export function followers(clause: Clause, end: number, types: readonly string[]): List {
  return listBehind(clause, end, types, FOLLOWED);
}

/** The place of one in the list that follows whoever has `places`; null for another mention, or when the place before is no single one. */
export function placeBehind(list: List, target: Mention, places: Interval): Interval | null {
  const at = list.findIndex((one) => one === target);
  const first = places.low !== null && places.low === places.high ? Number(places.low) : null;
  return at < 0 || first === null ? null : exactly(String(first + at + 1));
}

/** "The largest after A and B" is the third: a first place behind so many others. */
export function shifted(clause: Clause, end: number, types: readonly string[], places: Interval): Interval {
  const others = listBehind(clause, end, types, BEHIND);
  return others.length === 0 || places.high !== "1" ? places : exactly(String(others.length + 1));
}

function listBehind(clause: Clause, end: number, types: readonly string[], joint: RegExp): List {
  const { text } = clause.sentence.sentence.text;
  return (
    listsOf(clause, types).find((list) => {
      const from = list[0]?.range.from ?? 0;
      return from >= end && joint.test(text.slice(end, from));
    }) ?? []
  );
}
