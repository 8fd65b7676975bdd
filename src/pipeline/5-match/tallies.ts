import type { Clause } from "../../model/claim.ts";
import type { Mention, QuantityMention } from "../../model/mention.ts";
import { isFunctionWord } from "../../model/function-words.ts";
import { once } from "../../model/once.ts";
import { overlapsRange, type Range } from "../../model/span.ts";
import { wordsOf, type Word } from "../../model/word.ts";
import { hitsOn } from "./clause-parts.ts";
import type { Table } from "../../reference/reference.ts";
import type { FieldWith } from "../../reference/roles.ts";

/** A number that a tally gives to a value by a word right beside it: "24 against", "for: 93". */
export interface Tallied {
  readonly field: string;
  readonly value: string;
  /** The word. */
  readonly range: Range;
  /** True for a word that labels the number behind it ("against: 24"): that is a tally by itself. */
  readonly isLabel: boolean;
}

/** How many words behind a number its word may stand. */
const REACH = 4;

/** What the words beside a number say that it counts; null when they give no tally. A word that goes on to a name ("against X") is none. */
export function talliedBy(clause: Clause, number: QuantityMention, table: Table): Tallied | null {
  for (const field of table.by.category) {
    if (field.factmark.tally === undefined) continue;
    const label = labelBefore(clause, number, field);
    const word = label ?? wordBehind(clause, number, table, field) ?? secondOfScore(clause, number, field);
    if (word !== null) return { field: field.name, ...word, isLabel: word === label };
  }
  return null;
}

/** True for a table with values that numbers are tallied by. */
export function hasTally({ by }: Table): boolean {
  for (const { factmark } of by.category) if (factmark.tally !== undefined) return true;
  return false;
}

/** How many numbers of a sentence its words tally. */
export function talliesIn(clause: Clause, table: Table): number {
  return clause.sentence.mentions.filter(
    (mention) => mention.kind === "quantity" && talliedBy(clause, mention, table) !== null,
  ).length;
}

type Found = Omit<Tallied, "field" | "isLabel">;

/** The word behind a number, with what is counted at most between: "24 against", "five states opposed". */
function wordBehind(clause: Clause, { range }: Mention, table: Table, field: FieldWith<"category">): Found | null {
  const { sentence, words } = clause.sentence;
  const { text } = sentence.text;
  const counted = hitsOn(clause, table.name, ["noun", "row"]);
  const first = words.findIndex((word) => word.from >= range.to);
  for (let at = first; first >= 0 && at < Math.min(words.length, first + REACH); at += 1) {
    const word = words[at];
    if (word === undefined || /[,;:(—–]/.test(text.slice(range.to, word.from))) return null;
    const found = phraseAt(words, at, field);
    if (found !== null && isClosed(text, clause.sentence.mentions, found.range)) return found;
    if (!isFunctionWord(word.folded) && !counted.some((hit) => overlapsRange(hit.range, word))) return null;
  }
  return null;
}

/** True when nothing of the phrase follows: a mark, "and", another number, or the thing that was voted on. */
function isClosed(text: string, mentions: readonly Mention[], { to }: Range): boolean {
  const rest = text.slice(to);
  const next = /^\s*/.exec(rest)?.[0].length ?? 0;
  if (mentions.some((mention) => mention.kind === "quantity" && mention.range.from === to + next)) return true;
  return /^\s*(?:[,;:.()"”’'—–-]|$|(?:and|with|while|to|it|of (?:it|this))\b)/.test(rest);
}

/** "Against — 24", "in favour: 141". */
function labelBefore({ sentence }: Clause, { range }: Mention, field: FieldWith<"category">): Found | null {
  const { words } = sentence;
  const last = words.findLastIndex((word) => word.to <= range.from);
  const label = words[last];
  if (label === undefined || !/^\s*[-–—:=]\s*$/.test(sentence.sentence.text.text.slice(label.to, range.from)))
    return null;
  for (let at = Math.max(0, last - 2); at <= last; at += 1) {
    const found = phraseAt(words, at, field);
    if (found?.range.to === label.to) return found;
  }
  return null;
}

/** "93 votes to 24": the second of two numbers. */
function secondOfScore({ sentence }: Clause, { range }: Mention, { factmark }: FieldWith<"category">): Found | null {
  const second = Object.keys(factmark.tally ?? {})[1];
  const before = sentence.mentions.findLast((mention) => mention.kind === "quantity" && mention.range.to <= range.from);
  if (second === undefined || before === undefined) return null;
  return /^\s+\p{L}+\s+(?:to|against)\s+$/u.test(sentence.sentence.text.text.slice(before.range.to, range.from))
    ? { value: second, range }
    : null;
}

function phraseAt(words: readonly Word[], at: number, field: FieldWith<"category">): Found | null {
  for (const [value, phrases] of phrasesOf(field)) {
    for (const phrase of phrases) {
      const from = words[at];
      const to = words[at + phrase.length - 1];
      if (from === undefined || to === undefined) continue;
      if (phrase.every((folded, k) => words[at + k]?.folded === folded))
        return { value, range: { from: from.from, to: to.to } };
    }
  }
  return null;
}

type Phrases = readonly (readonly [value: string, phrases: readonly (readonly string[])[]])[];

const phrasesOf = once(({ factmark }: FieldWith<"category">): Phrases =>
  Object.entries(factmark.tally ?? {}).map(([value, list]) => [
    value,
    list.map((one) => wordsOf(one).map((word) => word.folded)),
  ]),
);

/** The two values that a score gives ("a vote of 141 to 5"), where a word of the table stands before it. */
export function scoredValues(clause: Clause, { range }: Mention, table: Table): Scored | null {
  const isTold = hitsOn(clause, table.name, ["noun", "row"]).some(
    (hit) => hit.range.to <= range.from && hit.terms.some((term) => term.table === table.name && term.own),
  );
  for (const field of table.by.category) {
    const [first, second] = Object.keys(field.factmark.tally ?? {});
    if (isTold && first !== undefined && second !== undefined) return { field: field.name, first, second };
  }
  return null;
}

export interface Scored {
  readonly field: string;
  readonly first: string;
  readonly second: string;
}
