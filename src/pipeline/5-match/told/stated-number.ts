import type { Mention, QuantityMention } from "../../../model/mention.ts";
import { exactly, type Interval } from "../../../model/quantity.ts";
import type { Range } from "../../../model/span.ts";
import type { Word } from "../../../model/word.ts";

/** A number at a word: what it allows, where it stands, and the index after its last word. */
export interface StatedNumber {
  readonly interval: Interval;
  readonly value: string;
  readonly range: Range;
  readonly end: number;
  readonly mention: QuantityMention | null;
  /** True for "an" of "an aide": it is a number only where something counted follows. */
  readonly isArticle: boolean;
}

const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";
const ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth";
const values = (words: string): [string, string][] => words.split(" ").map((word, k) => [word, String(k)]);

/** Words for small numbers, the article and "no" among them: "an aide" is one. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ...values(SMALL),
  ...values(ORDINALS),
  ["a", "1"],
  ["an", "1"],
  ["single", "1"],
  ["lone", "1"],
  ["no", "0"],
  ["pair", "2"],
  ["couple", "2"],
]);
/** Words before a number that don't change it. */
const EMPHASIS: ReadonlySet<string> = new Set(["just", "only", "mere", "whopping", "exactly", "all", "total"]);

/** The number that begins at a word; null when none does. Articles before "pair" and words of emphasis are passed over. */
export function numberAt(words: readonly Word[], at: number, mentions: readonly Mention[]): StatedNumber | null {
  const word = words[at];
  if (word === undefined) return null;
  const next = words[at + 1]?.folded ?? "";
  if (EMPHASIS.has(word.folded)) return numberAt(words, at + 1, mentions);
  if ((word.folded === "a" || word.folded === "an") && (EMPHASIS.has(next) || PAIRS.has(next) || ONES.has(next)))
    return numberAt(words, at + 1, mentions);
  const mention = quantityAt(word, mentions);
  const numeral = mention?.numerals.find(({ range }) => range.from === word.from);
  if (mention !== null && numeral !== undefined && !isWordOf(word, numeral.range)) {
    const end = words.findIndex((one) => one.from >= numeral.range.to);
    return of(numeral.value, numeral.range, end < 0 ? words.length : end, mention);
  }
  const value = /^\d{1,9}$/.test(word.folded) ? String(Number(word.folded)) : WORDS.get(word.folded);
  if (value === undefined) return null;
  const end = PAIRS.has(word.folded) && next === "of" ? at + 2 : at + 1;
  return of(value, { from: word.from, to: word.to }, end, mention);
}

const PAIRS: ReadonlySet<string> = new Set(["pair", "couple"]);
const ONES: ReadonlySet<string> = new Set(["single", "lone"]);

function isWordOf(word: Word, range: Range): boolean {
  return word.to === range.to;
}

function of(value: string, range: Range, end: number, mention: QuantityMention | null): StatedNumber {
  const hedged = mention !== null && HEDGED.has(mention.quantity.comparator) && mention.quantity.value === value;
  const isArticle = range.to - range.from <= 2 && mention === null && value === "1";
  return { value, interval: hedged ? mention.quantity : exactly(value), range, end, mention, isArticle };
}

const HEDGED: ReadonlySet<string> = new Set(["about", "almost", "at-least", "more-than", "at-most", "less-than"]);

function quantityAt({ from, to }: Word, mentions: readonly Mention[]): QuantityMention | null {
  const found = mentions.find(({ range }) => range.from <= from && to <= range.to);
  return found?.kind === "quantity" ? found : null;
}
