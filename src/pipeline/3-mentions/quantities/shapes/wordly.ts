import { exactly } from "../../../../model/quantity.ts";
import { overlapsRange, type Range } from "../../../../model/span.ts";
import type { Word } from "../../../../model/word.ts";
import type { Line } from "../numerals/spoken.ts";
import { UNBOUNDED } from "./lone-unit.ts";
import type { Shaped } from "./shaped.ts";

/** "doubled", "threefold", "twice": words that multiply. */
const MULTIPLES: ReadonlyMap<string, string> = new Map(
  (
    [
      ["2", "double doubled doubles doubling twofold twice"],
      ["3", "triple tripled triples tripling threefold thrice trebled"],
      ["4", "quadruple quadrupled quadruples quadrupling fourfold"],
      ["5", "quintupled fivefold"],
      ["6", "sixfold"],
      ["7", "sevenfold"],
      ["8", "eightfold"],
      ["9", "ninefold"],
      ["10", "tenfold"],
      ["100", "hundredfold"],
      ["0.5", "halved halves halving"],
    ] as const
  ).flatMap(([value, words]) => words.split(" ").map((word) => [word, value] as const)),
);

/** Places in an order that count from its end or from here. */
const RELATIVE: ReadonlyMap<string, string> = new Map([
  ["last", "end+0"],
  ["penultimate", "end-1"],
  ["antepenultimate", "end-2"],
  ["next", "current+1"],
  ["previous", "current-1"],
  ["current", "current+0"],
]);
/** Several words for the last but one. */
const LAST_BUT_ONE =
  /(?:\bthe )?\b(?:one before the last(?: one)?|last but one|next to last|second[ -]to[ -]last)\b/giy;
const BEGINS_LAST_BUT_ONE: ReadonlySet<string> = new Set(["the", "one", "last", "next", "second"]);
/** With these a word of time is no place in an order. */
const TIMES =
  /^\s+(?:\d+ |few |several |two |three )?(?:second|minute|hour|day|night|week|weekend|month|quarter|year|decade|century|spring|summer|autumn|fall|winter|term|semester|generation|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)s?\b/i;

/** Words that say a quantity without a number: multiples, and places counted from the end or from here. */
export function findWordly(line: Line, taken: readonly Range[]): Shaped[] {
  const { words, text } = line;
  const found: Shaped[] = [];
  let free = 0;
  for (const word of words) {
    if (word.from < free || !mayStandAlone(word.folded)) continue;
    const lone = multipleOf(word) ?? relativeOf(text, word);
    if (lone === null || taken.some((range) => overlapsRange(range, lone.range))) continue;
    found.push(lone);
    free = lone.range.to;
  }
  return found;
}

function mayStandAlone(folded: string): boolean {
  return MULTIPLES.has(folded) || RELATIVE.has(folded) || BEGINS_LAST_BUT_ONE.has(folded);
}

function multipleOf(word: Word): Shaped | null {
  const value = MULTIPLES.get(word.folded);
  return value === undefined
    ? null
    : { range: word, kind: "multiple", value, interval: exactly(value), comparator: "exact", unit: null, numerals: [] };
}

function relativeOf(text: string, word: Word): Shaped | null {
  const of = (range: Range, relative: string): Shaped => ({
    range: { from: range.from, to: range.to },
    kind: "ordinal",
    value: null,
    interval: UNBOUNDED,
    comparator: "exact",
    unit: relative,
    numerals: [],
    notAClaim: "relative-ordinal",
  });
  if (BEGINS_LAST_BUT_ONE.has(word.folded)) {
    LAST_BUT_ONE.lastIndex = word.from;
    if (LAST_BUT_ONE.test(text)) return of({ from: word.from, to: LAST_BUT_ONE.lastIndex }, "end-1");
  }
  const relative = RELATIVE.get(word.folded);
  if (relative === undefined || TIMES.test(text.slice(word.to, word.to + 24))) return null;
  const one = word.folded !== "last" && /^ one\b/.test(text.slice(word.to, word.to + 5)) ? 4 : 0;
  return of({ from: word.from, to: word.to + one }, relative);
}
