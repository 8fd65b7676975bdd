import { compareDecimals, multiply } from "../../model/decimal.ts";
import type { Claim, TermHit } from "../../model/claim.ts";
import { isFunctionWord } from "../../model/function-words.ts";
import type { QuantityMention } from "../../model/mention.ts";
import type { Interval } from "../../model/quantity.ts";
import { overlapsRange, type Range } from "../../model/span.ts";
import { claimedIn } from "../../model/units.ts";
import type { Table } from "../../reference/reference.ts";
import type { FieldWith } from "../../reference/roles.ts";
import { hitsOn, unexplainedBetween } from "./clause-parts.ts";
import { isLevelOfChange, isOfTheWhole, type Owner } from "./measure-phrase.ts";
import { isOther } from "./measures.ts";

/** How many words that nothing explains may stand between a number and its measure. */
const MEASURE_REACH = 3;
/** Units that news leaves out: a number of people is a bare number. */
const UNWRITTEN: ReadonlySet<string> = new Set(["person", "vote", "event", "item"]);

/** The words of a measure that a number goes with; undefined when it measures something else. */
export function measureNear(
  claim: Claim,
  table: Table,
  field: FieldWith<"measure">,
  target: QuantityMention,
  owns?: Owner,
): TermHit | undefined {
  if (claimedInterval(target, field.factmark.unit) === null || isLevelOfChange(claim.clause, target)) return undefined;
  if (isOther(claim.clause, table.name, field.name) || isTimes(claim.clause, target)) return undefined;
  if (isOfMoreOrLess(claim.clause)) return undefined;
  const others = claim.clause.mentions.filter(
    (mention) => mention.kind === "quantity" && mention !== target && mention.notAClaim === undefined,
  );
  const hits = hitsOn(claim.clause, table.name, ["measure"]).filter(
    (hit) =>
      !isCriterion(claim.clause, hit.range) &&
      !others.some((other) => isBetween(other.range, hit.range, target.range)) &&
      !(
        countsOther(claim.clause, target, hit.range) &&
        (countsRows(claim.clause, target) || others.some((other) => isBeside(claim.clause, other.range, hit.range)))
      ) &&
      (table.by.start.length > 0 || isTogether(claim.clause, target, hit.range)) &&
      isOfTheWhole(claim.clause, target, hit.range, table, owns) &&
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
  return hits.length < 2 ? hits[0] : hits.reduce((a, b) => (gapTo(target, b) < gapTo(target, a) ? b : a));
}

/** Characters between a number and the words of a measure. */
function gapTo({ range }: QuantityMention, { range: { from, to } }: TermHit): number {
  return Math.max(from - range.to, range.from - to);
}

/** "Without its islands, X has …", "Including these, …": of more or less than the row's own. */
function isOfMoreOrLess({ sentence }: Claim["clause"]): boolean {
  return MORE_OR_LESS.has(sentence.words[0]?.folded ?? "");
}

const MORE_OR_LESS: ReadonlySet<string> = new Set(["without", "excluding", "including", "counting", "not"]);

/** "more than 20 times": so many times something else, and no number of its own. */
function isTimes({ words }: Claim["clause"], { range }: QuantityMention): boolean {
  return words.find((word) => word.from >= range.to)?.folded === "times";
}

/** Pronouns that begin to speak of somebody else: "people to work, and they have 20,000". */
const NEW_SUBJECT: ReadonlySet<string> = new Set("i you he she we they who those these".split(" "));

/** False for a bare number that counts something else before the measure ("the three states have a population"), or stands behind a "than". */
function isTogether(
  { words, mentions, hits }: Claim["clause"],
  { range, quantity }: QuantityMention,
  measure: Range,
): boolean {
  const between = words.filter(
    (word) => word.from >= Math.min(range.to, measure.to) && word.to <= Math.max(range.from, measure.from),
  );
  if (between.some((word) => word.folded === "than" || NEW_SUBJECT.has(word.folded))) return false;
  if (quantity.unit !== null || measure.to <= range.from) return true;
  const others = [...mentions, ...hits].map((one) => one.range);
  return between.length <= 2 && !between.some((word) => others.some((other) => overlapsRange(other, word)));
}

/** "the third by population", "in terms of area": the words say what is compared, not what the number counts. */
export function isCriterion({ words }: Claim["clause"], measure: Range): boolean {
  const at = words.findIndex((word) => word.from === measure.from);
  const before = words.slice(Math.max(0, at - 2), at).map((word) => word.folded);
  return before.at(-1) === "by" || before.join(" ") === "terms of";
}

/** True for a number with a noun of its own behind the measure: the "nine" of "83 million inhabitants and nine neighbours". */
function countsOther(
  { words, mentions, sentence }: Claim["clause"],
  { range, quantity }: QuantityMention,
  measure: Range,
): boolean {
  const next = words.find((word) => word.from >= range.to);
  return (
    quantity.unit === null &&
    measure.to <= range.from &&
    next !== undefined &&
    isBeside({ sentence }, range, next) &&
    !isFunctionWord(next.folded) &&
    !mentions.some((mention) => overlapsRange(mention.range, next))
  );
}

/** "the population of the 28 member states": the number is of what the next word names. */
function countsRows({ hits, words }: Claim["clause"], { range }: QuantityMention): boolean {
  const next = words.find((word) => word.from >= range.to);
  return hits.some(
    (hit) => hit.range.from === next?.from && hit.terms.some(({ says }) => says.kind === "noun" || says.kind === "row"),
  );
}

/** True when nothing but space stands between two ranges. */
function isBeside({ sentence }: Pick<Claim["clause"], "sentence">, a: Range, b: Range): boolean {
  return a.to <= b.from && sentence.sentence.text.text.slice(a.to, b.from).trim() === "";
}

function isBetween(range: Range, a: Range, b: Range): boolean {
  return range.from >= Math.min(a.to, b.to) && range.to <= Math.max(a.from, b.from);
}

/** "millions of people": of no figure is so much left open. */
function isVague({ quantity: { low, high } }: QuantityMention): boolean {
  return low !== null && high !== null && compareDecimals(high, multiply(low, "10")) >= 0;
}

/** What is claimed, in the measure's unit; null when the number measures something else. */
export function claimedInterval(target: QuantityMention, unit: string): Interval | null {
  const { kind, unit: stated } = target.quantity;
  if (isVague(target)) return null;
  if (
    kind === "fraction" ||
    kind === "ordinal" ||
    kind === "multiple" ||
    kind === "percentage-points" ||
    kind === "score"
  )
    return null;
  if (stated === null) return UNWRITTEN.has(unit) ? target.quantity : null;
  return claimedIn(target.quantity, stated, unit);
}
