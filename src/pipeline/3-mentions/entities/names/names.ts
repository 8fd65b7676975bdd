import { fact } from "../../../../model/fact.ts";
import { overlapsRange, type Range } from "../../../../model/span.ts";
import { isGeneric } from "./generic.ts";
import { innerCues } from "./inner-cues.ts";
import { settleStart } from "./leading.ts";
import { listsOf } from "./lists.ts";
import { rangeOf, type KnownName, type NameText, type Run } from "./name-text.ts";
import { occurrenceAround } from "./occurrences.ts";
import { outerCues } from "./outer-cues.ts";
import { runsOf } from "./runs.ts";
import { addScores, NOTHING, scoresFor, scoresOf, type Scores } from "./type.ts";
import { KNOWN_IN_LIST, LIST_SHARE } from "./weights.ts";

/** A name of a sentence, before the article has a say. */
export interface FoundName {
  readonly range: Range;
  /** False for a word at the head of a sentence that only other places of the article can show to be a name. */
  readonly isSure: boolean;
  readonly scores: Scores;
}

/** The names of a sentence that stand for themselves, and the places of the occurrences that they describe, in text order. */
export interface FoundNames {
  readonly names: readonly FoundName[];
  readonly occurrences: readonly Range[];
}

export const NO_NAMES: FoundNames = { names: [], occurrences: [] };

/**
 * Names by their capitals: runs of words with what may stand inside them, each with what speaks for its type. A text in capitals or title
 * case has none: there a capital says nothing.
 */
export function findNames(name: NameText): FoundNames {
  const all = runsOf(name);
  if (all.length === 0 || isTitleCase(name)) return NO_NAMES;
  const runs: Run[] = [];
  const names: FoundName[] = [];
  for (const begun of all) {
    const settled = settleStart(name, begun);
    if (settled === null || isGeneric(name, settled.run)) continue;
    const { run, isSure } = settled;
    runs.push(run);
    names.push({ range: rangeOf(name, run), isSure, scores: scoresOf(innerCues(name, run), outerCues(name, run)) });
  }
  return { names: withLists(name, names), occurrences: occurrencesOf(name, all, runs) };
}

function occurrencesOf(name: NameText, all: readonly Run[], runs: readonly Run[]): Range[] {
  const ranges: Range[] = [];
  for (const run of all) {
    const whole = occurrenceAround(name, run, runs);
    const range = whole === null ? null : rangeOf(name, whole);
    if (range !== null && !ranges.some((other) => overlapsRange(other, range))) ranges.push(range);
  }
  return ranges;
}

/** Names of one list speak for each other, those that the reference knows too. */
function withLists(name: NameText, names: readonly FoundName[]): readonly FoundName[] {
  if (names.length + name.known.length < 2) return names;
  const known = name.known.filter(({ range }) => !names.some((other) => overlapsRange(other.range, range)));
  const places: readonly (FoundName | KnownName)[] =
    known.length === 0 ? names : [...names, ...known].sort((a, b) => a.range.from - b.range.from);
  const lists = listsOf(name.text, places);
  if (lists.length === 0) return names;
  const shared = new Map<FoundName, Scores>();
  for (const { from, to } of lists) {
    const list = places.slice(from, to);
    const sum = list.reduce((all, item) => addScores(all, scoresInList(item), 1), NOTHING);
    const share = LIST_SHARE / (list.length - 1);
    for (const item of list)
      if ("scores" in item) shared.set(item, addScores(item.scores, addScores(sum, item.scores, -1), share));
  }
  return names.map((one) => ({ range: one.range, isSure: one.isSure, scores: shared.get(one) ?? one.scores }));
}

function scoresInList(item: FoundName | KnownName): Scores {
  if ("scores" in item) return item.scores;
  return item.type === null ? NOTHING : scoresFor(item.type, KNOWN_IN_LIST);
}

/** Words of a text from which on its case can be told. */
const TITLE_LENGTH = 4;
/** What a title writes small. */
const SMALL: ReadonlySet<string> = new Set(
  "a an the of in on at to for by with from and or but nor as vs 's 't".split(" "),
);

const mayBeInTitle = fact(({ text, folded }) => /^(?:['’]?\p{Lu}|\d)/u.test(text) || SMALL.has(folded), false);

/** True for a text without an end mark where every word of weight has a capital, and no comma or bracket makes it a list of names. */
function isTitleCase({ text, words }: NameText): boolean {
  return words.every(mayBeInTitle) && words.length >= TITLE_LENGTH && !/[,;().!?]/.test(text);
}
