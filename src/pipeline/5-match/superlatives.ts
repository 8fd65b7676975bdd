import type { Clause, TermHit } from "../../model/claim.ts";
import { isFunctionWord, isNegator } from "../../model/function-words.ts";
import type { Order } from "../../model/query.ts";
import { once } from "../../model/once.ts";
import { overlapsRange, type Range } from "../../model/span.ts";
import { wordsOf, type Word } from "../../model/word.ts";
import type { Reference } from "../../reference/reference.ts";
import { placeOf } from "./degrees.ts";
import { groupsIn, nearestGroup, type NamedGroup } from "./groups.ts";
import { measuresOf, namedMeasures, narrowedBySize, type Meant } from "./measures.ts";
import type { World } from "./world.ts";

/** "the largest economy of the union": which end of which measures, among whom. */
export interface Superlative {
  /** From the superlative to its noun or group. */
  readonly range: Range;
  readonly order: Order;
  /** The measures that the words may mean. */
  readonly meant: readonly Meant[];
  readonly group: NamedGroup;
  /** True when no group is said, and all are taken. */
  readonly assumed?: true;
  readonly negated: boolean;
}

/** Words behind the noun that narrow whom it is the first of. */
const NARROWS: ReadonlySet<string> = new Set(
  "without with that which who whose ever since outside behind after except apart besides yet so to under".split(" "),
);

/** The words of a clause at which a superlative may begin, by index: one of degree, or what the vocabulary has as the most or least of a measure. */
export const superlativesIn: (clause: Clause) => readonly number[] = once(({ words, hits }) => {
  const begins = hits.filter(({ terms }) => terms.some(({ says }) => says.kind === "most" || says.kind === "least"));
  const places: number[] = [];
  words.forEach((word, at) => {
    if (placeOf(word) !== null || begins.some(({ range }) => range.from === word.from)) places.push(at);
  });
  return places;
});

/**
 * The superlative that begins at a word of the clause; null when it is none, or of what the reference can't rank. `isCounted` when a number before it says
 * how many are: "one of the largest" says no place, "one of the five largest" does.
 */
export function superlativeAt(clause: Clause, at: number, world: World, isCounted: boolean): Superlative | null {
  const word = clause.words[at];
  if (word === undefined || !superlativesIn(clause).includes(at)) return null;
  const own = clause.hits.find(
    (hit) =>
      hit.range.from === word.from && hit.terms.some(({ says }) => says.kind === "most" || says.kind === "least"),
  );
  const order = own === undefined ? placeOf(word) : orderOf(own);
  if (order === null || (!isCounted && isOneOf(clause, at))) return null;
  const noun = nounBehind(clause, own?.range.to ?? word.to, world);
  if (noun === null) return null;
  const head = { from: word.from, to: Math.max(noun.to, own?.range.to ?? word.to) };
  if (clause.words.some(({ folded }) => EXCLUDING.has(folded))) return null;
  const by = measureBy(clause, head, world);
  if (by === null) return null;
  const adjective = own === undefined ? [] : measuresOf(clause, own, [order], world);
  const meant = by.length > 0 ? by : rankedBy(clause, word, noun, adjective, world);
  const types = meant.flatMap(({ table }) => table.by.dimension.flatMap((field) => field.factmark.entity));
  const groups = groupsIn(clause, world, types);
  const near = groups.find((one) => owns(clause, one.range, head)) ?? nearestGroup(groups, head);
  // "the largest in the union's neighbourhood"
  if (near !== null && near.range.from >= head.to && isOwner(clause, near.range)) return null;
  const said = near !== null && isBeside(clause, head, near.range) ? near : spokenGroup(clause, at, head, types, world);
  const group = said ?? (noun.to > word.to ? everyone(clause, head, near, types, world) : null);
  if (meant.length === 0 || group === null) return null;
  const assumed = said === null ? { assumed: true as const } : {};
  return { range: head, order, meant, group, ...assumed, negated: isDenied(clause, at) };
}

function isOwner({ sentence }: Clause, { to }: Range): boolean {
  return /^['’]s?\s/.test(sentence.sentence.text.text.slice(to, to + 3));
}

/** "the world's seventh largest economy": whatever group is nearer. */
function owns({ sentence }: Clause, { to }: Range, { from }: Range): boolean {
  return to <= from && /^['’]s?\s+(?:[\p{L}\d-]+\s+){0,3}$/u.test(sentence.sentence.text.text.slice(to, from));
}

/** The measures of a superlative: its own, or those of the noun that it is of, behind it or before ("X's economy is the largest of the union"). */
function rankedBy(clause: Clause, word: Word, { hit }: Noun, own: readonly Meant[], world: World): readonly Meant[] {
  if (hit !== null) return own.length > 0 ? own : measuresOf(clause, hit, ["size", "measure"], world);
  if (!isPredicate(clause, word)) return own;
  return narrowedBySize(clause, word.from, own, world) ?? (own.length > 0 ? own : subjectMeasures(clause, word, world));
}

/** "X's population is the largest", "the population of X is the highest": the measure that is spoken of, if nothing but names stands between. */
function subjectMeasures(clause: Clause, word: Word, world: World): readonly Meant[] {
  const before = namedMeasures(clause, world).filter(({ hit }) => hit.range.to <= word.from);
  const last = before.at(-1)?.hit;
  if (last === undefined) return [];
  const between = clause.words.filter(({ from, to }) => from >= last.range.to && to <= word.from);
  const lead = clause.words.findLast(({ to }) => to <= last.range.from);
  const isOpen = (one: Word): boolean => isFunctionWord(one.folded) || COPULAS.has(one.folded) || isNamed(clause, one);
  // "X's urban population" is another measure, "the Xish population" is X's.
  const isWhole = lead === undefined || DETERMINERS.has(lead.folded) || isKnown(clause, lead);
  return isWhole && between.every(isOpen) ? before.filter(({ hit }) => hit === last) : [];
}

const DETERMINERS: ReadonlySet<string> = new Set("'s the its their his her whose".split(" "));

function isKnown({ mentions }: Clause, word: Word): boolean {
  return mentions.some((one) => one.kind === "entity" && one.candidates.length > 0 && overlapsRange(one.range, word));
}

/** "the largest economy of the union without X" is of a part of the group that no one declares; "after X" has X in it. */
const EXCLUDING: ReadonlySet<string> = new Set("without excluding except apart besides barring outside".split(" "));

/** True for a superlative with a verb right before it: "… is the fourth largest", "… is the world's largest". */
function isPredicate({ words }: Clause, { from }: Word): boolean {
  return words
    .filter(({ to }) => to <= from)
    .slice(-5)
    .some(({ folded }) => COPULAS.has(folded));
}

const COPULAS: ReadonlySet<string> = new Set("is was are were remains became".split(" "));

/** "its largest economy", "(the union's largest by area and) the second most populous": the group that was spoken of. */
function spokenGroup(
  clause: Clause,
  at: number,
  head: Range,
  types: readonly string[],
  { group, ranked, reference: { groups } }: World,
): NamedGroup | null {
  const isOwned = POSSESSIVES.has(clause.words[at - 1]?.folded ?? "");
  if (isOwned) return group !== null && types.includes(group.of) ? { definition: group, range: head } : null;
  const last = ranked?.sentence === clause.sentence.index ? groups.get(ranked.group) : undefined;
  if (isAmongOthers(clause, head)) return null;
  return last !== undefined && types.includes(last.of) ? { definition: last, range: head } : null;
}

/** All that there are, when the reference has one group that common words name ("the world"), and the words speak of no other. */
function everyone(
  clause: Clause,
  head: Range,
  near: NamedGroup | null,
  types: readonly string[],
  { reference: { groups } }: World,
): NamedGroup | null {
  const [all, ...others] = [...groups.values()].filter(({ of, words }) => types.includes(of) && words.length > 0);
  if (all === undefined || others.length > 0 || (near !== null && near.definition !== all)) return null;
  return isAmongOthers(clause, head) ? null : { definition: all, range: head };
}

/** True for "the poorest country in our hemisphere": who it is among is said, in words that name no group. */
function isAmongOthers({ words }: Clause, { to }: Range): boolean {
  return AMONG.has(words.find((word) => word.from >= to)?.folded ?? "");
}

const AMONG: ReadonlySet<string> = new Set("in of on among amongst across within from here".split(" "));

const POSSESSIVES: ReadonlySet<string> = new Set(["its", "their"]);

function orderOf(hit: TermHit): Order {
  return hit.terms.some(({ says }) => says.kind === "most") ? "most" : "least";
}

/** "one of the largest", "among the union's largest": no place is said. */
function isOneOf(clause: Clause, at: number): boolean {
  const before = clause.words.slice(Math.max(0, at - 6), at).map((word) => word.folded);
  return /\b(?:one of|among)(?: \S+){0,4}$/.test(before.join(" "));
}

function isDenied(clause: Clause, at: number): boolean {
  const before = clause.words.slice(Math.max(0, at - 4), at);
  return before.some((word, k) => isNegator(word.folded) && !["just", "only"].includes(before[k + 1]?.folded ?? ""));
}

interface Noun {
  readonly to: number;
  readonly hit: TermHit | null;
}

/** What the superlative is of: a noun behind it with names at most between; a function word or the clause's end leaves it open. Null for another noun. */
function nounBehind(clause: Clause, from: number, world: World): Noun | null {
  for (const word of clause.words.filter((one) => one.from >= from)) {
    const hit = clause.hits.find((one) => one.range.from === word.from);
    const kinds = hit?.terms.map(({ says }) => says.kind) ?? [];
    const isGroup = kinds.includes("group") || word.folded === "'s";
    if (hit !== undefined && (kinds.includes("size") || kinds.includes("measure")))
      return opened(clause, hit.range.to, hit);
    if (entityNouns(world.reference).has(word.stem)) return opened(clause, word.to, null);
    if (isUnknownName(clause, word)) return null;
    if (isGroup || isNamed(clause, word) || isMember(clause, word, world)) continue;
    const narrows = NARROWS.has(word.folded) && !leadsToMeasure(clause, word);
    return isFunctionWord(word.folded) && !narrows ? { to: from, hit: null } : null;
  }
  return { to: from, hit: null };
}

/** True for the word by which the members of groups are spoken of: "the largest member state of the union". */
function isMember({ hits }: Clause, word: Word, { reference: { groups } }: World): boolean {
  const terms = hits.filter(({ range }) => overlapsRange(range, word)).flatMap((hit) => hit.terms);
  const nouns = terms.filter(({ says }) => says.kind === "noun" || says.kind === "row");
  return nouns.length > 0 && [...groups.values()].some(({ table }) => nouns.some((term) => term.table === table));
}

/** "the most populous with a head count of …": goes on with a figure, and narrows nothing. */
function leadsToMeasure({ words, hits }: Clause, word: Word): boolean {
  const behind = words.slice(words.indexOf(word) + 1).slice(0, 5);
  return (
    word.folded === "with" &&
    hits.some(
      (hit) =>
        hit.terms.some(({ says }) => says.kind === "measure") && behind.some((one) => one.from === hit.range.from),
    )
  );
}

function opened(clause: Clause, to: number, hit: TermHit | null): Noun | null {
  const at = clause.words.findIndex((word) => word.from >= to);
  const [next, first, second] = clause.words.slice(Math.max(at, 0), at + 3);
  if (at < 0 || next === undefined || !NARROWS.has(next.folded)) return { to, hit };
  // "the largest after A": a place behind A's.
  const named = first?.folded === "the" ? second : first;
  const isPlace = ["after", "behind"].includes(next.folded) && named !== undefined && isNamed(clause, named);
  return isPlace ? { to, hit } : null;
}

function isNamed(clause: Clause, word: Word): boolean {
  return clause.mentions.some((mention) => mention.kind === "entity" && overlapsRange(mention.range, word));
}

/** "the largest Xish state": of a kind that the reference does not know. */
function isUnknownName({ mentions }: Clause, word: Word): boolean {
  return mentions.some((one) => one.kind === "entity" && one.candidates.length === 0 && overlapsRange(one.range, word));
}

/** Stems of the first words of the nouns that types are spoken of by. */
const entityNouns = once(({ types }: Reference): ReadonlySet<string> => {
  const nouns = [...types.values()].flatMap((type) => type.nouns);
  return new Set(nouns.flatMap((noun) => wordsOf(noun)[0]?.stem ?? []));
});

/** The measure that the phrase names behind "by" or "in terms of"; none when there is no such phrase, null when it names what the reference has not. */
export function measureBy(clause: Clause, head: Range, world: World): Meant[] | null {
  const by = clause.words.findIndex(
    (word, k) =>
      word.from >= head.to &&
      ((word.folded === "by" && clause.words[k - 1]?.folded !== "followed") ||
        (word.folded === "terms" && clause.words[k - 1]?.folded === "in")),
  );
  if (by < 0) return frontedMeasure(clause, world);
  const behind = clause.words.slice(by + 1, by + 5);
  const criteria = clause.hits.flatMap((hit) => measuresOf(clause, hit, ["criterion"], world));
  const measures = [...namedMeasures(clause, world), ...criteria].filter(({ hit }) =>
    behind.some((word) => word.from === hit.range.from),
  );
  return measures.length > 0 ? measures : null;
}

/** "By population, X ranks second". */
function frontedMeasure(clause: Clause, world: World): Meant[] {
  const [first, second] = clause.words;
  return first?.folded !== "by" || second === undefined
    ? []
    : namedMeasures(clause, world).filter(({ hit }) => hit.range.from === second.from);
}

/** True when a group stands by the phrase: nothing but names, numbers and words of the vocabulary or of closed classes is between. */
function isBeside(clause: Clause, head: Range, group: Range): boolean {
  const from = Math.min(head.to, group.to);
  const to = Math.max(head.from, group.from);
  return clause.words
    .filter((word) => word.from >= from && word.to <= to)
    .every(
      (word) =>
        isFunctionWord(word.folded) ||
        isNamed(clause, word) ||
        word.folded === "nominal" ||
        clause.hits.some((hit) => overlapsRange(hit.range, word)) ||
        clause.mentions.some((mention) => overlapsRange(mention.range, word)),
    );
}
