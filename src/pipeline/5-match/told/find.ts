import type { EntityMention, ReadSentence } from "../../../model/mention.ts";
import type { Range } from "../../../model/span.ts";
import type { Word } from "../../../model/word.ts";
import { wordsOf } from "../../../model/word.ts";
import type { Reference, Table } from "../../../reference/reference.ts";
import { LONGEST_GAP, type Element } from "../../../reference/pattern.ts";
import type { ToldPattern } from "../../../reference/tellings.ts";
import { numberAt, type StatedNumber } from "./stated-number.ts";

/** What stands in a place of a pattern. */
export interface Filled {
  /** What it is of; of several, one is meant. */
  readonly fields: readonly string[];
  readonly range: Range;
  readonly number?: StatedNumber;
  readonly name?: EntityMention;
  readonly value?: string;
}

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

interface Step {
  readonly from: number;
  readonly to: number;
  readonly filled?: Filled;
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
  const passed = inner && PASSED.has(word.folded) ? takePlace(element.fields, read, at + 1, table) : null;
  const step = takePlace(element.fields, read, at, table) ?? passed;
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

function takePlace(fields: readonly string[], read: ReadSentence, at: number, table: Table): Step | null {
  const [field = ""] = fields;
  const role = table.columns.get(field)?.field.factmark;
  switch (role?.role) {
    case "dimension":
    case "attribute": {
      const from = read.words[at]?.from;
      const name = read.mentions.find(
        (one): one is EntityMention =>
          one.kind === "entity" &&
          one.range.from === from &&
          one.candidates.some(({ type }) => role.entity.includes(type)),
      );
      if (name === undefined) return null;
      const end = read.words.findIndex((word) => word.from >= name.range.to);
      return { from: at, to: end < 0 ? read.words.length : end, filled: { fields, range: name.range, name } };
    }
    case "category":
      return takeValue(fields, role.values, read, at);
    default: {
      const number = numberAt(read.words, at, read.mentions);
      return number === null ? null : { from: at, to: number.end, filled: { fields, range: number.range, number } };
    }
  }
}

function takeValue(
  fields: readonly string[],
  values: Readonly<Record<string, readonly string[]>>,
  read: ReadSentence,
  at: number,
): Step | null {
  let best: Step | null = null;
  for (const [value, phrases] of Object.entries(values)) {
    for (const phrase of phrases) {
      const stems = stemsOf(phrase);
      const to = at + stems.length;
      if (to <= (best?.to ?? at) || !stems.every((stem, k) => read.words[at + k]?.stem === stem)) continue;
      best = { from: at, to, filled: { fields, range: rangeOf(read.words, at, to), value } };
    }
  }
  return best;
}

const stems = new Map<string, readonly string[]>();

function stemsOf(phrase: string): readonly string[] {
  let found = stems.get(phrase);
  if (found === undefined) stems.set(phrase, (found = wordsOf(phrase).map(({ stem }) => stem)));
  return found;
}

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

function rangeOf(words: readonly Word[], from: number, to: number): Range {
  return { from: words[from]?.from ?? 0, to: words[to - 1]?.to ?? 0 };
}
