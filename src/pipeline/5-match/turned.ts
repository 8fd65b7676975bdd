import type { Claim, Clause, TermHit } from "../../model/claim.ts";
import { namesDays, type EntityMention, type TimeMention } from "../../model/mention.ts";
import type { Predicate } from "../../model/query.ts";
import type { Binding, Reading } from "../../model/reading.ts";
import { plusDays } from "../../model/time.ts";
import type { Table } from "../../reference/reference.ts";
import type { FieldWith } from "../../reference/roles.ts";
import { bindDimensions } from "./bind.ts";
import { carriedNames } from "./carried.ts";
import { candidateOf, hitsOn, listsOf, type List } from "./clause-parts.ts";
import { reading, rowsUnder } from "./compose.ts";
import { asKnown } from "./known-to.ts";
import { subjectsOf } from "./subjects.ts";
import { isApart, isBare, isOnlyMeant, turnOf, type Turn } from "./turns.ts";
import { isRelative, subjectOf, type World } from "./world.ts";

/** What joins names to those that something began for: "A joined in 2004 along with B and C". */
const ALONG = /(?:^|[\s,])(?:along with|together with|alongside|at the same time as|as did)\s+(?:the\s+)?$/i;

/** "A, B and C joined the union in 1995": each of the names has a row that began (ended) in the time said, or by the article's day when none is. */
export function byTurn(claim: Claim, world: World, table: Table): Reading[] {
  const { clause, target } = claim;
  const subject = subjectOf(table);
  const types = subject.factmark.entity;
  const candidate = candidateOf(target, types);
  if (target.kind !== "entity" || candidate === null || world.asOf === null) return [];
  if (hitsOn(clause, table.name, ["start", "end", "row", "noun"]).length + table.meaning.apposition.length === 0)
    return [];
  const time = clause.mentions.find((one): one is TimeMention => namesDays(one) && one.relation === "at") ?? null;
  if (time !== null && isRelative(time)) return [];
  return (["start", "end"] as const).flatMap((side): Reading[] => {
    const [field] = table.by[side];
    const turn = field === undefined ? null : turnIn(clause, table, side, time, types);
    if (field === undefined || turn === null || turn.hit.negated || isOnlyMeant(clause, turn.hit.range)) return [];
    const along = alongWith(clause, turn.hit.range.to, types);
    const list = [...turn.list, ...along];
    if (!list.includes(target) || list.length < 2) return [];
    const used = [turn.hit.range, ...list.map((mention) => mention.range)];
    const place = { world, clause, near: turn.hit.range, used, recalls: isBare(clause, turn.hit) };
    const others = bindDimensions(table, [subject.name], place);
    if (others === null || others.length === 0) return [];
    if (others.some((one) => isApart(clause, turn.hit.range, one.range))) return [];
    const bindings: Binding[] = [
      { field: subject.name, value: candidate.id, origin: "named", range: target.range },
      ...others,
    ];
    return [propose(claim, table, field, { hit: turn.hit, time, world, target, bindings })];
  });
}

/** "Ten countries, among them A, joined in 2004": each of those that a clause set in names began (ended) with the rest. */
export function byTurnAround(claim: Claim, world: World, table: Table): Reading[] {
  const { clause, target } = claim;
  const stating = clause.elaborates;
  const subject = subjectOf(table);
  const types = subject.factmark.entity;
  const candidate = candidateOf(target, types);
  if (stating?.sentence !== clause.sentence || stating.modality !== "asserted" || candidate === null) return [];
  const times = stating.mentions.filter((one): one is TimeMention => namesDays(one));
  const [time, ...more] = times;
  if (target.kind !== "entity" || time === undefined || more.length > 0 || time.relation !== "at") return [];
  if (isRelative(time) || !carriedNames(clause, types, () => false).includes(target)) return [];
  return (["start", "end"] as const).flatMap((side): Reading[] => {
    const [field] = table.by[side];
    const [hit, ...others] = hitsOn(stating, table.name, [side]);
    if (field === undefined || hit === undefined || others.length > 0 || hit.negated) return [];
    if (isOnlyMeant(stating, hit.range)) return [];
    const place = { world, clause: stating, near: hit.range, used: [hit.range], recalls: false };
    const named = bindDimensions(table, [subject.name], place);
    if (named === null || named.length === 0 || named.some((one) => isApart(stating, hit.range, one.range))) return [];
    // "called on A to withdraw its forces": what was left is said behind the verb.
    if (!isBare(stating, hit) && named.some((one) => (one.range?.from ?? 0) < hit.range.from)) return [];
    const own: Binding = { field: subject.name, value: candidate.id, origin: "named", range: target.range };
    return [propose(claim, table, field, { hit, time, world, target, bindings: [own, ...named] })];
  });
}

interface Begun {
  readonly hit: TermHit;
  readonly time: TimeMention | null;
  readonly world: World;
  readonly target: EntityMention;
  readonly bindings: readonly Binding[];
}

/** That a row of the target began (ended) in the time said, or by the article's day. */
function propose(
  claim: Claim,
  table: Table,
  field: FieldWith<"start" | "end">,
  { hit, time, world, target, bindings }: Begun,
): Reading {
  const { asOf } = world;
  const then = { from: time?.time.from ?? null, to: time?.time.to ?? plusDays(asOf ?? "", 1) };
  const said: Predicate = { op: "during", field: field.name, ...asKnown(table, field, bindings, then) };
  return reading({
    form: "relation",
    claim,
    table,
    query: rowsUnder(table, bindings, table.primaryKey, [said]),
    expectation: { kind: "exists", negated: false },
    bindings,
    predicate: hit.range,
    range: target.range,
    parts: [{ range: target.range, role: "target", value: bindings[0]?.value ?? "" }],
    at: time?.time.from ?? asOf,
    negated: false,
  });
}

function turnIn(
  clause: Clause,
  table: Table,
  side: "start" | "end",
  time: TimeMention | null,
  types: readonly string[],
): Turn | null {
  if (time !== null) return turnOf(clause, table, side, time, types);
  const [hit, ...others] = hitsOn(clause, table.name, [side]);
  return hit === undefined || others.length > 0 ? null : { hit, list: subjectsOf(clause, hit.range, types) };
}

function alongWith(clause: Clause, from: number, types: readonly string[]): List {
  const { text } = clause.sentence.sentence.text;
  const isAlong = (list: readonly EntityMention[]): boolean => {
    const at = list[0]?.range.from ?? 0;
    return at >= from && ALONG.test(text.slice(from, at));
  };
  return listsOf(clause, types).find(isAlong) ?? [];
}
