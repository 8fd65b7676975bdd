import { directionOf } from "../../model/change-words.ts";
import type { Claim, Clause, TermHit } from "../../model/claim.ts";
import type { QuantityMention } from "../../model/mention.ts";
import type { Reading } from "../../model/reading.ts";
import { januaryOf } from "../../model/time.ts";
import { mirrored } from "./amounts.ts";
import { bindDimensions } from "./bind.ts";
import { unexplainedBetween } from "./clause-parts.ts";
import { ofFigure } from "./figures.ts";
import { isOfKnown } from "./measure-phrase.ts";
import { measuresOf } from "./measures.ts";
import { pointIn, yearBehind } from "./periods.ts";
import type { World } from "./world.ts";

/** Between a word of change and how much: "rose by almost 8 percent". */
const BY = /^\s+(?:by\s+)?(?:(?:an average of|around|about|almost|nearly|just|some)\s+)?$/i;
/** Words for a shorter stretch than a year. */
const SHORTER = /\b(?:month|monthly|quarter|quarterly|week|weekly)\b/i;

/** "consumer prices rose by 8 percent in 2021": what is a measure's figure by how much something else rises in a year. */
export function ofRise(claim: Claim, world: World): Reading[] {
  const { clause, target } = claim;
  if (target.kind !== "quantity" || target.quantity.kind !== "percent") return [];
  const direction = risen(clause, target);
  if (direction === null || SHORTER.test(clause.sentence.sentence.text.text)) return [];
  const time = yearBehind(clause, target.range) ?? pointIn(clause);
  if (time?.time.granularity !== "year" || time.time.from === null) return [];
  const year = Number(time.time.from.slice(0, 4));
  const quantity = direction === "up" ? target.quantity : { ...target.quantity, ...mirrored(target.quantity) };
  return clause.hits.flatMap((hit) =>
    measuresOf(clause, hit, ["rising"], world).flatMap(({ table, field }): Reading[] => {
      const [yearField] = table.by.year;
      const place = { world, clause, near: hit.range, used: [hit.range, target.range], recalls: false };
      const bindings = bindDimensions(table, [], place) ?? [];
      if (yearField === undefined || bindings.length === 0 || bindings.length < table.by.dimension.length) return [];
      if (!isOfKnown(clause, hit.range, table) || !isSubject(clause, hit, target)) return [];
      const during = { op: "during", field: yearField.name, from: januaryOf(year), to: januaryOf(year + 1) } as const;
      const row = { bindings, where: [during], shown: table.primaryKey, timeFit: 1 };
      return [loose(ofFigure(claim, table, field, { ...target, quantity }, hit, row))];
    }),
  );
}

/** From one end of a year to the next prices rise by another figure than on average: only what is far from both is refuted. */
function loose(reading: Reading): Reading {
  const { expectation } = reading;
  return expectation.kind === "number" ? { ...reading, expectation: { ...expectation, revision: "1" } } : reading;
}

/** Which way the word of change right before the number goes; null when there is none. */
function risen({ words, sentence }: Clause, { range }: QuantityMention): "up" | "down" | null {
  const { text } = sentence.sentence.text;
  const word = words.findLast((one) => one.to <= range.from && directionOf(one) !== null);
  return word !== undefined && BY.test(text.slice(word.to, range.from)) ? directionOf(word) : null;
}

/** True for what the change is said of: before it, with names and small words alone between. */
function isSubject(clause: Clause, { range }: TermHit, target: QuantityMention): boolean {
  const known = clause.mentions.map((one) => one.range);
  return range.to <= target.range.from && unexplainedBetween(clause, range, target.range, known) <= 1;
}
