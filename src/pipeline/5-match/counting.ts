import type { Claim, Clause, TermHit } from "../../model/claim.ts";
import type { EntityMention, Mention, QuantityMention } from "../../model/mention.ts";
import type { Binding } from "../../model/reading.ts";
import { type Range } from "../../model/span.ts";
import type { Predicate } from "../../model/query.ts";
import type { Table } from "../../reference/reference.ts";
import { bindDimensions, mayRecall } from "./bind.ts";
import { candidateOf, hitsOn, speaksOf, tablesIn } from "./clause-parts.ts";
import { companions, listedBehind, namedIn } from "./company.ts";
import { subjectsOf } from "./subjects.ts";
import { hasTally, scoredValues, talliedBy, talliesIn, type Scored, type Tallied } from "./tallies.ts";
import { countsInUnknown, groupCounted, wordsBetween } from "./counted-groups.ts";
import type { NamedGroup } from "./groups.ts";
import { carriedBindings, carriedBy, isCarriedCount, type Carried } from "./carried.ts";
import { countsAll, isQualified, isTakenOut, isWhole } from "./wholes.ts";
import { hasValidity, predicatesOf, validOn } from "./compose.ts";
import { dayOf, subjectOf, type World } from "./world.ts";

/** What a number may count: rows under `where`, of which those with `category` are meant. */
export interface Counted {
  readonly table: Table;
  readonly where: readonly Predicate[];
  readonly category: Predicate | null;
  /** What is counted, where it is not the table's subject. */
  readonly of?: string;
  /** Of a score ("141 to 5"): those that its second number counts. */
  readonly second?: Predicate;
  readonly bindings: readonly Binding[];
  readonly predicate: Range;
  readonly unit: boolean;
  readonly negated: boolean;
  readonly at: string | null;
  /** Of words that may be meant in two ways, which is counted here. */
  readonly sense?: string;
}

/** Everything in the reference that the claim's number may count. */
export function countedBy(claim: Claim, world: World): Counted[] {
  const { clause, target } = claim;
  if (target.kind !== "quantity" || isTakenOut(clause, target)) return [];
  const spoken = tablesIn(clause, world.reference);
  const found: Counted[] = [];
  for (const table of world.reference.tables.values()) {
    if (!spoken.includes(table) && !hasTally(table)) continue;
    const counted = countedIn(claim, target, world, table);
    if (counted !== null) found.push(...inSenses(clause, counted));
  }
  const stated = found.filter((one) => one.category !== null);
  return stated.length > 0 ? stated : found;
}

/** "Five voted with A": A may be one of the five, or none of them. "Five abstained: A, B, C, D and E" may count no more than those that it lists. */
function inSenses(clause: Clause, counted: Counted): Counted[] {
  const others = apartIn(namedIn(clause, counted.predicate), counted.table);
  const listed = idsOf(listedBehind(clause, counted.predicate), counted.table);
  const senses: Counted[] = [];
  if (others.length > 0) senses.push({ ...counted, where: [...counted.where, ...others], sense: "others" });
  if (listed.length > 1 && counted.category !== null) {
    const among: Predicate = { op: "among", field: subjectOf(counted.table).name, values: listed };
    senses.push({ ...counted, where: [...counted.where, among], sense: "listed" });
  }
  return senses.length === 0 ? [counted] : [...senses, { ...counted, sense: "all" }];
}

function countedIn(claim: Claim, target: QuantityMention, world: World, table: Table): Counted | null {
  const { clause } = claim;
  const scored = target.quantity.kind === "score" ? scoredValues(clause, target, table) : null;
  if (scored !== null) return ofScore(claim, world, table, scored);
  const tallied = tallyOf(clause, target, table);
  if (tallied === null && !speaksOf(clause, table)) return null;
  const group = groupCounted(clause, target, table, world);
  if (group === null ? countsInUnknown(clause, target) : isWhole(clause, target)) return null;
  if (tallied !== null) {
    const { field, value, range } = tallied;
    const rows = countRows(claim, world, table, { field, value, range, unit: true, negated: false, recalls: true });
    return rows === null || group === null ? rows : within(rows, group, world);
  }
  const isGrouped = group?.by === "beside" || group?.by === "partitive";
  const counted = isGrouped ? { ...target, range: { ...target.range, to: group.range.to } } : target;
  const noun = nounAfter(clause, counted, table);
  if (group !== null && (world.asOf === null || (group.by === "beside" && noun === null))) return null;
  const whole = noun !== null && isWhole(clause, target) && !isQualified(clause, noun);
  const predicate = whole ? null : predicateOf(clause, target, table);
  const carried =
    predicate === null && noun !== null && isCarriedCount(clause, target) ? carriedBy(clause, table) : null;
  if (carried !== null && carried.category !== null) return ofCarried(claim, world, carried);
  if (predicate === null && !(noun !== null && countsMembers(clause, target, table, noun, whole))) return null;
  const isApart =
    noun === null &&
    group?.by !== "nominal" &&
    predicate !== null &&
    wordsBetween(clause, counted.range, predicate.range) > 0;
  if (isApart || (predicate !== null && hasOwnSubject(claim, table, predicate))) return null;
  const hit = predicate ?? noun;
  if (hit === null) return null;
  const stating = whole ? hitsOn(clause, table.name, ["category"]) : [hit];
  const { field, value } = valueOf(predicate, table);
  const rows = countRows(claim, world, table, {
    field,
    value,
    range: hit.range,
    unit: noun !== null,
    negated: predicate?.negated ?? false,
    recalls: stating.some((one) => mayRecall(clause, table, one)),
  });
  if (rows === null || (noun !== null && isCompound(clause, target, noun) && !isBoundBehind(rows, noun))) return null;
  return group === null ? rows : within(rows, group, world);
}

/** "the 27-member union": said of what stands behind it. */
function isCompound({ sentence }: Clause, target: Mention, noun: TermHit): boolean {
  return sentence.sentence.text.text.slice(target.range.to - 1, noun.range.from + 1).includes("-");
}

function isBoundBehind({ bindings }: Counted, { range }: TermHit): boolean {
  return bindings.some((one) => one.range !== null && one.range.from >= range.to && one.range.from - range.to <= 1);
}

/** "Who abstained? 34 countries": what another clause states. */
function ofCarried({ clause, target }: Claim, world: World, carried: Carried): Counted | null {
  const bindings = carriedBindings(carried, clause, world);
  const { table, category, negated } = carried;
  if (bindings === null || bindings.length === 0 || category === null) return null;
  const where = predicatesOf(table, bindings);
  return {
    table,
    where,
    category: { op: "is", ...category },
    bindings,
    predicate: target.range,
    unit: true,
    negated,
    at: null,
  };
}

/** "a vote of 141 to 5". */
function ofScore(claim: Claim, world: World, table: Table, { field, first, second }: Scored): Counted | null {
  const told = { field, value: first, range: claim.target.range, unit: true, negated: false, recalls: true };
  const rows = countRows(claim, world, table, told);
  return rows === null ? null : { ...rows, second: { op: "is", field, value: second } };
}

/** True for a number that says how many there are at all: of a membership, or as the whole of those that did what the clause says. */
function countsMembers(clause: Clause, target: Mention, table: Table, noun: TermHit, whole: boolean): boolean {
  return hasValidity(table) || table.by.category.length === 0
    ? countsAll(clause, target, noun)
    : whole && hitsOn(clause, table.name, ["category"]).length > 0;
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

/** True when the predicate speaks of a name that stands between it and the number: "of the 193 members, A did not vote". Names of some of the counted are none. */
function hasOwnSubject({ clause, target }: Claim, table: Table, predicate: TermHit): boolean {
  const list = subjectsOf(clause, predicate.range, subjectOf(table).factmark.entity);
  const [first] = list;
  if (first !== undefined && SOME_OF.test(clause.sentence.sentence.text.text.slice(target.range.to, first.range.from)))
    return false;
  return list.some((mention) => mention.range.from >= target.range.to && mention.range.to <= predicate.range.from);
}

/** "35 members, including A and B, abstained". */
const SOME_OF = /[\s,(](?:including|among them|such as|like)\s+(?:both\s+)?(?:the\s+)?$/i;

/** What a number counts, as far as the words beside it say. */
interface Stated {
  readonly field: string | null;
  readonly value: string | null;
  readonly range: Range;
  readonly unit: boolean;
  readonly negated: boolean;
  readonly recalls: boolean;
}

function valueOf(predicate: TermHit | null, table: Table): Pick<Stated, "field" | "value"> {
  const says = predicate?.terms.find((term) => term.table === table.name && term.says.kind === "category")?.says;
  return says?.kind === "category" ? { field: says.field, value: says.value } : { field: null, value: null };
}

/** A number of a tally: one alone is none, unless words of the table's own stand in its clause. */
function tallyOf(clause: Clause, target: QuantityMention, table: Table): Tallied | null {
  const tallied = talliedBy(clause, target, table);
  if (tallied === null) return null;
  const isTold = hitsOn(clause, table.name, ["noun", "row", "category"]).some((hit) => mayRecall(clause, table, hit));
  return isTold || tallied.isLabel || talliesIn(clause, table) > 1 ? tallied : null;
}

/** "Besides A, four voted against", "four joined A in voting against": A is none of those counted. */
function without({ clause, target }: Claim, table: Table): Predicate[] {
  return apartIn([...clause.exceptions, ...companions(clause, target.range)], table);
}

function apartIn(mentions: readonly EntityMention[], table: Table): Predicate[] {
  const { name } = subjectOf(table);
  return idsOf(mentions, table).map((value) => ({ op: "is-not", field: name, value }));
}

function idsOf(mentions: readonly EntityMention[], table: Table): string[] {
  const { entity } = subjectOf(table).factmark;
  return mentions.flatMap((mention) => candidateOf(mention, entity)?.id ?? []);
}

function countRows(claim: Claim, world: World, table: Table, stated: Stated): Counted | null {
  const { field, value, range, unit, negated, recalls } = stated;
  const place = { world, clause: claim.clause, near: claim.target.range, used: [claim.target.range, range], recalls };
  const bindings = bindDimensions(table, [table.meaning.subject], place);
  if (bindings === null || bindings.length === 0) return null;
  const at = hasValidity(table) ? dayOf(claim.clause, world) : null;
  return {
    table,
    where: [...predicatesOf(table, bindings), ...validOn(table, at), ...without(claim, table)],
    category: field === null || value === null ? null : { op: "is", field, value },
    bindings,
    predicate: range,
    unit,
    negated,
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
  // "A, with 9 million, are members": the number is A's.
  return hit !== undefined && counts === true && clause.sentence.sentence.text.text[target.range.to] !== ","
    ? hit
    : null;
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
