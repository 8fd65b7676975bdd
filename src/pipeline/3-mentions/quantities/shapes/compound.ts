import { add, shift } from "../../../../model/decimal.ts";
import { exactly } from "../../../../model/quantity.ts";
import { converted } from "../../../../model/units.ts";
import type { Numeral } from "../numerals/numeral.ts";
import { unitAfter, type UnitRead } from "../units/unit-after.ts";
import type { Pair } from "./pair.ts";
import { shaped, type Shaped } from "./shaped.ts";

const JOINT = /^,?\s+(?:and\s+)?$|^-$/;

/**
 * A unit with its smaller one: "3 dollars 50 cents", "thirteen dollars forty five", "12 ft 2 in". Null when the second number goes
 * its own way.
 */
export function shapeCompound({ text, left, right }: Pair): Shaped | null {
  const first = unitAfter(text, left.range.to);
  if (first === null) return null;
  const smaller = unitAfter(text, right.range.to, true);
  // Pounds before pence are money.
  const unit = smaller?.kind === "currency" && first.also !== undefined ? { ...first, ...first.also } : first;
  if (left.places > 0 || left.kind !== "cardinal" || right.kind !== "cardinal" || right.places > 0) return null;
  const between = text.slice(unit.to, right.range.from);
  if (!JOINT.test(between)) return null;
  const part =
    unit.kind === "currency" ? minorPart(text, unit, right, smaller, between) : measuredPart(unit, right, smaller);
  if (part === null) return null;
  const value = add(left.value, part.value);
  return shaped({
    range: { from: left.range.from, to: part.to },
    kind: unit.kind,
    value,
    interval: exactly(value),
    unit: unit.code,
    numerals: [left, right],
  });
}

type Part = { readonly value: string; readonly to: number } | null;

/** What may follow a bare number of hundredths: no noun, for it would count that. */
const ENDS = /[.,;:!?)]|$|\s+(?:a|an|and|per|each|for|in|at|to|on)\b/y;

/** Hundredths in words of their own, or bare below a hundred: in words, or after "and". */
function minorPart(text: string, unit: UnitRead, right: Numeral, smaller: UnitRead | null, between: string): Part {
  const isBelow = Number(right.value) > 0 && Number(right.value) < 100;
  if (!isBelow || right.power !== 0) return null;
  if (smaller?.kind === "currency" && smaller.power < 0)
    return { value: shift(right.value, smaller.power), to: smaller.to };
  ENDS.lastIndex = right.range.to;
  const isBare = smaller === null && (right.spoken || between.includes("and")) && ENDS.test(text);
  return isBare && unit.power === 0 ? { value: shift(right.value, -2), to: right.range.to } : null;
}

/** Feet and inches, pounds and ounces (lengths of time in two units are times): a smaller unit of the same dimension that is customary beside it. */
function measuredPart(unit: UnitRead, right: Numeral, smaller: UnitRead | null): Part {
  if (smaller === null || CUSTOMARY.get(unit.code) !== smaller.code) return null;
  const same = converted(exactly(right.value), smaller.code, unit.code);
  return same?.low === null || same === null ? null : { value: same.low, to: smaller.to };
}

const CUSTOMARY: ReadonlyMap<string, string> = new Map([
  ["ft", "in"],
  ["lb", "oz"],
  ["st", "lb"],
]);
