import type { Claim, Clause, TermHit } from "../../model/claim.ts";
import { isDependentPronoun, isPronoun } from "../../model/function-words.ts";
import type { QuantityMention } from "../../model/mention.ts";
import type { Predicate, Query, Select } from "../../model/query.ts";
import type { Binding, Group, Reading } from "../../model/reading.ts";
import { overlapsRange, type Range } from "../../model/span.ts";
import type { Table } from "../../reference/reference.ts";
import type { FieldWith } from "../../reference/roles.ts";
import { candidateOf, listsOf, tablesIn } from "./clause-parts.ts";
import { reading } from "./compose.ts";
import { groupsIn, groupsOwn } from "./groups.ts";
import { isWhere } from "./beside-measures.ts";
import { claimedInterval, measureNear } from "./measured-number.ts";
import { periodsOf, type Period } from "./periods.ts";
import { subjectOf, type World } from "./world.ts";

/** Several whose figures one number is of: a group by its name, or names side by side. */
interface Several {
  readonly bindings: readonly Binding[];
  where(at: string): Predicate[];
  over(at: string): Group | undefined;
}

type Figures = Pick<Extract<Select, { kind: "figures" }>, "figures" | "derived">;

/** How a form makes one number of several rows' figures; the column that is compared is "whole". Empty when it can't be. */
export interface Making {
  readonly form: "total" | "average";
  waysOf(field: FieldWith<"measure">): readonly Figures[];
  /** Whether names side by side are meant together; a group by its name always is. */
  takesLists(claim: Claim): boolean;
}

/** The readings of a number as one made of several rows' figures. */
export function ofSeveral(claim: Claim, world: World, making: Making): Reading[] {
  const { target } = claim;
  if (target.kind !== "quantity" || target.notAClaim !== undefined || target.quantity.of !== undefined) return [];
  return tablesIn(claim.clause, world.reference).flatMap((table) =>
    table.by.measure.flatMap((field) => {
      const hit = measureNear(claim, table, field, target, groupsOwn(world));
      const several = hit === undefined ? null : severalIn(claim, world, table, field, hit, making);
      return hit === undefined || several === null
        ? []
        : making
            .waysOf(field)
            .flatMap((way) => propose(claim, world, { table, field, hit, target }, several, making.form, way));
    }),
  );
}

function severalIn(
  claim: Claim,
  world: World,
  table: Table,
  field: FieldWith<"measure">,
  hit: TermHit,
  making: Making,
): Several | null {
  const { clause } = claim;
  const subject = subjectOf(table);
  const types = subject.factmark.entity;
  const lists = listsOf(clause, types);
  const groups = groupsIn(clause, world, types).filter(({ range }) => mayOwn(clause, range, hit.range));
  const [list] = lists;
  const [group] = groups;
  const isOne = groups.every(({ definition }) => definition.id === group?.definition.id);
  if (lists.length === 0 && group !== undefined && isOne) {
    const { id } = group.definition;
    return {
      bindings: [{ field: subject.name, value: id, origin: "named", range: group.range }],
      where: (at) => [{ op: "in-group", field: subject.name, group: id, at, except: [] }],
      over: (at) => ({ id, at, member: subject.name, figure: field.name }),
    };
  }
  if (groups.length > 0 || list === undefined || lists.length > 1 || list.length < 2 || !making.takesLists(claim))
    return null;
  const bindings = list.flatMap((mention): Binding[] => {
    const candidate = candidateOf(mention, types);
    return candidate === null
      ? []
      : [{ field: subject.name, value: candidate.id, origin: "named", range: mention.range }];
  });
  const values = bindings.map(({ value }) => value).sort();
  return { bindings, where: () => [{ op: "among", field: subject.name, values }], over: () => undefined };
}

/** False for a group that says where, or that another is held against, and for a measure that a pronoun gives to another: "the world's largest, it has an area of". */
function mayOwn(clause: Clause, group: Range, measure: Range): boolean {
  if (isWhere(clause, group, measure)) return false;
  const before = clause.words.findLast((word) => word.to <= measure.from);
  if (before !== undefined && isDependentPronoun(before.folded) && !overlapsRange(before, group)) return false;
  const between = clause.words.filter(
    (word) => word.from >= Math.min(group.to, measure.to) && word.to <= Math.max(group.from, measure.from),
  );
  return !between.some(({ folded }) => folded === "than" || isPronoun(folded));
}

interface Named {
  readonly table: Table;
  readonly field: FieldWith<"measure">;
  readonly hit: TermHit;
  readonly target: QuantityMention;
}

function propose(
  claim: Claim,
  world: World,
  { table, field, hit, target }: Named,
  several: Several,
  form: Making["form"],
  way: Figures,
): Reading[] {
  const meant = periodsOf(table, claim.clause, world);
  const interval = claimedInterval(target, field.factmark.unit);
  const [first, ...others] = meant?.periods.filter((period) => period.at !== null) ?? [];
  if (first === undefined || first.at === null || meant === null || interval === null) return [];
  const ask = ({ where, at }: Period): Query => ({
    table: table.name,
    where: [...where, ...several.where(at ?? "")],
    select: { kind: "figures", ...way },
  });
  const over = several.over(first.at);
  const { revision, unit } = field.factmark;
  return [
    reading({
      form,
      claim,
      table,
      query: ask(first),
      otherwise: others.map(ask),
      ...(over === undefined ? {} : { over }),
      sense: JSON.stringify(way),
      expectation: { kind: "number", column: "whole", interval, unit, ...(revision === undefined ? {} : { revision }) },
      bindings: several.bindings,
      predicate: hit.range,
      range: { from: Math.min(hit.range.from, target.range.from), to: Math.max(hit.range.to, target.range.to) },
      parts: [{ range: target.range, role: "target", value: target.quantity.value ?? "" }],
      at: null,
      negated: hit.negated,
      given: { unit: 1, named: 1, timeFit: meant.stated ? 1 : 0 },
    }),
  ];
}
