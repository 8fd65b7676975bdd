import type { Claim, Clause, TermHit } from "../../model/claim.ts";
import { namesDays, type QuantityMention, type TimeMention } from "../../model/mention.ts";
import type { Predicate } from "../../model/query.ts";
import type { Binding } from "../../model/reading.ts";
import type { Range } from "../../model/span.ts";
import { plusDays } from "../../model/time.ts";
import type { Table } from "../../reference/reference.ts";
import type { FieldWith } from "../../reference/roles.ts";
import { bindDimensions } from "./bind.ts";
import { candidateOf, hitsOn, listsOf, unexplainedBetween } from "./clause-parts.ts";
import { hasValidity, predicatesOf } from "./compose.ts";
import type { Counted } from "./counting.ts";
import { asKnown } from "./known-to.ts";
import { counterpartOf } from "./objects.ts";
import { holdersOf } from "./subjects.ts";
import { isApart } from "./turns.ts";
import { isRelative, subjectOf, type World } from "./world.ts";

/** Words between a number and its noun that leave it all of them. */
const NEW: ReadonlySet<string> = new Set("new more further additional other different".split(" "));
/** Behind a noun, what leaves it all of them: its verb, a mark, or a time. */
const PLAIN = /^\s*(?:$|[,.;:()–—]|(?:and|that|which|who|all|each|has|have|had|did)\b|\s-\s)/i;
const RELATIVE = /^\s*(?:that|which|who|whose|where)\b/i;
/** Between a verb and the number of those behind it. */
const OBJECT = /^\s*(?:by|with)?\s*(?:(?:only|just|as many as|all|a total of)\s+)?(?:its\s+|the\s+)?$/i;

/** What a number counts by a verb that has its noun as subject or object: "ten countries joined in 2004", "founded by twelve states", "bordered by seven countries". */
export function countedByVerb(claim: Claim, world: World, table: Table): Counted[] {
  const { clause, target } = claim;
  const other = counterpartOf(table);
  const counted = other ?? subjectOf(table);
  const noun = target.kind === "quantity" ? nounBehind(clause, target, counted, world) : null;
  if (target.kind !== "quantity" || noun === null) return [];
  if (other !== null) return ofPair(claim, table, other, noun);
  return hasValidity(table) ? ofTurn(claim, world, table, noun) : ofVerb(claim, world, table, noun);
}

/** "the EU took in ten new members in 2004": rows that began (ended) in the time said. */
function ofTurn({ clause, target }: Claim, world: World, table: Table, noun: TermHit): Counted[] {
  const times = clause.mentions.filter((one): one is TimeMention => namesDays(one));
  const [time, ...others] = times;
  if (time === undefined || others.length > 0 || isRelative(time) || world.asOf === null) return [];
  if (time.relation !== "at" && time.relation !== "since") return [];
  const { from } = time.time;
  const to = time.relation === "since" ? plusDays(world.asOf, 1) : time.time.to;
  return (["start", "end"] as const).flatMap((side) => {
    const [field] = table.by[side];
    const hit = verbOf(clause, hitsOn(clause, table.name, [side]), target.range, noun.range);
    if (field === undefined || hit === undefined || from === null || to === null) return [];
    const began: Predicate = { op: "during", field: field.name, from, to };
    return ofOthers(clause, world, table, target.range, noun, hit, [began], from).filter(({ bindings }) => {
      const known = asKnown(table, field, bindings, { from, to });
      return known.from === from && known.to === to;
    });
  });
}

/** "founded by twelve states": rows of a table of things that are so for ever. */
function ofVerb({ clause, target }: Claim, world: World, table: Table, noun: TermHit): Counted[] {
  const hit = verbOf(clause, hitsOn(clause, table.name, ["verb"]), target.range, noun.range);
  return hit === undefined ? [] : ofOthers(clause, world, table, target.range, noun, hit, [], null);
}

function ofOthers(
  clause: Clause,
  world: World,
  table: Table,
  number: Range,
  noun: TermHit,
  hit: TermHit,
  where: readonly Predicate[],
  at: string | null,
): Counted[] {
  const used = [number, noun.range, hit.range];
  const place = { world, clause, near: hit.range, used, recalls: false };
  const bindings = bindDimensions(table, [table.meaning.subject], place);
  if (bindings === null || bindings.length === 0 || hit.negated) return [];
  if (bindings.some(({ range }) => isApart(clause, hit.range, range))) return [];
  return [
    {
      table,
      where: [...predicatesOf(table, bindings), ...where],
      category: null,
      bindings,
      predicate: hit.range,
      unit: true,
      negated: false,
      at,
    },
  ];
}

/** "X is bordered by seven countries", "X's seven neighbours": rows of X, each with another. */
function ofPair({ clause, target }: Claim, table: Table, other: FieldWith<"dimension">, noun: TermHit): Counted[] {
  const subject = subjectOf(table);
  const types = subject.factmark.entity;
  if (listsOf(clause, types).some((list) => list.length > 1 && (list.at(-1)?.range.to ?? 0) <= target.range.from))
    return [];
  if (RELATIVE.test(clause.sentence.sentence.text.text.slice(noun.range.to))) return [];
  const isOwn = noun.terms.some(({ table: name, says }) => name === table.name && says.kind === "noun");
  const verb = hitsOn(clause, table.name, ["verb"]).find(({ range }) => isObject(clause, range, target.range));
  const hit = verb ?? (isOwn ? noun : undefined);
  if (hit === undefined || hit.negated) return [];
  const [owner, ...others] = holdersOf(clause, hit.range, types).filter(({ range }) => range.to <= target.range.from);
  const own = ownerBefore(clause, target.range, types) ?? owner;
  const id = own === undefined || others.length > 0 ? undefined : candidateOf(own, types)?.id;
  if (own === undefined || id === undefined) return [];
  const bindings: Binding[] = [{ field: subject.name, value: id, origin: "named", range: own.range }];
  const rows = { table, where: predicatesOf(table, bindings), category: null, bindings, of: other.name };
  return [{ ...rows, predicate: hit.range, unit: true, negated: false, at: null }];
}

const OWNING = /^(?:(?:['’]s?)?\s+(?:the\s+)?|\s+(?:has|have)\s+(?:(?:only|just|altogether)\s+)?)$/;

/** "its four neighbours", "X's four neighbours", "X has four neighbours". */
function ownerBefore(
  clause: Clause,
  { from }: Range,
  types: readonly string[],
): Clause["mentions"][number] | undefined {
  const { text } = clause.sentence.sentence.text;
  return clause.mentions.findLast(
    (one) => candidateOf(one, types) !== null && OWNING.test(text.slice(one.range.to, from)),
  );
}

/** The verb of the counted: behind them with nothing unknown between, or right before them. */
function verbOf(clause: Clause, hits: readonly TermHit[], number: Range, noun: Range): TermHit | undefined {
  const known = clause.mentions.map(({ range }) => range);
  const isDefinite = /\bthe\s+$/i.test(clause.sentence.sentence.text.text.slice(0, number.from));
  const isSubject = ({ range }: TermHit): boolean =>
    range.from >= noun.to &&
    unexplainedBetween(clause, noun, range, known) === 0 &&
    !clause.mentions.some((one) => one.kind === "entity" && one.range.from >= noun.to && one.range.to <= range.from);
  // "Five countries that joined" may be some of them.
  const isSome = !isDefinite && RELATIVE.test(clause.sentence.sentence.text.text.slice(noun.to));
  return hits.find((hit) => isObject(clause, hit.range, number)) ?? (isSome ? undefined : hits.find(isSubject));
}

function isObject({ sentence }: Clause, verb: Range, number: Range): boolean {
  return verb.to <= number.from && OBJECT.test(sentence.sentence.text.text.slice(verb.to, number.from));
}

/** The noun that a number counts, of the sort that the field holds; null when words before it or behind make it some of them. */
function nounBehind(
  clause: Clause,
  { range }: QuantityMention,
  { name, factmark }: FieldWith<"dimension">,
  { reference }: World,
): TermHit | null {
  const first = clause.words.findIndex((word) => word.from >= range.to);
  const at = NEW.has(clause.words[first]?.folded ?? "") ? first + 1 : first;
  const noun = clause.hits.find((hit) => hit.range.from === clause.words[at]?.from);
  const isOf = noun?.terms.some(({ table, says }) => {
    if (says.kind !== "noun") return false;
    const field = reference.tables.get(table)?.by.dimension.find((one) => one.name === (says.field ?? name));
    return field?.factmark.entity.some((type) => factmark.entity.includes(type)) === true;
  });
  if (noun === undefined || isOf !== true) return null;
  const behind = clause.sentence.sentence.text.text.slice(noun.range.to, clause.range.to);
  const next = clause.words.find((word) => word.from >= noun.range.to);
  const isStated = clause.hits.some(
    ({ range: { from }, terms }) => from === next?.from && terms.some(({ says }) => VERBS.has(says.kind)),
  );
  return PLAIN.test(behind) || isStated || isDated(clause, noun.range) ? noun : null;
}

const VERBS: ReadonlySet<string> = new Set(["start", "end", "verb", "category"]);

/** "members in 2004", "countries since 1999". */
function isDated({ mentions, sentence }: Clause, { to }: Range): boolean {
  const { text } = sentence.sentence.text;
  return mentions.some(
    (one) =>
      one.kind === "time" && one.range.from >= to && /^\s+(?:in|on|since|by)\s+$/.test(text.slice(to, one.range.from)),
  );
}
