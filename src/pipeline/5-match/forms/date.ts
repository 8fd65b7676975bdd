import type { Claim, Clause, TermHit } from "../../../model/claim.ts";
import { namesDays, type TimeMention } from "../../../model/mention.ts";
import type { Binding, Reading } from "../../../model/reading.ts";
import { withinRange, type Range } from "../../../model/span.ts";
import type { Table } from "../../../reference/reference.ts";
import type { FieldWith } from "../../../reference/roles.ts";
import { ofDaysApart } from "../apart.ts";
import { ofBeginningOrEnd } from "../begun.ts";
import { bindDimensions, mayRecall } from "../bind.ts";
import { hitsOn, isLedAway, phraseAround, speaksOf, unexplainedBetween } from "../clause-parts.ts";
import { dayReading } from "../day-reading.ts";
import { identify } from "../identify.ts";
import { counterpartOf, pairsWith } from "../objects.ts";
import { fitsTime } from "../others.ts";
import { rowsUnder } from "../own-rows.ts";
import { isOfAnotherYear, reckoned } from "../reckoned.ts";
import { ofSpell } from "../spells.ts";
import { ofTenure } from "../tenures.ts";
import { whenBehind } from "../when-clauses.ts";
import { isRelative, type World } from "../world.ts";
import type { FormSpec } from "./form.ts";

/** "the annexation in 2014", "abstained in early March", "joined in July 2013": the day of a row, or its first or last day. */
export const date: FormSpec = {
  form: "date",
  targets: ["time", "quantity"],
  readings(claim, world) {
    if (claim.target.kind === "quantity") return [...ofDaysApart(claim, world), ...ofSpell(claim, world)];
    const target = claim.target.kind === "time" ? (reckoned(claim.clause, claim.target) ?? claim.target) : null;
    if (
      target === null ||
      target.relation === "duration" ||
      isRelative(target) ||
      isOfAnotherYear(claim) ||
      (target.time.from === null && target.time.to === null)
    )
      return [];
    const own = ofTime(claim, world, target);
    const when = own.length > 0 ? null : whenBehind(claim.clause, target);
    return when === null ? own : ofTime({ ...claim, clause: when }, world, { ...target, relation: "at" });
  },
};

function ofTime(claim: Claim, world: World, target: TimeMention): Reading[] {
  const { clause } = claim;
  const found: Reading[] = [];
  for (const table of world.reference.tables.values()) {
    const { start, end, time } = table.by;
    if (start.length + end.length + time.length === 0) continue;
    const isSpoken = speaksOf(clause, table);
    if (start.length > 0) found.push(...ofIdentifiedRows(claim, table, target));
    if (isSpoken && time.length > 0)
      found.push(...ofRowsOnOneDay(claim, world, table, target), ...ofPair(claim, table, target));
    // Of what a clause says no word of, its titles may.
    if (start.length + end.length === 0 || (!isSpoken && table.meaning.apposition.length === 0)) continue;
    found.push(...ofBeginningOrEnd(claim, world, table, target), ...ofTenure(claim, world, table, target));
  }
  return found;
}

/** A time in the phrase that singles out rows with a period of their own: "the 2020 war with … over …". */
function ofIdentifiedRows(claim: Claim, table: Table, target: TimeMention): Reading[] {
  const [start] = table.by.start;
  const [end] = table.by.end;
  if (start === undefined) return [];
  const whole = { start: start.name, end: end?.name ?? null, precision: start.factmark.precision ?? null };
  const turned = turnBefore(claim, table, target);
  const turn =
    turned === undefined ? null : { start: turned.name, end: null, precision: turned.factmark.precision ?? null };
  const { clause } = claim;
  // "the war over A, which ended on 3 May": the clause around it says what.
  const isSetIn = clause.antecedent !== null && hitsOn(clause, table.name, ["start", "end"]).length > 0;
  const around = isSetIn && clause.parent !== null ? identify(clause.parent, table, target) : [];
  const own = identify(clause, table, target).filter(
    (rows) => withinRange(rows.phrase, target.range) || isFronted(clause, rows.core, target.range),
  );
  return [...own, ...(around.length === 1 ? around : [])].map((rows) =>
    dayReading(
      claim,
      table,
      target,
      rows.bindings,
      rows.core,
      turn !== null && isOver(table, rows.bindings) ? turn : whole,
    ),
  );
}

/** True for rows that have all ended: of what goes on, "began" may be said of a part. */
function isOver(table: Table, bindings: readonly Binding[]): boolean {
  const [end] = table.by.end;
  return (
    end !== undefined &&
    rowsUnder(table, bindings).every((row) => (table.columns.get(end.name)?.cell(row) ?? null) !== null)
  );
}

/** The day that is told behind words for a beginning or an end: "the war broke out on 2 May" is of its first day alone. */
function turnBefore({ clause }: Claim, table: Table, { range }: TimeMention): FieldWith<"start" | "end"> | undefined {
  const isBetween = (one: Range, from: number): boolean => one.from >= from && one.to <= range.from;
  return [...table.by.start, ...table.by.end].find(({ name, factmark }) =>
    hitsOn(clause, table.name, [factmark.role]).some(
      (hit) =>
        hit.range.to <= range.from &&
        hit.terms.some(({ says }) => says.kind === factmark.role && says.field === name) &&
        !clause.mentions.some((one) => one.kind === "time" && isBetween(one.range, hit.range.to)) &&
        !clause.hits.some((one) => one !== hit && isBetween(one.range, hit.range.to) && isTurn(one)),
    ),
  );
}

function isTurn({ terms }: TermHit): boolean {
  return terms.some(({ says }) => says.kind === "start" || says.kind === "end");
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

/** A time in the phrase of a predicate whose rows all have one day: a vote, or the adoption of its resolution, and its day. */
function ofRowsOnOneDay(claim: Claim, world: World, table: Table, target: TimeMention): Reading[] {
  const [day] = table.by.time;
  // "has abstained since January": from then on, and not on that day.
  if (day === undefined || target.relation !== "at") return [];
  return hitsOn(claim.clause, table.name, ["category", "time"]).flatMap((hit) => {
    const isBeside = withinRange(phraseAround(claim.clause, hit.range), target.range);
    const isOfDoing = hit.terms.some(({ says }) => says.kind === "time");
    if (isOfDoing && isOfAnother(claim.clause, target)) return [];
    if (!isBeside && !(isOfDoing && isOnlyDay(claim.clause, target))) return [];
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
    // Behind words that nothing explains another day may be meant, but not one on which there was none.
    if (!isBeside && !bindings.every((binding) => fitsTime(binding, table, claim.clause))) return [];
    return [dayReading(claim, table, target, bindings, hit.range, { start: day.name, end: null, precision: null })];
  });
}

/** True for "(the vote) of 3 May", "after 3 May": another day than that of what was done. */
function isOfAnother({ words }: Clause, { range }: TimeMention): boolean {
  const before = words.filter((word) => word.to <= range.from && word.folded !== "the").at(-1);
  return APART.has(before?.folded ?? "");
}

const APART: ReadonlySet<string> = new Set("of after before since until till from to by following".split(" "));

/** True for the one day of a clause that says what was done on it: "passed a motion declaring X invalid on Thursday". */
function isOnlyDay({ mentions }: Clause, { range }: TimeMention): boolean {
  const days = mentions.filter(namesDays);
  return days.length === 1 && days[0]?.range.from === range.from;
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
    return isTimed ? [dayReading(claim, table, target, bindings, hit.range, days)] : [];
  });
}
