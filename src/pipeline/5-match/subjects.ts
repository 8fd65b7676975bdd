import type { Clause } from "../../model/claim.ts";
import { type Range } from "../../model/span.ts";
import { METONYM } from "./bind.ts";
import { candidateOf, listsOf, unexplainedBehind, unexplainedBetween, type List } from "./clause-parts.ts";

/** Before a name, these make it the subject of nothing: it is a place, a goal, a part of another phrase. "All of" leaves it one. */
const OBLIQUE =
  /\b(?:(?<!\b(?:all|each|none|both)\s)of|in|against|from|to|by|on|for|about|over|into|under|toward|towards|at|between|within|unlike|with|without|near|than)\s+(?:the\s+)?$/i;
/** Before a name, what makes it a yardstick: "the same size as", "three times as large as". */
const YARDSTICK = /\b(?:(?:the same|half the|twice the|times the)\s+\p{L}+|as\s+\p{L}+)\s+as\s+(?:the\s+)?$/iu;
/** What stands between a predicate and a subject that comes after it: "abstaining were", "voting against included", "opposed by". */
const INVERTED =
  /(?:[:—–]|\s-|(?:^|\b)(?:was|were|is|are|include|includes|included|including|such as))\s*(?:both\s+)?(?:the\s+)?$/i;
/** The same right behind a passive. */
const AGENT = /^\s*(?:only\s+)?by\s+(?:the\s+)?$/i;
/** "abstentions from A and B": right behind a noun in the plural. */
const COMING_FROM = /^\s*(?:also\s+)?(?:came\s+)?from\s+(?:the\s+)?$/i;
/** Behind a time: "founded in 2001 by A and B". */
const AGENT_LATER = /\sby\s+(?:the\s+)?$/i;
/** Content words of the predicate's own phrase that may stand before that ("those that opposed the motion to … were"). */
const PHRASE_REACH = 6;
/** What joins a list to the one before it: both are subjects then ("A and B joined C in abstaining"). */
const JOINED =
  /^\s*,?\s*(?:(?:who|which)\s+)?(?:(?:have|has|had|also|again)\s+)*(?:join|joins|joined|joining|along with|alongside|together with|as well as|like)\s+(?:by\s+)?(?:the\s+)?$/i;

/**
 * Who a predicate speaks of: of a passive with "by" those behind it, whatever stands before; else the list before it, the one that the clause's pronoun stands for, or
 * one that follows in inverted order.
 */
export function subjectsOf(clause: Clause, predicate: Range, types: readonly string[]): List {
  const agents = listsOf(clause, types).find((list) => isAgent(clause, predicate, list));
  if (endsWithBy(clause, predicate)) return agents ?? [];
  const before = namesBefore(clause, predicate, types);
  if (before !== null) return before;
  return agents ?? namesAround(clause, predicate, types);
}

/** The subject that stands before a predicate, or that the clause shares with the one that it goes on with; null when there is neither. */
function namesBefore(clause: Clause, predicate: Range, types: readonly string[]): List | null {
  const text = clause.sentence.sentence.text.text;
  const lists = listsOf(clause, types);
  const before = lists.filter(
    (list) =>
      list.every((mention) => mention.range.to <= predicate.from) &&
      canBeSubject(text, list) &&
      !isOfPlace(clause, list, types) &&
      !isCutOff(clause, list, predicate),
  );
  const last = before.at(-1);
  if (last !== undefined) return [...joinedTo(text, before, last), ...last];
  if (!goesOn(clause) || clause.parent === null || isCounted(clause, predicate)) return null;
  return listsOf(clause.parent, types).find((list) => canBeSubject(text, list)) ?? [];
}

/** "the Northport summit": a capital with a noun behind it names a place, and not its state. */
function isOfPlace(clause: Clause, list: List, types: readonly string[]): boolean {
  const last = list.at(-1);
  if (last === undefined || candidateOf(last, types)?.via !== METONYM) return false;
  const next = unexplainedBehind(clause, last.range);
  return next !== null && !next.folded.endsWith("ly");
}

/** Whom the clause's pronoun stands for, or a list behind the predicate in inverted order. */
function namesAround(clause: Clause, predicate: Range, types: readonly string[]): List {
  if (clause.antecedent !== null && candidateOf(clause.antecedent, types) !== null) return [clause.antecedent];
  return listsOf(clause, types).find((list) => isInverted(clause, predicate, list)) ?? [];
}

function endsWithBy(clause: Clause, predicate: Range): boolean {
  return clause.words.some(({ to, folded }) => to === predicate.to && folded === "by");
}

/** The list before that a verb of joining makes a subject too. */
function joinedTo(text: string, lists: readonly List[], last: List): List {
  const other = lists.length < 2 ? undefined : lists.at(lists.indexOf(last) - 1);
  const gap = text.slice(other?.at(-1)?.range.to ?? 0, last[0]?.range.from);
  return other !== undefined && JOINED.test(gap) ? other : [];
}

/** True for a list behind the predicate's phrase that names its subject: "abstaining were A and B", "those that opposed the motion included A". */
function isInverted(clause: Clause, predicate: Range, list: List): boolean {
  const from = list[0]?.range.from ?? 0;
  if (from < predicate.to) return false;
  if (isAgent(clause, predicate, list)) return true;
  const gap = clause.sentence.sentence.text.text.slice(predicate.to, from);
  if (!INVERTED.test(gap) || /[.;]/.test(gap)) return false;
  return unknownBetween(clause, predicate, from) <= PHRASE_REACH;
}

/** True for a list behind a passive that says who did it: "opposed by A and B", "founded in 2001 by A". */
function isAgent(clause: Clause, predicate: Range, list: List): boolean {
  const from = list[0]?.range.from ?? 0;
  if (from < predicate.to) return false;
  const gap = clause.sentence.sentence.text.text.slice(predicate.to, from);
  if (endsWithBy(clause, predicate)) return /^\s*(?:the\s+)?$/i.test(gap);
  if (AGENT.test(gap) || (COMING_FROM.test(gap) && isPlural(clause, predicate))) return true;
  const known = clause.mentions.map(({ range }) => range);
  return AGENT_LATER.test(gap) && unexplainedBetween(clause, predicate, { from, to: from }, known) === 0;
}

function isPlural({ sentence }: Clause, { from, to }: Range): boolean {
  return /(?:ions|ers|ors)$/.test(sentence.sentence.text.text.slice(from, to));
}

/** Content words between a predicate and a place behind it that are neither names, numbers, times nor of the vocabulary. */
function unknownBetween(clause: Clause, predicate: Range, at: number): number {
  const known = [...clause.mentions, ...clause.hits].map(({ range }) => range);
  return unexplainedBetween(clause, predicate, { from: at, to: at }, known);
}

/** What joins a phrase to the name that it is said of, behind it. */
const APPOSED = /^\s*,?\s*(?:is|was|remains)?\s*$/;

/** Who a phrase such as "the second-largest economy" speaks of: its subject, what "it" before it stands for, else the name beside it. */
export function holdersOf(clause: Clause, phrase: Range, types: readonly string[]): List {
  const subjects = namesBefore(clause, phrase, types) ?? namesAround(clause, phrase, types);
  if (subjects.length > 0) return subjects;
  const text = clause.sentence.sentence.text.text;
  const lists = listsOf(clause, types);
  if (/\bit(?:self)?\s+(?:the\s+)?$/.test(text.slice(Math.max(0, phrase.from - 12), phrase.from)))
    return lists.find((list) => (list[0]?.range.from ?? 0) < phrase.from && canBeSubject(text, list)) ?? [];
  return (
    lists.find(
      (list) =>
        APPOSED.test(text.slice(phrase.to, list[0]?.range.from ?? phrase.to - 1)) &&
        (list[0]?.range.from ?? 0) >= phrase.to,
    ) ?? []
  );
}

/** Whose figure a phrase behind it speaks of, when they are no subjects: "Y's population is …", "the population of Y is …", "inflation in Y was …". */
export function ownersOf(clause: Clause, phrase: Range, types: readonly string[]): List {
  const numbers = clause.mentions.filter(({ kind, range }) => kind === "quantity" && range.to <= phrase.from);
  const [owners, ...others] = listsOf(clause, types).filter((list) => {
    const { to } = list[0]?.range ?? phrase;
    return to <= phrase.from && !numbers.some(({ range }) => range.from >= to);
  });
  return owners === undefined || others.length > 0 ? [] : owners;
}

/** "A and B were among the 35 that …": the number counts those that the list is of. */
const AMONG =
  /^\s*,?\s*(?:(?:was|were|is|are)\s+)?(?:among|amongst|part of|one of|two of|three of)\s+(?:the\s+)?(?:other\s+)?$/i;

/** True when a number stands between: "asked by A, 97 states voted" speaks of the 97. */
function isCutOff(clause: Clause, list: List, predicate: Range): boolean {
  const { text } = clause.sentence.sentence.text;
  const end = list.at(-1)?.range.to ?? 0;
  const from = end + (/^\s*,[^,;]*[^\d,;],(?=\s)/.exec(text.slice(end, predicate.from))?.[0].length ?? 0);
  return clause.mentions.some(
    (mention) =>
      mention.kind === "quantity" &&
      mention.quantity.kind !== "ordinal" &&
      mention.range.from >= from &&
      mention.range.to <= predicate.from &&
      !AMONG.test(text.slice(from, mention.range.from)),
  );
}

/** True for a clause whose own subject is a number: "and 58 abstained". */
function isCounted({ mentions }: Clause, predicate: Range): boolean {
  return mentions.some(({ kind, range }) => kind === "quantity" && range.to <= predicate.from);
}

/** True for a clause that a conjunction joins to the one before, whose subject it then shares ("…, but did not vote at all"). */
function goesOn(clause: Clause): boolean {
  return ["but", "and", "yet"].includes(clause.words[0]?.folded ?? "");
}

function canBeSubject(text: string, list: List): boolean {
  const from = list[0]?.range.from ?? 0;
  const to = list.at(-1)?.range.to ?? 0;
  const before = text.slice(Math.max(0, from - 32), from);
  return !OBLIQUE.test(before) && !YARDSTICK.test(before) && !/^['’]s?(?![\p{L}])/u.test(text.slice(to, to + 3));
}

/** What stands between a noun such as "member" or "integration" and the names that it holds for. */
const ATTACHED =
  /^\s*,?\s*(?:(?:of|the|a|an|is|are|was|were|has|have|had|been|become|became|remains|not|never|also|still|no|longer|both|states?|countries|nations|includes?|included|including|such as)\s+)*$/i;

/** Before a noun, what makes it one of another time: "a former member", "the aspiring members A and B". */
const NOT_NOW =
  /\b(?:former|ex|one-?time|erstwhile|aspiring|prospective|potential|would-be|future|candidate|suspended)[\s-]+$/i;

/** The list that a noun holds for: side by side with it, with function words alone between ("A is a member", "members A and …"). */
export function attachedList(clause: Clause, noun: Range, types: readonly string[]): List {
  const text = clause.sentence.sentence.text.text;
  const lists = listsOf(clause, types);
  const after = lists.find(
    (list) => (list[0]?.range.from ?? 0) >= noun.to && ATTACHED.test(text.slice(noun.to, list[0]?.range.from ?? 0)),
  );
  // "A, a union member since": of what else a name stands right before the noun.
  const of = clause.mentions.find(
    (mention) =>
      mention.kind === "entity" &&
      candidateOf(mention, types) === null &&
      /^[\s-]$/.test(text.slice(mention.range.to, noun.from)),
  );
  const head = of?.range.from ?? noun.from;
  if (NOT_NOW.test(text.slice(Math.max(0, head - 20), head))) return [];
  const before = lists.find(
    (list) => (list.at(-1)?.range.to ?? 0) <= head && ATTACHED.test(text.slice(list.at(-1)?.range.to ?? 0, head)),
  );
  // "A is allied with B and C": said of both sides.
  if (/\swith$/i.test(text.slice(noun.from, noun.to))) return [...(before ?? []), ...(after ?? [])];
  return before ?? after ?? relativeTo(clause, noun, types);
}

/** "A, which is (not) a member": whom the relative pronoun stands for. */
function relativeTo({ antecedent, range, mentions, sentence }: Clause, noun: Range, types: readonly string[]): List {
  if (antecedent === null || candidateOf(antecedent, types) === null) return [];
  const { text } = sentence.sentence.text;
  const name = mentions.find((mention) => mention.range.from >= range.from && mention.range.to <= noun.from);
  const head = text.slice(range.from, name?.range.from ?? noun.from);
  const tail = name === undefined ? "" : text.slice(name.range.to, noun.from);
  return RELATIVE.test(head) && ATTACHED.test(head.replace(RELATIVE, "")) && ATTACHED.test(tail) ? [antecedent] : [];
}

const RELATIVE = /^\s*,?\s*(?:which|who|that)\b/i;
