import type { Claim, TermHit } from "../../model/claim.ts";
import type { TimeMention } from "../../model/mention.ts";
import type { Binding, Reading } from "../../model/reading.ts";
import { isAuxiliary } from "../../model/function-words.ts";
import type { Range } from "../../model/span.ts";
import type { Table } from "../../reference/reference.ts";
import type { FieldWith } from "../../reference/roles.ts";
import { bindDimensions } from "./bind.ts";
import { candidateOf, hitsOn, listsOf, type List } from "./clause-parts.ts";
import { dayReading } from "./day-reading.ts";
import { onlyOnes, unsaid } from "./own-rows.ts";
import { isApart, isBare, isOnlyMeant, turnOf } from "./turns.ts";
import { subjectOf, type World } from "./world.ts";

/**
 * False for what is only meant or decided ("voted to leave"), and behind the comma that ends what the names before it are said to be: that goes on with somebody
 * else ("X, minister when Y was president, resigned").
 */
function isSaidOf(clause: Claim["clause"], { name }: Table, turn: Range, list: List): boolean {
  if (isOnlyMeant(clause, turn)) return false;
  const { sentence, hits } = clause;
  const { from } = turn;
  const to = list.at(-1)?.range.to ?? from;
  const between = to < from ? sentence.sentence.text.text.slice(to, from) : "";
  const isJoined = hits.some(
    ({ range, terms }) =>
      range.from >= to &&
      range.to <= from &&
      terms.some(({ table, says }) => table === name && (says.kind === "start" || says.kind === "end")),
  );
  return isJoined || !SAID_ALREADY.test(between);
}

const SAID_ALREADY = /\b(?:was|were|is|are)\b[^,]*,\s*$/;

/** "joined the pact in 1952, left its command and returned to it in 1980": of what began before, another beginning is of something else. */
function isAgain(
  clause: Claim["clause"],
  { name }: Table,
  side: "start" | "end",
  { from }: Range,
  list: List,
  others: readonly Binding[],
): boolean {
  const isOwn = ({ range }: TermHit): boolean =>
    range.to <= from && !list.some((one) => one.range.from >= range.to && one.range.to <= from);
  return hitsOn(clause, name, [side]).some(isOwn) && others.every(({ range }) => range === null || range.to <= from);
}

/** True for a name with another time right behind it: "X, minister from 2009 to 2013, took office in 2017". */
function hasOwnTime(
  { sentence, mentions }: Claim["clause"],
  { range }: Binding,
  turn: Range,
  target: TimeMention,
): boolean {
  const { text } = sentence.sentence.text;
  if (range === null || range.to > turn.from) return false;
  return mentions.some(
    (one) =>
      one.kind === "time" &&
      one.range.from !== target.range.from &&
      one.range.from >= range.to &&
      /^\s+(?:from|in|since|until|of|between)?\s*$/.test(text.slice(range.to, one.range.from)),
  );
}

/** "resigned as Y's minister": a name that owns what else is bound right behind it. */
function ownsBound({ range }: Binding, others: readonly Binding[]): boolean {
  return (
    range !== null &&
    others.some((one) => one.range !== null && one.range.from > range.to && one.range.from - range.to <= 4)
  );
}

const ADVERBIAL = /^(?:all|both|also|then|only|who|which|that)$|ly$/;
const BEFORE_TIME =
  /^\s*,?\s*(?:(?:back|only|again|officially|formally|finally|early|late)\s+)*(?:(?:in|on|since|by|from)\s+)?(?:the\s+)?$/i;
const CLOSED = /^\s*(?:$|[.,;:)]|(?:and|but|along|together|alongside|with)\b)/i;

/**
 * True when a subject, what it began and the time are all that is said: "joined the union in 2004", not "joined the union in condemning it in 2004" or "has talked
 * of its entry since 2004".
 */
function isPlain(
  { sentence, words }: Claim["clause"],
  list: List,
  turn: Range,
  object: Range | null,
  others: readonly Binding[],
  { range }: TimeMention,
): boolean {
  const { text } = sentence.sentence.text;
  const to = list.at(-1)?.range.to ?? turn.from;
  const between = words.filter((word) => word.from >= to && word.to <= turn.from);
  if (to > turn.from || between.some((word) => !isAuxiliary(word.folded) && !ADVERBIAL.test(word.folded))) return false;
  if (object !== null) return true;
  return others.every((one) => {
    if (one.range === null) return false;
    const isBehind = range.from >= one.range.to;
    return isBehind ? BEFORE_TIME.test(text.slice(one.range.to, range.from)) : CLOSED.test(text.slice(one.range.to));
  });
}

/** "X appointed Y": where rows are held by one, the words are of whom they stand right before; else of the subject. */
function heldBy(clause: Claim["clause"], table: Table, turn: Range, list: List): List {
  if (table.meaning.apposition.length === 0 || list.some(({ range }) => range.to > turn.from)) return list;
  const { text } = clause.sentence.sentence.text;
  const isNext = (one: List): boolean => {
    const from = one[0]?.range.from ?? 0;
    return from > turn.to && text.slice(turn.to, from).trim() === "";
  };
  return listsOf(clause, subjectOf(table).factmark.entity).find(isNext) ?? list;
}

/** "joined A in 2006 and left in 2012": a verb without an object of its own shares that of the one before. */
function isShared(clause: Claim["clause"], { range }: Binding, hit: TermHit, { name }: Table): boolean {
  const { text } = clause.sentence.sentence.text;
  return (
    range !== null &&
    isBare(clause, hit) &&
    [...hitsOn(clause, name, ["start"]), ...hitsOn(clause, name, ["end"])].some(
      (one) =>
        one !== hit && one.range.to < range.from && /^\s+(?:the\s+)?$/.test(text.slice(one.range.to, range.from)),
    )
  );
}

/** "resigned": may be told of the day on which it was announced. */
function isHerald({ terms }: TermHit, { name }: Table, { factmark }: FieldWith<"start" | "end">): boolean {
  return terms.some(({ table, phrase }) => table === name && factmark.heralds.includes(phrase));
}

/** A time with a word for the beginning or the end of a row: "joined in 2013", "left in January 2020", "a member since 2013". */
export function ofBeginningOrEnd(claim: Claim, world: World, table: Table, target: TimeMention): Reading[] {
  const { clause } = claim;
  const subject = subjectOf(table);
  const types = subject.factmark.entity;
  return (["start", "end"] as const).flatMap((side) => {
    const [field] = table.by[side];
    const turn = field === undefined ? null : turnOf(clause, table, side, target, types);
    if (field === undefined || turn === null || turn.hit.negated) return [];
    const { hit, object } = turn;
    const list = heldBy(clause, table, hit.range, turn.list);
    if (!isSaidOf(clause, table, hit.range, list)) return [];
    const named = list.flatMap((mention): Binding[] => {
      const id = candidateOf(mention, types)?.id;
      return id === undefined ? [] : [{ field: subject.name, value: id, origin: "named", range: mention.range }];
    });
    // A title that states the row is its office too.
    const used = [...(hit.terms.length === 0 ? [] : [hit.range]), ...list.map((mention) => mention.range)];
    const near = object?.range ?? hit.range;
    const recalls = object === undefined && isBare(clause, hit);
    const found = bindDimensions(table, [subject.name], { world, clause, near, used, recalls });
    if (named.length === 0 || found === null) return [];
    const isOf = (one: Binding): boolean =>
      (!hasOwnTime(clause, one, hit.range, target) || isShared(clause, one, hit, table)) &&
      (object !== undefined || !isApart(clause, hit.range, one.range) || ownsBound(one, found));
    const others = found.filter(isOf);
    const isOpen = ({ name, factmark }: FieldWith<"dimension">): boolean =>
      factmark.required && name !== subject.name && !others.some((one) => one.field === name);
    if (table.by.dimension.some(isOpen) || isAgain(clause, table, side, hit.range, list, others)) return [];
    const days = { start: field.name, end: null, precision: field.factmark.precision ?? null };
    const each = named.length > 1 ? { each: subject.name } : {};
    const plain = isPlain(clause, list, hit.range, object?.range ?? null, others, target)
      ? { isPlain: true as const }
      : {};
    const { offBy } = field.factmark;
    const width = {
      ...(offBy === undefined ? {} : { offBy }),
      ...(isHerald(hit, table, field) ? { isHerald: true as const } : {}),
    };
    const bound = [...named, ...others];
    const isState = hit.terms.some(({ table: name, says }) => name === table.name && says.kind === "row");
    // Who has held several offices may have been in power since the first.
    const own = isState ? [] : unsaid(world, table, bound);
    const rest = isState || (own.length === 0 && others.length > 0) ? onlyOnes(table, bound) : own;
    return [dayReading(claim, table, target, [...bound, ...rest], hit.range, days, { ...each, ...plain, ...width })];
  });
}
