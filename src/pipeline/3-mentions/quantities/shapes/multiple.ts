import { isBlank } from "../../../../model/characters.ts";
import { exactly, type QuantityKind } from "../../../../model/quantity.ts";
import type { Word } from "../../../../model/word.ts";
import type { Numeral } from "../numerals/numeral.ts";
import { comparatorOf, intervalOf, shaped, type Shaped } from "./shaped.ts";

/** Words that multiply by themselves. */
export const MULTIPLES: ReadonlyMap<string, string> = new Map(
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

const MULTIPLE: QuantityKind = "multiple";

/** "doubled", "threefold", "twice"; null for other words. */
export function multipleWord(word: Word): Shaped | null {
  const value = MULTIPLES.get(word.folded);
  return value === undefined
    ? null
    : shaped({ range: word, kind: MULTIPLE, value, interval: exactly(value), unit: null, numerals: [] });
}

/** "10-fold", "1.5x"; "three times" only where a comparison follows: "won three times" counts. */
const TIMES =
  /(?:-?fold\b|\s?[x×](?![\p{L}\d])|[\s-]times\b(?=\s+(?:as|more|less|the|that|what|its|their|his|her|our|your|\p{L}{2,10}er)\b))/uy;
/** Last letters of "of", "about", "almost", "nearly". */
const ENDS_OF_FACTOR: ReadonlySet<string> = new Set("ftyFTY");
const FACTOR = /\bfactor of (?:about |almost |nearly )?$/i;

/** False for most of what follows a number, by a look at its first letters. */
function mayMultiply(text: string, to: number): boolean {
  const next = text.charAt(to);
  return next === " " || next === "-" || isBlank(text.charCodeAt(to))
    ? MULTIPLIERS.has(text.charAt(to + 1))
    : MULTIPLIERS.has(next);
}

const MULTIPLIERS: ReadonlySet<string> = new Set("fxt×");

/** A number that multiplies: "three times as many", "2.5 times larger", "a factor of four"; null for one that counts. */
export function shapeMultiple(text: string, numeral: Numeral): Shaped | null {
  if (numeral.kind === "ordinal") return null;
  const { from, to } = numeral.range;
  TIMES.lastIndex = to;
  const end = mayMultiply(text, to) && TIMES.test(text) ? TIMES.lastIndex : null;
  if (
    end === null &&
    (text[from - 1] !== " " ||
      !ENDS_OF_FACTOR.has(text.charAt(from - 2)) ||
      !FACTOR.test(text.slice(Math.max(0, from - 20), from)))
  )
    return null;
  const interval = intervalOf(numeral, MULTIPLE);
  return shaped({
    range: { from, to: end ?? to },
    kind: MULTIPLE,
    value: numeral.value,
    interval,
    comparator: comparatorOf(numeral, interval),
    unit: null,
    numerals: [numeral],
  });
}
