import { add, divide, multiply, subtract, type Decimal } from "../../model/decimal.ts";
import type { Clause } from "../../model/claim.ts";
import { COMPARED_WIDTH } from "../../model/hedges.ts";
import type { QuantityMention } from "../../model/mention.ts";
import type { Interval } from "../../model/quantity.ts";

/** Words before a multiple that leave one side of it open: "more than twice", "nearly half". */
const BOUNDS: ReadonlyMap<string, "above" | "below" | "short"> = new Map([
  ...["more than", "over", "at least", "above", "well over"].map((words) => [words, "above"] as const),
  ...["less than", "under", "below", "at most"].map((words) => [words, "below"] as const),
  ...["nearly", "almost", "close to"].map((words) => [words, "short"] as const),
]);

/** The ratios that a multiple or a part of another figure may mean: a round number to `COMPARED_WIDTH`, or what its bound leaves. */
export function ratioOf(clause: Clause, { quantity, range }: QuantityMention): Interval | null {
  const { value, kind, of } = quantity;
  if (value === null) return kind === "multiple" || kind === "fraction" ? quantity : null;
  const stated = of === undefined ? value : divide(value, of);
  const low = subtract(stated, multiply(stated, COMPARED_WIDTH));
  const high = add(stated, multiply(stated, COMPARED_WIDTH));
  const closed = { lowInclusive: true, highInclusive: true };
  switch (boundBefore(clause, range.from) ?? boundOf(quantity.comparator)) {
    case "above":
      return { low: stated, high: null, ...closed };
    case "below":
      return { low: null, high: stated, ...closed };
    case "short":
      return { low: subtract(low, multiply(stated, COMPARED_WIDTH)), high: stated, ...closed };
    default:
      return { low, high, ...closed };
  }
}

function boundBefore(clause: Clause, from: number): "above" | "below" | "short" | null {
  const before = clause.words.filter((word) => word.to <= from).map((word) => word.folded);
  return BOUNDS.get(before.slice(-2).join(" ")) ?? BOUNDS.get(before.at(-1) ?? "") ?? null;
}

function boundOf(comparator: QuantityMention["quantity"]["comparator"]): "above" | "below" | "short" | null {
  switch (comparator) {
    case "more-than":
    case "at-least":
      return "above";
    case "less-than":
    case "at-most":
      return "below";
    case "almost":
      return "short";
    default:
      return null;
  }
}

/** Numbers multiplied by a factor that is not negative. */
export function times({ low, high, lowInclusive, highInclusive }: Interval, factor: Decimal): Interval {
  return {
    low: low === null ? null : multiply(low, factor),
    high: high === null ? null : multiply(high, factor),
    lowInclusive,
    highInclusive,
  };
}

/** The negatives of numbers. */
export function mirrored({ low, high, lowInclusive, highInclusive }: Interval): Interval {
  const minus = (value: Decimal | null): Decimal | null => (value === null ? null : multiply(value, "-1"));
  return { low: minus(high), high: minus(low), lowInclusive: highInclusive, highInclusive: lowInclusive };
}

/** "20 percent more" as a ratio: 1 + 20/100; "20 percent less": 1 − 20/100. */
export function percentAsRatio(interval: Interval, degree: "more" | "less"): Interval {
  const part = times(interval, "0.01");
  const signed = degree === "more" ? part : mirrored(part);
  const raised = (value: Decimal | null): Decimal | null => (value === null ? null : add("1", value));
  return { ...signed, low: raised(signed.low), high: raised(signed.high) };
}
