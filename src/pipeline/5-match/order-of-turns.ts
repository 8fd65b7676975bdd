import type { Claim, TermHit } from "../../model/claim.ts";
import type { Order, Predicate } from "../../model/query.ts";
import type { Binding, Reading } from "../../model/reading.ts";
import type { Range } from "../../model/span.ts";
import { plusDays, type IsoDate } from "../../model/time.ts";
import type { Table } from "../../reference/reference.ts";
import { bindDimensions } from "./bind.ts";
import { candidateOf, hitsOn } from "./clause-parts.ts";
import { predicatesOf, reading, rowsUnder } from "./compose.ts";
import { isThing } from "./noun-phrase.ts";
import { holdersOf } from "./subjects.ts";
import { isApart } from "./turns.ts";
import { subjectOf, type World } from "./world.ts";

/** Before a verb: "the last country to join", "the first to leave". */
const TO_DO = /\b(last|latest|most\s+recent|first)\s+(?:(?:member\s+)?([\p{L}-]+)\s+)?to\s+(?:have\s+)?$/iu;
/** Before a noun for a row: "the newest member". */
const NEW = /\b(?:newest|latest|youngest|most\s+recent)\s+$/i;

/** "X was the last country to join the union", "the union's newest member, X": whose row began (ended) last or first of all until the article's day. */
export function ofOrder(claim: Claim, world: World, table: Table): Reading[] {
  const { clause, target } = claim;
  const subject = subjectOf(table);
  const candidate = candidateOf(target, subject.factmark.entity);
  if (target.kind !== "entity" || candidate === null || world.asOf === null || table.by.start.length === 0) return [];
  const { asOf } = world;
  const { text } = clause.sentence.sentence.text;
  return said(claim, world, table).flatMap(({ hit, from, field, order }): Reading[] => {
    const used = [hit.range, target.range];
    const others = bindDimensions(table, [subject.name], { world, clause, near: hit.range, used, recalls: false });
    if (others === null || others.length === 0 || hit.negated) return [];
    if (others.some((one) => isApart(clause, hit.range, one.range))) return [];
    const phrase: Range = { from, to: Math.max(hit.range.to, ...others.map(({ range }) => range?.to ?? 0)) };
    if (!isClosed(text.slice(phrase.to), order)) return [];
    const [holder, ...more] = holdersOf(clause, phrase, subject.factmark.entity);
    if (holder !== target || more.length > 0) return [];
    const bindings: Binding[] = [
      { field: subject.name, value: candidate.id, origin: "named", range: target.range },
      ...others,
    ];
    const known: Predicate = { op: "during", field, from: null, to: plusDays(asOf, 1) };
    if (isUnsettled(table, others, field, asOf)) return [];
    const among = [...predicatesOf(table, others), known];
    return [
      reading({
        form: "rank",
        claim,
        table,
        query: rowsUnder(
          table,
          bindings,
          [...table.primaryKey, field],
          [{ op: "place", field, order, place: 1, among }],
        ),
        expectation: { kind: "exists", negated: false },
        bindings,
        predicate: hit.range,
        range: { from: Math.min(target.range.from, from), to: Math.max(target.range.to, hit.range.to) },
        parts: [{ range: target.range, role: "target", value: candidate.id }],
        at: asOf,
        negated: false,
        given: { unit: 1, unexplained: 0 },
      }),
    ];
  });
}

/** How far before the words the order may be said. */
const REACH = 60;

function before(
  text: string,
  to: number,
  words: RegExp,
): { readonly from: number; readonly words: RegExpExecArray } | null {
  const start = Math.max(0, to - REACH);
  const found = words.exec(text.slice(start, to));
  return found === null ? null : { from: start + found.index, words: found };
}

/** False where more is said of the last or the first: "the first country to join the union since 2004". */
function isClosed(behind: string, order: Order): boolean {
  return (
    /^\s*(?:$|[.,;:)]|(?:and|is|was|were)\b)/.test(behind) || (order === "most" && /^\s+in\s+\d{4}\b/.test(behind))
  );
}

/** True when a row began in the year of the article, and only the year is known: then it may be of later. */
function isUnsettled(table: Table, others: readonly Binding[], field: string, asOf: IsoDate): boolean {
  const days = table.columns.get(field);
  const precision = table.columns.get(
    [...table.by.start, ...table.by.end].find(({ name }) => name === field)?.factmark.precision ?? "",
  );
  const rows = others.flatMap(({ field: name, value }) => [...(table.columns.get(name)?.rowsWith(value) ?? [])]);
  return rows.some((row) => precision?.cell(row) === "year" && days?.cell(row)?.slice(0, 4) === asOf.slice(0, 4));
}

interface Said {
  readonly hit: TermHit;
  /** Where the words for the order begin. */
  readonly from: number;
  readonly field: string;
  readonly order: Order;
}

function said({ clause }: Claim, { reference }: World, table: Table): Said[] {
  const { text } = clause.sentence.sentence.text;
  const types = subjectOf(table).factmark.entity;
  const turns = (["start", "end"] as const).flatMap((side): Said[] => {
    const [field] = table.by[side];
    return hitsOn(clause, table.name, [side]).flatMap((hit): Said[] => {
      const found = before(text, hit.range.from, TO_DO);
      const noun = found?.words[2];
      const isPlain = noun === undefined || isThing(noun, types, reference);
      if (field === undefined || found === null || !isPlain) return [];
      const order = found.words[1]?.toLowerCase() === "first" ? "least" : "most";
      return [{ hit, from: found.from, field: field.name, order }];
    });
  });
  const [start] = table.by.start;
  const nouns = hitsOn(clause, table.name, ["noun", "row"]).flatMap((hit): Said[] => {
    const found = before(text, hit.range.from, NEW);
    return found === null || start === undefined ? [] : [{ hit, from: found.from, field: start.name, order: "most" }];
  });
  return [...turns, ...nouns];
}
