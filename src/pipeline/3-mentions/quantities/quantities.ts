import type { Sentence } from "../../../model/article.ts";
import type { Decimal } from "../../../model/decimal.ts";
import { HEDGES, hedged, rounded, type Hedge } from "../../../model/hedges.ts";
import type { QuantityMention } from "../../../model/mention.ts";
import { exactly, type Interval, type Quantity, type QuantityKind } from "../../../model/quantity.ts";
import { overlapsRange, type Range } from "../../../model/span.ts";
import { quoteAt } from "../../../model/text.ts";
import type { Word } from "../../../model/word.ts";
import { readDigits } from "./digits.ts";
import { notAQuantity } from "./identifiers.ts";
import { isNumberWord, readSpoken } from "./number-words.ts";
import { ordinalAt } from "./ordinals.ts";
import { signBefore, unitAfter } from "./units.ts";

/** A bare number as read, before hedges and units. */
interface Numeral {
  readonly range: Range;
  readonly value: Decimal;
  readonly places: number;
  readonly power: number;
  readonly spoken: boolean;
}

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
  const text = sentence.text.text;
  if (!mayHoldNumber(text)) return [];
  const numerals = findNumerals(text, words, taken);
  const mentions: QuantityMention[] = [];
  for (let k = 0; k < numerals.length; k += 1) {
    const numeral = numerals[k];
    const next = numerals[k + 1];
    if (numeral === undefined) continue;
    const pair = next === undefined ? null : readPair(text, numeral, next);
    const read = pair ?? readOne(text, numeral);
    if (pair !== null) k += 1;
    mentions.push({ ...quoteAt(source, sentence.text, read.range), kind: "quantity", sentence: index, ...read });
  }
  return mentions;
}

type Read = Pick<QuantityMention, "range" | "quantity"> & Partial<Pick<QuantityMention, "parts" | "notAClaim">>;

function mayHoldNumber(text: string): boolean {
  return /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|thousands|million|millions|billion|dozen|dozens|first|second|third|\w+th|half)\b/i.test(
    text,
  );
}

function findNumerals(text: string, words: readonly Word[], taken: readonly Range[]): Numeral[] {
  const folded = words.map((word) => word.folded);
  const found: Numeral[] = [];
  let free = 0;
  for (const [at, word] of words.entries()) {
    if (word.from < free || taken.some((range) => overlapsRange(range, word))) continue;
    const numeral = /^\p{N}/u.test(word.text) ? inDigits(text, word) : inWords(words, folded, at);
    if (numeral === null) continue;
    found.push(numeral);
    free = numeral.range.to;
  }
  return found;
}

function inDigits(text: string, word: Word): Numeral | null {
  const signed = /(?:^|[\s(])[-−]$/.test(text.slice(Math.max(0, word.from - 2), word.from)) ? word.from - 1 : word.from;
  const read = readDigits(text, signed) ?? readDigits(text, word.from);
  if (read === null) return { range: { from: word.from, to: word.to }, value: "0", places: 0, power: 0, spoken: false };
  return {
    range: { from: signed, to: Math.max(read.to, word.to) },
    value: read.value,
    places: read.places,
    power: read.power,
    spoken: false,
  };
}

function inWords(words: readonly Word[], folded: readonly string[], at: number): Numeral | null {
  const starts =
    isNumberWord(folded[at] ?? "") ||
    (folded[at] === "a" && ["hundred", "thousand", "million", "billion", "dozen"].includes(folded[at + 1] ?? ""));
  const spoken = starts ? readSpoken(folded, at) : null;
  const first = words[at];
  const last = spoken === null ? undefined : words[at + spoken.length - 1];
  if (spoken === null || first === undefined || last === undefined) return null;
  return {
    range: { from: first.from, to: last.to },
    value: spoken.value,
    places: 0,
    power: spoken.power >= 3 ? spoken.power : 0,
    spoken: true,
  };
}

/** "141 of 193", "between 5 and 7", "12–15 %". */
function readPair(text: string, left: Numeral, right: Numeral): Read | null {
  const between = text.slice(left.range.to, right.range.from).toLowerCase();
  const joint = /^\s*-?\s*(out of|of|in)\s*-?\s*(?:the\s+)?$/.exec(between);
  if (joint !== null && (joint[1] !== "in" || left.spoken)) {
    const hedge = hedgeBefore(text, left.range.from);
    const range = { from: hedge?.from ?? left.range.from, to: right.range.to };
    const quantity: Quantity = {
      kind: "n-of-m",
      value: left.value,
      ...(hedge === null ? exactly(left.value) : hedged(left.value, hedge.hedge)),
      comparator: hedge?.hedge.comparator ?? "exact",
      unit: null,
      of: right.value,
    };
    return { range, quantity, parts: { n: left.range, m: right.range } };
  }
  const lead = /\bbetween\s+$/i.exec(text.slice(Math.max(0, left.range.from - 9), left.range.from));
  const isRange = lead !== null ? between.trim() === "and" : /^\s?[–—-]\s?$|^\s+to\s+$/.test(between) && !left.spoken;
  if (!isRange) return null;
  const unit = unitAfter(text, right.range.to) ?? unitAfter(text, left.range.to);
  const from = left.range.from - (lead?.[0].length ?? 0);
  const quantity: Quantity = {
    kind: unit?.kind ?? "range",
    value: null,
    low: left.value,
    high: right.value,
    lowInclusive: true,
    highInclusive: true,
    comparator: "between",
    unit: unit?.unit ?? null,
  };
  return { range: { from, to: Math.max(right.range.to, unit?.to ?? 0) }, quantity };
}

function readOne(text: string, numeral: Numeral): Read {
  const { range, value } = numeral;
  const ordinal = numeral.spoken ? null : ordinalAt(text, range.to);
  const why = numeral.spoken ? pronoun(text, range, value) : notAQuantity(text, range.from, range.to);
  const sign = signBefore(text, range.from);
  const unit = sign === null ? unitAfter(text, range.to) : null;
  const hedge = hedgeBefore(text, sign?.from ?? range.from);
  const kind: QuantityKind = ordinal !== null ? "ordinal" : sign !== null ? "currency" : (unit?.kind ?? "cardinal");
  const interval = hedge === null ? plainInterval(numeral, kind) : hedged(value, hedge.hedge);
  const quantity: Quantity = {
    kind,
    value,
    ...interval,
    comparator: hedge?.hedge.comparator ?? (interval.low === interval.high ? "exact" : "rounded"),
    unit: sign?.unit ?? unit?.unit ?? null,
  };
  const to = Math.max(range.to, unit?.to ?? 0, ordinal ?? 0);
  return {
    range: { from: hedge?.from ?? sign?.from ?? range.from, to },
    quantity,
    ...(why === null ? {} : { notAClaim: why }),
  };
}

/** Whole numbers are exact; decimals, percents and magnitudes are rounded at their last digit. */
function plainInterval({ value, places, power, spoken }: Numeral, kind: QuantityKind): Interval {
  const isRounded = power >= 3 || places > 0 || ((kind === "percent" || kind === "percentage-points") && !spoken);
  return isRounded ? rounded(value, places, power) : exactly(value);
}

/** "one" that stands for a noun. */
function pronoun(text: string, range: Range, value: Decimal): string | null {
  if (value !== "1") return null;
  const after = text.slice(range.to, range.to + 12);
  const before = text.slice(Math.max(0, range.from - 8), range.from);
  return /^\s+(?:of|another|who|that|is|was|can|must|should)\b|^[.,;:]/.test(after) ||
    /\b(?:no|any|every|the|this|that|some|each)\s+$/i.test(before)
    ? "pronoun"
    : null;
}

const LONGEST_HEDGE = 18;
const HEDGE_ENDS = HEDGES.flatMap((hedge) => hedge.phrases.map((phrase) => ({ hedge, phrase }))).sort(
  (a, b) => b.phrase.length - a.phrase.length,
);

/** The hedge right before an offset. */
function hedgeBefore(text: string, at: number): { readonly hedge: Hedge; readonly from: number } | null {
  const before = text.slice(Math.max(0, at - LONGEST_HEDGE), at).toLowerCase();
  const trimmed = before.trimEnd();
  if (trimmed.length === before.length) return null;
  for (const { hedge, phrase } of HEDGE_ENDS) {
    if (!trimmed.endsWith(phrase) || /[\p{L}\p{N}]$/u.test(trimmed.slice(0, -phrase.length))) continue;
    return { hedge, from: at - before.length + trimmed.length - phrase.length };
  }
  return null;
}
