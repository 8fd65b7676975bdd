import { isBlank, isDigit, isLetter, isLetterAt } from "../../../../model/characters.ts";
import { compareDecimals } from "../../../../model/decimal.ts";
import { HEDGES, hedged, spelledOut, type Hedge } from "../../../../model/hedges.ts";
import { shaped, type Shaped } from "./shaped.ts";

interface Phrase {
  readonly phrase: string;
  readonly hedge: Hedge;
}

/** Phrases by the last word, or sign, of each: longest first. */
const BEFORE = byKey(
  HEDGES.flatMap((hedge) => hedge.before.flatMap(spelledOut).map((phrase) => ({ phrase, hedge }))),
  (phrase) => phrase.split(" ").at(-1) ?? phrase,
);
/** Phrases by their second word ("or more", "and above"); what touches the number by itself. */
const AFTER = byKey(
  HEDGES.flatMap((hedge) => hedge.after.flatMap(spelledOut).map((phrase) => ({ phrase, hedge }))),
  (phrase) => phrase.split(" ")[1] ?? phrase,
);

function byKey(phrases: readonly Phrase[], key: (phrase: string) => string): ReadonlyMap<string, readonly Phrase[]> {
  const map = new Map<string, Phrase[]>();
  for (const one of [...phrases].sort((a, b) => b.phrase.length - a.phrase.length))
    map.set(key(one.phrase), [...(map.get(key(one.phrase)) ?? []), one]);
  return map;
}

const REACH = 34;
/** "=>" is an arrow. */
const SIGN = /(?:[<>] ?=|(?<!=)[<>]|[≥≤~≈])$/;
/** First letters of "or" and "and", and a blank before them. */
const MAY_HEDGE: ReadonlySet<string> = new Set("oaOA \n\u00a0");
const NEXT_WORDS = /^\s+(?:or|and) (\w+)/;

/** Widens a quantity by the hedges around it: "at least 30", "30 or more", "equal to 5000 or less". The unhedged one where there are none. */
export function bounded(text: string, bare: Shaped): Shaped {
  const { value, range } = bare;
  if (value === null || bare.kind === "ordinal" || bare.kind === "score" || bare.comparator === "order-of-magnitude")
    return bare;
  const before = hedgeBefore(text, range.from);
  const after = hedgeAfter(text, range.to, before?.hedge);
  const hedge = after?.hedge ?? before?.hedge;
  if (hedge === undefined) return bare;
  const isOneHedge = after === null || before?.hedge.comparator !== "about";
  const { kind, interval, unit, numerals, otherUnit, of, notAClaim } = bare;
  return shaped({
    range: { from: isOneHedge ? (before?.from ?? range.from) : range.from, to: after?.to ?? range.to },
    kind,
    value,
    interval: hedge.comparator === "exact" ? interval : hedged(value, hedge),
    comparator: hedge.comparator,
    unit,
    numerals,
    otherUnit,
    of,
    notAClaim,
  });
}

function hedgeBefore(text: string, at: number): { readonly hedge: Hedge; readonly from: number } | null {
  // Most words before a number hedge nothing: one look-up tells.
  const end = endOfWord(text, at);
  const first = startOfWord(text, end);
  if (first === end || (end === at && isLetter(text.charCodeAt(end - 1)))) return null;
  if (isLetter(text.charCodeAt(first))) return hedgeInWords(text, first, end, at - REACH);
  const sign = SIGN.exec(text.slice(Math.max(0, end - 3), end));
  const hit = sign === null ? undefined : BEFORE.get(sign[0].replace(" ", ""))?.[0];
  return sign === null || hit === undefined ? null : { hedge: hit.hedge, from: end - sign[0].length };
}

/** The longest phrase whose last word is `[first, end)` and that begins at `earliest` or later. */
function hedgeInWords(
  text: string,
  first: number,
  end: number,
  earliest: number,
): { readonly hedge: Hedge; readonly from: number } | null {
  const phrases = BEFORE.get(text.slice(first, end).toLowerCase());
  if (phrases === undefined) return null;
  for (const { phrase, hedge } of phrases) {
    const from = end - phrase.length;
    if (from < Math.max(0, earliest) || text.slice(from, end).toLowerCase() !== phrase) continue;
    if (isDigit(text.charCodeAt(from - 1)) || isLetterAt(text, from - 1)) continue;
    return { hedge, from };
  }
  return null;
}

function endOfWord(text: string, at: number): number {
  let end = at;
  while (end > 0 && (text[end - 1] === "-" || isBlank(text.charCodeAt(end - 1)))) end -= 1;
  return end;
}

/** Where the letters that end at `end` begin; one sign back where there are none. */
function startOfWord(text: string, end: number): number {
  let first = end;
  while (first > 0 && isLetter(text.charCodeAt(first - 1))) first -= 1;
  return first === end ? Math.max(0, end - 1) : first;
}

/** "or more" and the like, unless a number of its own follows ("200 or greater than 190"). "less than 5000 or equal" takes the bound in. */
function hedgeAfter(
  text: string,
  at: number,
  before: Hedge | undefined,
): { readonly hedge: Hedge; readonly to: number } | null {
  const next = text[at];
  if (next === "+" || next === "-") return touching(text, at, before);
  if (next !== " " || !MAY_HEDGE.has(text.charAt(at + 1))) return null;
  const after = text.slice(at, at + REACH).toLowerCase();
  const word = NEXT_WORDS.exec(after);
  if (word === null) return null;
  const end = at + word[0].length;
  const rest = text.slice(end, end + 12);
  if (word[1] === "equal" && before !== undefined && !/^\s+(?:to|than)\b/.test(rest)) {
    const inclusive = HEDGES.find(({ comparator }) => comparator === INCLUSIVE.get(before.comparator));
    return inclusive === undefined ? null : { hedge: inclusive, to: end };
  }
  const hit = AFTER.get(word[1] ?? "")?.find(({ phrase }) => word[0].trim() === phrase);
  if (hit === undefined || (before !== undefined && before.comparator !== "exact" && before.comparator !== "about"))
    return null;
  const than = /^ than\b/.exec(rest)?.[0].length ?? 0;
  if (than > 0 ? /^ than\s+(?:or\b|[\d$£€-]|\w+\s*$)/.test(rest) && /^ than\s+\S/.test(rest) : /^\s*\d/.test(rest))
    return null;
  return { hedge: hit.hedge, to: end + than };
}

const TOUCHING = /(?:\+(?![\d+])|-[a-z]+)/iy;

/** "80+", "20-odd", "30-plus". */
function touching(text: string, at: number, before: Hedge | undefined): ReturnType<typeof hedgeAfter> {
  TOUCHING.lastIndex = at;
  const hit = AFTER.get(TOUCHING.exec(text)?.[0].toLowerCase() ?? "")?.[0];
  return hit === undefined || before !== undefined ? null : { hedge: hit.hedge, to: at + hit.phrase.length };
}

const INCLUSIVE: ReadonlyMap<string, string> = new Map([
  ["less-than", "at-most"],
  ["more-than", "at-least"],
]);

const JOINT = /^\s*(?:,|,? and|,? but)\s*$/;

/** "more than 10 and less than 20": a lower and an upper bound of one thing, when the lower is the lower. */
export function joined(text: string, left: Shaped, right: Shaped): Shaped | null {
  if (left.unit !== right.unit || left.kind !== right.kind || left.kind === "score") return null;
  if (!isOpen(left) || !isOpen(right) || !JOINT.test(text.slice(left.range.to, right.range.from))) return null;
  const [lower, upper] = left.interval.low === null ? [right, left] : [left, right];
  const { low, lowInclusive } = lower.interval;
  const { high, highInclusive } = upper.interval;
  if (low === null || high === null || compareDecimals(low, high) >= 0) return null;
  return shaped({
    range: { from: left.range.from, to: right.range.to },
    kind: left.unit === null ? "range" : left.kind,
    value: null,
    interval: { low, high, lowInclusive, highInclusive },
    comparator: "between",
    unit: left.unit,
    numerals: [...left.numerals, ...right.numerals],
  });
}

/** Bounded on one side alone. */
function isOpen({ interval: { low, high } }: Shaped): boolean {
  return (low === null) !== (high === null);
}
