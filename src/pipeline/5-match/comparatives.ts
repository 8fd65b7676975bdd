import type { Claim, Clause, TermHit } from "../../model/claim.ts";
import { isFunctionWord } from "../../model/function-words.ts";
import type { EntityMention, Mention, QuantityMention } from "../../model/mention.ts";
import { once } from "../../model/once.ts";
import { overlapsRange } from "../../model/span.ts";
import type { Word } from "../../model/word.ts";
import { percentAsRatio, ratioOf } from "./amounts.ts";
import { degreeOf } from "./degrees.ts";
import { measuresOf, namedMeasures, type Meant } from "./measures.ts";
import { byAs, byPart } from "./multiples.ts";
import type { World } from "./world.ts";
import { isComparative, isDenied, namesBehind, REACH, sizedBy, type Yardstick } from "./yardstick.ts";

/** The comparisons that a claim's target may be about: its number, or else the name that is compared with. */
export function comparedTo(claim: Claim, world: World): Yardstick[] {
  const { clause, target } = claim;
  if (target.kind === "quantity" && target.notAClaim !== undefined) return [];
  return [
    ...byThan(claim, world),
    ...(target.kind === "quantity" ? [...byAs(clause, target, world), ...byPart(clause, target, world)] : []),
  ];
}

const thansIn = once(({ words }: Clause) => {
  const found: { readonly than: Word; readonly at: number }[] = [];
  words.forEach((than, at) => {
    if (than.folded === "than") found.push({ than, at });
  });
  return found;
});

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
  if (last !== undefined) return doesMore(clause, last, word) ? null : before.filter(({ hit }) => hit === last);
  return own === undefined ? null : sizedBy(clause, word.from, measuresOf(clause, own, [degree], world), world);
}

/** "A, with 9 million people, spends more than B": more of what a verb says that no table knows. */
function doesMore({ words, hits, mentions }: Clause, { range }: TermHit, comparative: Word): boolean {
  const between = words.filter(({ from, to }) => from >= range.to && to <= comparative.from);
  const verb = between.findLast(({ folded }) => !isFunctionWord(folded));
  return verb !== undefined && ![...hits, ...mentions].some((one) => overlapsRange(one.range, verb));
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
