import { overlapsAny, type Range } from "../../../../model/span.ts";
import type { Line } from "../numerals/line.ts";
import { opensOf, Opens } from "../openers.ts";
import { LONE_UNITS } from "../units/unit-words.ts";
import { shaped, UNBOUNDED, type Shaped } from "./shaped.ts";

/** Units that no number stands at: "the % of", "in dollars", "to celsius". They say no number. */
export function findLoneUnits({ words, text }: Line, taken: readonly Range[]): Shaped[] {
  const found: Shaped[] = [];
  const add = (from: number, to: number, kind: Shaped["kind"], unit: string): void => {
    const range = { from, to };
    if (overlapsAny(taken, range)) return;
    found.push(shaped({ range, kind, interval: UNBOUNDED, unit, numerals: [], notAClaim: "unit" }));
  };
  for (const word of words) {
    if ((opensOf(word) & Opens.unit) === 0) continue;
    const unit = LONE_UNITS.get(word.folded);
    if (unit !== undefined) add(word.from - degreesBefore(text, word.from), word.to, unit.kind, unit.code);
  }
  for (let at = text.indexOf("%"); at >= 0; at = text.indexOf("%", at + 1)) add(at, at + 1, "percent", "%");
  return found;
}

function degreesBefore(text: string, at: number): number {
  return /\bdegrees? $/i.exec(text.slice(Math.max(0, at - 8), at))?.[0].length ?? 0;
}
