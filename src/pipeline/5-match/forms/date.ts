import type { Claim } from "../../../model/claim.ts";
import type { TimeMention } from "../../../model/mention.ts";
import type { Binding, Reading } from "../../../model/reading.ts";
import { withinRange, type Range } from "../../../model/span.ts";
import type { Table } from "../../../reference/reference.ts";
import { bindDimensions, mayRecall } from "../bind.ts";
import { candidateOf, hitsOn, phraseAround } from "../clause-parts.ts";
import { attachedList, subjectsOf } from "../subjects.ts";
import { predicatesOf, reading } from "../compose.ts";
import { identify } from "../identify.ts";
import { subjectOf, type World } from "../world.ts";
import type { FormSpec } from "./form.ts";

/** "the annexation in 2014", "abstained in early March", "joined in July 2013": the day of a row, or its first or last day. */
export const date: FormSpec = {
  form: "date",
  targets: ["time"],
  readings(claim, world) {
    const { target } = claim;
    if (
      target.kind !== "time" ||
      target.relation === "duration" ||
      (target.time.from === null && target.time.to === null)
    )
      return [];
    return [...world.reference.tables.values()].flatMap((table) => [
      ...ofIdentifiedRows(claim, table, target),
      ...ofRowsOnOneDay(claim, world, table, target),
      ...ofBeginningOrEnd(claim, world, table, target),
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
      where: predicatesOf(table, bindings),
      select: { kind: "rows", fields: [...new Set(shown)] },
    },
    expectation: {
      kind: "when",
      ...days,
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

/** A time in the phrase that singles out rows with a period of their own: "the 2020 war with … over …". */
function ofIdentifiedRows(claim: Claim, table: Table, target: TimeMention): Reading[] {
  const [start] = table.by.start;
  const [end] = table.by.end;
  if (start === undefined) return [];
  const days = { start: start.name, end: end?.name ?? null, precision: start.factmark.precision ?? null };
  return identify(claim.clause, table, target)
    .filter((rows) => withinRange(rows.phrase, target.range))
    .map((rows) => propose(claim, table, target, rows.bindings, rows.core, days));
}

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

/** A time with a word for the beginning or the end of a row: "joined in 2013", "left in January 2020", "a member since 2013". */
function ofBeginningOrEnd(claim: Claim, world: World, table: Table, target: TimeMention): Reading[] {
  const subject = subjectOf(table);
  return (["start", "end"] as const).flatMap((side) => {
    const [field] = table.by[side];
    if (field === undefined) return [];
    const lasts = target.relation === (side === "start" ? "since" : "until");
    const states = lasts ? hitsOn(claim.clause, table.name, ["row"]) : [];
    return [...hitsOn(claim.clause, table.name, [side]), ...states].flatMap((hit) => {
      const of = states.includes(hit) ? attachedList : subjectsOf;
      const [mention] = of(claim.clause, hit.range, subject.factmark.entity);
      const candidate = mention === undefined ? null : candidateOf(mention, subject.factmark.entity);
      if (
        mention === undefined ||
        candidate === null ||
        !withinRange(phraseAround(claim.clause, hit.range), target.range)
      )
        return [];
      const others = bindDimensions(table, [subject.name], {
        world,
        clause: claim.clause,
        near: hit.range,
        used: [hit.range, mention.range],
        recalls: false,
      });
      if (others === null) return [];
      const bindings: Binding[] = [
        { field: subject.name, value: candidate.id, origin: "named", range: mention.range },
        ...others,
      ];
      return [
        propose(claim, table, target, bindings, hit.range, {
          start: field.name,
          end: null,
          precision: field.factmark.precision ?? null,
        }),
      ];
    });
  });
}
