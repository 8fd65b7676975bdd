import { compareDecimals } from "../../../../model/decimal.ts";
import { exactly } from "../../../../model/quantity.ts";
import { notAQuantity } from "../identifiers.ts";
import type { Pair } from "./pair.ts";
import { shaped, type Shaped } from "./shaped.ts";

const JOINT = /^\s*-?\s*(out of|of|in|over)\s*-?\s*(?:the\s+|every\s+|all\s+)?$/;
/** Wholes that "in" takes in digits: "9 in 10"; "5 in 2014" is no part of anything. */
const ROUND = /^(?:5|20|50|10+)$/;

/** "141 of 193", "two out of three", "one in five", "9 in 10", "1 over 3", "7-of-13". */
export function shapePartOf({ text, left, right, between }: Pair): Shaped | null {
  const joint = JOINT.exec(between)?.[1];
  if (joint === undefined || left.kind !== "cardinal" || right.kind !== "cardinal") return null;
  if (joint === "in" || joint === "over") {
    if (compareDecimals(left.value, right.value) >= 0) return null;
    const isOne = /^-?1$/.test(left.value);
    if (!isOne && (joint === "over" || !(left.spoken || ROUND.test(right.value)))) return null;
  }
  if (notAQuantity(text, left.range.from, left.range.to) !== null && !left.spoken) return null;
  return shaped({
    range: { from: left.range.from, to: right.range.to },
    kind: "n-of-m",
    value: left.value,
    interval: exactly(left.value),
    unit: null,
    of: right.value,
    numerals: [left, right],
  });
}
