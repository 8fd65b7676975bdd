import type { Numeral } from "./numerals/numeral.ts";
import { unitAfter } from "./units/unit-after.ts";

/** Shapes in which digits name or mark something and count nothing. */
const AFTER_NAME = /(?:[\p{L}\d]+[-/]){1,4}$|[\p{L}_#§]$|[\p{L}\d][.,]$/u;
const CLOCK = /^\d{1,2}[:.]\d{2}(?![\d%]|\s*per\s?cent)(?:\s?[ap]\.?m\b)?/i;

/** Longer runs of digits are keys of something. */
const MOST_DIGITS = 60;

/** Why the digits `[from, to)` are no quantity; null when they may be one. */
export function notAQuantity(text: string, from: number, to: number): string | null {
  const before = text.slice(Math.max(0, from - 24), from);
  const after = text.slice(to, to + 24);
  if (
    to - from > MOST_DIGITS ||
    (/^[\p{L}_]/u.test(after) && unitAfter(text, to) === null && !/^(?:yo|y)\b/.test(after))
  )
    return "identifier";
  if (AFTER_NAME.test(before) && !/\b(?:mid|early|late|some|under|over|non|pre|post|of)-$/i.test(before))
    return "identifier";
  if (/[[(]$/.test(before) && after.startsWith("]")) return "footnote-mark";
  if (CLOCK.test(text.slice(from, from + 12)) && /(?:\bat|\bby|\buntil|^)\s*$/.test(before)) return "time-of-day";
  if (/\+(?:\d[\d\s-]{0,16})?$/.test(before) || /^[-\s]\d{3,4}[-\s]\d{3,4}/.test(after)) return "phone-number";
  if (/^\s*$/.test(text.slice(0, from)) && /^[.)]\s/.test(after)) return "list-marker";
  if (/\b(?:No|nr|number|article|art|section|chapter|page|p|vol|resolution|version)\.?\s*$/i.test(before))
    return "identifier";
  return null;
}

/** "pronoun" for a "one" that stands for a noun ("no one", "one of them", "this one"); null for the number. */
export function standsForNoun(text: string, { range, value, kind }: Numeral): string | null {
  if (value !== "1" || kind !== "cardinal") return null;
  const after = text.slice(range.to, range.to + 12);
  const before = text.slice(Math.max(0, range.from - 10), range.from);
  return /^\s+(?:of|another|who|that|is|was|can|must|should|you|cannot|has|by)\b|^[.,;:]/.test(after) ||
    /\b(?:no|any|every|the|this|that|some|each|next|previous|current|another|first|last|which)\s+$/i.test(before)
    ? "pronoun"
    : null;
}
