import type { Claim, Clause, TermHit } from "../../../model/claim.ts";
import type { QuantityMention, TimeMention } from "../../../model/mention.ts";
import type { Binding, Reading } from "../../../model/reading.ts";
import type { Predicate } from "../../../model/query.ts";
import type { Table } from "../../../reference/reference.ts";
import { bindDimensions } from "../bind.ts";
import { candidateOf, listsOf, tablesIn } from "../clause-parts.ts";
import { predicatesOf, reading } from "../compose.ts";
import { identify, type Identified } from "../identify.ts";
import { claimedInterval, measureNear } from "../measured-number.ts";
import { isLevelOfChange, isWhere } from "../measure-phrase.ts";
import type { FieldWith } from "../../../reference/roles.ts";
import { pointIn, yearBefore, yearBehind } from "../periods.ts";
import { subjectOf, timeOf, type Measured, type World } from "../world.ts";
import { OF_MEASURES, type FormSpec } from "./form.ts";

/** When no year is said, this many years before the article's may be meant. */
const YEARS_ASSUMED = 5;
/** "X has 19 million inhabitants", "three soldiers were killed": a measure of one row. */
export const value: FormSpec = {
  form: "value",
  targets: ["quantity"],
  words: OF_MEASURES,
  goesOn: "measured",
  readings(claim, world) {
    const { target } = claim;
    if (target.kind !== "quantity" || target.notAClaim !== undefined || target.quantity.of !== undefined) return [];
    const found: Reading[] = goingOn(claim, world, target);
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

function propose(
  claim: Claim,
  table: Table,
  field: FieldWith<"measure">,
  target: QuantityMention,
  hit: TermHit,
  row: {
    readonly bindings: readonly Binding[];
    readonly where: readonly Predicate[];
    readonly shown: readonly string[];
    readonly timeFit: number;
    readonly assumed?: boolean;
  },
): Reading {
  const { revision, unit } = field.factmark;
  const interval = claimedInterval(target, unit) ?? target.quantity;
  return reading({
    form: "value",
    claim,
    table,
    query: {
      table: table.name,
      where: [...predicatesOf(table, row.bindings), ...row.where],
      select: { kind: "rows", fields: [...new Set([...row.shown, field.name])] },
    },
    expectation: {
      kind: "number",
      column: field.name,
      interval,
      unit,
      ...(revision === undefined ? {} : { revision }),
      ...(row.assumed === true ? { assumed: true } : {}),
    },
    bindings: row.bindings,
    predicate: hit.range,
    range: { from: Math.min(hit.range.from, target.range.from), to: Math.max(hit.range.to, target.range.to) },
    parts: [{ range: target.range, role: "target", value: target.quantity.value ?? "" }],
    at: null,
    negated: hit.negated,
    given: { unit: 1, timeFit: row.timeFit },
  });
}

/** Between a name and the figure that it has of what was spoken of: "In B it was 4 percent", "B's stood at 5", "in C 6". */
const HAVING =
  /^(?:['’]s)?\s*,?\s*(?:(?:it|this|that|the figure|the rate)\s+)?(?:(?:was|is|stood|stands|reached|hit|averaged|came|at|to|with|only|just|even)\s+)*$/i;

/** A figure of the measure that was spoken of last, with a name right before it and no measure of its own. */
function goingOn(claim: Claim, world: World, target: QuantityMention): Reading[] {
  const { clause } = claim;
  const { measured, reference } = world;
  const table = measured === null ? undefined : reference.tables.get(measured.table);
  const field = table?.by.measure.find((one) => one.name === measured?.field);
  const [year] = table?.by.year ?? [];
  if (measured === null || table === undefined || field === undefined || year === undefined) return [];
  if (target.quantity.unit === null || claimedInterval(target, field.factmark.unit) === null) return [];
  if (isLevelOfChange(clause, target)) return [];
  const { text } = clause.sentence.sentence.text;
  const isMeasure = clause.hits.some(({ terms }) =>
    terms.some(({ says }) => ["measure", "other", "more", "less"].includes(says.kind)),
  );
  const isOther = isMeasure && clause.sentence.index !== measured.sentence;
  const owner = isOther ? null : ownerBefore(claim, subjectOf(table), measured, text);
  if (owner === null) return [];
  const time = yearBehind(clause, target.range) ?? pointIn(clause) ?? measured.time;
  if (time?.time.granularity !== "year" || time.time.from === null) return [];
  const first = Number(time.time.from.slice(0, 4));
  const hit: TermHit = { range: target.range, terms: [], negated: false };
  return [
    propose(claim, table, field, target, hit, {
      bindings: [owner],
      where: [{ op: "during", field: year.name, from: januaryOf(first), to: januaryOf(first + 1) }],
      shown: table.primaryKey,
      timeFit: 1,
    }),
  ];
}

/** The name right before the number; of a year before ("up from 5 percent a year earlier"), whose the sentence's last figure was. */
function ownerBefore(
  { clause, target }: Claim,
  { name: field, factmark }: FieldWith<"dimension">,
  measured: Measured,
  text: string,
): Binding | null {
  const owner = clause.mentions.findLast(
    (mention) => mention.range.to <= target.range.from && candidateOf(mention, factmark.entity) !== null,
  );
  const candidate = owner === undefined ? null : candidateOf(owner, factmark.entity);
  if (owner !== undefined && candidate !== null && HAVING.test(text.slice(owner.range.to, target.range.from)))
    return { field, value: candidate.id, origin: "named", range: owner.range };
  const isSame = measured.sentence === clause.sentence.index && yearBefore(clause, target.range) !== null;
  return isSame && measured.of !== null ? { field, value: measured.of, origin: "sentence", range: null } : null;
}

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
  if (bindings.some(({ range }) => range !== null && isWhere(claim.clause, range, hit.range))) return [];
  if (bindings.some((binding) => isOneOfSeveral(claim.clause, binding))) return [];
  if (year === undefined) {
    return table.by.start.length > 0
      ? []
      : [propose(claim, table, field, target, hit, { bindings, where: [], shown: table.primaryKey, timeFit: 0 })];
  }
  const time = yearBehind(claim.clause, target.range) ?? pointIn(claim.clause);
  const isOfYear = time?.time.granularity === "year" || (field.factmark.unit !== "%" && isYearsEnd(time));
  const stated = isOfYear ? (time?.time.from ?? null) : null;
  if (stated === null && world.asOf === null) return [];
  const last = Number((stated ?? world.asOf ?? "").slice(0, 4)) - (stated === null ? 1 : 0);
  const first = stated === null ? last - YEARS_ASSUMED + 1 : last;
  const during: Predicate = { op: "during", field: year.name, from: januaryOf(first), to: januaryOf(last + 1) };
  const row = {
    bindings,
    where: [during],
    shown: table.primaryKey,
    timeFit: stated === null ? 0 : 1,
    assumed: stated === null,
  };
  return [propose(claim, table, field, target, hit, row)];
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

function januaryOf(year: number): string {
  return `${String(year).padStart(4, "0")}-01-01`;
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
      propose(claim, table, field, target, hit, {
        bindings: rows.bindings,
        where: during,
        shown: table.primaryKey,
        timeFit: time === null ? 0 : 1,
      }),
    );
}
