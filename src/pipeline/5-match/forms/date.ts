import type { Claim, Clause } from "../../../model/claim.ts";
import type { TimeMention } from "../../../model/mention.ts";
import type { Binding, Reading } from "../../../model/reading.ts";
import type { Predicate } from "../../../model/query.ts";
import { withinRange, type Range } from "../../../model/span.ts";
import type { Table } from "../../../reference/reference.ts";
import { ofDaysApart } from "../apart.ts";
import { bindDimensions, mayRecall } from "../bind.ts";
import { candidateOf, hitsOn, isLedAway, phraseAround, unexplainedBetween } from "../clause-parts.ts";
import { counterpartOf, pairsWith } from "../objects.ts";
import { isApart, isBare, turnOf } from "../turns.ts";
import { predicatesOf, reading } from "../compose.ts";
import { identify } from "../identify.ts";
import { onlyOnes, unsaid } from "../own-rows.ts";
import { ofTenure } from "../tenures.ts";
import { isOfAnotherYear, reckoned } from "../reckoned.ts";
import { isRelative, subjectOf, type World } from "../world.ts";
import type { FormSpec } from "./form.ts";

/** "the annexation in 2014", "abstained in early March", "joined in July 2013": the day of a row, or its first or last day. */
export const date: FormSpec = {
  form: "date",
  targets: ["time", "quantity"],
  readings(claim, world) {
    if (claim.target.kind === "quantity") return ofDaysApart(claim, world);
    const target = claim.target.kind === "time" ? (reckoned(claim.clause, claim.target) ?? claim.target) : null;
    if (
      target === null ||
      target.relation === "duration" ||
      isRelative(target) ||
      isOfAnotherYear(claim) ||
      (target.time.from === null && target.time.to === null)
    )
      return [];
    return [...world.reference.tables.values()].flatMap((table) => [
      ...ofIdentifiedRows(claim, table, target),
      ...ofRowsOnOneDay(claim, world, table, target),
      ...ofPair(claim, table, target),
      ...ofBeginningOrEnd(claim, world, table, target),
      ...ofTenure(claim, world, table, target),
    ]);
  },
};

interface Days {
  readonly start: string;
  readonly end: string | null;
  readonly precision: string | null;
}

function propose(
  claim: Claim,
  table: Table,
  target: TimeMention,
  bindings: readonly Binding[],
  predicate: Range,
  days: Days,
  each: { readonly each?: string } = {},
): Reading {
  const fields = [
    ...table.primaryKey,
    days.start,
    ...(days.end === null ? [] : [days.end]),
    ...(days.precision === null ? [] : [days.precision]),
  ];
  const shown =
    days.precision === null && days.end === null ? [...bindings.map((binding) => binding.field), days.start] : fields;
  return reading({
    form: "date",
    claim,
    table,
    query: {
      table: table.name,
      where: togetherAsPredicates(table, bindings),
      select: { kind: "rows", fields: [...new Set(shown)] },
    },
    expectation: {
      kind: "when",
      ...days,
      ...each,
      time: target.time,
      relation: target.relation === "duration" ? "at" : target.relation,
    },
    bindings,
    predicate,
    range: target.range,
    parts: [{ range: target.range, role: "target", value: target.quote }],
    at: null,
    negated: false,
  });
}

/** Of several names for the same field any: each is asked for its own day. */
function togetherAsPredicates(table: Table, bindings: readonly Binding[]): Predicate[] {
  const values = new Map<string, string[]>();
  for (const { field, value } of bindings) values.set(field, [...(values.get(field) ?? []), value]);
  return [...values].flatMap(([field, list]): Predicate[] => {
    const isList = table.columns.get(field)?.field.type === "list";
    return list.length > 1 && !isList
      ? [{ op: "among", field, values: [...list].sort() }]
      : predicatesOf(
          table,
          bindings.filter((binding) => binding.field === field),
        );
  });
}

/** A time in the phrase that singles out rows with a period of their own: "the 2020 war with … over …". */
function ofIdentifiedRows(claim: Claim, table: Table, target: TimeMention): Reading[] {
  const [start] = table.by.start;
  const [end] = table.by.end;
  if (start === undefined) return [];
  const days = { start: start.name, end: end?.name ?? null, precision: start.factmark.precision ?? null };
  return identify(claim.clause, table, target)
    .filter((rows) => withinRange(rows.phrase, target.range) || isFronted(claim.clause, rows.core, target.range))
    .map((rows) => propose(claim, table, target, rows.bindings, rows.core, days));
}

/** "In 2014, X seized and annexed Y": a time at the head of the clause, with nothing but names and another verb before what it dates. */
function isFronted({ range, words, mentions, hits }: Clause, core: Range, time: Range): boolean {
  const isFirst = words.filter((word) => word.to <= time.from).length <= 1 && time.from - range.from < 8;
  const others =
    mentions.filter(({ kind }) => kind === "time").length > 1 || hits.some((hit) => hit.range.to <= core.from);
  const between = words.filter((word) => word.from >= time.to && word.to <= core.from);
  const isPlain = between.every(
    (word, at) =>
      mentions.some((one) => withinRange(one.range, word)) ||
      VERBAL.has(word.folded) ||
      between[at + 1]?.folded === "and" ||
      (word.folded === "and" && between[at - 1]?.folded.endsWith("ed") === true),
  );
  return isFirst && !others && core.from >= time.to && isPlain;
}

/** Words of a verb that may stand before what happened. */
const VERBAL: ReadonlySet<string> = new Set("the has have had was were also then".split(" "));

/** A time in the phrase of a predicate whose rows all have one day: a vote and the day of its resolution. */
function ofRowsOnOneDay(claim: Claim, world: World, table: Table, target: TimeMention): Reading[] {
  const [day] = table.by.time;
  if (day === undefined) return [];
  return hitsOn(claim.clause, table.name, ["category"]).flatMap((hit) => {
    if (!withinRange(phraseAround(claim.clause, hit.range), target.range)) return [];
    const optional = table.by.dimension.filter((field) => !field.factmark.required);
    const place = {
      world,
      clause: claim.clause,
      near: hit.range,
      used: [hit.range],
      recalls: mayRecall(claim.clause, table, hit),
    };
    const bindings = bindDimensions(
      table,
      optional.map((field) => field.name),
      place,
    );
    if (bindings === null || bindings.length === 0) return [];
    return [propose(claim, table, target, bindings, hit.range, { start: day.name, end: null, precision: null })];
  });
}

/** How many content words that nothing explains may stand between two names that a verb joins and the time. */
const DETOUR = 4;

/** A time behind two names and the verb that joins them: "X replaced Y as head of Z in July 2019". */
function ofPair(claim: Claim, table: Table, target: TimeMention): Reading[] {
  const [day] = table.by.time;
  const { clause } = claim;
  if (day === undefined || counterpartOf(table) === null) return [];
  const pairs = clause.mentions.flatMap((one) => (one.kind === "entity" ? pairsWith(clause, one, table) : []));
  const known = clause.mentions.map(({ range }) => range);
  return pairs.flatMap(({ hit, bindings }) => {
    const isTimed =
      // "as head of the party": in a capacity that the table has no rows of.
      (bindings.length > 2 || !clause.words.some((word) => word.folded === "as")) &&
      !isLedAway(clause, hit.range, target.range) &&
      unexplainedBetween(clause, hit.range, target.range, known) <= DETOUR;
    const days = { start: day.name, end: null, precision: null };
    return isTimed ? [propose(claim, table, target, bindings, hit.range, days)] : [];
  });
}

/** A time with a word for the beginning or the end of a row: "joined in 2013", "left in January 2020", "a member since 2013". */
function ofBeginningOrEnd(claim: Claim, world: World, table: Table, target: TimeMention): Reading[] {
  const { clause } = claim;
  const subject = subjectOf(table);
  const types = subject.factmark.entity;
  return (["start", "end"] as const).flatMap((side) => {
    const [field] = table.by[side];
    const turn = field === undefined ? null : turnOf(clause, table, side, target, types);
    if (field === undefined || turn === null) return [];
    const { hit, list, object } = turn;
    const named = list.flatMap((mention): Binding[] => {
      const id = candidateOf(mention, types)?.id;
      return id === undefined ? [] : [{ field: subject.name, value: id, origin: "named", range: mention.range }];
    });
    // A title that states the row is its office too.
    const used = [...(hit.terms.length === 0 ? [] : [hit.range]), ...list.map((mention) => mention.range)];
    const others = bindDimensions(table, [subject.name], {
      world,
      clause,
      near: object?.range ?? hit.range,
      used,
      recalls: object === undefined && isBare(clause, hit),
    });
    if (named.length === 0 || others === null) return [];
    if (object === undefined && others.some((one) => isApart(clause, hit.range, one.range))) return [];
    const days = { start: field.name, end: null, precision: field.factmark.precision ?? null };
    const each = named.length > 1 ? { each: subject.name } : {};
    const bound = [...named, ...others];
    const isState = hit.terms.some(({ table: name, says }) => name === table.name && says.kind === "row");
    // Who has held several offices may have been in power since the first.
    const rest = isState ? onlyOnes(table, bound) : unsaid(world, table, bound);
    return [propose(claim, table, target, [...bound, ...rest], hit.range, days, each)];
  });
}
