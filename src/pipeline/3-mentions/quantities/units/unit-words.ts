import type { QuantityKind } from "../../../../model/quantity.ts";
import { UNITS } from "../../../../model/units.ts";

/** What words after a number measure it in. */
export interface UnitMeaning {
  readonly kind: QuantityKind;
  readonly code: string;
  /** What it measures; null for shares and money. */
  readonly dimension: string | null;
}

const SHARES: readonly (readonly [code: string, kind: QuantityKind, words: string])[] = [
  ["pp", "percentage-points", "percentage point,percentage points,per cent points,percent points,pp,ppt"],
  ["bp", "percentage-points", "basis point,basis points,bps"],
  ["%", "percent", "percent,per cent,percents,percentage,pct,pc,p.c."],
];

/** Abbreviations that are common words or marks too: they count only where they touch the number or follow another unit. */
const TIGHT: ReadonlySet<string> = new Set(["in", "st", "A", "V", "B", "s", "h", "L", "l", "gr", "pt", "ct", "dr"]);

const WORDS = new Map<string, UnitMeaning>();
const SYMBOLS = new Map<string, UnitMeaning>();
for (const { code, dimension, words, symbols } of UNITS) {
  const meaning: UnitMeaning = { code, dimension, kind: dimension === "temperature" ? "temperature" : "measure" };
  for (const word of words) WORDS.set(word, meaning);
  for (const symbol of symbols) SYMBOLS.set(symbol, meaning);
}
for (const [code, kind, words] of SHARES)
  for (const word of words.split(",")) WORDS.set(word, { code, kind, dimension: null });
SYMBOLS.set("%", { code: "%", kind: "percent", dimension: null });
SYMBOLS.set("٪", { code: "%", kind: "percent", dimension: null });
SYMBOLS.set("‰", { code: "‰", kind: "percent", dimension: null });

/** Spoken names of units, and their abbreviations. */
export const UNIT_WORDS: readonly string[] = [...WORDS.keys()];
export const UNIT_SYMBOLS: readonly string[] = [...SYMBOLS.keys()];

/** A unit by its spoken name: lower case, blanks single. */
export function unitWord(words: string): UnitMeaning | undefined {
  return WORDS.get(words);
}

/** A unit by its abbreviation; `touching` tells whether it stands right at the number. */
export function unitSymbol(symbol: string, touching: boolean): UnitMeaning | undefined {
  return touching || !TIGHT.has(symbol) ? SYMBOLS.get(symbol) : undefined;
}

/** Single words of shares, temperatures and money that are named without a number too. */
export const LONE_UNITS: ReadonlyMap<string, UnitMeaning> = new Map([
  ...[...WORDS].filter(([word, { kind }]) => (kind === "percent" || kind === "temperature") && !word.includes(" ")),
  ...["dollar", "dollars"].map((word) => [word, { code: "USD", kind: "currency", dimension: null }] as const),
]);
