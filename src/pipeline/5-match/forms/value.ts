import type { Claim, Clause, TermHit } from "../../../model/claim.ts";
import type { QuantityMention, TimeMention } from "../../../model/mention.ts";
import type { Binding, Reading } from "../../../model/reading.ts";
import type { Range } from "../../../model/span.ts";
import type { Predicate } from "../../../model/query.ts";
import type { Table } from "../../../reference/reference.ts";
import { ofRise } from "../by-rise.ts";
import { ofUnit } from "../by-unit.ts";
import { bindDimensions } from "../bind.ts";
import { listsOf, tablesIn } from "../clause-parts.ts";
import { ofFigure } from "../figures.ts";
import { goingOn } from "../figures-going-on.ts";
import { identify, type Identified } from "../identify.ts";
import { measureNear } from "../measured-number.ts";
import { isOfDescribed, isWhere, ownsAnother } from "../beside-measures.ts";
import type { FieldWith } from "../../../reference/roles.ts";
import { pointIn, yearBehind, yearOf, yearsAssumed, yearsFrom } from "../periods.ts";
import { timeOf, type World } from "../world.ts";
import { OF_MEASURES, type FormSpec } from "./form.ts";

/** "X has 19 million inhabitants", "three soldiers were killed": a measure of one row. */
export const value: FormSpec = {
  form: "value",
  targets: ["quantity"],
  words: OF_MEASURES,
  goesOn: "measured",
  byUnit: true,
  readings(claim, world) {
    const { target } = claim;
    if (target.kind !== "quantity" || target.notAClaim !== undefined || target.quantity.of !== undefined) return [];
    const found: Reading[] = [...goingOn(claim, world, target), ...ofUnit(claim, world), ...ofRise(claim, world)];
    for (const table of tablesIn(claim.clause, world.reference)) {
      for (const field of table.by.measure) {
        const hit = measureNear(claim, table, field, target);
        if (hit !== undefined)
          found.push(
            ...ofSeries(claim, world, table, field, target, hit),
            ...ofIdentifiedRow(claim, table, field, target, hit),
          );
      }
    }
    return found;
  },
};

/** The year's figure of a named place: of the year that the clause names, else of the last years before the article, whose latest is assumed. */
function ofSeries(
  claim: Claim,
  world: World,
  table: Table,
  field: FieldWith<"measure">,
  target: QuantityMention,
  hit: TermHit,
): Reading[] {
  const [year] = table.by.year;
  const dimensions = table.by.dimension;
  const place = { world, clause: claim.clause, near: hit.range, used: [hit.range, target.range], recalls: false };
  const bindings = bindDimensions(table, [], place) ?? [];
  if (bindings.length < dimensions.length || bindings.length === 0) return [];
  const types = dimensions.flatMap((one) => one.factmark.entity);
  const isElsewhere = (name: Range): boolean =>
    isWhere(claim.clause, name, hit.range) ||
    ownsAnother(claim.clause, name, hit.range) ||
    isOfDescribed(claim.clause, name, hit.range, types, world.reference);
  if (bindings.some(({ range }) => range !== null && isElsewhere(range))) return [];
  if (bindings.some((binding) => isOneOfSeveral(claim.clause, binding))) return [];
  if (year === undefined) {
    return table.by.start.length > 0
      ? []
      : [ofFigure(claim, table, field, target, hit, { bindings, where: [], shown: table.primaryKey, timeFit: 0 })];
  }
  const time = yearBehind(claim.clause, target.range) ?? pointIn(claim.clause);
  const isOfYear = time?.time.granularity === "year" || (field.factmark.unit !== "%" && isYearsEnd(time));
  const stated = isOfYear ? (time?.time.from ?? null) : null;
  if (stated === null && isOfStretch(claim.clause)) return [];
  const years = stated === null ? yearsAssumed(world.asOf) : yearsFrom(stated);
  if (years === null) return [];
  const during: Predicate = { op: "during", field: year.name, ...years };
  const row = {
    bindings,
    where: [during],
    shown: table.primaryKey,
    timeFit: stated === null ? 0 : 1,
    assumed: stated === null,
  };
  return [ofFigure(claim, table, field, target, hit, row)];
}

/** "averaged 5 percent from 1960 until 2013": of no one year. */
function isOfStretch({ mentions }: Clause): boolean {
  return mentions.some(
    (one) => one.kind === "time" && one.time.from !== null && one.time.to !== null && yearOf(one.time) === null,
  );
}

/** "at the end of 2020": for what a year adds up to, and for what is counted then, the year. */
function isYearsEnd(time: TimeMention | null): boolean {
  return time !== null && /^(?:the )?(?:year-)?end of (?:the year )?\d{4}$/i.test(time.quote);
}

/** True for one of several names side by side: a number behind them is of them all, or of each. */
function isOneOfSeveral(clause: Clause, { range }: Binding): boolean {
  return clause.mentions.some(
    (mention) =>
      mention.kind === "entity" &&
      mention.range.from === range?.from &&
      listsOf(
        clause,
        mention.candidates.map(({ type }) => type),
      ).some((list) => list.length > 1 && list.includes(mention)),
  );
}

/** A measure of the row that the clause singles out: the dead of a clash. */
function ofIdentifiedRow(
  claim: Claim,
  table: Table,
  field: FieldWith<"measure">,
  target: QuantityMention,
  hit: TermHit,
): Reading[] {
  const [start] = table.by.start;
  if (start === undefined || table.by.category.length === 0) return [];
  const time = timeOf(claim.clause);
  const during: Predicate[] =
    time === null ? [] : [{ op: "during", field: start.name, from: time.time.from, to: time.time.to }];
  // The dead of a clash say which it was; how long a war lasted does not.
  const isMeant = ({ bindings }: Identified): boolean =>
    field.factmark.unit === "person" || time !== null || bindings.some((one) => table.primaryKey.includes(one.field));
  return identify(claim.clause, table, target)
    .filter(isMeant)
    .map((rows) =>
      ofFigure(claim, table, field, target, hit, {
        bindings: rows.bindings,
        where: during,
        shown: table.primaryKey,
        timeFit: time === null ? 0 : 1,
      }),
    );
}
