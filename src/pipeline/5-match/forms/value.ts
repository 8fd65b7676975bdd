import type { Claim, Clause, TermHit } from "../../../model/claim.ts";
import type { Mention, QuantityMention } from "../../../model/mention.ts";
import type { Binding, Reading } from "../../../model/reading.ts";
import { isFunctionWord } from "../../../model/function-words.ts";
import { overlapsRange, type Range } from "../../../model/span.ts";
import { wordsOf } from "../../../model/word.ts";
import type { Predicate } from "../../../model/query.ts";
import type { Table } from "../../../reference/reference.ts";
import { bindDimensions, METONYM } from "../bind.ts";
import { candidateOf, hitsOn, unexplainedBetween } from "../clause-parts.ts";
import { predicatesOf, reading } from "../compose.ts";
import { identify } from "../identify.ts";
import type { FieldWith } from "../../../reference/roles.ts";
import { timeOf, type World } from "../world.ts";
import type { FormSpec } from "./form.ts";

/** How many words that nothing explains may stand between a number and its measure. */
const MEASURE_REACH = 3;
/** When no year is said, this many years before the article's may be meant. */
const YEARS_ASSUMED = 5;
/** Units that news leaves out: a number of people is a bare number. */
const UNWRITTEN: ReadonlySet<string> = new Set(["person", "vote", "event", "item"]);

/** "X has 19 million inhabitants", "three soldiers were killed": a measure of one row. */
export const value: FormSpec = {
  form: "value",
  target: "quantity",
  readings(claim, world) {
    const { target } = claim;
    if (target.kind !== "quantity" || target.notAClaim !== undefined || target.quantity.of !== undefined) return [];
    const found: Reading[] = [];
    for (const table of world.reference.tables.values()) {
      for (const field of table.by.measure) {
        const hit = measureNear(claim, table, field, target);
        if (hit !== undefined)
          found.push(
            ...ofSeries(claim, world, table, field, target, hit),
            ...ofIdentifiedRow(claim, table, field, target, hit),
          );
      }
    }
    return found;
  },
};

function measureNear(
  claim: Claim,
  table: Table,
  field: FieldWith<"measure">,
  target: QuantityMention,
): TermHit | undefined {
  if (!unitFits(target, field.factmark.unit) || isChange(claim.clause, target)) return undefined;
  const others = claim.clause.mentions.filter((mention) => mention.kind === "quantity" && mention !== target);
  return hitsOn(claim.clause, table.name, ["measure"]).find(
    (hit) =>
      !others.some((other) => isBetween(other.range, hit.range, target.range)) &&
      !isOfAnother(claim.clause, hit.range, table) &&
      !isNarrowed(claim.clause, hit.range) &&
      !countsSome(claim.clause, target, hit.range) &&
      hit.terms.some(
        (term) => term.table === table.name && term.says.kind === "measure" && term.says.field === field.name,
      ) &&
      unexplainedBetween(
        claim.clause,
        hit.range,
        target.range,
        claim.clause.mentions.map((mention) => mention.range),
      ) <= MEASURE_REACH,
  );
}

/** Verbs, by stem, that say no more than that there is what was counted. */
const STATIVE: ReadonlySet<string> = new Set(
  wordsOf("live inhabit reside number count contain comprise include home dwell exist know show say").map(
    ({ stem }) => stem,
  ),
);

/** True for "20,000 people …" whose clause says more of them than that they are there: then they are some of those that the measure counts. */
function countsSome(clause: Clause, target: QuantityMention, measure: Range): boolean {
  const isCounted = measure.from >= target.range.to && target.quantity.unit === null;
  if (!isCounted || clause.words.some((word) => word.from >= target.range.to && word.to <= measure.from)) return false;
  const known = [measure, ...clause.mentions.map((mention) => mention.range)];
  return clause.words.some(
    (word) =>
      !isFunctionWord(word.folded) && !STATIVE.has(word.stem) && !known.some((range) => overlapsRange(range, word)),
  );
}

/** True for a name of what the table's rows are of, a time or a number; a capital has figures of its own. */
function canOwn(mention: Mention, table: Table): boolean {
  if (mention.kind !== "entity") return true;
  const best = candidateOf(
    mention,
    table.by.dimension.flatMap((field) => field.factmark.entity),
  );
  return best !== null && best.via !== METONYM;
}

/** True for a name that only says where something else is: "the lake in X covers …". */
function isWhere(clause: Clause, name: Range, measure: Range): boolean {
  const at = clause.words.findIndex((word) => word.from === name.from);
  const before = clause.words.slice(0, at).filter((word) => word.folded !== "the");
  const [head, preposition] = before.slice(-2);
  if (at < 0 || name.to > measure.from || preposition === undefined || head === undefined) return false;
  return PLACED.has(preposition.folded) && !isFunctionWord(head.folded) && !isTime(clause, head);
}

const PLACED: ReadonlySet<string> = new Set("in of near from at off outside".split(" "));

function isTime(clause: Clause, word: Range): boolean {
  return clause.mentions.some((mention) => mention.kind === "time" && overlapsRange(mention.range, word));
}

/** True for "(grew) by 3 million": the number is a difference, not the measure. */
function isChange(clause: Clause, target: QuantityMention): boolean {
  return clause.words.filter((word) => word.to <= target.range.from).at(-1)?.folded === "by";
}

/** Words before a measure that leave it what it is. */
const WHOLE: ReadonlySet<string> = new Set(
  "total overall whole entire annual yearly average official current estimated nominal national headline put".split(
    " ",
  ),
);

/** True for a noun with a word before it that makes it another: "core inflation", "the male population". */
function isNarrowed(clause: Clause, measure: Range): boolean {
  const at = clause.words.findIndex((word) => word.from === measure.from);
  const word = clause.words[at - 1];
  if (word === undefined || isFunctionWord(word.folded) || WHOLE.has(word.folded)) return false;
  if (clause.mentions.some((mention) => overlapsRange(mention.range, word))) return false;
  const article = clause.words[at - 2];
  return at === 1 || article === undefined || isFunctionWord(article.folded);
}

/** True for a measure of what no name stands for: "the population of the region around X", "of X's north". */
function isOfAnother(clause: Clause, measure: Range, table: Table): boolean {
  const rest = clause.words.filter((word) => word.from >= measure.to);
  if (rest[0]?.folded !== "of") return false;
  let content = 0;
  for (const word of rest.slice(1)) {
    const owner = clause.mentions.find((mention) => overlapsRange(mention.range, word));
    if (owner !== undefined)
      return !canOwn(owner, table) || rest.some((next) => next.folded === "'s" && next.from === owner.range.to);
    if (!isFunctionWord(word.folded)) content += 1;
    else if (content > 0) return true;
  }
  return content > 0;
}

function isBetween(range: Range, a: Range, b: Range): boolean {
  return range.from >= Math.min(a.to, b.to) && range.to <= Math.max(a.from, b.from);
}

function unitFits(target: QuantityMention, unit: string): boolean {
  const { kind, unit: stated } = target.quantity;
  if (kind === "ordinal" || kind === "multiple" || kind === "percentage-points") return false;
  return stated === null ? UNWRITTEN.has(unit) : stated === unit;
}

function propose(
  claim: Claim,
  table: Table,
  field: FieldWith<"measure">,
  target: QuantityMention,
  hit: TermHit,
  row: {
    readonly bindings: readonly Binding[];
    readonly where: readonly Predicate[];
    readonly shown: readonly string[];
    readonly timeFit: number;
    readonly assumed?: boolean;
  },
): Reading {
  const { revision, unit } = field.factmark;
  return reading({
    form: "value",
    claim,
    table,
    query: {
      table: table.name,
      where: [...predicatesOf(table, row.bindings), ...row.where],
      select: { kind: "rows", fields: [...new Set([...row.shown, field.name])] },
    },
    expectation: {
      kind: "number",
      column: field.name,
      interval: target.quantity,
      unit,
      ...(revision === undefined ? {} : { revision }),
      ...(row.assumed === true ? { assumed: true } : {}),
    },
    bindings: row.bindings,
    predicate: hit.range,
    range: { from: Math.min(hit.range.from, target.range.from), to: Math.max(hit.range.to, target.range.to) },
    parts: [{ range: target.range, role: "target", value: target.quantity.value ?? "" }],
    at: null,
    negated: hit.negated,
    given: { unit: 1, timeFit: row.timeFit },
  });
}

/** The year's figure of a named place: of the year that the clause names, else of the last years before the article, whose latest is assumed. */
function ofSeries(
  claim: Claim,
  world: World,
  table: Table,
  field: FieldWith<"measure">,
  target: QuantityMention,
  hit: TermHit,
): Reading[] {
  const [year] = table.by.year;
  const dimensions = table.by.dimension;
  const place = { world, clause: claim.clause, near: hit.range, used: [hit.range, target.range], recalls: false };
  const bindings = bindDimensions(table, [], place) ?? [];
  if (bindings.length < dimensions.length || bindings.length === 0) return [];
  if (bindings.some(({ range }) => range !== null && isWhere(claim.clause, range, hit.range))) return [];
  if (year === undefined) {
    return table.by.start.length > 0
      ? []
      : [propose(claim, table, field, target, hit, { bindings, where: [], shown: table.primaryKey, timeFit: 0 })];
  }
  const time = timeOf(claim.clause);
  const stated = time?.time.granularity === "year" ? time.time.from : null;
  if (stated === null && world.asOf === null) return [];
  const last = Number((stated ?? world.asOf ?? "").slice(0, 4)) - (stated === null ? 1 : 0);
  const first = stated === null ? last - YEARS_ASSUMED + 1 : last;
  const during: Predicate = { op: "during", field: year.name, from: januaryOf(first), to: januaryOf(last + 1) };
  const row = {
    bindings,
    where: [during],
    shown: table.primaryKey,
    timeFit: stated === null ? 0 : 1,
    assumed: stated === null,
  };
  return [propose(claim, table, field, target, hit, row)];
}

function januaryOf(year: number): string {
  return `${String(year).padStart(4, "0")}-01-01`;
}

/** A measure of the row that the clause singles out: the dead of a clash. */
function ofIdentifiedRow(
  claim: Claim,
  table: Table,
  field: FieldWith<"measure">,
  target: QuantityMention,
  hit: TermHit,
): Reading[] {
  const [start] = table.by.start;
  if (start === undefined || table.by.category.length === 0) return [];
  const time = timeOf(claim.clause);
  const during: Predicate[] =
    time === null ? [] : [{ op: "during", field: start.name, from: time.time.from, to: time.time.to }];
  return identify(claim.clause, table, target).map((rows) =>
    propose(claim, table, field, target, hit, {
      bindings: rows.bindings,
      where: during,
      shown: table.primaryKey,
      timeFit: time === null ? 0 : 1,
    }),
  );
}
