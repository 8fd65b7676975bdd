import { compareDecimals } from "../../../../model/decimal.ts";
import { exactly } from "../../../../model/quantity.ts";
import { notAQuantity } from "../identifiers.ts";
import type { Numeral } from "../numerals/numeral.ts";
import { unitAfter } from "../units/unit-after.ts";
import { leadOf } from "./from-to.ts";
import type { Pair } from "./pair.ts";
import { shaped, type Shaped } from "./shaped.ts";

const STROKE = /^\s?[-–—:]\s?$/;
const TO = /^\s+to\s+$/;

/**
 * "111 - 92", "( 19 - 16 )", "3–2", "93 to 24": two whole numbers against each other. They are no range, since the first is not the smaller, or stand in
 * brackets alone.
 */
export function shapeScore({ text, left, right, between }: Pair): Shaped | null {
  const isTo = TO.test(between);
  if ((!STROKE.test(between) && !isTo) || !isTally(left) || !isTally(right)) return null;
  if (isTo && (leadOf(text, left.range.from) !== null || unitAfter(text, right.range.to) !== null)) return null;
  const inBrackets =
    /\(\s?$/.test(text.slice(Math.max(0, left.range.from - 2), left.range.from)) &&
    /^\s?\)/.test(text.slice(right.range.to, right.range.to + 2));
  if (compareDecimals(left.value, right.value) < 0 && !inBrackets) return null;
  if (
    notAQuantity(text, left.range.from, left.range.to) !== null ||
    /^[-–/]\d/.test(text.slice(right.range.to, right.range.to + 2))
  )
    return null;
  const other = right.value.replace("-", "");
  return shaped({
    range: { from: left.range.from, to: right.range.to },
    kind: "score",
    value: left.value,
    interval: exactly(left.value),
    unit: null,
    of: other,
    numerals: [left, { ...right, value: other }],
  });
}

/** A whole number below a thousand in digits. */
function isTally({ spoken, kind, places, power, value }: Numeral): boolean {
  return !spoken && kind === "cardinal" && places + power === 0 && value.length <= 3;
}
