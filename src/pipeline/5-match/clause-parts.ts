import type { Clause, TermHit } from "../../model/claim.ts";
import { isDependentPronoun, isFunctionWord } from "../../model/function-words.ts";
import type { EntityCandidate, EntityMention, Mention } from "../../model/mention.ts";
import { once } from "../../model/once.ts";
import { overlapsRange, withinRange, type Range } from "../../model/span.ts";
import type { Term } from "../../model/term.ts";
import type { Word } from "../../model/word.ts";
import type { Reference, Table } from "../../reference/reference.ts";

/** Names put side by side ("A, B and C"), in text order. */
export type List = readonly EntityMention[];

/** What stands between two names of a list. */
export const LIST_JOINT = /^\s*(?:,|,?\s*(?:and|or|as well as|&)\s*(?:the|both)?)\s*(?:the)?\s*$/i;

/** What the mention may be, of the wanted types; the first candidate that fits. A short form that may stand for two stands for neither. */
export function candidateOf(mention: Mention, types: readonly string[]): EntityCandidate | null {
  if (mention.kind !== "entity") return null;
  let first: EntityCandidate | null = null;
  for (const candidate of mention.candidates) {
    if (!types.includes(candidate.type)) continue;
    if (first === null) first = candidate;
    else if (first.via === "coreference") return null;
  }
  return first;
}

/** The lists of names of these types in a clause; a name alone is a list of one. Names that the clause takes out are in none, and "its" only belongs to what follows. */
export function listsOf(clause: Clause, types: readonly string[]): List[] {
  const text = clause.sentence.sentence.text.text;
  const lists: EntityMention[][] = [];
  for (const mention of clause.mentions) {
    if (mention.kind !== "entity" || candidateOf(mention, types) === null || clause.exceptions.includes(mention))
      continue;
    if (isDependentPronoun(mention.quote.toLowerCase())) continue;
    const last = lists.at(-1);
    const before = last?.at(-1);
    const gap = before === undefined ? null : text.slice(before.range.to, mention.range.from);
    const isClosed =
      gap !== null && last !== undefined && AND_ANOTHER.test(gap) && (last.length === 1 || hasAnd(text, last));
    if (last !== undefined && gap !== null && LIST_JOINT.test(gap) && !isClosed) last.push(mention);
    else lists.push([mention]);
  }
  return lists;
}

/** "is A, and B is", "by A, B and C, and D joined": an "and" behind a comma opens another list where one name stands alone or an "and" has closed the first. */
const AND_ANOTHER = /^\s*,\s*and\s/i;

function hasAnd(text: string, list: List): boolean {
  const [before, last] = list.slice(-2);
  return before !== undefined && last !== undefined && /\band\b/i.test(text.slice(before.range.to, last.range.from));
}

/**
 * The phrase around `core`: the widest stretch of the clause in which each word is a name, a number, a time, of the vocabulary or of a closed class.
 * What a noun or verb binds is looked for here, so that a word which nothing explains ends it.
 */
export function phraseAround(clause: Clause, core: Range): Range {
  const known = (range: Range): boolean =>
    clause.mentions.some((mention) => overlapsRange(mention.range, range)) ||
    clause.hits.some((hit) => overlapsRange(hit.range, range));
  const first = clause.words.findIndex((word) => overlapsRange(word, core));
  const last = clause.words.findLastIndex((word) => overlapsRange(word, core));
  if (first < 0) return core;
  let from = first;
  let to = last;
  const passes = (at: number): boolean => {
    const word = clause.words[at];
    return word !== undefined && (isFunctionWord(word.folded) || known(word));
  };
  while (passes(from - 1)) from -= 1;
  while (passes(to + 1)) to += 1;
  return { from: clause.words[from]?.from ?? core.from, to: clause.words[to]?.to ?? core.to };
}

/** Content words of the clause between two ranges that none of `explained` covers. */
export function unexplainedBetween(clause: Clause, a: Range, b: Range, explained: readonly Range[]): number {
  const from = Math.min(a.to, b.to);
  const to = Math.max(a.from, b.from);
  return clause.words.filter(
    (word) =>
      word.from >= from &&
      word.to <= to &&
      !isFunctionWord(word.folded) &&
      !explained.some((range) => overlapsRange(range, word)),
  ).length;
}

/** The content word right behind a range that is no mention and not of the vocabulary: what stands before it only modifies it. */
export function unexplainedBehind({ words, hits, mentions, sentence }: Clause, { to }: Range): Word | null {
  const next = words.find(({ from }) => from >= to);
  if (next === undefined || sentence.sentence.text.text.slice(to, next.from) !== " ") return null;
  if (isFunctionWord(next.folded)) return null;
  return [...hits, ...mentions].some(({ range }) => overlapsRange(range, next)) ? null : next;
}

/** Words that lead from one thing to another: what stands behind them is not what the words before them name. */
const LEADS_AWAY: ReadonlySet<string> = new Set(
  "to from with than near and or but against for after before behind beyond outside via unlike".split(" "),
);

/** True when a word between two ranges leads away from the first. */
export function isLedAway(clause: Clause, a: Range, b: Range): boolean {
  const from = Math.min(a.to, b.to);
  const to = Math.max(a.from, b.from);
  return clause.words.some((word) => word.from >= from && word.to <= to && LEADS_AWAY.has(word.folded));
}

/** Predicates of one table that the clause holds, of the wanted kinds. */
export function hitsOn(clause: Clause, table: string, kinds: readonly string[]): readonly TermHit[] {
  if (clause.hits.length === 0) return NONE;
  const hits = hitsByTable(clause).get(table);
  if (hits === undefined) return NONE;
  return hits.filter((hit) => {
    for (const term of hit.terms) if (term.table === table && kinds.includes(term.says.kind)) return true;
    return false;
  });
}

const NONE: readonly TermHit[] = [];

type Kind = Term["says"]["kind"];

/** Each kind of word that was met so far, as a bit. */
const bits = new Map<Kind, number>();

/** Kinds of words as bits of one number. */
export function bitsOf(kinds: readonly Kind[]): number {
  let all = 0;
  for (const kind of kinds) all |= bitOf(kind);
  return all;
}

function bitOf(kind: Kind): number {
  const known = bits.get(kind);
  if (known !== undefined) return known;
  const bit = 1 << bits.size;
  bits.set(kind, bit);
  return bit;
}

/** The kinds of the vocabulary's words that the clause has, as bits. */
export const kindsIn: (clause: Clause) => number = once(({ hits }) => {
  let all = 0;
  for (const { terms } of hits) for (const { says } of terms) all |= bitOf(says.kind);
  return all;
});

/** True when the clause has a word of the table's vocabulary. */
export function speaksOf(clause: Clause, table: Table): boolean {
  return clause.hits.length > 0 && hitsByTable(clause).has(table.name);
}

/** The tables whose vocabulary the clause has a word of, in the reference's order: most forms read no other. */
export function tablesIn(clause: Clause, reference: Reference): readonly Table[] {
  return clause.hits.length === 0 ? [] : tablesOf(reference)(clause);
}

const tablesOf = once(({ tables }: Reference) =>
  once((clause: Clause): readonly Table[] => {
    const hits = hitsByTable(clause);
    return [...tables.values()].filter(({ name }) => hits.has(name));
  }),
);

/** Every form asks every table of every clause: most have no word of most tables. */
const hitsByTable = once((clause: Clause): ReadonlyMap<string, readonly TermHit[]> => {
  const index = new Map<string, TermHit[]>();
  for (const hit of clause.hits) {
    for (const { table } of hit.terms) {
      const hits = index.get(table);
      if (hits === undefined) index.set(table, [hit]);
      else if (hits.at(-1) !== hit) hits.push(hit);
    }
  }
  return index;
});

export function mentionsWithin(clause: Clause, range: Range): Mention[] {
  return clause.mentions.filter((mention) => withinRange(range, mention.range));
}
