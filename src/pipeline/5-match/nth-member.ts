import type { Claim, Clause, TermHit } from "../../model/claim.ts";
import type { TimeMention } from "../../model/mention.ts";
import type { Predicate } from "../../model/query.ts";
import type { Binding, Reading } from "../../model/reading.ts";
import { type Range } from "../../model/span.ts";
import { periodOf, plusDays, type IsoDate } from "../../model/time.ts";
import type { Table } from "../../reference/reference.ts";
import type { FieldWith } from "../../reference/roles.ts";
import { bindDimensions } from "./bind.ts";
import { candidateOf, hitsOn, unexplainedBehind } from "./clause-parts.ts";
import { predicatesOf, reading, validOn } from "./compose.ts";
import { rowsUnder } from "./own-rows.ts";
import { subjectOf, timeOf, type World } from "./world.ts";

/** "became the union's 28th member in July 2013": how many there were once it had. Of several that were new then, none is known to be the last. */
export function ofNthMember(claim: Claim, world: World, table: Table): Reading[] {
  const { clause, target } = claim;
  if (target.kind !== "quantity" || target.quantity.kind !== "ordinal" || table.by.start.length === 0) return [];
  const isNext = ({ range }: TermHit): boolean =>
    range.from >= target.range.to &&
    !clause.words.some((word) => word.from >= target.range.to && word.to <= range.from);
  const hit =
    hitsOn(clause, table.name, ["noun", "row", "start"]).find(
      (one) => isNext(one) && one.terms.some(({ own }) => own),
    ) ?? clause.hits.find((one) => isNext(one) && isToBecome(clause, one, table, world));
  const [start] = table.by.start;
  const subject = subjectOf(table);
  if (hit === undefined || start === undefined || isBeforeNoun(clause, hit.range)) return [];
  // "the first member to agree" is not the first member.
  if (isBeforeTo(clause, hit.range) && !isToBecome(clause, hit, table, world)) return [];
  const place = { world, clause, near: target.range, used: [target.range, hit.range], recalls: true };
  const bindings = bindDimensions(table, [subject.name], place);
  if (bindings === null || bindings.length === 0) return [];
  const time = timeOf(clause);
  const member = memberIn(clause, table);
  const said =
    time === null ? onBecoming(member, table, bindings, start) : { from: time.time.from, at: lastDayOf(time) };
  if (said === null || (time === null && isCountedSince(clause, hit.range))) return [];
  const { from, at } = said;
  if (at === null) return [];
  const besides = (id: string | null): Predicate[] =>
    id === null ? [] : [{ op: "is-not", field: subject.name, value: id }];
  return [
    reading({
      form: "rank",
      claim,
      table,
      query: {
        table: table.name,
        where: [...predicatesOf(table, bindings), ...validOn(table, at)],
        select: {
          kind: "counts",
          of: subject.name,
          counts: [
            { name: "n", where: [] },
            {
              name: "new",
              where: [{ op: "during", field: start.name, from, to: plusDays(at, 1) }, ...besides(member)],
            },
          ],
        },
      },
      expectation: {
        kind: "number",
        column: "n",
        interval: target.quantity,
        unit: null,
        spread: { part: "1", of: "new" },
      },
      bindings,
      predicate: hit.range,
      range: { from: target.range.from, to: hit.range.to },
      parts: [{ range: target.range, role: "target", value: target.quantity.value ?? "" }],
      at,
      negated: false,
      given: { unit: 1 },
    }),
  ];
}

/** "the 30th country to join": the noun of one that began. */
function isToBecome(
  { hits, sentence }: Clause,
  { range, terms }: TermHit,
  table: Table,
  { reference }: World,
): boolean {
  const { entity } = subjectOf(table).factmark;
  const isOne = terms.some(({ table: name, says }) => {
    if (says.kind !== "noun") return false;
    const field = reference.tables.get(name)?.by.dimension.find((one) => one.name === says.field);
    return field?.factmark.entity.some((type) => entity.includes(type)) === true;
  });
  const { text } = sentence.sentence.text;
  return (
    isOne &&
    hits.some(
      (one) =>
        one.terms.some(({ table: name, says }) => name === table.name && says.kind === "start") &&
        /^\s+to\s+$/.test(text.slice(range.to, one.range.from)),
    )
  );
}

/** "the first membership expansion": what is counted stands behind. */
function isBeforeNoun(clause: Clause, range: Range): boolean {
  return unexplainedBehind(clause, range) !== null;
}

function isBeforeTo({ words }: Clause, { to }: Range): boolean {
  return words.find(({ from }) => from >= to)?.folded === "to";
}

/** "the 14th to join since 1991": not of all. */
function isCountedSince({ words }: Clause, { to }: Range): boolean {
  return words.some(({ folded, from }) => from >= to && (folded === "since" || folded === "after"));
}

/** The one that became a member; null when the clause names none, or several. */
function memberIn({ mentions }: Clause, table: Table): string | null {
  const { entity } = subjectOf(table).factmark;
  const [id, ...others] = new Set(mentions.flatMap((one) => candidateOf(one, entity)?.id ?? []));
  return id === undefined || others.length > 0 ? null : id;
}

/** The day on which it became one; null when the rows have none, or several. */
function onBecoming(
  member: string | null,
  table: Table,
  bindings: readonly Binding[],
  start: FieldWith<"start">,
): { readonly from: IsoDate; readonly at: IsoDate } | null {
  if (member === null) return null;
  const [row, ...more] = rowsUnder(table, [{ field: subjectOf(table).name, value: member }, ...bindings]);
  const day = row === undefined || more.length > 0 ? null : (table.columns.get(start.name)?.cell(row) ?? null);
  return day === null ? null : { from: day, at: day };
}

/** The last day of the time in which it became one; "from July" is in July. */
function lastDayOf({ time: { from, to, granularity }, relation }: TimeMention): IsoDate | null {
  if (relation === "duration" || relation === "until" || from === null) return null;
  const month = granularity === "year" ? from.slice(0, 4) : granularity === "month" ? from.slice(0, 7) : from;
  const end = relation === "since" ? periodOf(month).to : to;
  return end === null ? null : plusDays(end, -1);
}
