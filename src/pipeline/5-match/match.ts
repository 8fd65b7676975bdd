import type { Claim } from "../../model/claim.ts";
import type { Mention } from "../../model/mention.ts";
import type { Reading } from "../../model/reading.ts";
import type { IsoDate } from "../../model/time.ts";
import type { Word } from "../../model/word.ts";
import type { GroupDefinition } from "../../reference/descriptor.ts";
import type { Reference } from "../../reference/reference.ts";
import { bitsOf, kindsIn } from "./clause-parts.ts";
import type { FormSpec } from "./forms/form.ts";
import { FORMS } from "./forms/index.ts";
import { identified } from "./bind.ts";
import { introducesAnother, introducesAny } from "./others.ts";
import { talliedBy } from "./tallies.ts";
import { tellIn } from "./told/told.ts";
import { LEAST_SCORE } from "./weights.ts";
import { hasWhenBehind } from "./when-clauses.ts";
import { pointIn, yearBehind } from "./periods.ts";
import { type Measured, type Ranked, type Remembered, type Spoken, type World } from "./world.ts";

/** A claim with its readings, best first; `dropped` are those with too little behind them. */
export interface Matched {
  readonly claim: Claim;
  readonly readings: readonly Reading[];
  readonly dropped: readonly Reading[];
}

/** A form with the kinds of words that it needs, as bits; null when it may read without. */
interface Asked {
  readonly form: FormSpec;
  readonly words: number | null;
}

const FORMS_FOR: Readonly<Record<Mention["kind"], readonly Asked[]>> = {
  quantity: formsFor("quantity"),
  time: formsFor("time"),
  entity: formsFor("entity"),
};

function formsFor(kind: Mention["kind"]): Asked[] {
  return FORMS.filter(({ targets }) => targets.includes(kind)).map((form) => ({
    form,
    words: form.words === undefined ? null : bitsOf(form.words),
  }));
}

/** What the article gives to all its claims. */
export interface Setting {
  readonly asOf: IsoDate | null;
  readonly title: readonly Word[];
}

/**
 * Stage 5: the readings of each claim, in text order, since what one sentence settles ("the resolution") the next may leave unsaid. No query is run here:
 * a reading is chosen by what it explains, never by what it finds.
 */
export function matchClaims(claims: readonly Claim[], reference: Reference, setting: Setting): Matched[] {
  const { told, rest, untold } = tellIn(claims, reference);
  return [...matchByForms(rest, untold, setting), ...told.map((one) => ({ ...one, dropped: [] }))];
}

function matchByForms(claims: readonly Claim[], reference: Reference, setting: Setting): Matched[] {
  const discourse = new Map<string, Remembered>();
  let ranked: Ranked | null = null;
  let measured: Measured | null = null;
  const spoken: Spoken[] = [];
  const { asOf, title } = setting;
  let lastGroup: { readonly group: GroupDefinition; readonly sentence: number } | null = null;
  return claims.map((claim) => {
    const at = claim.clause.sentence.index;
    const group = lastGroup !== null && at - lastGroup.sentence <= 1 ? lastGroup.group : null;
    const world: World = {
      asOf,
      title,
      reference,
      discourse,
      group,
      spoken,
      ranked: near(ranked, at),
      measured: near(measured, at),
    };
    const named = groupNamed(claim, reference);
    if (named !== null) lastGroup = { group: named, sentence: at };
    forget(discourse, claim, world);
    const all = readingsOf(claim, world);
    name(spoken, claim);
    const readings = all.filter((reading) => reading.score >= LEAST_SCORE);
    const [best] = readings;
    if (best !== undefined) {
      remember(discourse, best, reference);
      ranked = rankedBy(best) ?? ranked;
      measured = measuredBy(best, reference, world.measured) ?? measured;
    }
    return { claim, readings, dropped: all.filter((reading) => reading.score < LEAST_SCORE) };
  });
}

/** The readings of a claim in all forms whose words it has, best first. */
function readingsOf(claim: Claim, world: World): readonly Reading[] {
  const { clause, target } = claim;
  const isMuted = world.ranked === null && world.measured === null && isMute(claim, world.reference);
  const kinds = isMuted || clause.hits.length === 0 ? 0 : kindsIn(clause);
  let all: readonly Reading[] = [];
  for (const { form, words } of FORMS_FOR[target.kind]) {
    const isAsked = isMuted ? form.needsVocabulary === false : words === null || (words & kinds) !== 0;
    if (!isAsked && (isMuted || !standsIn(form, target, world))) continue;
    const found = form.readings(claim, world);
    if (found.length > 0) all = all.length === 0 ? found : [...all, ...found];
  }
  return all.length < 2 ? all : [...all].sort((a, b) => b.score - a.score);
}

/** True for a form that reads without its words: a number by its unit, what goes on with an earlier sentence. */
function standsIn({ goesOn, byUnit }: FormSpec, target: Mention, world: World): boolean {
  return (byUnit === true && isMeasured(target)) || (goesOn !== undefined && world[goesOn] !== null);
}

/** What the claim's sentence or the one before it left. */
function near<T extends { readonly sentence: number }>(last: T | null, at: number): T | null {
  return last !== null && at - last.sentence <= 1 ? last : null;
}

function rankedBy({ query: { table, select }, over, claim, expectation }: Reading): Ranked | null {
  if (select.kind !== "rank" || over === undefined) return null;
  if (expectation.kind === "rank" && expectation.assumed === true) return null;
  return { sentence: claim.clause.sentence.index, table, field: select.by, order: select.order, group: over.id };
}

function measuredBy(
  { form, expectation, table, claim, bindings }: Reading,
  reference: Reference,
  last: Measured | null,
): Measured | null {
  if (form !== "value" || expectation.kind !== "number" || (reference.tables.get(table)?.by.year.length ?? 0) === 0)
    return null;
  const { clause, target } = claim;
  const time = yearBehind(clause, target.range) ?? pointIn(clause) ?? last?.time ?? null;
  const of = bindings.length === 1 ? (bindings[0]?.value ?? null) : null;
  return { sentence: clause.sentence.index, table, field: expectation.column, time, of, range: target.range };
}

/** How many names are kept. */
const MOST_NAMES = 60;

/** Keeps what the claim's target names for those behind it. */
function name(spoken: Spoken[], { clause, target }: Claim): void {
  const best = target.kind === "entity" ? target.candidates[0] : undefined;
  if (best === undefined) return;
  spoken.push({ sentence: clause.sentence.index, type: best.type, id: best.id });
  if (spoken.length > MOST_NAMES) spoken.shift();
}

/** The group that a claim's target names. */
function groupNamed({ target }: Claim, { groups }: Reference): GroupDefinition | null {
  if (target.kind !== "entity") return null;
  for (const { id } of target.candidates) {
    const group = groups.get(id);
    if (group !== undefined) return group;
  }
  return null;
}

/** True when nothing in the clause can state a thing of the target: no word of the vocabulary, no other name beside a name, no word of a tally beside a number. */
function isMute({ clause, target }: Claim, { tables }: Reference): boolean {
  if (clause.hits.length > 0 || (clause.parent?.hits.length ?? 0) > 0 || clause.elaborates !== null) return false;
  if (target.kind === "entity") return clause.mentions.length < 2;
  if (isMeasured(target) || hasWhenBehind(clause, target)) return false;
  const antecedents = clause.antecedent === null ? 0 : 1;
  if (target.kind === "time") return names(clause.mentions) + antecedents < 2;
  for (const table of tables.values()) if (talliedBy(clause, target, table) !== null) return false;
  return true;
}

function names(mentions: readonly Mention[]): number {
  let count = 0;
  for (const { kind } of mentions) if (kind === "entity") count += 1;
  return count;
}

/** True for a number with a unit of measurement: it says of what it is. */
function isMeasured(target: Mention): boolean {
  return target.kind === "quantity" && target.quantity.kind === "measure";
}

/** A sentence that brings in another ("a similar resolution") ends what was known, unless its own words say which it is. */
function forget(discourse: Map<string, Remembered>, { clause, target }: Claim, world: World): void {
  // What a clause set in says of another leaves what the one around it speaks of.
  if (clause.hits.length === 0 || clause.antecedent !== null || !introducesAny(clause)) return;
  const place = { world, clause, near: target.range, used: [], recalls: true };
  for (const table of world.reference.tables.values()) {
    for (const field of table.by.dimension) {
      if (!field.factmark.required || !introducesAnother(clause, field)) continue;
      const id = identified(field, table, place)?.value ?? null;
      for (const type of field.factmark.entity)
        discourse.set(type, { id, sentence: clause.sentence.index, said: null });
    }
  }
}

/** Keeps what the reading bound by words of its own sentence, for the dimensions that later clauses may leave out. */
function remember(discourse: Map<string, Remembered>, reading: Reading, reference: Reference): void {
  const table = reference.tables.get(reading.table);
  if (table === undefined) return;
  for (const field of table.by.dimension) {
    if (!field.factmark.required) continue;
    if (introducesAnother(reading.claim.clause, field)) continue;
    const binding = reading.bindings.find((one) => one.field === field.name && one.origin !== "discourse");
    if (binding === undefined) continue;
    const type = reference.entities.get(binding.value)?.type;
    if (type !== undefined)
      discourse.set(type, { id: binding.value, sentence: reading.claim.clause.sentence.index, said: saidIn(reading) });
  }
}

function saidIn({ claim }: Reading): Remembered["said"] {
  for (const mention of claim.clause.sentence.mentions) {
    if (mention.kind === "time" && mention.time.from !== null && mention.time.to !== null) return mention.time;
  }
  return null;
}
