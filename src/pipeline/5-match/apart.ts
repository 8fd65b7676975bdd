import { isDeepStrictEqual } from "node:util";
import type { Claim, Clause } from "../../model/claim.ts";
import { add, multiply, subtract, type Decimal } from "../../model/decimal.ts";
import type { Mention, QuantityMention } from "../../model/mention.ts";
import type { Predicate } from "../../model/query.ts";
import type { Interval } from "../../model/quantity.ts";
import type { Reading } from "../../model/reading.ts";
import type { Range } from "../../model/span.ts";
import type { Table } from "../../reference/reference.ts";
import { reading } from "./compose.ts";
import { momentIn, partOf, type Told } from "./moments.ts";
import type { World } from "./world.ts";

/** Days of a unit of time, and how much of a unit a whole number of it may be off: "eight years" are said of seven and a half. */
const UNITS: ReadonlyMap<string, { readonly days: Decimal; readonly off: Decimal }> = new Map([
  ["day", { days: "1", off: "1" }],
  ["week", { days: "7", off: "1" }],
  ["month", { days: "30.44", off: "1" }],
  ["year", { days: "365.25", off: "0.99" }],
]);
const HEDGED = new Set(["exact", "rounded", "about", "between"]);

/** "left 47 years after it joined", "two years before the war, …", "six years passed between A and B": how long lies between the days of two rows, or of one. */
export function ofDaysApart(claim: Claim, world: World): Reading[] {
  const { clause, target } = claim;
  const length = target.kind === "quantity" ? lengthOf(target) : null;
  const parts = target.kind === "quantity" && length !== null ? partsAround(clause, target.range) : null;
  if (target.kind !== "quantity" || length === null || parts === null) return [];
  return [...world.reference.tables.values()].flatMap((table) => {
    if (table.by.start.length === 0) return [];
    const [main, side] = [partOf(clause, parts.main), partOf(clause, parts.side)];
    const first = momentIn(main, table, world, target, null);
    const second = first === null ? null : momentIn(side, table, world, target, first);
    // "joined six years after it was founded": a word of the table that has no day of its own leads back to the same.
    if (first === null || second === null || isDeepStrictEqual(first.moment, second.moment)) return [];
    const [from, to] = parts.order === "before" ? [first, second] : [second, first];
    return [proposeApart(claim, target, table, from, to, length)];
  });
}

/** That so many days lie between two moments. */
export function proposeApart(
  claim: Claim,
  target: QuantityMention,
  table: Table,
  from: Told,
  to: Told,
  length: Interval,
): Reading {
  const bindings = [...from.bindings, ...to.bindings];
  const names = [...new Set(from.bindings.map(({ field }) => field))];
  const where = names.flatMap((field): Predicate[] => {
    const values = bindings.filter((one) => one.field === field).map(({ value }) => value);
    const isShared = to.bindings.some((one) => one.field === field);
    return isShared ? [{ op: "among", field, values: [...new Set(values)].sort() }] : [];
  });
  const fields = [from, to].flatMap(({ moment }) => [
    ...moment.where.map(({ field }) => field),
    moment.day,
    ...(moment.precision === null ? [] : [moment.precision]),
  ]);
  return reading({
    form: "date",
    claim,
    table,
    query: {
      table: table.name,
      where,
      select: { kind: "rows", fields: [...new Set([...table.primaryKey, ...fields])] },
    },
    expectation: { kind: "apart", from: from.moment, to: to.moment, days: length },
    bindings: bindings.filter((one, at) => bindings.findIndex((other) => other.value === one.value) === at),
    predicate: to.predicate,
    range: target.range,
    parts: [{ range: target.range, role: "target", value: target.quote }],
    at: null,
    negated: false,
    given: { unit: 1, unexplained: 0 },
  });
}

/** The days that a length of time may be; null for another number. */
export function lengthOf({ quantity: { unit, low, high, comparator } }: QuantityMention): Interval | null {
  const known = UNITS.get(unit ?? "");
  if (known === undefined) return null;
  const off = HEDGED.has(comparator) ? known.off : "0.1";
  return {
    low: low === null ? null : multiply(subtract(low, off), known.days),
    high: high === null ? null : multiply(add(high, off), known.days),
    lowInclusive: true,
    highInclusive: true,
  };
}

interface Parts {
  readonly main: Range;
  readonly side: Range;
  /** Whether what the main part tells came before what the other does. */
  readonly order: "before" | "after";
}

const JOINT = /^\s+(after|before)\s+/i;
const BETWEEN = /^\s+(?:passed|elapsed|lay|lie|went\s+by)\s+between\s+/i;

/** The two parts that a length of time parts: "MAIN three years after SIDE", "Three years after SIDE, MAIN", "three years passed between SIDE and MAIN". */
function partsAround({ sentence, sentence: { mentions } }: Clause, { from, to }: Range): Parts | null {
  const { text } = sentence.sentence.text;
  const behind = text.slice(to);
  const between = BETWEEN.exec(behind);
  if (between !== null) {
    const start = to + between[0].length;
    const and = text.indexOf(" and ", start);
    return and < 0 ? null : { side: { from: start, to: and }, main: { from: and, to: text.length }, order: "after" };
  }
  const joint = JOINT.exec(behind);
  if (joint === null) return null;
  const order = joint[1]?.toLowerCase() === "before" ? "before" : "after";
  const start = to + joint[0].length;
  const comma = markBehind(text, start);
  const isFirst = /(?:^|[;:—]\s*)(?:(?:about|some|only|just|almost|nearly)\s+)*$/i.test(text.slice(0, from));
  if (isFirst)
    return comma === text.length
      ? null
      : { side: { from: start, to: comma }, main: { from: comma, to: markBehind(text, comma + 1) }, order };
  // A comma right before the length parts nothing: "left in 2020, 47 years after joining".
  const end = from - (/,\s*$/.exec(text.slice(0, from))?.[0].length ?? 0);
  const first = lastMark(text.slice(0, end), mentions);
  return { main: { from: first, to: end }, side: { from: start, to: comma }, order };
}

/** The place of the next comma or semicolon, or the end. */
function markBehind(text: string, from: number): number {
  const at = text.slice(from).search(/[,;]/);
  return at < 0 ? text.length : from + at;
}

/** Behind the last comma or semicolon that stands in no name, number or time; the beginning when there is none. */
function lastMark(text: string, mentions: readonly Mention[]): number {
  for (let at = text.length - 1; at >= 0; at -= 1)
    if (/[,;]/.test(text[at] ?? "") && !mentions.some(({ range }) => range.from <= at && at < range.to)) return at + 1;
  return 0;
}
