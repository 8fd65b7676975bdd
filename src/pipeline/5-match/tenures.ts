import type { Claim, Clause, TermHit } from "../../model/claim.ts";
import type { TimeMention } from "../../model/mention.ts";
import type { Binding, Reading } from "../../model/reading.ts";
import type { Table } from "../../reference/reference.ts";
import { bindDimensions } from "./bind.ts";
import { candidateOf, hitsOn, isLedAway, listsOf, unexplainedBetween, type List } from "./clause-parts.ts";
import { predicatesOf, reading } from "./compose.ts";
import { subjectsOf } from "./subjects.ts";
import { attachedList } from "./subjects.ts";
import { titlesIn } from "./turns.ts";
import { subjectOf, type World } from "./world.ts";

/** How many content words that nothing explains may stand between a state and how long it lasted. */
const DETOUR = 2;
/** What makes a phrase before the subject one of a state: "Serving as minister from 2009 to 2013, X …". */
const OPENING = /^\s*(?:(?:while\s+)?serving\s+as|as|having\s+(?:served|been)(?:\s+as)?|elected)\b/i;

/** "president from 2009 to 2017", "ruled Y from 1991 until 2016": a row that began in the first of the two times and ended in the last. */
export function ofTenure(claim: Claim, world: World, table: Table, target: TimeMention): Reading[] {
  const { clause } = claim;
  const { ends } = target;
  const [start] = table.by.start;
  const [end] = table.by.end;
  if (ends === undefined || start === undefined || end === undefined) return [];
  const subject = subjectOf(table);
  const types = subject.factmark.entity;
  const states = [...hitsOn(clause, table.name, ["row", "noun", "verb"]), ...titlesIn(clause, table)];
  const hit = states.findLast((one) => isTimed(clause, one, target));
  if (hit === undefined || hit.negated) return [];
  const [holder, ...others] = holdersIn(clause, hit, types);
  const id = holder === undefined ? undefined : candidateOf(holder, types)?.id;
  if (holder === undefined || id === undefined || others.length > 0) return [];
  const own: Binding = { field: subject.name, value: id, origin: "named", range: holder.range };
  const used = [...(hit.terms.length === 0 ? [] : [hit.range]), holder.range];
  const further = bindDimensions(table, [subject.name], { world, clause, near: hit.range, used, recalls: false });
  if (further === null || further.length === 0) return [];
  const bindings = [own, ...further];
  const precision = { start: start.factmark.precision ?? null, end: end.factmark.precision ?? null };
  const fields = [
    ...table.primaryKey,
    start.name,
    end.name,
    ...[precision.start, precision.end].filter((name) => name !== null),
  ];
  return [
    reading({
      form: "date",
      claim,
      table,
      query: {
        table: table.name,
        where: predicatesOf(table, bindings),
        select: { kind: "rows", fields: [...new Set(fields)] },
      },
      expectation: {
        kind: "when",
        start: start.name,
        end: end.name,
        precision: precision.start,
        time: target.time,
        relation: "at",
        tenure: { ...ends, precision: precision.end },
      },
      bindings,
      predicate: hit.range,
      range: target.range,
      parts: [{ range: target.range, role: "target", value: target.quote }],
      at: null,
      negated: false,
    }),
  ];
}

/** True when the time says how long the state lasted: right behind it, or the only time of the clause. */
function isTimed(clause: Clause, { range }: TermHit, target: TimeMention): boolean {
  const known = clause.mentions.map((mention) => mention.range);
  if (isLedAway(clause, range, target.phrase)) return false;
  if (unexplainedBetween(clause, range, target.range, known) > DETOUR) return false;
  return (
    range.to <= target.range.from || clause.mentions.every((mention) => mention === target || mention.kind !== "time")
  );
}

function holdersIn(clause: Clause, hit: TermHit, types: readonly string[]): List {
  const isState = hit.terms.some(({ says }) => says.kind === "noun" || says.kind === "row");
  const own = isState ? attachedList(clause, hit.range, types) : subjectsOf(clause, hit.range, types);
  if (own.length > 0) return own;
  const { text } = clause.sentence.sentence.text;
  if (!OPENING.test(text.slice(clause.range.from))) return [];
  return listsOf(clause, types).find((list) => (list[0]?.range.from ?? 0) >= hit.range.to) ?? [];
}
