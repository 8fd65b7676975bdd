import type { Claim, Clause } from "../../model/claim.ts";
import type { EntityMention } from "../../model/mention.ts";
import type { Predicate } from "../../model/query.ts";
import type { Reading } from "../../model/reading.ts";
import { overlapsRange, withinRange, type Range } from "../../model/span.ts";
import type { GroupDefinition } from "../../reference/descriptor.ts";
import type { Table } from "../../reference/reference.ts";
import { candidateOf, hitsOn } from "./clause-parts.ts";
import { hasValidity, reading, validOn } from "./compose.ts";
import { dayOf, subjectOf, type World } from "./world.ts";

/**
 * What a noun phrase says of the name that it describes: "X is a landlocked country in the south", "X, a southern state, …", "A and B, both members of the union".
 * Of a value that a table of one row a subject has, and of a group that the name belongs to.
 */
export function describedAs(claim: Claim, world: World, table: Table): Reading[] {
  const { clause, target } = claim;
  const types = subjectOf(table).factmark.entity;
  if (target.kind !== "entity") return [];
  const own = candidateOf(target, types);
  const phrase = own === null ? null : phraseOf(clause, target, world);
  if (own !== null) return phrase === null ? [] : ofValue(claim, world, table, target, own.id, phrase);
  return [];
}

/** The same of a group that the claim's target names: "X is a country in the south", "A and B, both members of the union". */
export function describedByGroup(claim: Claim, world: World, table: Table): Reading[] {
  const { clause, target } = claim;
  if (
    target.kind !== "entity" ||
    !target.candidates.some(({ id }) => world.reference.groups.get(id)?.table === table.name)
  )
    return [];
  const types = subjectOf(table).factmark.entity;
  const owners = clause.mentions.filter(
    (one): one is EntityMention => one.kind === "entity" && one.range.to <= target.range.from,
  );
  const owner = owners.findLast((one) => {
    const phrase = candidateOf(one, types) === null ? null : phraseOf(clause, one, world);
    return phrase !== null && withinRange(phrase, target.range);
  });
  const candidate = owner === undefined ? null : candidateOf(owner, types);
  const phrase = owner === undefined ? null : phraseOf(clause, owner, world);
  if (owner === undefined || candidate === null || phrase === null) return [];
  return ofGroup(claim, world, table, owner, candidate.id, phrase).filter(({ range }) =>
    overlapsRange(range, target.range),
  );
}

/** Where a description begins behind a name: a copula or an apposition, its article and its adjectives are part of it. */
const COPULA =
  /^\s*(?:\([^)]*\)\s*)?(?:,\s*(?:officially|formally)\s[^,]*)?(?:,?\s*(?:is|are|was|were|remains|remain)\s+(?:also\s+|both\s+|all\s+|still\s+|itself\s+)?(?:an?|the|one of the|among the|members?|doubly|landlocked|located|situated)\b|,\s*(?:an?|the|both|all|itself an?|themselves)\s+)/i;
/** Of a description before its subject: "Landlocked and mountainous, it is …". */
const FRONTED = /^,\s*(?:the\s+)?$/;
/** What ends the description. */
const END =
  /[,;:.()—–]|\s(?:that|which|who|whose|where|when|while|but|with|has|have|had|is|are|was|were|bordering|bordered|borders|between|near|of\s+(?!the\b|central|south|north|east|west))\b/i;

function phraseOf(clause: Clause, target: EntityMention, world: World): Range | null {
  const { text } = clause.sentence.sentence.text;
  const end = clause.range.to;
  const opening = COPULA.exec(text.slice(target.range.to, end));
  if (opening !== null && !isObject(text, target.range.from)) {
    const from = target.range.to + opening[0].length;
    const rest = END.exec(text.slice(from, end));
    const start = target.range.to + Math.max(0, opening[0].search(/\S+\s*$/));
    const to = rest === null ? end : from + rest.index;
    const phrase = { from: start, to };
    const isShort = clause.words.filter((word) => word.from >= start && word.to <= to).length <= SHORT;
    return isShort || hasNoun(clause, phrase, world) ? phrase : null;
  }
  const lead = text.slice(clause.range.from, target.range.from);
  const comma = lead.lastIndexOf(",");
  const isLed =
    comma > 0 && FRONTED.test(lead.slice(comma)) && /^\p{L}+(?:\s+(?:and\s+)?\p{L}+){0,3}$/u.test(lead.slice(0, comma));
  return isLed ? { from: clause.range.from, to: clause.range.from + comma } : null;
}

/** A description of so few words is no noun phrase about others. */
const SHORT = 2;

/** Before a name, these make it no subject. */
function isObject(text: string, from: number): boolean {
  return /\b(?:of|in|against|from|to|by|on|for|about|over|into|with|between|than)\s+(?:the\s+)?$/i.test(
    text.slice(Math.max(0, from - 14), from),
  );
}

/** True for a phrase about one thing of its type: it has a noun of it in the singular ("country"), or a word for a row. "Landlocked countries" are others. */
function hasNoun({ words }: Clause, phrase: Range, { reference }: World): boolean {
  const nouns = new Set([...reference.types.values()].flatMap((type) => type.nouns));
  return words.some(
    (word) =>
      word.from >= phrase.from &&
      word.to <= phrase.to &&
      (nouns.has(word.folded) || word.folded === "state" || word.folded.startsWith("member")),
  );
}

/** True for a table of one row a subject, for all times: what it says is a quality of the subject ("landlocked"), which adjectives state and verbs do not. */
export function isOfSubjectAlone(table: Table): boolean {
  return !hasValidity(table) && table.by.time.length === 0 && table.by.dimension.length === 1;
}

/** "a landlocked country": a value of the one row that a subject has. */
function ofValue(
  claim: Claim,
  world: World,
  table: Table,
  target: EntityMention,
  id: string,
  phrase: Range,
): Reading[] {
  if (!isOfSubjectAlone(table)) return [];
  const subject = subjectOf(table);
  return hitsOn(claim.clause, table.name, ["category"])
    .filter(({ range }) => overlapsRange(range, phrase))
    .flatMap((hit) => {
      const says = hit.terms.find((term) => term.table === table.name && term.says.kind === "category")?.says;
      if (says?.kind !== "category") return [];
      return [
        reading({
          ...frame(claim, table, target, id, hit.range, subject.name),
          query: {
            table: table.name,
            where: [{ op: "is", field: subject.name, value: id }],
            select: { kind: "rows", fields: [...new Set([...table.primaryKey, says.field])] },
          },
          expectation: { kind: "equals", field: says.field, value: says.value, negated: hit.negated },
          at: null,
          negated: hit.negated,
        }),
      ];
    });
}

/** "a country in the south", "a southern state", "members of the union": a row of the group's table. */
function ofGroup(
  claim: Claim,
  world: World,
  table: Table,
  target: EntityMention,
  id: string,
  phrase: Range,
): Reading[] {
  const { clause } = claim;
  const at = hasValidity(table) ? dayOf(clause, world) : null;
  if (hasValidity(table) && at === null) return [];
  return groupsWithin(clause, phrase, table, world).map(({ definition, range }) => {
    const fields = table.by.dimension.map((field) => field.name);
    const where = Object.entries(definition.where)
      .filter(([field]) => fields.includes(field))
      .map(([field, values]): Predicate => ({ op: "among", field, values }));
    const base = frame(claim, table, target, id, range, definition.field);
    const [group] = Object.entries(definition.where);
    return reading({
      ...base,
      query: {
        table: table.name,
        where: [{ op: "is", field: definition.field, value: id }, ...where, ...validOn(table, at)],
        select: { kind: "rows", fields: table.primaryKey },
      },
      expectation: { kind: "exists", negated: false },
      bindings: [
        ...base.bindings,
        { field: group?.[0] ?? "", value: group?.[1][0] ?? "", origin: "named" as const, range },
      ],
      at,
      negated: false,
    });
  });
}

interface Within {
  readonly definition: GroupDefinition;
  readonly range: Range;
}

/** The groups of the phrase that the table defines: right before the noun as an adjective, behind it with "in", or as the noun itself. */
function groupsWithin({ mentions, sentence }: Clause, phrase: Range, table: Table, { reference }: World): Within[] {
  const { text } = sentence.sentence.text;
  return mentions.flatMap((mention) => {
    if (mention.kind !== "entity" || mention.range.from < phrase.from || mention.range.to > phrase.to) return [];
    const candidate = mention.candidates.find(({ id }) => reference.groups.get(id)?.table === table.name);
    const definition = candidate === undefined ? undefined : reference.groups.get(candidate.id);
    if (candidate === undefined || definition === undefined || Object.keys(definition.where).length === 0) return [];
    const before = text.slice(phrase.from, mention.range.from);
    const isPlace =
      /\b(?:in|of)\s+(?:the\s+)?(?:heart of\s+|middle of\s+)?$/i.test(before) &&
      !/\b(?:largest|smallest|most|least|biggest|richest|poorest|only|first|last|\w+est)\b/i.test(before);
    const isNoun =
      candidate.type === "group" ||
      (candidate.via === "demonym" &&
        /^\s+(?:\p{L}+\s+)?(?:country|nation|state|republic)\b/iu.test(text.slice(mention.range.to)));
    // "A member of the union" is the table's own word for it.
    return (isPlace && !hasValidity(table)) || isNoun ? [{ definition, range: mention.range }] : [];
  });
}

function frame(claim: Claim, table: Table, target: EntityMention, id: string, predicate: Range, field: string) {
  return {
    form: "relation" as const,
    claim,
    table,
    bindings: [{ field, value: id, origin: "named" as const, range: target.range }],
    predicate,
    range: predicate,
    parts: [
      { range: target.range, role: "target" as const, value: id },
      { range: predicate, role: "predicate" as const, value: "" },
    ],
    given: { unit: 1, unexplained: 0 },
  };
}
