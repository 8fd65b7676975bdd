import type { Claim, Clause, TermHit } from "../../model/claim.ts";
import { isDependentPronoun } from "../../model/function-words.ts";
import type { Mention } from "../../model/mention.ts";
import type { Binding } from "../../model/reading.ts";
import { overlapsRange, type Range } from "../../model/span.ts";
import type { Predicate } from "../../model/query.ts";
import type { Table } from "../../reference/reference.ts";
import { bindDimensions, isOwnPhrase } from "./bind.ts";
import { hitsOn, subjectsOf } from "./clause-parts.ts";
import { groupsIn, type NamedGroup } from "./groups.ts";
import { hasValidity, predicatesOf, validOn } from "./compose.ts";
import { dayOf, subjectOf, type World } from "./world.ts";

/** What a number may count: rows under `where`, of which those with `category` are meant. */
export interface Counted {
  readonly table: Table;
  readonly where: readonly Predicate[];
  readonly category: Predicate | null;
  readonly bindings: readonly Binding[];
  readonly predicate: Range;
  readonly unit: boolean;
  readonly negated: boolean;
  readonly at: string | null;
}

/** Everything in the reference that the claim's number may count. */
export function countedBy(claim: Claim, world: World): Counted[] {
  const { clause, target } = claim;
  const found: Counted[] = [];
  for (const table of world.reference.tables.values()) {
    const group = groupBeside(clause, target, table, world);
    const counted = group === null ? target : { ...target, range: { ...target.range, to: group.range.to } };
    const noun = nounAfter(clause, counted, table);
    if (group !== null && noun === null) continue;
    const predicate = predicateOf(clause, target, table);
    if (predicate === null && (noun === null || !hasValidity(table) || !countsAll(clause, target, noun))) continue;
    if (group !== null && world.asOf === null) continue;
    if (noun === null && predicate !== null && wordsBetween(clause, target.range, predicate.range) > 0) continue;
    if (predicate !== null && hasOwnSubject(claim, table, predicate)) continue;
    const rows = countRows(claim, world, table, predicate, noun);
    if (rows !== null) found.push(group === null ? rows : within(rows, group, world));
  }
  const stated = found.filter((one) => one.category !== null);
  return stated.length > 0 ? stated : found;
}

/** "17 African countries": a group between a number and what it counts. */
function groupBeside(clause: Clause, target: Mention, table: Table, world: World): NamedGroup | null {
  const groups = groupsIn(clause, world, subjectOf(table).factmark.entity);
  return (
    groups.find(({ range }) => range.from >= target.range.to && wordsBetween(clause, target.range, range) === 0) ?? null
  );
}

/** What is counted, of the members of a group alone. */
function within(counted: Counted, { definition, range }: NamedGroup, { asOf }: World): Counted {
  const field = subjectOf(counted.table).name;
  const at = counted.at ?? asOf;
  if (at === null) return counted;
  return {
    ...counted,
    where: [...counted.where, { op: "in-group", field, group: definition.id, at, except: [] }],
    bindings: [...counted.bindings, { field: `${field} in`, value: definition.id, origin: "named", range }],
  };
}

/** Words before a number that make it the whole: "has six members", "the six members", "its six members". */
const WHOLE: ReadonlySet<string> = new Set(
  "the its their 's has have had having with of comprises comprise comprised counts counted numbers numbered unites united includes included was is".split(
    " ",
  ),
);

/** True for a number that says how many there are, not how many of them did what the clause says: "six members left" counts those who left. */
function countsAll(clause: Clause, target: Mention, noun: TermHit): boolean {
  const before = clause.words.filter((word) => word.to <= target.range.from).at(-1);
  return before !== undefined && WHOLE.has(before.folded) && !isQualified(clause, noun);
}

const QUALIFIERS: ReadonlySet<string> = new Set("in of from on at with among who that which whose without".split(" "));

/** True for a noun with more said of it than a name or a time: "members in its network", "members with a coast". */
function isQualified(clause: Clause, noun: TermHit): boolean {
  const rest = clause.words.filter((word) => word.from >= noun.range.to);
  if (!QUALIFIERS.has(rest[0]?.folded ?? "")) return false;
  const first = rest.slice(1).find((word) => word.folded !== "the");
  if (first === undefined || isDependentPronoun(first.folded)) return first !== undefined;
  return !clause.mentions.some((mention) => overlapsRange(mention.range, first));
}

/** True when the predicate speaks of a name that stands between it and the number: "of the 193 members, A did not vote". */
function hasOwnSubject({ clause, target }: Claim, table: Table, predicate: TermHit): boolean {
  const list = subjectsOf(clause, predicate.range, subjectOf(table).factmark.entity);
  return list.some((mention) => mention.range.from >= target.range.to && mention.range.to <= predicate.range.from);
}

function countRows(
  claim: Claim,
  world: World,
  table: Table,
  predicate: TermHit | null,
  noun: TermHit | null,
): Counted | null {
  const hit = predicate ?? noun;
  if (hit === null) return null;
  const says = predicate?.terms.find((term) => term.table === table.name && term.says.kind === "category")?.says;
  const place = {
    world,
    clause: claim.clause,
    near: claim.target.range,
    used: [claim.target.range, hit.range],
    recalls: isOwnPhrase(table, hit),
  };
  const bindings = bindDimensions(table, [table.meaning.subject], place);
  if (bindings === null || bindings.length === 0) return null;
  const at = hasValidity(table) ? dayOf(claim.clause, world) : null;
  return {
    table,
    where: [...predicatesOf(table, bindings), ...validOn(table, at)],
    category: says?.kind === "category" ? { op: "is", field: says.field, value: says.value } : null,
    bindings,
    predicate: hit.range,
    unit: noun !== null,
    negated: predicate?.negated ?? false,
    at,
  };
}

/** The counted noun right after the number, if it is one of the table's: its row or its subject. A word between would narrow what is counted. */
function nounAfter(clause: Clause, target: Mention, table: Table): TermHit | null {
  const subject = subjectOf(table).name;
  const hit = clause.hits.find(
    (one) => one.range.from >= target.range.to && wordsBetween(clause, target.range, one.range) === 0,
  );
  const counts = hit?.terms.some(
    ({ table: name, says }) =>
      name === table.name &&
      (says.kind === "category" || (says.kind === "noun" && (says.field === null || says.field === subject))),
  );
  return hit !== undefined && counts === true ? hit : null;
}

/** The predicate that the number goes with: the first after it before the next number, else the last before it. */
function predicateOf(clause: Clause, target: Mention, table: Table): TermHit | null {
  const hits = hitsOn(clause, table.name, ["category"]);
  const nextNumber = clause.mentions.find(
    (mention) => mention.kind === "quantity" && mention.range.from >= target.range.to,
  );
  const after = hits.find(
    (hit) => hit.range.from >= target.range.to && (nextNumber === undefined || hit.range.from < nextNumber.range.from),
  );
  return after ?? hits.filter((hit) => hit.range.to <= target.range.from).at(-1) ?? null;
}

function wordsBetween(clause: Clause, a: Range, b: Range): number {
  const from = Math.min(a.to, b.to);
  const to = Math.max(a.from, b.from);
  return clause.words.filter((word) => word.from >= from && word.to <= to).length;
}
