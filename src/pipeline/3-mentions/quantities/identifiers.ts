import { isBlank, isLetter, isLetterAt, isUpperAt } from "../../../model/characters.ts";
import type { Numeral } from "./numerals/numeral.ts";
import { unitAfter } from "./units/unit-after.ts";

/** Longer runs of digits are keys of something. */
const MOST_DIGITS = 60;

/** Several runs of digits that are one name, each sticky at its first digit or sign. */
const COMPOSED: readonly (readonly [why: string, pattern: RegExp])[] = [
  ["phone-number", /\+\d[\d() -]{5,18}\d(?![\p{L}\d])/uy],
  ["phone-number", /\(\d{3}\) ?\d{3}-\d{4}(?!\d)/y],
  ["phone-number", /\d{3}[ -]\d{3}-\d{4}(?!\d)/y],
  ["phone-number", /\d{3}-\d{4}(?![\d-])/y],
  ["identifier", /\d{1,4}(?:\.\d{1,4}){2,5}(?![\p{L}\d])/uy],
  ["identifier", /\d{1,6}(?:-\d{1,7}){3,5}(?!\d)/y],
  ["time-of-day", /(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\b\.?)?(?!\d|\s*-\s*\d+:)/iy],
];
/** "1.234.567" is a number, though its points look like a version's. */
const THOUSANDS = /\d{1,3}(?:\.\d{3}){2,}(?![\p{L}\d.])/uy;

export interface Identifier {
  readonly from: number;
  readonly to: number;
  readonly why: string;
}

/** The name made of several runs of digits whose first digit stands at an offset: phone numbers, versions, addresses of machines, clocks; null for none. */
export function composedAt(text: string, first: number, last: number): Identifier | null {
  const before = text[first - 1];
  const after = text[last];
  const opens = before === "+" || before === "(";
  if (!opens && after !== "." && after !== "-" && after !== ":" && after !== " ") return null;
  if (after === " " && !opens && last - first !== 3) return null;
  const from = opens ? first - 1 : first;
  THOUSANDS.lastIndex = first;
  if (after === "." && THOUSANDS.test(text)) return null;
  for (const [why, pattern] of COMPOSED) {
    pattern.lastIndex = from;
    if (pattern.test(text)) return { from, to: pattern.lastIndex, why };
  }
  return null;
}

/** A name's part or a mark right before digits: "COVID-19", "ES-11/1", "#3". A currency's letters and dashes between numbers are none. */
const AFTER_NAME = /(?:[\p{L}\d]*\p{L}[\p{L}\d]*[-/](?:[\p{L}\d]+[-/]){0,3}|\d[/.,]|[\p{L}_#§]|\p{L}[.,])$/u;
/** Words that take a hyphen before a number that counts. */
const PREFIXES = /(?:^|[^\p{L}\d])(?:mid|early|late|some|under|over|non|pre|post|of|top|first|last)-$/iu;
/** Nouns whose number is a name: parts of documents, places in buildings and on roads. */
const LABELS: ReadonlySet<string> = new Set(
  (
    "no nos nr number numbers article articles art section sections chapter chapters page pages p pp paragraph paragraphs clause volume vol version resolution " +
    "resolutions figure fig table annex appendix exhibit verse room suite apartment apt flat gate terminal platform runway flight route highway motorway junction " +
    "exit channel"
  ).split(" "),
);
const STREET =
  /^,? (?:\p{Lu}[\p{L}.'’-]{0,20} ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Boulevard|Blvd|Square|Place|Court|Way|Terrace|Highway|Parkway|Plaza)\b/u;

/** Why the digits `[from, to)` name or mark something and count nothing; null when they may be a quantity. */
export function notAQuantity(text: string, from: number, to: number): string | null {
  if (to - from > MOST_DIGITS) return "identifier";
  const next = text.charCodeAt(to);
  if (goesOnAsName(text, to) && unitAfter(text, to) === null && !/^(?:yo|y)\b/.test(text.slice(to, to + 3)))
    return "identifier";
  if (next === 47 && /^\/[\p{L}\d]/u.test(text.slice(to, to + 2)) && unitAfter(text, to) === null) return "identifier";
  const last = text.charCodeAt(from - 1);
  if (last === 32) return afterBlank(text, from, to);
  if (from === 0) return isListMark(text, to) ? "list-marker" : null;
  const before = text.slice(Math.max(0, from - 24), from);
  if (/[[(]$/.test(before)) {
    if (text[to] === "]") return "footnote-mark";
    return from === 1 && text[to] === ")" ? "list-marker" : null;
  }
  return AFTER_NAME.test(before) && !PREFIXES.test(before) ? "identifier" : null;
}

/** Letters of any script, and what joins them to one name. */
function goesOnAsName(text: string, at: number): boolean {
  return text[at] === "_" || isLetterAt(text, at);
}

function isListMark(text: string, to: number): boolean {
  return /^[.)]\s/.test(text.slice(to, to + 2));
}

function afterBlank(text: string, from: number, to: number): string | null {
  if (LABELS.has(wordBefore(text, from))) return "label";
  const isStreet = text[to] === " " && isUpperAt(text, to + 1) && STREET.test(text.slice(to, to + 80));
  return isStreet ? "street-number" : null;
}

/** The word before the blank at `from - 1`, small; its point belongs to an abbreviation. "" where no letters stand. */
function wordBefore(text: string, from: number): string {
  let end = from;
  while (isBlank(text.charCodeAt(end - 1))) end -= 1;
  if (text[end - 1] === ".") end -= 1;
  let start = end;
  while (end - start <= LONGEST_LABEL && isLetter(text.charCodeAt(start - 1))) start -= 1;
  return /^[\w]/.test(text.charAt(start - 1)) ? "" : text.slice(start, end).toLowerCase();
}

const LONGEST_LABEL = 12;

/** "pronoun" for a "one" that stands for a noun ("no one", "one of them", "this one"), "compound" for "one-sided", "zero-sum"; null for the number. */
export function standsForNoun(text: string, { range, value, kind }: Numeral): string | null {
  if (kind !== "cardinal" || (value !== "1" && value !== "0")) return null;
  if (
    /^-[a-z]/i.test(text.slice(range.to, range.to + 2)) ||
    /[a-z]-$/i.test(text.slice(Math.max(0, range.from - 2), range.from))
  )
    return "compound";
  if (value === "0") return null;
  const after = text.slice(range.to, range.to + 12);
  const before = text.slice(Math.max(0, range.from - 10), range.from);
  return /^\s+(?:of|another|who|that|is|was|can|must|should|you|cannot|has|by)\b|^[.,;:]/.test(after) ||
    /\b(?:no|any|every|the|this|that|some|each|next|previous|current|another|first|last|which)\s+$/i.test(before)
    ? "pronoun"
    : null;
}
