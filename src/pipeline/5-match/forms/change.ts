import { compareDecimals, divide, multiply } from "../../../model/decimal.ts";
import type { Claim, Clause } from "../../../model/claim.ts";
import type { QuantityMention } from "../../../model/mention.ts";
import type { Interval } from "../../../model/quantity.ts";
import type { Query } from "../../../model/query.ts";
import type { Expectation, Reading } from "../../../model/reading.ts";
import { claimedIn } from "../../../model/units.ts";
import type { Word } from "../../../model/word.ts";
import type { FieldWith } from "../../../reference/roles.ts";
import { mirrored, ratioOf, times } from "../amounts.ts";
import { bindDimensions } from "../bind.ts";
import { reading } from "../compose.ts";
import { isOfPart, movedIn, type Moved } from "../moved.ts";
import { namedMeasures, type Meant } from "../measures.ts";
import { spansOf, type Span } from "../spans.ts";
import { statedChange } from "../stated-change.ts";
import { TWO, twoFigures } from "../two-figures.ts";
import type { World } from "../world.ts";
import { OF_MEASURES, type FormSpec } from "./form.ts";

/** "rose by 12.5 percent", "fell from A to B", "doubled since 2000", "grew in 2019": one figure at two times. */
export const change: FormSpec = {
  form: "change",
  targets: ["quantity", "entity"],
  words: OF_MEASURES,
  readings(claim, world) {
    const moved = movedIn(claim);
    const spans = moved === null || isYearly(claim.clause) ? [] : spansOf(claim.clause, world);
    return moved === null || spans.length === 0
      ? []
      : namedMeasures(claim.clause, world).flatMap((meant) => ofSeries(claim, world, meant, moved, spans));
  },
};

const YEARLY: ReadonlySet<string> = new Set("annually yearly annual".split(" "));

/** A rate a year over several years is no change between two. */
function isYearly({ words }: Clause): boolean {
  return words.some(
    (word, at) =>
      YEARLY.has(word.folded) ||
      (word.folded === "year" && ["a", "per", "each", "every"].includes(words[at - 1]?.folded ?? "")),
  );
}

/** "fell from 3 to 5": the text's own numbers go the other way, which is no question to the reference. */
function isContradicted(clause: Clause, { direction }: Moved): boolean {
  const stated = statedChange(clause);
  const [from, to] = [stated?.before.value, stated?.after.value];
  if (from === undefined || to === undefined || from === null || to === null) return false;
  return compareDecimals(to, from) === (direction === "up" ? -1 : 1);
}

/** A rate moves from month to month: only between years that are both said is its way that of the yearly figures. */
function isBetweenYears({ mentions }: Clause): boolean {
  return mentions.some(
    (one) => one.kind === "time" && one.ends?.first.granularity === "year" && one.ends.last.granularity === "year",
  );
}

type Expected = Extract<Expectation, { kind: "number" }>;

/** What the number says of the change, in the measure's unit; null when it says something else. */
function expected(
  claim: Claim,
  { word, direction }: Moved,
  field: FieldWith<"measure">,
  years: number,
): Expected | null {
  const { target, clause } = claim;
  const { unit, revision = "0", editions = revision, offBy, grows } = field.factmark;
  const off = { part: multiply(revision, String((100 * Math.min(years, 5)) / 10)), of: null };
  const signed = (interval: Interval): Interval => (direction === "up" ? interval : mirrored(interval));
  const number = (column: string, interval: Interval, shown: string | null): Expected => ({
    kind: "number",
    column,
    interval,
    unit: shown,
  });
  if (target.kind !== "quantity") {
    const rising: Interval = { low: "0", high: null, lowInclusive: false, highInclusive: false };
    if (unit === "%")
      return isBetweenYears(clause)
        ? { ...number(TWO.difference, signed(rising), unit), spread: { part: offBy ?? "0", of: null } }
        : null;
    return grows ? { ...number(TWO.growth, signed(rising), "%"), spread: off } : null;
  }
  const role = roleOf(clause, target, word);
  const { kind, unit: stated } = target.quantity;
  if (kind === "range") return null;
  if (kind === "multiple") {
    const interval = ratioOf(clause, target);
    return interval === null ? null : { ...number(TWO.ratio, interval, "×"), revision: multiply(revision, "2") };
  }
  if (role === null) return null;
  if (role === "amount" && (kind === "percent" || kind === "fraction")) {
    const part = kind === "percent" ? target.quantity : partOf(clause, target);
    return part !== null && grows && unit !== "%" ? { ...number(TWO.growth, signed(part), "%"), spread: off } : null;
  }
  if (kind === "fraction") return null;
  const plain =
    kind === "percentage-points" && unit === "%" && role === "amount"
      ? target.quantity
      : stated === null
        ? unit === "person" && kind !== "ordinal"
          ? target.quantity
          : null
        : claimedIn(target.quantity, stated, unit);
  if (plain === null || (role === "amount" && unit === "%" && kind !== "percentage-points")) return null;
  if (role === "amount")
    return { ...number(TWO.difference, signed(plain), unit), spread: { part: divide(revision, "2"), of: TWO.to } };
  const spread = offBy === undefined ? {} : { spread: { part: offBy, of: null } };
  return { ...number(role === "to" ? TWO.of : TWO.to, plain, unit), revision: editions, ...spread };
}

/** "by a quarter", "lost almost a third": in percent. */
function partOf(clause: Clause, target: QuantityMention): Interval | null {
  const ratio = ratioOf(clause, target);
  return ratio === null ? null : times(ratio, "100");
}

/** What a number is to the change: its amount, or the level that it starts from or ends at. */
function roleOf(clause: Clause, { range }: QuantityMention, moved: Word): "amount" | "from" | "to" | null {
  const before = clause.words.filter((word) => word.to <= range.from).at(-1);
  const after = clause.words.find((word) => word.from >= range.to);
  if (before?.folded === "from" || before?.folded === "to") return before.folded;
  return before?.folded === "by" || before === moved || after === moved ? "amount" : null;
}

function ofSeries(
  claim: Claim,
  world: World,
  { table, field, hit }: Meant,
  moved: Moved,
  spans: readonly Span[],
): Reading[] {
  const { clause, target } = claim;
  const [year] = table.by.year;
  const [first, ...others] = spans;
  if (year === undefined || first === undefined) return [];
  if (hit.range.from > moved.word.from && !isOfPart(clause, moved, hit.range)) return [];
  if (isContradicted(clause, moved)) return [];
  const wanted = expected(claim, moved, field, first.to - first.from);
  const used = [hit.range, ...(target.kind === "quantity" ? [target.range] : [])];
  const bindings = bindDimensions(table, [], { world, clause, near: hit.range, used, recalls: false }) ?? [];
  const [binding] = bindings;
  if (wanted === null || binding === undefined || bindings.length < table.by.dimension.length) return [];
  if (target.kind === "entity" && binding.range !== target.range) return [];
  const isIn = (of: number) => ({ op: "is" as const, field: year.name, value: String(of) });
  const ask = ({ from, to }: Span): Query =>
    twoFigures(
      table,
      field,
      [
        ...bindings.map(({ field: name, value }) => ({ op: "is" as const, field: name, value })),
        { op: "among", field: year.name, values: [String(from), String(to)] },
      ],
      [isIn(to)],
      [isIn(from)],
      ["difference", "ratio", "growth"],
    );
  const place = target.kind === "quantity" ? target.range : moved.word;
  return [
    reading({
      form: "change",
      claim,
      table,
      query: ask(first),
      otherwise: others.map(ask),
      expectation: wanted,
      bindings,
      predicate: hit.range,
      range:
        wanted.column === TWO.of || wanted.column === TWO.to
          ? place
          : { from: Math.min(moved.word.from, place.from), to: Math.max(moved.word.to, place.to) },
      parts: [{ range: { from: place.from, to: place.to }, role: "target", value: wanted.column }],
      at: null,
      negated: hit.negated,
      given: { unit: 1, timeFit: 1, unexplained: 0 },
    }),
  ];
}
