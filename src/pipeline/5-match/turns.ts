import type { Clause, TermHit } from "../../model/claim.ts";
import { isFunctionWord } from "../../model/function-words.ts";
import type { EntityMention, TimeMention } from "../../model/mention.ts";
import { once } from "../../model/once.ts";
import { overlapsRange, withinRange, type Range } from "../../model/span.ts";
import type { Table } from "../../reference/reference.ts";
import { candidateOf, hitsOn, listsOf, phraseAround, unexplainedBetween, type List } from "./clause-parts.ts";
import { attachedList, subjectsOf } from "./subjects.ts";

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
  const becoming = side === "start" ? becomingIn(clause) : null;
  const lasts = side === "start" ? isFirst(clause, target) : isLast(clause, target);
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
  const offices = isStated ? titlesIn(clause, { by, meaning }).filter(isOwn) : [];
  const states = isStated ? [...hitsOn(clause, table, ["row", "noun"]).filter(isOwn), ...offices] : [];
  const hits = [...hitsOn(clause, table, [side]), ...states].filter((hit) => isTimed(clause, hit, target));
  const hit = hits.filter(({ range }) => range.to <= target.range.from).at(-1) ?? hits[0];
  if (hit === undefined) return gapped(clause, { name: table, by, meaning }, side, target, types);
  const own = possessor(clause, hit, types);
  if (own !== null) return { hit, list: own };
  if (!states.includes(hit)) return { hit, list: subjectsOf(clause, hit.range, types) };
  if (offices.includes(hit) && becoming === null) return { hit, list: subjectsOf(clause, hit.range, types) };
  const list = becoming === null ? attachedList(clause, hit.range, types) : subjectsOf(clause, becoming, types);
  return { hit, list };
}

/** "until his death in 2016", "until it was dissolved in 2010": the time of what ended it. */
const LAST = /\b(?:until|till)\s+(?:[\p{L}'’]+\s+){1,5}(?:in|on)\s+$/u;

function isLast({ sentence }: Clause, { range, relation }: TimeMention): boolean {
  if (relation !== "at") return relation === "until";
  return LAST.test(sentence.sentence.text.text.slice(Math.max(0, range.from - 60), range.from));
}

/** "since 2010", and "from 2010" with an "until" behind it. */
function isFirst({ sentence }: Clause, { range, relation }: TimeMention): boolean {
  if (relation !== "at") return relation === "since";
  const { text } = sentence.sentence.text;
  return isFrom(text, range) && /^\s*(?:until|till)\s/.test(text.slice(range.to));
}

function isFrom(text: string, { from }: Range): boolean {
  return /\bfrom\s+$/.test(text.slice(Math.max(0, from - 8), from));
}

/** How a pronoun leads to whom it stands for. */
const STAND_IN = "coreference";

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

/** "A's accession": whose noun it is. */
function possessor(clause: Clause, { range }: TermHit, types: readonly string[]): List | null {
  const { text } = clause.sentence.sentence.text;
  return (
    listsOf(clause, types).find((list) =>
      /^['’]s?\s+(?:\p{L}+\s+)?$/u.test(
        text.slice(list.at(-1)?.range.to ?? 0, Math.max(range.from, list.at(-1)?.range.to ?? 0)),
      ),
    ) ?? null
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

/** Kinds of words that state something of their own. */
const STATING: ReadonlySet<string> = new Set(["category", "verb", "row", "start", "end", "measure", "attribute"]);

/** How many content words that nothing explains may stand between what begins and when: "joined during the last round of talks in 2017". */
const DETOUR = 4;

/** True when the time says when what the words state began or ended: in their phrase, or with no other statement and no other time between. */
function isTimed(clause: Clause, hit: TermHit, target: TimeMention): boolean {
  const { range } = target;
  const from = Math.min(hit.range.to, range.to);
  const to = Math.max(hit.range.from, range.from);
  const isBetween = (one: { readonly range: Range }): boolean => one.range.from >= from && one.range.to <= to;
  const { text } = clause.sentence.sentence.text;
  const isFirstOfTwo = (one: { readonly range: Range }): boolean => isFrom(text, one.range) && isLast(clause, target);
  if (clause.mentions.some((one) => one.kind === "time" && isBetween(one) && !isFirstOfTwo(one))) return false;
  const others = clause.hits.filter((one) => isBetween(one) && one.terms.some(({ says }) => STATING.has(says.kind)));
  if (others.some((one) => one.terms.some(({ says }) => says.kind === "start" || says.kind === "end"))) return false;
  if (range.to <= hit.range.from && (isTaken(clause, range) || hasOwnTime(clause, hit, range))) return false;
  if (withinRange(phraseAround(clause, hit.range), range)) return true;
  const isAlone = clause.mentions.filter(({ kind }) => kind === "time").length === 1;
  if (range.from < hit.range.from && !isAlone) return false;
  const known = clause.mentions.map((mention) => mention.range);
  return others.length === 0 && unexplainedBetween(clause, hit.range, range, known) <= DETOUR;
}

/** True for a time right behind words for a beginning or an end: it is of them, and not of others behind it ("joined in 1973 and left"). */
function isTaken(clause: Clause, { from }: Range): boolean {
  const before = clause.hits.findLast(
    (one) => one.range.to <= from && one.terms.some(({ says }) => says.kind === "start" || says.kind === "end"),
  );
  return (
    before !== undefined &&
    !clause.mentions.some((one) => one.kind === "time" && one.range.from >= before.range.to && one.range.to <= from)
  );
}

/** True for words with a time behind them, where the one before them opens no clause: "voted in 2016 and left in 2020". */
function hasOwnTime({ words, mentions }: Clause, hit: TermHit, { from }: Range): boolean {
  const isOpening = words.filter((word) => word.to <= from).length <= 2;
  return !isOpening && mentions.some((one) => one.kind === "time" && one.range.from >= hit.range.to);
}

/** True for a verb or noun without an object of its own: "joined in 2017", "its accession in 2001". What was joined may then be known from before. */
export function isBare({ words, mentions }: Clause, { range }: TermHit): boolean {
  const next = words.find((word) => word.from >= range.to);
  if (next === undefined) return true;
  if (mentions.some((one) => one.kind === "time" && overlapsRange(one.range, next))) return true;
  return isFunctionWord(next.folded) && !OBJECT.has(next.folded);
}

const OBJECT: ReadonlySet<string> = new Set(
  "the a an this that these those its their his her to into of from with".split(" "),
);

/** True for a name behind the words that is no object of theirs: it owns another thing ("joined the union's mission"), or stands in another phrase. */
export function isApart(clause: Clause, turn: Range, name: Range | null): boolean {
  if (name === null || name.from < turn.to) return false;
  const { text } = clause.sentence.sentence.text;
  const known = clause.mentions.map((mention) => mention.range);
  return (
    /^['’]s?(?!\p{L})/u.test(text.slice(name.to, name.to + 3)) ||
    text.slice(turn.to, name.from).includes(",") ||
    unexplainedBetween(clause, turn, name, known) > 0
  );
}
