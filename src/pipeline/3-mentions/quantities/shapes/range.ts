import { compareDecimals } from "../../../../model/decimal.ts";
import type { Range } from "../../../../model/span.ts";
import { notAQuantity } from "../identifiers.ts";
import type { Numeral } from "../numerals/numeral.ts";
import { currencyBefore, unitAfter } from "../units/unit-after.ts";
import { ageOf } from "./age.ts";
import { leadOf, sharedMagnitude, tellsOfChange } from "./from-to.ts";
import type { Pair } from "./pair.ts";
import { shaped, type Shaped } from "./shaped.ts";

const MAY_JOIN = /[–—~-]|\b(?:to|and|or|through|till|until)\b/;
const DASH = /^\s?[–—~-]\s?$/;
const TO = /^\s+(?:to|through|till|until)\s+$/;
const AND = /^\s*(?:and|to|[–-])\s*$/;
const OR = /^\s+or\s+$/;

/** "between 5 and 7", "from 10 to 12", "12–15 %", "$5-7 million", "five or six": the unit and the magnitude are shared. */
export function shapeRange({ text, left, right, between }: Pair, taken: readonly Range[]): Shaped | null {
  if (!MAY_JOIN.test(between)) return null;
  const sign = currencyBefore(text, left.range.from);
  const start = sign?.from ?? left.range.from;
  const lead = leadOf(text, start);
  const inner = unitAfter(text, left.range.to);
  const outer = unitAfter(text, right.range.to);
  if (!isSameMeasure(sign?.code, inner?.code, outer?.code, currencyBefore(text, right.range.from)?.code)) return null;
  const rest = inner === null ? between : text.slice(inner.to, right.range.from).toLowerCase();
  const bare = rest.replace(/\p{Sc}\s?$/u, "").replace(/\bthe\s$/, "");
  const last = /^\s*-$/.test(bare) && right.value.startsWith("-") ? { ...right, value: right.value.slice(1) } : right;
  const first = sharedMagnitude(left, last);
  // "grew by 3 to 5 million": by how much, and to what.
  if (lead === null && TO.test(bare) && text.slice(Math.max(0, start - 3), start).toLowerCase() === "by ") return null;
  if (!joins(bare, lead, first, last) || (lead?.word === "from" && tellsOfChange(text, lead.from))) return null;
  if (compareDecimals(first.value, last.value) >= 0 || left.kind !== right.kind) return null;
  if (notAQuantity(text, left.range.from, right.range.to) !== null) return null;
  const unit = outer ?? inner;
  const age = ageOf(text, { from: start, to: right.range.to }, unit);
  const isFree = lead === null || taken.some((range) => range.to > lead.from && range.from < start);
  return shaped({
    range: {
      from: isFree ? (age?.range.from ?? start) : lead.from,
      to: age?.range.to ?? Math.max(right.range.to, unit?.to ?? 0),
    },
    kind:
      left.kind === "ordinal" ? "ordinal" : sign !== null ? "currency" : age !== null ? "age" : (unit?.kind ?? "range"),
    value: null,
    interval: { low: first.value, high: last.value, lowInclusive: true, highInclusive: true },
    comparator: "between",
    unit: sign?.code ?? age?.unit ?? unit?.code ?? null,
    numerals: [first, last],
  });
}

/** Whether the words between say a range. Spoken numbers take "to" and "or", never a dash: that would be one number's own. */
function joins(between: string, lead: ReturnType<typeof leadOf>, left: Numeral, right: Numeral): boolean {
  if (lead?.word === "between") return AND.test(between);
  if (TO.test(between)) return true;
  // "five or six" is one number loosely said; "one or a hundred" is two.
  if (OR.test(between)) return Number(right.value) > 1 && Number(right.value) <= 2 * Number(left.value);
  return DASH.test(between) && !left.spoken && !right.spoken;
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
