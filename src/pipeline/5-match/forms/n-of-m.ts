import type { Claim } from "../../../model/claim.ts";
import type { Predicate } from "../../../model/query.ts";
import type { Range } from "../../../model/span.ts";
import { reading } from "../compose.ts";
import { countedBy, type Counted } from "../counting.ts";
import { groupsIn, type NamedGroup } from "../groups.ts";
import { ofSharedMembers } from "../shared-members.ts";
import { subjectOf, type World } from "../world.ts";
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
    const counted = countedBy(claim, world)
      .filter(
        ({ category, second, predicate }) =>
          category !== null &&
          (second !== undefined) === (target.quantity.kind === "score") &&
          (second !== undefined || !isQualified(claim, predicate) || groupOf(claim, world) !== null),
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
              counts: [...countsOf(claim, world, counted)],
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
    return [...counted, ...ofSharedMembers(claim, world)];
  },
};

/** What the part and the whole count: of "17 of the 35 that abstained" both abstained, and the part is of the group that is spoken of. */
function countsOf(
  claim: Claim,
  world: World,
  { table, category, second, predicate, at }: Counted,
): { name: string; where: Predicate[] }[] {
  const of = category === null ? [] : [category];
  const group = second === undefined && isQualified(claim, predicate) ? groupOf(claim, world) : null;
  const day = at ?? world.asOf;
  if (group === null || day === null)
    return [
      { name: "n", where: of },
      { name: "m", where: second === undefined ? [] : [second] },
    ];
  const field = subjectOf(table).name;
  return [
    { name: "n", where: [...of, { op: "in-group", field, group: group.definition.id, at: day, except: [] }] },
    { name: "m", where: of },
  ];
}

/** The one group that the clause names before its number. */
function groupOf({ clause, target }: Claim, world: World): NamedGroup | null {
  const types = [...world.reference.tables.values()].flatMap((table) => subjectOf(table).factmark.entity);
  const groups = groupsIn(clause, world, types).filter(({ range }) => range.to <= target.range.from);
  const [only, ...others] = groups;
  return only === undefined || others.length > 0 ? null : only;
}

/** True when the predicate says which whole is meant ("17 of the 35 that abstained") and not what the part did. */
function isQualified({ clause, target }: Claim, predicate: Range): boolean {
  return clause.words.some(
    (word) =>
      word.from >= target.range.to && word.to <= predicate.from && ["that", "who", "which"].includes(word.folded),
  );
}
