import type { Clause } from "../../model/claim.ts";
import { isFunctionWord } from "../../model/function-words.ts";
import type { EntityMention, QuantityMention } from "../../model/mention.ts";
import { overlapsRange, type Range } from "../../model/span.ts";
import type { Word } from "../../model/word.ts";
import { ratioOf } from "./amounts.ts";
import { measuresOf, namedMeasures, type Meant } from "./measures.ts";
import type { World } from "./world.ts";
import { isComparative, isDenied, namesBehind, REACH, sizedBy, type Yardstick } from "./yardstick.ts";

/** "twice as many inhabitants as Y", "half as large as Y". */
export function byAs(clause: Clause, target: QuantityMention, world: World): Yardstick[] {
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
export function byPart(clause: Clause, target: QuantityMention, world: World): Yardstick[] {
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
      word.folded === "'s" ||
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
  // "twice Y's": the same of another.
  const owner = behind[0]?.folded === "of" ? behind[1] : behind[0];
  const name = clause.mentions.find(({ range: { from } }) => from === owner?.from);
  const isOwn = behind.every(
    (word) => ["of", "'s"].includes(word.folded) || (name !== undefined && overlapsRange(name.range, word)),
  );
  if (isOwn && behind.at(-1)?.folded === "'s") return named.filter(({ hit }) => hit === last);
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
