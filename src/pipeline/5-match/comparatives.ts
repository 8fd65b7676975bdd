import type { Claim, Clause, TermHit } from "../../model/claim.ts";
import { isFunctionWord, isNegator } from "../../model/function-words.ts";
import type { EntityMention, Mention, QuantityMention } from "../../model/mention.ts";
import { once } from "../../model/once.ts";
import type { Interval } from "../../model/quantity.ts";
import { overlapsRange, type Range } from "../../model/span.ts";
import type { Word } from "../../model/word.ts";
import { percentAsRatio, ratioOf } from "./amounts.ts";
import { degreeOf } from "./degrees.ts";
import { measuresOf, namedMeasures, narrowedBySize, type Meant } from "./measures.ts";
import type { World } from "./world.ts";

/** What another's figure is held against: "twice as many inhabitants as Y". */
export interface Yardstick {
  /** From the amount or the comparative to the word before the other's name. */
  readonly range: Range;
  readonly other: EntityMention;
  /** True when the other is one of several ("larger than A or B"): each is a claim of its own. */
  readonly listed: boolean;
  readonly meant: readonly Meant[];
  readonly degree: "more" | "less";
  /** How much more; null for the direction alone. */
  readonly amount:
    | { readonly kind: "ratio"; readonly interval: Interval }
    | { readonly kind: "difference"; readonly interval: Interval; readonly unit: string | null }
    | null;
  readonly negated: boolean;
}

/** The comparisons that a claim's target may be about: its number, or else the name that is compared with. */
export function comparedTo(claim: Claim, world: World): Yardstick[] {
  const { clause, target } = claim;
  if (target.kind === "quantity" && target.notAClaim !== undefined) return [];
  return [
    ...byThan(claim, world),
    ...(target.kind === "quantity" ? [...byAs(clause, target, world), ...byPart(clause, target, world)] : []),
  ];
}

/** How many words may stand between "than" and the name, and between the comparative and "than". */
const REACH = 4;

const thansIn = once(({ words }: Clause) =>
  words.flatMap((than, at) => (than.folded === "than" ? [{ than, at }] : [])),
);

function byThan({ clause, target }: Claim, world: World): Yardstick[] {
  return thansIn(clause).flatMap(({ than, at }) => {
    const others = namesBehind(clause, at);
    const other = target.kind === "entity" ? others.find((one) => one === target) : others[0];
    const comparative = other === undefined ? null : comparativeBefore(clause, at, world);
    if (other === undefined || comparative === null) return [];
    const before = clause.words[comparative.at - 1];
    const number = before === undefined ? undefined : numberAt(clause, before);
    if (target.kind === "entity" ? number !== undefined : number !== target || others.length > 1) return [];
    const amount = target.kind === "quantity" ? amountOf(clause, target, comparative.degree) : null;
    if (target.kind === "quantity" && amount === null) return [];
    const from = target.kind === "quantity" ? target.range.from : comparative.from;
    return [
      {
        range: { from, to: than.to },
        other,
        listed: others.length > 1,
        meant: comparative.meant,
        degree: comparative.degree,
        amount,
        negated: isDenied(clause, comparative.at),
      },
    ];
  });
}

/** Names after a word, side by side, with function words at most before them. */
function namesBehind(clause: Clause, at: number): EntityMention[] {
  const names: EntityMention[] = [];
  let from = clause.words[at]?.to ?? 0;
  for (;;) {
    const next = clause.words.filter((word) => word.from >= from).slice(0, REACH);
    const skipped = next.findIndex((word) => !isFunctionWord(word.folded));
    const word = next[skipped];
    const name = word === undefined ? undefined : entityAt(clause, word);
    if (name === undefined || (names.length > 0 && !isJoined(next.slice(0, skipped)))) return names;
    names.push(name);
    from = name.range.to;
  }
}

function isJoined(between: readonly Word[]): boolean {
  return between.length === 0 || between.some((word) => word.folded === "or" || word.folded === "and");
}

function entityAt(clause: Clause, word: Word): EntityMention | undefined {
  return clause.mentions.find(
    (mention): mention is EntityMention => mention.kind === "entity" && mention.range.from === word.from,
  );
}

function numberAt(clause: Clause, word: Word): Mention | undefined {
  return clause.mentions.find((mention) => mention.kind === "quantity" && overlapsRange(mention.range, word));
}

interface Comparative {
  readonly at: number;
  readonly from: number;
  readonly degree: "more" | "less";
  readonly meant: readonly Meant[];
}

function comparativeBefore(clause: Clause, than: number, world: World): Comparative | null {
  for (let at = than - 1; at >= Math.max(0, than - REACH); at -= 1) {
    const word = clause.words[at];
    if (word === undefined) return null;
    const hit = clause.hits.find((one) => one.range.from === word.from && isComparative(one));
    const degree =
      hit === undefined ? degreeOf(word) : hit.terms.some(({ says }) => says.kind === "more") ? "more" : "less";
    if (degree === null) continue;
    const meant = meantBy(clause, word, hit, clause.words[than]?.from ?? word.to, degree, world);
    return meant === null ? null : { at, from: word.from, degree, meant };
  }
  return null;
}

function isComparative(hit: TermHit): boolean {
  return hit.terms.some(({ says }) => says.kind === "more" || says.kind === "less");
}

/** The measures that a comparative is of: the noun behind it, else the one that the clause speaks of before it, else its own. Null when a word says another. */
function meantBy(
  clause: Clause,
  word: Word,
  own: TermHit | undefined,
  than: number,
  degree: "more" | "less",
  world: World,
): readonly Meant[] | null {
  const from = own?.range.to ?? word.to;
  const named = namedMeasures(clause, world);
  const behind = named.filter(({ hit }) => hit.range.from >= from && hit.range.to <= than);
  const places = placedBetween(clause, from, than);
  const between = clause.words.filter(
    (one) =>
      one.from >= from &&
      one.to <= than &&
      !isFunctionWord(one.folded) &&
      !places.some(({ range }) => overlapsRange(range, one)),
  );
  if (between.some((one) => !behind.some(({ hit }) => overlapsRange(hit.range, one)))) return null;
  if (behind.length > 0) return behind;
  const before = named.filter(({ hit }) => hit.range.to <= word.from);
  const last = before.at(-1)?.hit;
  if (last !== undefined) return before.filter(({ hit }) => hit === last);
  return own === undefined ? null : sizedBy(clause, word.from, measuresOf(clause, own, [degree], world), world);
}

/** The names between a comparative and its "than" that say where: "higher in X than in Y". */
export function placedBetween({ mentions, sentence }: Clause, from: number, than: number): EntityMention[] {
  const { text } = sentence.sentence.text;
  return mentions.filter(
    (mention): mention is EntityMention =>
      mention.kind === "entity" &&
      mention.range.from >= from &&
      mention.range.to <= than &&
      /\b(?:in|for|of)\s+(?:the\s+)?$/.test(text.slice(from, mention.range.from)),
  );
}

/** "X's economy is larger": what the noun before is sized by, where the comparative by itself would mean another measure. */
function sizedBy(clause: Clause, before: number, own: readonly Meant[], world: World): readonly Meant[] {
  return narrowedBySize(clause, before, own, world) ?? (isOfItself(clause, before) ? own : []);
}

/** False for what belongs to a name and no measure is known of: "X's army is larger", "the army of X is twice as large". */
function isOfItself({ words, hits, mentions }: Clause, before: number): boolean {
  return !words.some((word, at) => {
    const isKnown = [...hits, ...mentions].some(({ range }) => overlapsRange(range, word));
    if (word.to > before || isKnown || isFunctionWord(word.folded)) return false;
    const next = words[at + 1];
    return words[at - 1]?.folded === "'s" || (next?.folded === "of" && next.to <= before);
  });
}

function amountOf(clause: Clause, target: QuantityMention, degree: "more" | "less"): Yardstick["amount"] {
  const { kind, unit } = target.quantity;
  if (kind === "multiple" || kind === "fraction") {
    const interval = ratioOf(clause, target);
    return interval === null || degree === "less" || kind === "fraction" ? null : { kind: "ratio", interval };
  }
  if (kind === "percent") return { kind: "ratio", interval: percentAsRatio(target.quantity, degree) };
  return kind === "cardinal" || kind === "measure" || kind === "currency" || kind === "range"
    ? { kind: "difference", interval: target.quantity, unit }
    : null;
}

/** "twice as many inhabitants as Y", "half as large as Y". */
function byAs(clause: Clause, target: QuantityMention, world: World): Yardstick[] {
  if (target.quantity.kind !== "multiple" && target.quantity.kind !== "fraction") return [];
  const first = clause.words.findIndex((word) => word.from >= target.range.to);
  const second = clause.words.findIndex((word, k) => k > first + 1 && word.folded === "as");
  const opening = clause.words[first];
  const closing = clause.words[second];
  if (opening?.folded !== "as" || closing === undefined || second - first > REACH + 1) return [];
  const [other, ...more] = namesBehind(clause, second);
  const hits = clause.hits.filter((hit) => hit.range.from >= opening.from && hit.range.to <= closing.from);
  const own = hits.flatMap((hit) => measuresOf(clause, hit, ["measure", "more"], world));
  const isNamed = hits.some(({ terms }) => terms.some(({ says }) => says.kind === "measure"));
  const meant = isNamed ? own : sizedBy(clause, target.range.from, own, world);
  return fromRatio(clause, target, { from: target.range.from, to: closing.to }, other, more.length > 0, meant);
}

/** Verbs and prepositions before "half of Y's population" that make it somebody's figure; others speak of a part of Y itself. */
const HOLDING: ReadonlySet<string> = new Set("is was has had with having at are were have".split(" "));
const HEDGING: ReadonlySet<string> = new Set(
  "about roughly around nearly almost only just some more less than over".split(" "),
);

/** "three times the population of Y", "half of Y's population". */
function byPart(clause: Clause, target: QuantityMention, world: World): Yardstick[] {
  if (target.quantity.kind !== "multiple" && target.quantity.kind !== "fraction") return [];
  const verb = clause.words.filter((word) => word.to <= target.range.from && !HEDGING.has(word.folded)).at(-1);
  if (verb === undefined || !HOLDING.has(verb.folded)) return [];
  const behind = clause.words.filter((word) => word.from >= target.range.to);
  const meant = heldAgainst(clause, target, behind, world);
  const names = clause.mentions.filter(
    (mention): mention is EntityMention => mention.kind === "entity" && mention.range.from >= target.range.to,
  );
  const isPlain = behind.every(
    (word) =>
      isFunctionWord(word.folded) ||
      clause.mentions.some((mention) => mention.kind !== "quantity" && overlapsRange(mention.range, word)) ||
      meant.some(({ hit }) => overlapsRange(hit.range, word)),
  );
  if (!isPlain || names.length !== 1) return [];
  return fromRatio(clause, target, { from: target.range.from, to: target.range.to }, names[0], false, meant);
}

/** The measure of "twice the population of Y", of "twice that of Y" and of "twice the size of Y". */
function heldAgainst(
  clause: Clause,
  { range }: QuantityMention,
  behind: readonly Word[],
  world: World,
): readonly Meant[] {
  const named = namedMeasures(clause, world);
  const own = named.filter(({ hit }) => hit.range.from >= range.to);
  if (own.length > 0) return own;
  const last = named.findLast(({ hit }) => hit.range.to <= range.from)?.hit;
  if (behind[0]?.folded === "that" && behind[1]?.folded === "of") return named.filter(({ hit }) => hit === last);
  const size = clause.hits.find((hit) => isComparative(hit) && hit.range.from === behind[1]?.from);
  if (size === undefined || behind[0]?.folded !== "the") return [];
  return last === undefined
    ? sizedBy(clause, range.from, measuresOf(clause, size, ["more"], world), world)
    : named.filter(({ hit }) => hit === last);
}

function fromRatio(
  clause: Clause,
  target: QuantityMention,
  range: Range,
  other: EntityMention | undefined,
  listed: boolean,
  meant: readonly Meant[],
): Yardstick[] {
  const interval = ratioOf(clause, target);
  if (other === undefined || listed || interval === null || meant.length === 0) return [];
  const at = clause.words.findIndex((word) => word.from >= range.from);
  const negated = isDenied(clause, at);
  return [{ range, other, listed, meant, degree: "more", amount: { kind: "ratio", interval }, negated }];
}

function isDenied(clause: Clause, at: number): boolean {
  const before = clause.words.slice(Math.max(0, at - 3), at);
  return before.some((word, k) => isNegator(word.folded) && !["just", "only"].includes(before[k + 1]?.folded ?? ""));
}
