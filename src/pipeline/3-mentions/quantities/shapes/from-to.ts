import { compareDecimals, shift } from "../../../../model/decimal.ts";
import { isChange } from "../../../../model/change-words.ts";
import { wordsOf } from "../../../../model/word.ts";
import type { Numeral } from "../numerals/numeral.ts";
import { unitAfter } from "../units/unit-after.ts";
import type { Pair } from "./pair.ts";
import type { Shaped } from "./shaped.ts";
import { shapeSingle } from "./single.ts";

const LEAD = /(?:^|[\s("“])((from|between)(?: the)? )$/i;

/** "from" or "between" right before an offset, and where it begins. */
export function leadOf(text: string, at: number): { readonly word: string; readonly from: number } | null {
  if (text[at - 1] !== " ") return null;
  const lead = LEAD.exec(text.slice(Math.max(0, at - 13), at));
  return lead === null ? null : { word: (lead[2] ?? "").toLowerCase(), from: at - (lead[1] ?? "").length };
}

/** How far back a verb may stand that governs "from". */
const REACH = 60;

/** True when a word of change governs the "from" at an offset: then "from … to …" tells a before and an after, not the ends of a range. */
export function tellsOfChange(text: string, from: number): boolean {
  const before = text.slice(Math.max(0, from - REACH), from);
  const clause = before.slice(Math.max(before.lastIndexOf("."), before.lastIndexOf(";"), before.lastIndexOf(":")) + 1);
  return wordsOf(clause).some(isChange);
}

/** "5 to 7 million" is five million to seven million. */
export function sharedMagnitude(left: Numeral, right: Numeral): Numeral {
  if (left.power > 0 || right.power < 3) return left;
  const unscaled = shift(right.value, -right.power);
  return compareDecimals(left.value, unscaled) < 0 || left.places > 0
    ? { ...left, value: shift(left.value, right.power), power: right.power }
    : left;
}

/** "from 5.1 to 4.8 percent", "rose from 3 to 5 million": two quantities, the first with the unit and the magnitude of the second. */
export function shapeChange({ text, left, right, between }: Pair, free: number): readonly Shaped[] | null {
  if (!/^\s+to\s+$/.test(between)) return null;
  const lead = leadOf(text, left.range.from);
  const unit = unitAfter(text, right.range.to);
  if (lead?.word !== "from" || unitAfter(text, left.range.to) !== null || (unit === null && right.power < 3))
    return null;
  const before = shapeSingle(text, sharedMagnitude(left, right), free);
  const after = shapeSingle(text, right, before.range.to);
  return [before.unit === null ? { ...before, kind: after.kind, unit: after.unit } : before, after];
}
