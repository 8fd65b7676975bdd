import { compareDecimals } from "../../../model/decimal.ts";
import type { Claim } from "../../../model/claim.ts";
import type { Derived } from "../../../model/query.ts";
import type { Expectation, Reading } from "../../../model/reading.ts";
import { mirrored, ratioOf } from "../amounts.ts";
import { ofConversion } from "../conversions.ts";
import { stated } from "../stated-numbers.ts";
import { statedChange, withRounding, type StatedChange } from "../stated-change.ts";
import type { FormSpec } from "./form.ts";

/** "doubled from 3 to 5", "rose by 50 percent from 10 to 15", "141 of 120", "5 km (3 miles)": what the text's own numbers say of each other. */
export const internal: FormSpec = {
  form: "internal",
  targets: ["quantity"],
  needsVocabulary: false,
  readings(claim) {
    return [...partOfWhole(claim), ...ofChange(claim), ...ofConversion(claim)];
  },
};

/** A part is no more than its whole. */
function partOfWhole(claim: Claim): Reading[] {
  const { target } = claim;
  if (target.kind !== "quantity" || target.notAClaim !== undefined || target.parts === undefined) return [];
  const { kind, value, of } = target.quantity;
  if (kind === "score" || value === null || of === undefined) return [];
  const interval = { low: "0", high: null, lowInclusive: true, highInclusive: false };
  if (compareDecimals(value, of) <= 0) return [];
  return [
    stated(claim, { part: value, whole: of }, "difference", ["whole", "part"], interval, null, [
      target.parts.n,
      target.parts.m,
    ]),
  ];
}

function ofChange(claim: Claim): Reading[] {
  const { clause, target } = claim;
  const change = target.kind === "quantity" ? statedChange(clause) : null;
  if (change === null || target.kind !== "quantity" || target.notAClaim !== undefined) return [];
  const said = saidOf(claim, change);
  if (said === null || change.before.value === null || change.after.value === null) return [];
  const interval = withRounding(change, said.how, said.interval);
  if (interval === null) return [];
  const ranges = [target.range, change.ranges.before, change.ranges.after];
  return [
    stated(
      claim,
      { before: change.before.value, after: change.after.value },
      said.how,
      ["after", "before"],
      interval,
      said.unit,
      ranges,
    ),
  ];
}

interface Said {
  readonly how: Derived["how"];
  readonly interval: Extract<Expectation, { kind: "number" }>["interval"];
  readonly unit: string | null;
}

/** What the target says of the change from one stated number to the other: how many times, by how much, or which way alone. */
function saidOf({ clause, target }: Claim, change: StatedChange): Said | null {
  if (target.kind !== "quantity") return null;
  const { quantity } = target;
  const isDown = change.direction === "down";
  if (quantity.kind === "multiple") {
    const interval = ratioOf(clause, target);
    return interval === null ? null : { how: "ratio", interval, unit: "×" };
  }
  if (change.amount === target) {
    if (quantity.kind === "percent")
      return { how: "growth", interval: isDown ? mirrored(quantity) : quantity, unit: "%" };
    return { how: "difference", interval: isDown ? mirrored(quantity) : quantity, unit: quantity.unit };
  }
  if (change.amount !== null || target.range.to !== change.ranges.after.to) return null;
  const rising = { low: "0", high: null, lowInclusive: true, highInclusive: false };
  return { how: "difference", interval: isDown ? mirrored(rising) : rising, unit: null };
}
