import { fact } from "../../../../model/fact.ts";
import type { NameType } from "../../../../model/mention.ts";
import type { Range } from "../../../../model/span.ts";
import { overlapsRange } from "../../../../model/span.ts";
import { nthWord, type Word } from "../../../../model/word.ts";
import { isCapital, isInitial } from "./spelling.ts";

/** A name that the reference knows, with what it names there. */
export interface KnownName {
  readonly range: Range;
  readonly type: NameType | null;
}

/** One sentence as the shapes of names see it. */
export interface NameText {
  readonly text: string;
  readonly words: readonly Word[];
  /** Places that are something else: times and numbers. */
  readonly taken: readonly Range[];
  /** Names that the reference knows, in text order. */
  readonly known: readonly KnownName[];
}

/** The words `first` to `last` of a sentence, both included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** How two neighbouring words hang together: not at all, as parts of one name, or over a dash with blanks around it. */
export type Bond = "none" | "close" | "dash";

const BLANK = 0x20;
const DASH = /^ [-–—] $/;
const AFTER_SHORT = /^\. ?$/;
/** Short forms that keep their point within a name. */
const SHORTENED: ReadonlySet<string> = new Set(["st", "mt", "ft", "jr", "sr", "dr", "no"]);
/** People in the plural whose possessive begins or continues a name: "Workers' Party", "People's Republic". */
const POSSESSORS: ReadonlySet<string> = new Set(
  (
    "people peoples worker workers woman women men child children farmer farmers peasant peasants king queen lord veteran veterans citizen citizens " +
    "student students teacher teachers mother mothers soldier soldiers writer writers lawyer lawyers year years reader readers nurse nurses"
  ).split(" "),
);

const isPossessor = fact(({ folded }) => POSSESSORS.has(folded), false);

/** The bond of the word at `at` with the one after it. */
export function bondAfter({ text, words }: NameText, at: number): Bond {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined) return "none";
  const length = next.from - word.to;
  if (length === 0) return "close";
  if (length > 3) return "none";
  if (length === 1 && text.charCodeAt(word.to) === BLANK) return "close";
  const gap = text.slice(word.to, next.from);
  if (gap === " " || gap === "-" || gap === "–" || gap === "‑" || gap === " & " || gap === "&" || gap === " ")
    return "close";
  if (gap === "' " || gap === "’ ") return isPossessor(word) ? "close" : "none";
  if (AFTER_SHORT.test(gap)) return isInitial(word) || SHORTENED.has(word.folded) ? "close" : "none";
  return DASH.test(gap) ? "dash" : "none";
}

/** True for "'s" after a word whose possessive is part of names. */
export function isNamePossessive({ words }: NameText, at: number): boolean {
  return words[at]?.folded === "'s" && isPossessor(nthWord(words, at - 1));
}

/** True for a word with a capital that is free to be part of a name. */
export function isNameWord({ words, taken }: NameText, at: number): boolean {
  const word = words[at];
  if (word === undefined || !isCapital(word)) return false;
  for (const range of taken) if (overlapsRange(range, word)) return false;
  return true;
}

/** True for a word that has its capital from its place: first of a sentence, of a quotation, after a colon. */
export function opensSentence({ text, words }: NameText, at: number): boolean {
  const word = words[at];
  if (at === 0 || word === undefined) return true;
  const before = words[at - 1];
  const end = before?.to ?? 0;
  if (word.from - end < 2) return false;
  const gap = text.slice(end, word.from);
  return /[:?!•]["“”'‘’)\]]*\s+["“'‘([]*$|\s["“][^\s]*$/.test(gap) && !isInitial(before);
}

/** The place of a run; the last point of "U.S." belongs to it. */
export function rangeOf({ text, words }: NameText, { first, last }: Run): Range {
  const from = words[first]?.from ?? 0;
  const end = words[last];
  const to = end?.to ?? from;
  if (last === first || end === undefined || !isInitial(end)) return { from, to };
  const before = words[last - 1];
  const isLetters = before?.to === end.from - 1 && text[to] === "." && text[before.to] === ".";
  return { from, to: isLetters ? to + 1 : to };
}
