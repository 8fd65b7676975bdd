import type { Claim } from "../../model/claim.ts";
import { isDependentPronoun, isFunctionWord } from "../../model/function-words.ts";
import type { EntityMention } from "../../model/mention.ts";
import type { Binding, Reading } from "../../model/reading.ts";
import type { IsoDate } from "../../model/time.ts";
import type { Table } from "../../reference/reference.ts";
import { candidateOf } from "./clause-parts.ts";
import { hasValidity, reading, rowsUnder, validOn } from "./compose.ts";
import { isCounterpart, isOtherwise, titleBefore } from "./counterparts.ts";
import { isOpening } from "./opening-phrases.ts";
import { ownOnDay } from "./own-rows.ts";
import { dayOf, subjectOf, type World } from "./world.ts";

/** What may stand between the names of one apposition: "Y's Minister X", "the president of Y". */
const JOINT = /^(?:\s|['’]s?|\bof\b|\bthe\b)*$/i;
/** A comma too, beside what names the row's kind: "X, president of Y", never "President X, Y has …". */
const COMMA_JOINT = /^\s*,\s*(?:the\s+)?$/i;

/** "X is the president of Y", "X remains Y's president": said of now. What was so once may be so no longer. */
const COPULA = /^\s+(?:(?:is|remains|has been)\s+)(?:(?:also|currently|still|now)\s+)*(?:the\s+)?$/i;
/** Behind a name that a comma parts from its title ("Y's minister, X, …"): a mark closes it, and no list goes on. */
const CLOSED = /^\s*(?:[,)–—](?!\s*(?:and|or|as well)\b)|\.?\s*$)/i;

const SET_IN = /^(?:\s*,\s+(?!and\b|or\b|as well\b)\p{Ll}|\.?\s*$)/u;

/** Before a title, these make it one of another time or kind. */
const NOT_IN_OFFICE =
  /\b(?:former|ex|late|onetime|one-time|then|future|next|incoming|outgoing|designate|elect|honorary|shadow|acting|interim|self-styled|self-proclaimed)[\s-]+(?:the\s+)?$/i;

/**
 * Names side by side that state a row without a verb ("Minister X"), for tables that say which of their dimensions do so. The row's holder is
 * asked for under the dimensions that leave room for one, and where the holder can have one row only, the other way round too.
 */
export function byApposition(claim: Claim, world: World, table: Table): Reading[] {
  const { target } = claim;
  if (target.kind !== "entity" || table.meaning.apposition.length === 0 || isPossessor(claim, target, table)) return [];
  const run = runAround(claim, target, table);
  const text = claim.clause.sentence.sentence.text.text;
  if (run.some(({ range }) => NOT_IN_OFFICE.test(text.slice(Math.max(0, range.from - 20), range.from)))) return [];
  const named = bindRun(claim, table, run, target);
  if (named === null) return [];
  const at = hasValidity(table) ? dayOf(claim.clause, world) : null;
  if (isOtherwise(world.reference, table, named, at)) return [];
  const bindings = [...named, ...bindUnsaid(claim, world, table, run, named, at)];
  const first = run[0] ?? target;
  const last = run.at(-1) ?? target;
  const propose = (where: readonly Binding[], asked: Binding | null): Reading =>
    reading({
      form: "relation",
      claim,
      table,
      query: rowsUnder(table, where, table.primaryKey, validOn(table, at)),
      expectation:
        asked === null
          ? { kind: "exists", negated: false }
          : { kind: "equals", field: asked.field, value: asked.value, negated: false },
      bindings,
      predicate: null,
      range: { from: first.range.from, to: last.range.to },
      parts: bindings.flatMap((binding) =>
        binding.range === null ? [] : [{ range: binding.range, role: "target" as const, value: binding.value }],
      ),
      at,
      negated: false,
      given: { vocabulary: 1 },
    });
  const questions = table.meaning.functional.flatMap((key) => {
    const asked = bindings.find((binding) => !key.includes(binding.field));
    const where = bindings.filter((binding) => key.includes(binding.field));
    return asked !== undefined && where.length === key.length ? [propose(where, asked)] : [];
  });
  return questions.length > 0 ? questions : [propose(bindings, null)];
}

/** True for one that others belong to: "X's deputy Y" and "his deputy Y" say nothing of X's own office, "President X's" does. */
function isPossessor({ clause }: Claim, target: EntityMention, table: Table): boolean {
  if (isDependentPronoun(target.quote.toLowerCase())) return true;
  const { text } = clause.sentence.sentence.text;
  if (!/^['’]s?/.test(text.slice(target.range.to, target.range.to + 2))) return false;
  const types = table.by.dimension.flatMap((field) =>
    field.name !== table.meaning.subject && table.meaning.apposition.includes(field.name) ? field.factmark.entity : [],
  );
  return !clause.mentions.some(
    (one) => candidateOf(one, types) !== null && /^\s$/.test(text.slice(one.range.to, target.range.from)),
  );
}

/** The names that stand side by side with the target, the target among them. */
function runAround(claim: Claim, target: EntityMention, table: Table): EntityMention[] {
  const text = claim.clause.sentence.sentence.text.text;
  const kinds = table.by.dimension.filter(
    ({ name }) => name !== table.meaning.subject && table.meaning.apposition.includes(name),
  );
  const namesKind = (mention: EntityMention): boolean =>
    kinds.some((field) => candidateOf(mention, field.factmark.entity) !== null);
  const holders = subjectOf(table).factmark.entity;
  const isHolder = (mention: EntityMention): boolean => candidateOf(mention, holders) !== null;
  const names = claim.clause.mentions.filter(
    (mention): mention is EntityMention => mention.kind === "entity" && mention.candidates.length > 0,
  );
  const at = names.indexOf(target);
  const joined = (left: EntityMention | undefined, right: EntityMention | undefined): boolean => {
    if (left === undefined || right === undefined) return false;
    const gap = text.slice(left.range.to, right.range.from);
    if (JOINT.test(gap) || (isCounterpart(gap) && right === target)) return true;
    if (COPULA.test(gap)) return left === target && (namesKind(right) || isTitled(right));
    if (!COMMA_JOINT.test(gap)) return false;
    return left === target
      ? namesKind(right) || isSetIn(right)
      : right === target && endsTitle(left) && CLOSED.test(text.slice(right.range.to)) && !isOpening(claim.clause);
  };
  /** "Y's president": the name before the title. */
  const isTitled = (mention: EntityMention): boolean => {
    const next = names[names.indexOf(mention) + 1];
    return next !== undefined && namesKind(next) && JOINT.test(text.slice(mention.range.to, next.range.from));
  };
  /** "X, Y's president, said": a title of X that a comma closes, and no next of a list. */
  const isSetIn = (owner: EntityMention): boolean => {
    const title = names[names.indexOf(owner) + 1];
    const isListed = /(?:,|\b(?:and|or|with))\s*$/.test(text.slice(0, target.range.from));
    return isTitled(owner) && !isListed && SET_IN.test(text.slice(title?.range.to ?? 0));
  };
  /** "Y's president", "the president of Y", whose holder is not said yet. */
  const endsTitle = (mention: EntityMention): boolean => {
    const before = names[names.indexOf(mention) - 1];
    if (namesKind(mention)) return !isHeld(mention);
    const isOf = before !== undefined && /^\s+of\s+(?:the\s+)?$/i.test(text.slice(before.range.to, mention.range.from));
    return isOf && namesKind(before) && !isHeld(before);
  };
  const isHeld = (title: EntityMention): boolean => {
    const near = names[names.indexOf(title) - 1];
    return near !== undefined && isHolder(near) && JOINT.test(text.slice(near.range.to, title.range.from));
  };
  let from = at;
  let to = at;
  while (joined(names[from - 1], names[from])) from -= 1;
  while (joined(names[to], names[to + 1])) to += 1;
  return names.slice(from, to + 1);
}

/** The dimensions that the run's names fill, each by the name nearest to the target; null when one of the apposition's stays empty. */
function bindRun(
  { clause }: Claim,
  table: Table,
  run: readonly EntityMention[],
  target: EntityMention,
): Binding[] | null {
  const subject = subjectOf(table);
  const used = new Set<EntityMention>([target]);
  const holder = candidateOf(target, subject.factmark.entity);
  if (holder === null) return null;
  const bindings: Binding[] = [{ field: subject.name, value: holder.id, origin: "named", range: target.range }];
  for (const field of table.by.dimension) {
    if (field.name === subject.name) continue;
    const near = [...run].sort((a, b) => distance(a, target) - distance(b, target));
    const mention = near.find((one) => !used.has(one) && candidateOf(one, field.factmark.entity) !== null);
    const candidate = mention === undefined ? null : candidateOf(mention, field.factmark.entity);
    if (mention === undefined || candidate === null) {
      if (!table.meaning.apposition.includes(field.name)) continue;
      const title = titleBefore(clause, run, target, field.factmark.entity);
      if (title === null) return null;
      bindings.push({ field: field.name, value: title, origin: "sentence", range: null });
      continue;
    }
    used.add(mention);
    bindings.push({ field: field.name, value: candidate.id, origin: "named", range: mention.range });
  }
  return bindings;
}

/**
 * The dimensions that no name of the run fills: those of "his deputy X" by what the rows of "he" have there on that day, those of a plain "Minister X" by
 * what X's own rows have. A title that more is said of ("the Party's President X") may be of anything.
 */
function bindUnsaid(
  claim: Claim,
  world: World,
  table: Table,
  run: readonly EntityMention[],
  named: readonly Binding[],
  at: IsoDate | null,
): Binding[] {
  const target = run.find((one) => one === claim.target);
  const unused = run.filter(({ range }) => named.every((binding) => binding.range !== range));
  const possessor = unused.find((one) => one === run[0] && isPossessor(claim, one, table));
  const owner = possessor ?? (unused.length === 0 && isPlainTitle(claim, run) ? target : null);
  const [holder, ...others] = owner?.candidates ?? [];
  if (at === null || holder === undefined || others.length > 0) return [];
  const keys = new Set(table.meaning.functional.flat());
  return table.by.dimension.flatMap(({ name, factmark }): Binding[] => {
    if (named.some((binding) => binding.field === name) || (possessor === undefined && !keys.has(name))) return [];
    const value = ownOnDay(world.reference, holder.id, factmark.entity, at);
    return value === null ? [] : [{ field: name, value, origin: "own", range: null }];
  });
}

/** True for a title without a word that could say of what it is: before it ("the party's president X"), or behind ("X, president of the party"). */
function isPlainTitle({ clause }: Claim, run: readonly EntityMention[]): boolean {
  const { words, sentence } = clause.sentence;
  const from = run[0]?.range.from ?? 0;
  const to = run.at(-1)?.range.to ?? 0;
  if (words.find((word) => word.from >= to)?.folded === "of") return false;
  const before = words.filter((word) => word.to <= from).at(-1);
  if (before === undefined) return true;
  if (isFunctionWord(before.folded)) return before.folded !== "the" && !isDependentPronoun(before.folded);
  return /[^\p{L}\p{N}\s'’-]/u.test(sentence.text.text.slice(before.to, from));
}

function distance(a: EntityMention, b: EntityMention): number {
  return Math.abs(a.range.from - b.range.from);
}
