import { add, shift } from "../../../../model/decimal.ts";
import { exactly, type QuantityKind } from "../../../../model/quantity.ts";
import { converted } from "../../../../model/units.ts";
import type { Numeral } from "../numerals/numeral.ts";
import { notAQuantity, standsForNoun } from "../identifiers.ts";
import { currencyBefore, unitAfter, type UnitRead } from "../units/unit-after.ts";
import { ageOf } from "./age.ts";
import { comparatorOf, intervalOf, type Shaped } from "./shaped.ts";

/** One number with its unit: "$ 5 million", "twenty percent", "3-inch", "29 years old", "the fifth". What stands before `free` belongs to another. */
export function shapeSingle(text: string, numeral: Numeral, free: number): Shaped {
  const unit = numeral.kind === "ordinal" ? null : unitAfter(text, numeral.range.to);
  const why = numeral.spoken
    ? unit === null
      ? standsForNoun(text, numeral)
      : null
    : notAQuantity(text, numeral.range.from, numeral.range.to);
  const plain = { numerals: [numeral], value: numeral.value, ...(why === null ? {} : { notAClaim: why }) };
  if (numeral.kind === "ordinal")
    return {
      ...plain,
      range: numeral.range,
      kind: "ordinal",
      interval: exactly(numeral.value),
      comparator: "exact",
      unit: null,
    };
  const before = currencyBefore(text, numeral.range.from);
  const sign = before !== null && before.from >= free ? before : null;
  const age = ageOf(text, numeral, unit);
  if (age !== null) return { ...plain, ...sized(numeral, "age"), range: age.range, kind: "age", unit: age.unit };
  if (unit !== null && (sign === null || unit.kind !== "measure")) {
    const from = sign !== null && unit.kind === "currency" ? sign.from : numeral.range.from;
    const scaled =
      unit.power > 0
        ? { ...numeral, value: shift(numeral.value, unit.power), power: numeral.power + unit.power }
        : numeral;
    return {
      ...plain,
      ...sized(scaled, unit.kind),
      value: scaled.value,
      range: { from, to: unit.to },
      kind: unit.kind,
      unit: unit.code,
      ...(unit.also === undefined ? {} : { otherUnit: unit.also.code }),
    };
  }
  if (sign !== null)
    return {
      ...plain,
      ...sized(numeral, "currency"),
      range: { from: sign.from, to: numeral.range.to },
      kind: "currency",
      unit: sign.code,
    };
  const kind: QuantityKind = numeral.kind === "fraction" ? "fraction" : "cardinal";
  return { ...plain, ...sized(numeral, kind), range: numeral.range, kind, unit: null };
}

function sized(numeral: Numeral, kind: QuantityKind): Pick<Shaped, "interval" | "comparator"> {
  const interval = intervalOf(numeral, kind);
  return { interval, comparator: comparatorOf(numeral, interval) };
}

const JOINT = /^,?\s+(?:and\s+)?$|^-$/;

/**
 * A unit with its smaller one: "3 dollars 50 cents", "thirteen dollars forty five", "12 ft 2 in". Null when the second number goes
 * its own way.
 */
export function shapeCompound(text: string, left: Numeral, right: Numeral): Shaped | null {
  const unit = unitAfter(text, left.range.to);
  if (unit === null || left.places > 0 || left.kind !== "cardinal" || right.kind !== "cardinal" || right.places > 0)
    return null;
  const between = text.slice(unit.to, right.range.from);
  if (!JOINT.test(between)) return null;
  const smaller = unitAfter(text, right.range.to, true);
  const part = unit.kind === "currency" ? minorPart(unit, right, smaller, between) : measuredPart(unit, right, smaller);
  if (part === null) return null;
  const value = add(left.value, part.value);
  return {
    range: { from: left.range.from, to: part.to },
    kind: unit.kind,
    value,
    interval: exactly(value),
    comparator: "exact",
    unit: unit.code,
    numerals: [left, right],
  };
}

type Part = { readonly value: string; readonly to: number } | null;

/** Hundredths in words of their own, or bare below a hundred with both numbers in words or after "and". */
function minorPart(unit: UnitRead, right: Numeral, smaller: UnitRead | null, between: string): Part {
  const isBelow = Number(right.value) > 0 && Number(right.value) < 100;
  if (!isBelow || right.power !== 0) return null;
  if (smaller?.kind === "currency" && smaller.power < 0)
    return { value: shift(right.value, smaller.power), to: smaller.to };
  const isBare = smaller === null && (right.spoken || between.includes("and"));
  return isBare && unit.power === 0 ? { value: shift(right.value, -2), to: right.range.to } : null;
}

/** Feet and inches, pounds and ounces: a smaller unit of the same dimension that is customary beside it. */
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
