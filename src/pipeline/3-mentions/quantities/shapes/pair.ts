import { compareDecimals, shift } from "../../../../model/decimal.ts";
import { exactly } from "../../../../model/quantity.ts";
import type { Range } from "../../../../model/span.ts";
import { notAQuantity } from "../identifiers.ts";
import type { Numeral } from "../numerals/numeral.ts";
import { currencyBefore, unitAfter } from "../units/unit-after.ts";
import type { Shaped } from "./shaped.ts";

/** A pair of numbers that say one thing together, with where its words begin and end. */
interface Pair {
  readonly left: Numeral;
  readonly right: Numeral;
  /** What stands between the two, lower case. */
  readonly between: string;
}

const PART_OF = /^\s*-?\s*(out of|of|in|over)\s*-?\s*(?:the\s+|every\s+|all\s+)?$/;

/** "141 of 193", "two out of three", "one in five", "1 over 3", "7-of-13". */
export function shapePartOf(text: string, pair: Pair): Shaped | null {
  const { left, right, between } = pair;
  const joint = PART_OF.exec(between)?.[1];
  if (joint === undefined || left.kind !== "cardinal" || right.kind !== "cardinal") return null;
  const isBelow = compareDecimals(left.value, right.value) < 0;
  if (
    (joint === "in" || joint === "over") &&
    !(isBelow && (/^-?1$/.test(left.value) || (joint === "in" && left.spoken)))
  )
    return null;
  if (notAQuantity(text, left.range.from, left.range.to) !== null && !left.spoken) return null;
  return {
    range: { from: left.range.from, to: right.range.to },
    kind: "n-of-m",
    value: left.value,
    interval: exactly(left.value),
    comparator: "exact",
    unit: null,
    of: right.value,
    numerals: [left, right],
  };
}

const DASH = /^\s?[–—~-]\s?$|^\s+(?:to|through|till|until)\s+$/;
const WORD_LEAD = /(?:^|[\s("“])((?:from|between)(?: the)? )$/i;

/** "between 5 and 7", "from 10 to 12", "12–15 %", "$5-7 million": the unit and the magnitude are shared. */
export function shapeRange(text: string, pair: Pair, taken: readonly Range[]): Shaped | null {
  const { left, between } = pair;
  let { right } = pair;
  const sign = currencyBefore(text, left.range.from);
  const start = sign?.from ?? left.range.from;
  const lead = WORD_LEAD.exec(text.slice(Math.max(0, start - 13), start))?.[1];
  const inner = unitAfter(text, left.range.to);
  const outer = unitAfter(text, right.range.to);
  if (!isSameMeasure(sign?.code, inner?.code, outer?.code, currencyBefore(text, right.range.from)?.code)) return null;
  const rest = inner === null ? between : text.slice(inner.to, right.range.from).toLowerCase();
  const bare = rest.replace(/\p{Sc}\s?$/u, "").replace(/\bthe\s$/, "");
  const isBetween = lead?.toLowerCase().startsWith("between") === true && /^\s*(?:and|to|[–-])\s*$/.test(bare);
  if (!isBetween && !DASH.test(bare)) return null;
  if (!isBetween && left.spoken && !/^\s+to\s+$/.test(bare)) return null;
  if (/^\s*-$/.test(bare) && right.value.startsWith("-")) right = { ...right, value: right.value.slice(1) };
  const scaled = sharedMagnitude(left, right);
  if (compareDecimals(scaled.value, right.value) >= 0 || left.kind !== right.kind) return null;
  if (notAQuantity(text, left.range.from, right.range.to) !== null) return null;
  const unit = outer ?? inner;
  const kind = left.kind === "ordinal" ? "ordinal" : sign !== null ? "currency" : (unit?.kind ?? "range");
  const from =
    lead === undefined || taken.some((range) => range.to > start - lead.length && range.from < start)
      ? start
      : start - lead.length;
  return {
    range: { from, to: Math.max(right.range.to, unit?.to ?? 0) },
    kind,
    value: null,
    interval: { low: scaled.value, high: right.value, lowInclusive: true, highInclusive: true },
    comparator: "between",
    unit: sign?.code ?? unit?.code ?? null,
    numerals: [scaled, right],
  };
}

/** The first number may leave its unit to the second, and its sign be left out at the second; no more. */
function isSameMeasure(
  sign: string | undefined,
  inner: string | undefined,
  outer: string | undefined,
  innerSign: string | undefined,
): boolean {
  if (inner !== undefined) return inner === outer;
  return innerSign === undefined || innerSign === sign;
}

/** "5 to 7 million" is five million to seven million. */
function sharedMagnitude(left: Numeral, right: Numeral): Numeral {
  if (left.power > 0 || right.power < 3) return left;
  const unscaled = shift(right.value, -right.power);
  return compareDecimals(left.value, unscaled) < 0
    ? { ...left, value: shift(left.value, right.power), power: right.power }
    : left;
}

const SCORE = /^\s?[-–—:]\s?$/;

/** "111 - 92", "( 19 - 16 )", "3–2": two whole numbers with a stroke that are no range, since the first is not the smaller, or stand in brackets alone. */
export function shapeScore(text: string, { left, right, between }: Pair): Shaped | null {
  if (!SCORE.test(between) || left.spoken || right.spoken || left.places + right.places + left.power + right.power > 0)
    return null;
  if (left.kind !== "cardinal" || right.kind !== "cardinal" || left.value.length > 3 || right.value.length > 3)
    return null;
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
  return {
    range: { from: left.range.from, to: right.range.to },
    kind: "score",
    value: left.value,
    interval: exactly(left.value),
    comparator: "exact",
    unit: null,
    of: other,
    numerals: [left, { ...right, value: other }],
  };
}

export type { Pair };
