import { directionOf } from "../../model/change-words.ts";
import { add, compareDecimals, multiply, quotient, shift, subtract, type Decimal } from "../../model/decimal.ts";
import type { Clause } from "../../model/claim.ts";
import type { QuantityMention } from "../../model/mention.ts";
import { DIVISION_PLACES, type Derived } from "../../model/query.ts";
import { exactly, type Interval, type Quantity } from "../../model/quantity.ts";
import { overlapsRange, type Range } from "../../model/span.ts";

/** "rose by 50 percent from 10 to 15": a change whose two ends the text states itself. */
export interface StatedChange {
  readonly direction: "up" | "down" | null;
  readonly before: Quantity;
  readonly after: Quantity;
  readonly ranges: { readonly before: Range; readonly after: Range };
  /** The number that says how large it is; null when none does. */
  readonly amount: QuantityMention | null;
}

/** The change that a clause states with both its ends; null when it states none, or more than one. */
export function statedChange(clause: Clause): StatedChange | null {
  const numbers = clause.mentions.filter((mention): mention is QuantityMention => mention.kind === "quantity");
  const word = clause.words.find((one) => directionOf(one) !== null);
  const direction = word === undefined ? null : directionOf(word);
  const led = (by: string): QuantityMention[] =>
    numbers.filter(({ range }) => clause.words.filter((one) => one.to <= range.from).at(-1)?.folded === by);
  const ends = endsOf(numbers, led("from"), led("to"));
  if (ends === null) return null;
  const { before, after } = ends;
  if (before.quantity.unit !== after.quantity.unit || before.quantity.kind === "ordinal") return null;
  const rest = numbers.filter(({ range }) => ![before, after].some((end) => overlapsRange(end.range, range)));
  const [amount = null] = rest;
  if (rest.length > 1 || (amount === null && direction === null)) return null;
  if (amount !== null && !saysHowMuch(amount, before.quantity, direction)) return null;
  return {
    direction,
    before: before.quantity,
    after: after.quantity,
    ranges: { before: before.range, after: after.range },
    amount,
  };
}

type End = Pick<QuantityMention, "quantity" | "range">;

/** The two ends: a number behind "from" and one behind "to", or the two of a range that was read as one. */
function endsOf(
  numbers: readonly QuantityMention[],
  from: readonly QuantityMention[],
  to: readonly QuantityMention[],
): { readonly before: End; readonly after: End } | null {
  const [before, ...moreBefore] = from;
  const [after, ...moreAfter] = to;
  if (before !== undefined && after !== undefined)
    return moreBefore.length + moreAfter.length > 0 ? null : { before, after };
  const [range, ...moreRanges] = numbers.filter(
    ({ quote, quantity }) => /^from\s/i.test(quote) && quantity.value === null,
  );
  if (range === undefined || moreRanges.length > 0 || before !== undefined || after !== undefined) return null;
  const { low, high } = range.quantity;
  if (low === null || high === null) return null;
  const end = (value: Decimal): End => ({
    range: range.range,
    quantity: { ...range.quantity, ...asWritten(value), value },
  });
  return { before: end(low), after: end(high) };
}

/** A number written with a magnitude ("3 million") stands for half a unit of its last digit that is no zero; any other is exact. */
function asWritten(value: Decimal): Interval {
  const zeros = /^\d+0{3,}$/.test(value) ? (/0+$/.exec(value)?.[0].length ?? 0) : null;
  if (zeros === null) return exactly(value);
  const half = shift("5", zeros - 1);
  return { low: subtract(value, half), high: add(value, half), lowInclusive: true, highInclusive: true };
}

function saysHowMuch({ quantity }: QuantityMention, before: Quantity, direction: StatedChange["direction"]): boolean {
  if (quantity.kind === "multiple") return true;
  if (direction === null) return false;
  return quantity.kind === "percent"
    ? before.unit !== "%"
    : quantity.unit === before.unit && quantity.kind === before.kind;
}

/**
 * The claimed interval of a figure that follows from two stated numbers, widened by what their rounding leaves open: the figure of the stated numbers lies in it
 * exactly when some pair of numbers that the wording allows agrees with the claim. Null when an end is open or not positive.
 */
export function withRounding({ before, after }: StatedChange, how: Derived["how"], claimed: Interval): Interval | null {
  const least = figure(how, after.low, before.high);
  const most = figure(how, after.high, before.low);
  const own = figure(how, after.value, before.value);
  if (least === null || most === null || own === null) return null;
  return {
    low: claimed.low === null ? null : subtract(claimed.low, subtract(most, own)),
    high: claimed.high === null ? null : add(claimed.high, subtract(own, least)),
    lowInclusive: true,
    highInclusive: true,
  };
}

function figure(how: Derived["how"], after: Decimal | null, before: Decimal | null): Decimal | null {
  if (after === null || before === null || compareDecimals(before, "0") <= 0) return null;
  const difference = subtract(after, before);
  if (how === "difference") return difference;
  if (how === "ratio") return quotient(after, before, DIVISION_PLACES);
  return quotient(multiply("100", difference), before, DIVISION_PLACES);
}
