import type { Claim, Clause, TermHit } from "../../model/claim.ts";
import type { Binding, Reading } from "../../model/reading.ts";
import { withinRange } from "../../model/span.ts";
import type { Word } from "../../model/word.ts";
import type { Predicate } from "../../model/query.ts";
import { meets, periodOf } from "../../model/time.ts";
import type { Table } from "../../reference/reference.ts";
import type { TimeMention } from "../../model/mention.ts";
import { candidateOf, hitsOn } from "./clause-parts.ts";
import { reading, rowsUnder } from "./compose.ts";
import { identify } from "./identify.ts";
import { subjectsOf } from "./subjects.ts";
import { timeOf, type World } from "./world.ts";

/**
 * "A annexed B", "who sent in A troops": who did what the words of a row's kind say. With others named and a time, the row that these single out must have
 * the name as its agent; else one of that kind with this agent must exist.
 */
export function byAgent(claim: Claim, world: World, table: Table): Reading[] {
  const { clause, target } = claim;
  const [agent] = table.by.agent;
  const candidate = agent === undefined ? null : candidateOf(target, agent.factmark.entity);
  if (agent === undefined || candidate === null || target.kind !== "entity") return [];
  return hitsOn(clause, table.name, ["category"]).flatMap((hit): Reading[] => {
    const kind = kindOf(hit, table);
    if (kind === null || !hasAgents(table, kind, agent.name) || !isDone(claim, hit, agent.factmark.entity)) return [];
    const named = identify(clause, table, target).find((rows) => rows.core === hit.range);
    const others = named?.bindings.filter((binding) => binding.value !== candidate.id) ?? [kind];
    const time = timeOf(clause);
    if (time !== null && !isThen(time, table, others)) return [];
    const [start] = table.by.start;
    const during: Predicate[] =
      time === null || start === undefined
        ? []
        : [{ op: "during", field: start.name, from: time.time.from, to: time.time.to }];
    const isSingled = others.length > 1 && during.length > 0;
    const own: Binding = { field: agent.name, value: candidate.id, origin: "named", range: target.range };
    return [
      reading({
        form: "relation",
        claim,
        table,
        query: rowsUnder(table, isSingled ? others : [...others, own], [...table.primaryKey, agent.name], during),
        expectation: isSingled
          ? { kind: "equals", field: agent.name, value: candidate.id, negated: hit.negated }
          : { kind: "exists", negated: hit.negated },
        bindings: [...others, own],
        predicate: hit.range,
        range: rangeOf(clause, target.range, hit),
        parts: [
          { range: target.range, role: "target", value: candidate.id },
          { range: hit.range, role: "predicate", value: kind.value },
        ],
        at: isSingled ? (time?.time.from ?? null) : null,
        negated: hit.negated,
        given: { timeFit: during.length > 0 ? 1 : 0 },
      }),
    ];
  });
}

function kindOf(hit: TermHit, table: Table): Binding | null {
  for (const { table: name, says } of hit.terms)
    if (name === table.name && says.kind === "category")
      return { field: says.field, value: says.value, origin: "named", range: hit.range };
  return null;
}

/** True for a kind of rows that somebody did: a war has none who waged it alone. */
function hasAgents(table: Table, kind: Binding, agent: string): boolean {
  const rows = table.columns.get(kind.field)?.rowsWith(kind.value) ?? [];
  return [...rows].some((row) => (table.columns.get(agent)?.cell(row) ?? null) !== null);
}

/** Words of a verb that may stand between a name and what it did; forms of "be" would make it the one that it was done to. */
const VERBAL: ReadonlySet<string> = new Set(
  "has have had did do does not never also then again later soon which who that".split(" "),
);

/** True when the name is within the words that say what was done, is their subject right before them, or stands behind their "by". */
function isDone({ clause, target }: Claim, { range }: TermHit, types: readonly string[]): boolean {
  if (withinRange(range, target.range)) return true;
  if (!subjectsOf(clause, range, types).some((one) => one === target)) return false;
  if (target.range.from >= range.to && clause.mentions.includes(target)) return true;
  const from = clause.mentions.includes(target) ? target.range.to : clause.range.from;
  const between = clause.words.filter((word) => word.from >= from && word.to <= range.from);
  return between.every((word, at) => VERBAL.has(word.folded) || isJoined(between, at));
}

/** "seized and annexed": another verb in the same tense, joined by "and". */
function isJoined(between: readonly Word[], at: number): boolean {
  const [verb, and] = between[at]?.folded === "and" ? [between[at - 1], between[at]] : [between[at], between[at + 1]];
  return and?.folded === "and" && verb?.folded.endsWith("ed") === true;
}

/** False for a time in which no row of that description began: whether it is right is for the claim on the time to say. */
function isThen(said: TimeMention, table: Table, bindings: readonly Binding[]): boolean {
  const start = table.columns.get(table.by.start[0]?.name ?? "");
  const [kind, ...others] = bindings;
  if (start === undefined || kind === undefined) return true;
  const holds = (row: number): boolean =>
    others.every(({ field, value }) => table.columns.get(field)?.rowsWith(value).includes(row) === true);
  const rows = [...(table.columns.get(kind.field)?.rowsWith(kind.value) ?? [])].filter(holds);
  return rows.some((row) => meets(said.time, periodOf(start.cell(row) ?? "")));
}

function rangeOf(clause: Clause, name: Reading["range"], { range }: TermHit): Reading["range"] {
  const isHere = clause.words.some((word) => word.from === name.from);
  return isHere ? { from: Math.min(name.from, range.from), to: Math.max(name.to, range.to) } : range;
}
