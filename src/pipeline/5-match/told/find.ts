import type { ReadSentence } from "../../../model/mention.ts";
import type { Range } from "../../../model/span.ts";
import type { Reference, Table } from "../../../reference/reference.ts";
import { LONGEST_GAP, type Element } from "../../../reference/pattern.ts";
import type { ToldPattern } from "../../../reference/tellings.ts";
import { rangeOf, takePlace, type Filled, type Step } from "./places.ts";

/** A pattern found in a sentence, by index of word. */
export interface Found {
  readonly pattern: ToldPattern;
  readonly from: number;
  readonly to: number;
  readonly filled: readonly Filled[];
  /** The words that are wrong when what they state is. */
  readonly marked: Range;
}

/** All patterns that a sentence holds, the longer first, then the earlier. */
export function findTold(read: ReadSentence, reference: Reference): Found[] {
  const { byStem, byPlace } = reference.tellings;
  const found: Found[] = [];
  read.words.forEach((word, at) => {
    for (const pattern of byStem.get(word.stem) ?? []) found.push(...(match(pattern, read, at, reference) ?? []));
    for (const pattern of byPlace) found.push(...(match(pattern, read, at, reference) ?? []));
  });
  return found.sort((a, b) => b.filled.length - a.filled.length || b.to - b.from - (a.to - a.from) || a.from - b.from);
}

function match(pattern: ToldPattern, read: ReadSentence, from: number, reference: Reference): [Found] | null {
  const table = reference.tables.get(pattern.table);
  if (table === undefined || (isBare(pattern) && isInBrackets(read, from))) return null;
  const starts: number[] = [];
  const filled: Filled[] = [];
  const ends: number[] = [];
  let at = from;
  const { elements } = pattern;
  for (let k = 0; k < elements.length; k += 1) {
    const element = elements[k];
    if (element === undefined) return null;
    if (element.kind === "gap") {
      const next = elements[k + 1];
      const landed = next === undefined ? null : overGap(next, read, at, table);
      if (landed === null) return null;
      starts.push(at);
      ends.push(landed);
      at = landed;
      continue;
    }
    const behind =
      k === 0 || element.kind === "bracket" || elements[k - 1]?.kind === "bracket" ? -1 : behindBrackets(read, at);
    const counts = elements[k + 1]?.kind === "word";
    const step = take(element, read, behind < 0 ? at : behind, table, k > 0, counts);
    if (step === null) return null;
    starts.push(step.from);
    ends.push(step.to);
    if (step.filled !== undefined) filled.push(step.filled);
    at = step.to;
  }
  const [first, last] = pattern.mark ?? [0, elements.length];
  return [{ pattern, from, to: at, filled, marked: rangeOf(read.words, starts[first] ?? from, ends[last - 1] ?? at) }];
}

/** Takes an element at a word; before a name "the" is passed over, and behind one "'s". */
function take(
  element: Element,
  read: ReadSentence,
  at: number,
  table: Table,
  inner: boolean,
  counts: boolean,
): Step | null {
  const word = read.words[at];
  if (word === undefined || element.kind === "gap") return null;
  if (element.kind === "bracket") {
    const gap = read.sentence.text.text.slice(read.words[at - 1]?.to ?? 0, word.from);
    return gap.includes("(") ? { from: at, to: at } : null;
  }
  if (element.kind === "word") {
    if (isInName(word, read)) return null;
    if (word.stem === element.stem) return { from: at, to: at + 1 };
    return word.folded === "'s" && inner && read.words[at + 1]?.stem === element.stem
      ? { from: at + 1, to: at + 2 }
      : null;
  }
  const passed = inner && PASSED.has(word.folded) ? takePlace(element, read, at + 1, table) : null;
  const step = takePlace(element, read, at, table) ?? passed;
  return !counts && step?.filled?.number?.isArticle === true ? null : step;
}

/** True for a word of a longer name: the "Lower" of "Lower Park" says nothing. */
function isInName({ from, to }: Range, { mentions, sentence }: ReadSentence): boolean {
  return mentions.some(
    ({ range, ...mention }) =>
      mention.kind === "entity" &&
      mention.candidates[0]?.via !== "coreference" &&
      range.from <= from &&
      to <= range.to &&
      sentence.text.text.slice(range.from, range.to).includes(" "),
  );
}

const PASSED: ReadonlySet<string> = new Set(["the", "'s"]);

/** True for a pattern of numbers alone: numbers in brackets belong to what stands before them. */
function isBare({ elements }: ToldPattern): boolean {
  return elements.every(({ kind }) => kind === "place");
}

function isInBrackets({ sentence, words }: ReadSentence, at: number): boolean {
  return sentence.text.text.slice(words[at - 1]?.to ?? 0, words[at]?.from ?? 0).includes("(");
}

/** The word behind the brackets that open before a word; -1 when none do. */
function behindBrackets({ sentence, words }: ReadSentence, at: number): number {
  const { text } = sentence.text;
  const from = words[at - 1]?.to ?? 0;
  if (at === 0 || !text.slice(from, words[at]?.from ?? from).includes("(")) return -1;
  const close = text.indexOf(")", from);
  return close < 0 ? -1 : words.findIndex((word) => word.from > close);
}

/** The first word at or behind `at` that the element takes, with nothing but other words before it. */
function overGap(next: Element, read: ReadSentence, at: number, table: Table): number | null {
  for (let to = at; to <= at + LONGEST_GAP; to += 1) {
    const word = read.words[to];
    if (word === undefined) return null;
    if (take(next, read, to, table, false, false) !== null) return to;
    const taken = read.mentions.some(
      (one) => one.kind !== "time" && one.range.from <= word.from && word.to <= one.range.to,
    );
    if (taken) return null;
  }
  return null;
}
