/** Shapes in which digits name or mark something and count nothing. */
const AFTER_NAME = /(?:[\p{L}\d]+[-/]){1,4}$|[\p{L}_#§]$|[\p{L}\d][.,]$/u;
const CLOCK = /^\d{1,2}[:.]\d{2}(?![\d%]|\s*per\s?cent)(?:\s?[ap]\.?m\b)?/i;

/** Why the digits `[from, to)` are no quantity; null when they may be one. */
export function notAQuantity(text: string, from: number, to: number): string | null {
  const before = text.slice(Math.max(0, from - 24), from);
  const after = text.slice(to, to + 24);
  if (/^[\p{L}_]/u.test(after) && !/^(?:st|nd|rd|th|k|m|bn|mn|tn|pc|km)\b/.test(after)) return "identifier";
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
