import type { Claim } from "../../model/claim.ts";
import { compareDecimals, divide, multiply } from "../../model/decimal.ts";
import type { Mention, QuantityMention } from "../../model/mention.ts";
import type { Interval } from "../../model/quantity.ts";
import type { Reading } from "../../model/reading.ts";
import { rounded, unitByCode } from "../../model/units.ts";
import { stated } from "./stated-numbers.ts";

/** "30 km (19 miles)": one length in two units. The second over the first must be what their units give, as far as their rounding lets it. */
export function ofConversion(claim: Claim): Reading[] {
  const { clause, target } = claim;
  const before = clause.sentence.mentions.findLast(
    (one): one is QuantityMention => one.kind === "quantity" && one.range.to <= target.range.from,
  );
  if (target.kind !== "quantity" || before === undefined || !isSetBehind(claim, before)) return [];
  const [first, second] = [before.quantity, target.quantity];
  const [from, to] = [unitByCode(first.unit ?? ""), unitByCode(second.unit ?? "")];
  if (from === undefined || to?.dimension !== from.dimension || from.code === to.code) return [];
  if (from.offset !== "0" || to.offset !== "0" || first.value === null || second.value === null) return [];
  const [a, b] = [rounded(first), rounded(second)];
  if (a === null || b === null || [first.value, b.low, b.high].some((one) => compareDecimals(one, "0") <= 0)) return [];
  const factor = divide(multiply(from.scale, second.value), multiply(to.scale, first.value));
  const interval: Interval = {
    low: divide(multiply(factor, a.low), b.high),
    high: divide(multiply(factor, a.high), b.low),
    lowInclusive: true,
    highInclusive: true,
  };
  const numbers = { first: first.value, second: second.value };
  return [stated(claim, numbers, "ratio", ["second", "first"], interval, null, [before.range, target.range])];
}

/** True for a number alone in brackets, or behind a slash, right behind another. */
function isSetBehind({ clause, target }: Claim, before: Mention): boolean {
  const { text } = clause.sentence.sentence.text;
  const gap = text.slice(before.range.to, target.range.from);
  return /^\s*\/\s*$/.test(gap) || (/^\s*\(\s*$/.test(gap) && /^\s*[);,]/.test(text.slice(target.range.to)));
}
