import type { Range } from "../../../../model/span.ts";
import type { Word } from "../../../../model/word.ts";
import { shaped, UNBOUNDED, type Shaped } from "./shaped.ts";

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
const BEGINS_LAST_BUT_ONE: ReadonlySet<string> = new Set(["one", "last", "next", "second"]);
/** With these a word of time is no place in an order. */
const TIMES =
  /^\s+(?:\d+ |few |several |two |three )?(?:second|minute|hour|day|night|week|weekend|month|quarter|year|decade|century|spring|summer|autumn|fall|winter|term|semester|generation|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)s?\b/i;

/** Words that {@link relativeOrdinal} may begin at, but for an article before them. */
export const RELATIVE_WORDS: ReadonlySet<string> = new Set([...RELATIVE.keys(), ...BEGINS_LAST_BUT_ONE]);

/** "the last", "next to last", "the current one": a place in an order, counted from its end or from here. It says no number by itself. */
export function relativeOrdinal(text: string, word: Word): Shaped | null {
  const of = (range: Range, relative: string): Shaped =>
    shaped({
      range: { from: range.from, to: range.to },
      kind: "ordinal",
      value: null,
      interval: UNBOUNDED,
      unit: relative,
      numerals: [],
      notAClaim: "relative-ordinal",
    });
  if (word.folded === "the" || BEGINS_LAST_BUT_ONE.has(word.folded)) {
    LAST_BUT_ONE.lastIndex = word.from;
    if (LAST_BUT_ONE.test(text)) return of({ from: word.from, to: LAST_BUT_ONE.lastIndex }, "end-1");
  }
  const relative = RELATIVE.get(word.folded);
  if (relative === undefined || TIMES.test(text.slice(word.to, word.to + 24))) return null;
  const one = word.folded !== "last" && /^ one\b/.test(text.slice(word.to, word.to + 5)) ? 4 : 0;
  return of({ from: word.from, to: word.to + one }, relative);
}
