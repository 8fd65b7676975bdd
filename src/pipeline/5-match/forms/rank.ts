import type { Claim, Clause } from "../../../model/claim.ts";
import type { QuantityMention } from "../../../model/mention.ts";
import { exactly, type Interval } from "../../../model/quantity.ts";
import type { Order, Query } from "../../../model/query.ts";
import type { Reading } from "../../../model/reading.ts";
import type { Range } from "../../../model/span.ts";
import { nthWord } from "../../../model/word.ts";
import { candidateOf, tablesIn } from "../clause-parts.ts";
import { holdersOf, ownersOf } from "../subjects.ts";
import { reading } from "../compose.ts";
import { groupsIn, nearestGroup, type NamedGroup } from "../groups.ts";
import type { Meant } from "../measures.ts";
import { followers, placeBehind, shifted } from "../rank-neighbours.ts";
import { ofNthMember } from "../nth-member.ts";
import { ofOrder } from "../order-of-turns.ts";
import { periodsOf, type Period } from "../periods.ts";
import { measureBy, superlativeAt, superlativesIn } from "../superlatives.ts";
import { subjectOf, type World } from "../world.ts";
import { OF_MEASURES, type FormSpec } from "./form.ts";

/** A place that the clause states: whose is asked later. */
interface Placed {
  readonly range: Range;
  readonly places: Interval;
  readonly order: Order;
  readonly meant: readonly Meant[];
  readonly group: NamedGroup;
  /** True when no group is said. */
  readonly assumed?: true;
  readonly negated: boolean;
  /** True when the place is the number's own claim: only those that follow are asked for. */
  readonly isOfAnother?: boolean;
  /** True when it is of several side by side: "A, B and C are the three largest". */
  readonly isShared?: boolean;
}

/** "X is the second-largest economy of the union", "ranks 12th in the world by GDP": the place of one among a group by a measure. */
export const rank: FormSpec = {
  form: "rank",
  targets: ["quantity", "entity"],
  words: [...OF_MEASURES, "noun", "row", "start", "end"],
  goesOn: "ranked",
  readings(claim, world) {
    const places = placesIn(claim, world).flatMap((placed) =>
      placed.meant.flatMap((meant) => ofEntity(claim, world, placed, meant)),
    );
    const tables = tablesIn(claim.clause, world.reference);
    const turns = tables.flatMap((table) => [...ofNthMember(claim, world, table), ...ofOrder(claim, world, table)]);
    return [...places, ...turns];
  },
};

/** The places that the claim's target may be about: the number's, or for a name each that is said without one. */
function placesIn({ clause, target }: Claim, world: World): Placed[] {
  if (target.kind === "quantity") {
    if (target.notAClaim !== undefined) return [];
    const { kind } = target.quantity;
    const next = clause.words.findIndex((word) => word.from >= target.range.to);
    const found = next < 0 ? null : superlativeAt(clause, next, world, true);
    if (kind === "ordinal") {
      if (found !== null) return [{ ...found, places: target.quantity }];
      const ranked = rankedBy(clause, target.range, world) ?? goingOn(clause, target.range, world);
      return ranked === null ? [] : [{ ...ranked, places: target.quantity }];
    }
    const top = topOf(target);
    return top !== null && found !== null ? [{ ...found, places: top }] : [];
  }
  const superlatives = superlativesIn(clause);
  if (superlatives.length === 0) return [];
  const numbers = clause.mentions.filter((mention) => mention.kind === "quantity");
  return superlatives.flatMap((at): Placed[] => {
    const before = nthWord(clause.words, at - 1);
    const number = numbers.find(({ range }) => range.to === before?.to);
    const found = superlativeAt(clause, at, world, number !== undefined);
    if (found === null) return [];
    if (number === undefined) return [{ ...found, places: exactly("1") }];
    if (number.quantity.kind === "ordinal") return [{ ...found, places: number.quantity, isOfAnother: true }];
    const top = topOf(number);
    return top === null
      ? []
      : [{ ...found, range: { from: number.range.from, to: found.range.to }, places: top, isShared: true }];
  });
}

/** The places of "the three largest". */
function topOf({ quantity: { kind, unit, value, comparator } }: QuantityMention): Interval | null {
  const isTop = kind === "cardinal" && unit === null && value !== null && comparator === "exact";
  return isTop ? { low: "1", high: value, lowInclusive: true, highInclusive: true } : null;
}

const RANKING: ReadonlySet<string> = new Set("rank ranks ranked ranking placed came comes stands stood".split(" "));

/** "ranks 12th in the world by GDP". */
function rankedBy(clause: Clause, number: Range, world: World): Omit<Placed, "places"> | null {
  const before = clause.words.filter((word) => word.to <= number.from).slice(-2);
  if (!before.some((word) => RANKING.has(word.folded))) return null;
  const meant = measureBy(clause, number, world) ?? [];
  const types = meant.flatMap(({ table }) => table.by.dimension.flatMap((field) => field.factmark.entity));
  const group = nearestGroup(groupsIn(clause, world, types), number);
  return group === null || meant.length === 0 ? null : { range: number, order: "most", meant, group, negated: false };
}

/** What may stand behind a place that is said without more: another place, or whose is before it. */
const GOES_ON: ReadonlySet<string> = new Set(["and", "behind", "after", "while", "but", "followed", "ahead"]);

/** "came second", "B third": places of the ranking that was spoken of. */
function goingOn(clause: Clause, number: Range, world: World): Omit<Placed, "places"> | null {
  const { ranked, reference } = world;
  const table = ranked === null ? undefined : reference.tables.get(ranked.table);
  const field = table?.by.measure.find((one) => one.name === ranked?.field);
  const definition = ranked === null ? undefined : reference.groups.get(ranked.group);
  if (ranked === null || table === undefined || field === undefined || definition === undefined) return null;
  const before = clause.words.filter((word) => word.to <= number.from);
  const last = before.at(-1);
  const next = clause.words.find((word) => word.from >= number.to);
  const group = { definition, range: number };
  // "the fifth largest by area and seventh by population"
  const [other] =
    next?.folded === "by" && ranked.sentence === clause.sentence.index ? (measureBy(clause, number, world) ?? []) : [];
  if (other !== undefined) return { range: number, order: ranked.order, meant: [other], group, negated: false };
  const isRanked = before.slice(-2).some((word) => RANKING.has(word.folded));
  const isNamed = clause.mentions.some((mention) => mention.kind === "entity" && mention.range.to === last?.to);
  const isClosed =
    next === undefined || GOES_ON.has(next.folded) || !/^\s/.test(clause.sentence.sentence.text.text.slice(number.to));
  if (!(isRanked || isNamed) || !isClosed) return null;
  const hit = { range: number, terms: [], negated: false };
  return { range: number, order: ranked.order, meant: [{ table, field, hit }], group, negated: false };
}

/** "A (83 million) and B are the most populous countries": more than one is spoken of, whoever the subject seems to be. */
function speaksOfSeveral(clause: Clause, { range, places }: Placed): boolean {
  const noun = clause.words.find(({ to }) => to === range.to);
  const isFirst = places.low === "1" && places.high === "1";
  return isFirst && noun !== undefined && noun.from > range.from && /(?:ies|[^su]s)$/.test(noun.folded);
}

function ofEntity(claim: Claim, world: World, placed: Placed, { table, field }: Meant): Reading[] {
  const { clause, target } = claim;
  const subject = subjectOf(table);
  const core = {
    from: Math.min(placed.range.from, target.kind === "quantity" ? target.range.from : placed.range.from),
    to: placed.range.to,
  };
  const whole = { from: core.from, to: Math.max(core.to, placed.group.range.to) };
  const types = subject.factmark.entity;
  const behind = followers(clause, whole.to, types);
  const follows = placeBehind(behind, target, placed.places);
  if (follows === null && placed.isOfAnother === true) return [];
  const places = follows ?? shifted(clause, whole.to, types, placed.places);
  const subjects =
    follows === null
      ? ([whole, core].map((range) => holdersOf(clause, range, types)).find((list) => list.length > 0) ??
        ownersOf(clause, core, types))
      : behind;
  if (subjects.length === 1 && speaksOfSeveral(clause, placed)) return [];
  if (placed.isShared === true && (subjects.length < 2 || follows !== null)) return [];
  const mention = target.kind === "entity" ? subjects.find((one) => one === target) : subjects[0];
  const candidate = mention === undefined ? null : candidateOf(mention, types);
  const times = periodsOf(table, clause, world);
  if (mention === undefined || candidate === null || times === null) return [];
  const { definition } = placed.group;
  const ask = ({ where, at }: Period, group = definition.id): Query => ({
    table: table.name,
    where: [...where, { op: "in-group", field: subject.name, group, at: at ?? "", except: [] }],
    select: {
      kind: "rank",
      of: subject.name,
      entity: candidate.id,
      by: field.name,
      order: placed.order,
      width: field.factmark.revision ?? "0",
    },
  });
  const [first, ...others] = times.periods.filter((period) => period.at !== null);
  if (first === undefined || first.at === null) return [];
  const { wider } = definition;
  const inWider = wider === undefined ? [] : [first, ...others].map((period) => ask(period, wider));
  return [
    reading({
      form: "rank",
      claim,
      table,
      query: ask(first),
      otherwise: [...others.map((period) => ask(period)), ...inWider],
      over: { id: definition.id, at: first.at, member: subject.name, figure: field.name },
      sense: field.name,
      expectation: { kind: "rank", places, ...(placed.assumed === true ? { assumed: true } : {}) },
      bindings: [{ field: subject.name, value: candidate.id, origin: "named", range: mention.range }],
      predicate: placed.range,
      range: follows === null && placed.isShared !== true ? core : target.range,
      parts: [
        {
          range:
            target.kind === "quantity" || follows !== null || placed.isShared === true ? target.range : placed.range,
          role: "target",
          value: places.high ?? "",
        },
      ],
      at: null,
      negated: placed.negated,
      given: { unit: 1, unexplained: 0 },
    }),
  ];
}
