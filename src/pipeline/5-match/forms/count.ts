import type { QuantityMention } from "../../../model/mention.ts";
import { tablesIn } from "../clause-parts.ts";
import { countedByVerb } from "../counted-by-verb.ts";
import { countedBy } from "../counting.ts";
import { reading } from "../compose.ts";
import { isBehindOf, ofWhole } from "../whole-counts.ts";
import { subjectOf } from "../world.ts";
import type { FormSpec } from "./form.ts";

/** "93 votes to …", "35 countries abstained", "the alliance has six members": how many rows there are. */
export const count: FormSpec = {
  form: "count",
  targets: ["quantity"],
  readings(claim, world) {
    const { target } = claim;
    if (target.kind !== "quantity" || !countsThings(target)) return [];
    const byVerb = tablesIn(claim.clause, world.reference).flatMap((table) => countedByVerb(claim, world, table));
    const wholes = isBehindOf(claim)
      ? [...world.reference.tables.values()].flatMap((table) => ofWhole(claim, world, table))
      : [];
    return [...countedBy(claim, world), ...byVerb, ...wholes].map((counted) =>
      reading({
        form: "count",
        claim,
        table: counted.table,
        query: {
          table: counted.table.name,
          where: counted.where,
          select: {
            kind: "counts",
            of: counted.of ?? subjectOf(counted.table).name,
            counts: [{ name: "n", where: counted.category === null ? [] : [counted.category] }],
          },
        },
        expectation: { kind: "number", column: "n", interval: target.quantity, unit: null },
        bindings: counted.bindings,
        predicate: counted.predicate,
        range: {
          from: Math.min(target.range.from, counted.predicate.from),
          to: Math.max(target.range.to, counted.predicate.to),
        },
        parts: [{ range: target.range, role: "target", value: target.quantity.value ?? "" }],
        at: counted.at,
        negated: counted.negated,
        ...(counted.sense === undefined ? {} : { sense: counted.sense }),
        given: { unit: counted.unit ? 1 : 0 },
      }),
    );
  },
};

function countsThings(target: QuantityMention): boolean {
  const { kind, unit } = target.quantity;
  return target.notAClaim === undefined && unit === null && (kind === "cardinal" || kind === "range");
}
