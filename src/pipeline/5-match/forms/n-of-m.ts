import type { Claim } from "../../../model/claim.ts";
import type { Range } from "../../../model/span.ts";
import { reading } from "../compose.ts";
import { countedBy } from "../counting.ts";
import { subjectOf } from "../world.ts";
import type { FormSpec } from "./form.ts";

/** "141 of 193 member states called for …": a part and its whole, each compared with a count of its own. */
export const nOfM: FormSpec = {
  form: "n-of-m",
  targets: ["quantity"],
  readings(claim, world) {
    const { target } = claim;
    if (target.kind !== "quantity" || target.quantity.of === undefined || target.parts === undefined) return [];
    const { of, value } = target.quantity;
    const { n, m } = target.parts;
    return countedBy(claim, world)
      .filter(
        ({ category, second, predicate }) =>
          category !== null &&
          (second !== undefined) === (target.quantity.kind === "score") &&
          !isQualified(claim, predicate),
      )
      .map((counted) =>
        reading({
          form: "n-of-m",
          claim,
          table: counted.table,
          query: {
            table: counted.table.name,
            where: counted.where,
            select: {
              kind: "counts",
              of: subjectOf(counted.table).name,
              counts: [
                { name: "n", where: counted.category === null ? [] : [counted.category] },
                { name: "m", where: counted.second === undefined ? [] : [counted.second] },
              ],
            },
          },
          expectation: {
            kind: "number",
            column: "n",
            interval: target.quantity,
            unit: null,
            whole: { column: "m", value: of },
          },
          bindings: counted.bindings,
          predicate: counted.predicate,
          range: {
            from: Math.min(target.range.from, counted.predicate.from),
            to: Math.max(target.range.to, counted.predicate.to),
          },
          parts: [
            { range: n, role: "target", value: value ?? "" },
            { range: m, role: "whole", value: of },
          ],
          at: counted.at,
          negated: counted.negated,
          given: { unit: counted.unit ? 1 : 0 },
        }),
      );
  },
};

/** True when the predicate says which whole is meant ("17 of the 35 that abstained") and not what the part did. */
function isQualified({ clause, target }: Claim, predicate: Range): boolean {
  return clause.words.some(
    (word) =>
      word.from >= target.range.to && word.to <= predicate.from && ["that", "who", "which"].includes(word.folded),
  );
}
