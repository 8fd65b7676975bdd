import { stemmer } from "stemmer";
import { decimal, type Decimal } from "../../../model/decimal.ts";
import { foldWord } from "../../../model/word.ts";
import { BASES, NUMBER_WORDS, ORDINAL_WORDS } from "./lexicon.ts";

/** A word, number or sign of a statement or cell; places are offsets into its text. */
export interface Token {
  readonly from: number;
  readonly to: number;
  /** Lower case, without diacritics. */
  readonly folded: string;
  /** What words are compared by: the stem of the base form; a number's canonical digits. */
  readonly stem: string;
  readonly kind: "word" | "number" | "sign";
  /** Of a number, in digits or letters. */
  readonly value: Decimal | null;
  readonly ordinal: boolean;
  /** Whether it begins with a capital. */
  readonly capital: boolean;
  /** True for two capitals and more, and nothing else: an abbreviation, whatever word it looks like. */
  readonly upper: boolean;
}

/** A minus stands right before its number, after a space: of whole numbers only where a value is stated, since elsewhere the sign joins ("2 -1"). */
const PIECES =
  /(?<![^\s(])[-−]\d+\.\d+(?!\d)|(?<=\b(?:be|is|are|was|were|of|than) )[-−]\d+(?![\d,/–-])|\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?(?:st|nd|rd|th)?|[\p{L}\p{M}]+(?:['’]\p{L}+)*|\S/gu;

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(PIECES)].map((match) => {
    const [written] = match;
    const range = {
      from: match.index,
      to: match.index + written.length,
      capital: /^\p{Lu}/u.test(written),
      upper: /^\p{Lu}{2,}$/u.test(written),
    };
    const folded = foldWord(written).replace(/['’]s?$/, "");
    const digits = /^[-−]?\d/.test(written)
      ? decimal(
          written
            .replace("−", "-")
            .replaceAll(",", "")
            .replace(/(?:st|nd|rd|th)$/i, ""),
        )
      : null;
    if (digits !== null) {
      const ordinal = /[a-z]$/i.test(written);
      return { ...range, folded, stem: digits, kind: "number", value: digits, ordinal };
    }
    if (!/[\p{L}\p{M}]/u.test(written))
      return { ...range, folded, stem: written, kind: "sign", value: null, ordinal: false };
    const ordinal = ORDINAL_WORDS.get(folded);
    const value = ordinal ?? NUMBER_WORDS.get(folded) ?? null;
    return { ...range, folded, stem: stemOf(folded), kind: "word", value, ordinal: ordinal !== undefined };
  });
}

const stems = new Map<string, string>();

/** The stem of a folded word's base form. */
export function stemOf(folded: string): string {
  const known = stems.get(folded);
  if (known !== undefined) return known;
  const stem = stemmer(BASES.get(folded) ?? BASES.get(folded.replace(/s$/, "")) ?? folded);
  if (stems.size < 50_000) stems.set(folded, stem);
  return stem;
}
