import { multiply } from "../../../model/decimal.ts";
import type { Claim, Clause } from "../../../model/claim.ts";
import { claimedIn } from "../../../model/units.ts";
import type { Interval } from "../../../model/quantity.ts";
import type { EntityMention } from "../../../model/mention.ts";
import type { Query } from "../../../model/query.ts";
import type { Reading } from "../../../model/reading.ts";
import { candidateOf } from "../clause-parts.ts";
import { holdersOf, ownersOf } from "../subjects.ts";
import { reading } from "../compose.ts";
import { mirrored } from "../amounts.ts";
import { comparedTo, placedBetween } from "../comparatives.ts";
import type { Yardstick } from "../yardstick.ts";
import type { Meant } from "../measures.ts";
import { periodsOf, type Period } from "../periods.ts";
import { TWO, twoFigures } from "../two-figures.ts";
import { subjectOf, type World } from "../world.ts";
import { OF_MEASURES, type FormSpec } from "./form.ts";

/** Two figures that are each revised differ by the sum of both widths. */
const BOTH = "2";

/** "more people than Y", "twice as many inhabitants as Y", "half of Y's population": the figures of two at one time. */
export const comparison: FormSpec = {
  form: "comparison",
  targets: ["quantity", "entity"],
  words: OF_MEASURES,
  readings(claim, world) {
    return comparedTo(claim, world).flatMap((yardstick) =>
      yardstick.meant.flatMap((meant) => ofPair(claim, world, yardstick, meant)),
    );
  },
};

function ofPair(claim: Claim, world: World, yardstick: Yardstick, { table, field }: Meant): Reading[] {
  const { clause, target } = claim;
  const subject = subjectOf(table);
  const types = subject.factmark.entity;
  const holder = holderOf(clause, yardstick, types);
  const other = candidateOf(yardstick.other, types);
  const one = holder === null ? null : candidateOf(holder, types);
  const times = periodsOf(table, clause, world);
  if (holder === null || one === null || other === null || times === null || one.id === other.id) return [];
  const { unit, revision = "0" } = field.factmark;
  const claimed = claimedBy(yardstick, unit);
  if (claimed === null) return [];
  const ask = ({ where }: Period): Query =>
    twoFigures(
      table,
      field,
      [...where, { op: "among", field: subject.name, values: [one.id, other.id].sort() }],
      [{ op: "is", field: subject.name, value: one.id }],
      [{ op: "is", field: subject.name, value: other.id }],
      ["difference", "ratio"],
    );
  const [first, ...others] = times.periods;
  if (first === undefined) return [];
  const from = Math.min(target.range.from, yardstick.range.from);
  const to = Math.max(target.range.to, yardstick.range.to, yardstick.other.range.to);
  return [
    reading({
      form: "comparison",
      claim,
      table,
      query: ask(first),
      otherwise: others.map(ask),
      sense: field.name,
      expectation: {
        kind: "number",
        column: claimed.column,
        interval: claimed.interval,
        unit: claimed.column === TWO.ratio ? "×" : unit,
        revision: multiply(revision, BOTH),
      },
      bindings: [holder, yardstick.other].map((mention, k) => ({
        field: subject.name,
        value: (k === 0 ? one : other).id,
        origin: "named" as const,
        range: mention.range,
      })),
      predicate: yardstick.range,
      range: target.kind === "entity" && yardstick.listed ? target.range : { from, to },
      parts: [{ range: target.range, role: "target", value: other.id }],
      at: null,
      negated: yardstick.negated,
      given: { unit: 1, timeFit: times.stated && table.by.year.length > 0 ? 1 : 0, unexplained: 0 },
    }),
  ];
}

/** Whose figure is compared: the subject, else the owner of the words before the comparison. */
function holderOf(clause: Clause, { range, other }: Yardstick, types: readonly string[]): EntityMention | null {
  const [placed, ...more] = placedBetween(clause, range.from, range.to);
  if (placed !== undefined) return more.length === 0 ? placed : null;
  const before = holdersOf(clause, range, types).filter(
    (mention) => mention !== other && mention.range.to <= range.from,
  );
  if (before.length > 0) return before.length === 1 ? (before[0] ?? null) : null;
  return ownersOf(clause, range, types)[0] ?? null;
}

function claimedBy(
  { amount, degree }: Yardstick,
  unit: string,
): { readonly column: string; readonly interval: Interval } | null {
  if (amount === null) {
    const more: Interval = { low: "1", high: null, lowInclusive: false, highInclusive: false };
    const less: Interval = { low: null, high: "1", lowInclusive: false, highInclusive: false };
    return { column: TWO.ratio, interval: degree === "more" ? more : less };
  }
  if (amount.kind === "ratio") return { column: TWO.ratio, interval: amount.interval };
  const interval =
    amount.unit === null ? (unit === "person" ? amount.interval : null) : claimedIn(amount.interval, amount.unit, unit);
  return interval === null
    ? null
    : { column: TWO.difference, interval: degree === "more" ? interval : mirrored(interval) };
}
