import type { QuantityMention } from "../src/model/mention.ts";
import type { Range } from "../src/model/span.ts";
import { unitByCode } from "../src/model/units.ts";
import { ratio } from "../src/pipeline/3-mentions/quantities/numerals/digits.ts";

/** The set's kinds of a quantity by its unit's dimension; an angle's degree may be one of temperature. */
const KINDS: ReadonlyMap<string, readonly string[]> = new Map([
  ["time", []],
  ["angle", ["dimension", "temperature"]],
  ["temperature", ["temperature"]],
]);
const BOUNDS: ReadonlySet<string> = new Set(["between", "at-least", "more-than", "at-most", "less-than"]);

/**
 * A quantity in the shape of the set, once for each of its models: the bare numbers, the quantity with its unit but without hedges, the range with them.
 */
export function quantityPredictions(mention: QuantityMention): object[] {
  const { quantity, numerals, notAClaim, otherUnit } = mention;
  if (notAClaim === "identifier" || notAClaim === "pronoun" || notAClaim === "phone-number") return [];
  const offset = mention.start - mention.range.from;
  const at = ({ from, to }: Range): object => ({ start: from + offset, end: to + offset });
  const own = at(mention.range);
  const { kind, value, low, high, unit, of, comparator } = quantity;
  if (kind === "ordinal" && comparator !== "between") return [{ ...own, kind, value: value ?? unit }];
  const isRate = kind === "n-of-m" && numerals.length === 2 && Number(numerals[0]?.value) < Number(of);
  const isOneNumber = isRate && / (?:in|over) |^\D+ out of /.test(mention.quote);
  const numbers = isOneNumber
    ? [{ ...own, kind: "number", value: ratio(numerals[0]?.value ?? "0", of ?? "1") }]
    : numerals
        .filter(({ range }) => isApart(mention, range))
        .map(({ range, value }) => ({ ...at(range), kind: "number", value }));
  const unhedged = numerals.length === 0 ? own : at(withoutHedge(mention));
  const units = [unit, otherUnit].flatMap((code) => kindsOf(kind, code ?? null));
  const measured = (comparator === "between" ? endsWithUnit(mention) : [{ range: null, value }]).flatMap((end) =>
    units.map((name) => ({ ...(end.range === null ? unhedged : at(end.range)), kind: name, value: end.value, unit })),
  );
  const range = BOUNDS.has(comparator) || (comparator === "exact" && /^equal/i.test(mention.quote));
  return [...numbers, ...measured, ...(range ? [{ ...own, kind: "range", low, high }] : [])];
}

/** The models of units know no ranges: they read each number that has a unit of its own, the last one always. */
function endsWithUnit({
  range,
  numerals,
  quote,
}: QuantityMention): { readonly range: Range; readonly value: string }[] {
  return numerals.flatMap((numeral, k) => {
    const next = numerals[k + 1];
    const lead = /\p{Sc}\s?$/u.exec(quote.slice(0, numeral.range.from - range.from))?.[0].length ?? 0;
    const from = numeral.range.from - lead;
    if (next === undefined) return [{ range: { from, to: range.to }, value: numeral.value }];
    const between = quote.slice(numeral.range.to - range.from, next.range.from - range.from);
    const unit = /^\s?(?:%|[\p{L}.]+(?: [\p{L}.]+)?(?= (?:to|and|or|but)\b))/u.exec(between)?.[0] ?? "";
    const own = /^\s?(?:to|and|or|but)$/.test(unit) ? "" : unit;
    return lead === 0 && own === ""
      ? []
      : [{ range: { from, to: numeral.range.to + own.length }, value: numeral.value }];
  });
}

function kindsOf(kind: string, unit: string | null): readonly string[] {
  if (unit === null) return [];
  if (kind === "age" || kind === "percent") return [kind];
  const dimension = unitByCode(unit)?.dimension ?? (unit.includes("/") ? "speed" : undefined);
  if (dimension === undefined) return kind === "percentage-points" ? [] : ["currency"];
  return KINDS.get(dimension) ?? ["dimension"];
}

/** False for a number that touches its unit ("180ml"). */
function isApart(mention: QuantityMention, range: Range): boolean {
  const after = mention.quote[range.to - mention.range.from] ?? "";
  return !/\p{L}/u.test(after);
}

/** The place without the hedge before the number and after its unit. */
function withoutHedge({ range, numerals, quote, quantity }: QuantityMention): Range {
  const first = numerals[0]?.range.from ?? range.from;
  const hedge =
    quantity.comparator === "exact" || quantity.comparator === "rounded" ? 0 : hedgeLength(quote, first - range.from);
  const tail =
    /\s+(?:or|and) (?:more|less|greater|larger|higher|fewer|smaller|lower|above|over|under|below|up|so|older|younger)$/i.exec(
      quote,
    )?.[0].length ?? 0;
  return { from: range.from + hedge, to: range.to - tail };
}

/** What stands before the number, its sign and code left out. */
function hedgeLength(quote: string, to: number): number {
  const before = quote.slice(0, to);
  return /^.*(?:\s|^)(?=(?:\p{L}{1,3}\s?)?\p{Sc}\s?$)|^.*\s(?=[A-Z]{3}\s$)|^.*$/u.exec(before)?.[0].length ?? to;
}
