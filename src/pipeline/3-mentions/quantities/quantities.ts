import type { Sentence } from "../../../model/article.ts";
import type { QuantityMention } from "../../../model/mention.ts";
import { overlapsRange, type Range } from "../../../model/span.ts";
import { quoteAt } from "../../../model/text.ts";
import type { Word } from "../../../model/word.ts";
import { isDigit } from "../../../model/characters.ts";
import type { Numeral } from "./numerals/numeral.ts";
import { findNumerals } from "./numerals/numerals.ts";
import { openersOf, Opens } from "./openers.ts";
import { bounded, joined } from "./shapes/bound.ts";
import { findLoneUnits } from "./shapes/lone-unit.ts";
import { findWordly } from "./shapes/wordly.ts";
import { shapeCompound } from "./shapes/compound.ts";
import { shapeChange } from "./shapes/from-to.ts";
import { shapeMultiple } from "./shapes/multiple.ts";
import { shapePartOf } from "./shapes/part-of.ts";
import { shapeRange } from "./shapes/range.ts";
import { shapeScore } from "./shapes/score.ts";
import type { Shaped } from "./shapes/shaped.ts";
import { shapeSingle } from "./shapes/single.ts";

/**
 * The numbers of a sentence with what they measure, in text order. `taken` are places that are times or names already. Every digit that is in none of them
 * ends up in a mention: what counts nothing says so in `notAClaim`.
 */
export function readQuantities(
  sentence: Sentence,
  index: number,
  source: string,
  words: readonly Word[],
  taken: readonly Range[],
): QuantityMention[] {
  const line = { text: sentence.text.text, words };
  const opens = openersOf(line.text, words);
  if (opens === Opens.nothing) return [];
  const wordly = (opens & Opens.wordly) === 0 ? [] : findWordly(line, taken);
  const busy = wordly.length === 0 ? taken : [...taken, ...wordly.map((one) => one.range)];
  const numerals = (opens & Opens.number) === 0 ? [] : findNumerals(line, busy);
  const shaped = withBounds(line.text, shapeAll(line.text, numerals, busy));
  const units = (opens & Opens.unit) === 0 ? [] : findLoneUnits(line, [...busy, ...shaped.map((one) => one.range)]);
  const all =
    wordly.length + units.length === 0
      ? shaped
      : [...wordly, ...shaped, ...units].sort((a, b) => a.range.from - b.range.from);
  return all.map((one) => mentionOf(one, sentence, index, source));
}

/** Numerals to quantities: two that belong together first, else each by itself. */
function shapeAll(text: string, numerals: readonly Numeral[], taken: readonly Range[]): Shaped[] {
  const found: Shaped[] = [];
  for (let k = 0; k < numerals.length; k += 1) {
    const left = numerals[k];
    const right = numerals[k + 1];
    if (left === undefined) continue;
    const free = found.at(-1)?.range.to ?? 0;
    if (left.range.from < free) continue;
    const both = right === undefined ? null : shapeBoth(text, left, right, free, taken);
    if (both !== null) k += 1;
    if (both === null) found.push(shapeMultiple(text, left) ?? shapeSingle(text, left, free));
    else found.push(...both);
  }
  return found;
}

/** True for a number that a dash joins to one before it: the third of "141-5-35" is no partner of the second. */
function goesOn(text: string, from: number): boolean {
  return (text[from - 1] === "-" || text[from - 1] === "–") && isDigit(text.charCodeAt(from - 2));
}

/** Longest stretch between two numbers that say one thing together. */
const REACH = 40;

function shapeBoth(
  text: string,
  left: Numeral,
  right: Numeral,
  free: number,
  taken: readonly Range[],
): readonly Shaped[] | null {
  if (right.range.from - left.range.to > REACH) return null;
  if (left.identifier !== undefined || right.identifier !== undefined || goesOn(text, left.range.from)) return null;
  const between = text.slice(left.range.to, right.range.from).toLowerCase();
  const pair = { text, left, right, between };
  const one = shapePartOf(pair) ?? shapeScore(pair) ?? shapeRange(pair, taken) ?? shapeCompound(pair);
  return one === null ? shapeChange(pair, free) : [one];
}

function withBounds(text: string, shaped: readonly Shaped[]): Shaped[] {
  const found: Shaped[] = [];
  for (const one of shaped) {
    const next = bounded(text, one);
    const before = found.at(-1);
    const fits = before === undefined || !overlapsRange(before.range, next.range) ? next : one;
    const whole = before === undefined ? null : joined(text, before, fits);
    if (whole === null) found.push(fits);
    else found[found.length - 1] = whole;
  }
  return found;
}

function mentionOf(one: Shaped, sentence: Sentence, index: number, source: string): QuantityMention {
  const { kind, value, interval, comparator, unit, of, notAClaim, otherUnit } = one;
  const { low, high, lowInclusive, highInclusive } = interval;
  const range = { from: one.range.from, to: one.range.to };
  const { start, end, quote } = quoteAt(source, sentence.text, range);
  const quantity = { kind, value, low, high, lowInclusive, highInclusive, comparator, unit };
  const numerals: QuantityMention["numerals"] = one.numerals.map(bareNumber);
  const [n, m] = one.numerals;
  return {
    kind: "quantity",
    start,
    end,
    quote,
    sentence: index,
    range,
    quantity: of === null ? quantity : { kind, value, low, high, lowInclusive, highInclusive, comparator, unit, of },
    parts: of === null || n === undefined || m === undefined ? undefined : { n: n.range, m: m.range },
    numerals,
    otherUnit: otherUnit ?? undefined,
    notAClaim: notAClaim ?? undefined,
  };
}

function bareNumber({ range, value }: Numeral): QuantityMention["numerals"][number] {
  return { range, value };
}
