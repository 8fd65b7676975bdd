import type { Clause, TermHit } from "../../model/claim.ts";
import { isFunctionWord } from "../../model/function-words.ts";
import type { EntityMention, TimeMention } from "../../model/mention.ts";
import { once } from "../../model/once.ts";
import { overlapsRange, type Range } from "../../model/span.ts";
import type { Table } from "../../reference/reference.ts";
import { candidateOf, hitsOn, listsOf, unexplainedBehind, unexplainedBetween, type List } from "./clause-parts.ts";
import { attachedList, subjectsOf } from "./subjects.ts";
import { isFirst, isLast, isTimed } from "./turn-times.ts";

/** Words that state a beginning or an end, and whose: "A and B joined", "A's accession", "a member since". */
export interface Turn {
  readonly hit: TermHit;
  readonly list: List;
  /** What the words are of, where another than the nearest name: "joined A in 2004 and B in 2007". */
  readonly object?: EntityMention | undefined;
}

/**
 * The beginning (end) that a time dates: that of the nearest words for one, before it or behind; of "became a member" too, and of "a member since". A list right
 * before the time goes on with the verb before ("A joined in 1986 and B in 1995").
 */
export function turnOf(
  clause: Clause,
  { name: table, by, meaning }: Pick<Table, "name" | "by" | "meaning">,
  side: "start" | "end",
  target: TimeMention,
  types: readonly string[],
): Turn | null {
  const turns = hitsOn(clause, table, [side]);
  const becoming = side === "start" ? becomingIn(clause) : null;
  const lasts = side === "start" ? isFirst(clause, target) : isLast(clause, target);
  if (turns.length === 0 && !lasts && becoming === null) return null;
  // Another subject between begins a statement of its own: "A is a member, and B has talked with it since".
  const isOwn = ({ range }: TermHit): boolean =>
    !clause.mentions.some(
      (one) =>
        // "until his death", "until he was ousted": he is the one that is spoken of.
        (candidateOf(one, types)?.via ?? STAND_IN) !== STAND_IN &&
        one.range.from >= range.to &&
        one.range.to <= target.range.from,
    );
  const isStated = lasts || becoming !== null;
  const offices = isStated
    ? titlesIn(clause, { by, meaning }).filter(
        (title) => isOwn(title) || besideTitle(clause, title, target, types) !== null,
      )
    : [];
  const states = isStated ? [...hitsOn(clause, table, ["row", "noun"]).filter(isOwn), ...offices] : [];
  const hits = [...turns, ...states].filter(
    (hit) => isTimed(clause, hit, target) && !speaksOfOther(clause, hit.range, target.range),
  );
  const hit = hits.filter(({ range }) => range.to <= target.range.from).at(-1) ?? hits[0];
  if (hit === undefined) return gapped(clause, { name: table, by, meaning }, side, target, types);
  const own = possessor(clause, hit, types);
  if (own !== null) return isOfVerbBetween(clause, hit.range, target.range) ? null : { hit, list: own };
  if (!states.includes(hit)) return { hit, list: subjectsOf(clause, hit.range, types) };
  if (offices.includes(hit) && becoming === null) {
    const before = besideTitle(clause, hit, target, types) ?? subjectsOf(clause, hit.range, types);
    return { hit, list: before.length > 0 ? before : setBehind(clause, target, types) };
  }
  const list = becoming === null ? attachedList(clause, hit.range, types) : subjectsOf(clause, becoming, types);
  return { hit, list };
}

/** "treaties on A's accession were signed in May": the time is of the verb between, unless that says no more than that it came. */
function isOfVerbBetween(clause: Clause, turn: Range, time: Range): boolean {
  const known = [...clause.mentions, ...clause.hits].map(({ range }) => range);
  return clause.words.some(
    (word) =>
      word.from >= turn.to &&
      word.to <= time.from &&
      !isFunctionWord(word.folded) &&
      !COMING.has(word.folded) &&
      !known.some((range) => overlapsRange(range, word)),
  );
}

/** What is said of a beginning and an end by themselves. */
const COMING: ReadonlySet<string> = new Set(
  "came come comes into took takes take effect place force officially formally happened happens followed follows finally fully completed".split(
    " ",
  ),
);

/** "became a member, it was announced on Friday": behind a comma something else begins, and has the time. */
function speaksOfOther({ sentence }: Clause, turn: Range, time: Range): boolean {
  return (
    turn.to <= time.from && /,\s*(?:it|he|she|they|we)\s/i.test(sentence.sentence.text.text.slice(turn.to, time.from))
  );
}

/** How a pronoun leads to whom it stands for. */
const STAND_IN = "coreference";

/** Behind the holder of a title: "…, has served since". */
const SERVED =
  /^\s*,?\s*(?:has|had)\s+(?:served|been\s+in\s+(?:office|the\s+post)|held\s+the\s+(?:post|office|job))\s*$/i;

/** "Y's minister, X, has served since 2012": who stands right behind a title, and is said to have it. */
function besideTitle(
  clause: Clause,
  { range }: TermHit,
  { phrase }: TimeMention,
  types: readonly string[],
): List | null {
  const { text } = clause.sentence.sentence.text;
  const isBeside = (list: List): boolean =>
    list.length === 1 &&
    (list[0]?.range.from ?? 0) >= range.to &&
    /^\s*,?\s*$/.test(text.slice(range.to, list[0]?.range.from)) &&
    SERVED.test(text.slice(list[0]?.range.to, phrase.from));
  return listsOf(clause, types).find(isBeside) ?? null;
}

/** "Y's president since 2016, X …": who stands behind the time, in one comma with it. */
function setBehind(clause: Clause, { range }: TimeMention, types: readonly string[]): List {
  const { text } = clause.sentence.sentence.text;
  return (
    listsOf(clause, types).find((list) => /^\s*,\s*$/.test(text.slice(range.to, list[0]?.range.from ?? range.to))) ?? []
  );
}

/** The names of the clause that state a row by themselves: offices. */
export function titlesIn(clause: Clause, { by, meaning }: Pick<Table, "by" | "meaning">): TermHit[] {
  const titles = by.dimension.filter(({ name }) => name !== meaning.subject && meaning.apposition.includes(name));
  const named = clause.mentions.filter((one) =>
    titles.some(({ factmark }) => candidateOf(one, factmark.entity) !== null),
  );
  return named.map(({ range }) => ({ range, terms: [], negated: false }));
}

const BECOMING: ReadonlySet<string> = new Set(["become", "became", "becomes", "becoming"]);

const becomingIn = once(({ words }: Clause) => words.find((word) => BECOMING.has(word.folded)) ?? null);

/** "A's accession", "the accession of A": whose noun it is. */
function possessor(clause: Clause, { range }: TermHit, types: readonly string[]): List | null {
  const { text } = clause.sentence.sentence.text;
  const isOf = (list: List): boolean =>
    /^\s+of\s+(?:the\s+)?$/.test(text.slice(range.to, Math.max(range.to, list[0]?.range.from ?? 0)));
  return (
    listsOf(clause, types).find((list) =>
      /^['’]s?\s+(?:\p{L}+\s+)?$/u.test(
        text.slice(list.at(-1)?.range.to ?? 0, Math.max(range.from, list.at(-1)?.range.to ?? 0)),
      ),
    ) ??
    listsOf(clause, types).find(isOf) ??
    null
  );
}

/** What joins a second name and its time to the first: "…, and B in 1995", "… followed by C five years later". */
const GOING_ON = /^\s*,?\s*(?:and|then|and then|followed by|while)\s+(?:the\s+)?$/;

/** "…, and B in 1995", "… and the union in 2007": names right before a time, behind another that the verb has; of who joined, or what. */
function gapped(
  clause: Clause,
  { name: table, by, meaning }: Pick<Table, "name" | "by" | "meaning">,
  side: "start" | "end",
  { range, deictic }: TimeMention,
  types: readonly string[],
): Turn | null {
  const { text } = clause.sentence.sentence.text;
  const before = clause.mentions.findLast((one) => one.kind === "time" && one.range.to <= range.from);
  const hit = hitsOn(clause, table, [side])
    .filter((one) => one.range.to <= (before?.range.from ?? 0))
    .at(-1);
  if (before === undefined || hit === undefined) return null;
  const joint = deictic === undefined ? /^\s+(?:in|on|by)\s+(?:the\s+)?$/ : /^\s+$/;
  if (!/^\s*(?:$|[,.;)]|and\b)/.test(text.slice(range.to))) return null;
  const isDated = (list: List): boolean => joint.test(text.slice(list.at(-1)?.range.to ?? range.from, range.from));
  const goesOn = (list: List): boolean => GOING_ON.test(text.slice(before.range.to, list[0]?.range.from));
  const list = listsOf(clause, types).find(isDated);
  if (list !== undefined) return goesOn(list) ? { hit, list } : null;
  const objects = by.dimension.filter(({ name, factmark }) => name !== meaning.subject && factmark.required);
  const [object] = listsOf(
    clause,
    objects.flatMap(({ factmark }) => factmark.entity),
  ).filter((one) => one.length === 1 && isDated(one) && goesOn(one));
  return object === undefined ? null : { hit, list: subjectsOf(clause, hit.range, types), object: object[0] };
}

/** True for what is only meant, asked, decided or agreed on: "voted to leave", "called on A to withdraw", "signed its treaty of accession". */
export function isOnlyMeant({ words }: Clause, { from }: Range): boolean {
  const before = words.filter((word) => word.to <= from && !DETERMINERS.has(word.folded));
  const [noun, last] = before.slice(-2);
  if (before.at(-1)?.folded === "to") return true;
  if (noun === undefined || last === undefined || !OF_WHAT.has(last.folded)) return false;
  return !isFunctionWord(noun.folded) && !MOMENTS.has(noun.folded);
}

const DETERMINERS: ReadonlySet<string> = new Set(["the", "a", "its", "their", "full"]);
const OF_WHAT: ReadonlySet<string> = new Set(["of", "for", "on", "about"]);
/** What is said of when something happened is said of it. */
const MOMENTS: ReadonlySet<string> = new Set("day date time moment month year anniversary wave round".split(" "));

/** True for a verb or noun without an object of its own: "joined in 2017", "its accession in 2001". What was joined may then be known from before. */
export function isBare({ words, mentions }: Clause, { range }: TermHit): boolean {
  const next = words.find((word) => word.from >= range.to);
  if (next === undefined) return true;
  if (mentions.some((one) => one.kind === "time" && overlapsRange(one.range, next))) return true;
  return isFunctionWord(next.folded) && !OBJECT.has(next.folded);
}

const OBJECT: ReadonlySet<string> = new Set(
  "the a an all both some any this that these those its their his her to into of from with".split(" "),
);

/** True for a name with a noun right behind it: "joined the union observers". */
function isModifier(clause: Clause, range: Range): boolean {
  const word = unexplainedBehind(clause, range);
  return word !== null && !ADVERBS.has(word.folded) && !COMING.has(word.folded) && !word.folded.endsWith("ly");
}

const ADVERBS: ReadonlySet<string> = new Set(
  "along alongside together only again back too later earlier soon first last instead despite thanks amid".split(" "),
);

/** True for a name behind the words that is no object of theirs: it owns another thing ("joined the union's mission"), or stands in another phrase. */
export function isApart(clause: Clause, turn: Range, name: Range | null): boolean {
  if (name === null || name.from < turn.to) return false;
  const { text } = clause.sentence.sentence.text;
  const known = clause.mentions.map((mention) => mention.range);
  return (
    /^['’]s?(?!\p{L})/u.test(text.slice(name.to, name.to + 3)) ||
    text.slice(turn.to, name.from).includes(",") ||
    isModifier(clause, name) ||
    unexplainedBetween(clause, turn, name, known) > 0
  );
}
