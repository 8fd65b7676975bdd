import type { Claim, Clause } from "../../model/claim.ts";
import type { EntityMention, Mention } from "../../model/mention.ts";
import type { Predicate } from "../../model/query.ts";
import type { Reading } from "../../model/reading.ts";
import { overlapsRange, withinRange, type Range } from "../../model/span.ts";
import type { GroupDefinition } from "../../reference/descriptor.ts";
import type { Table } from "../../reference/reference.ts";
import { candidateOf, hitsOn, listsOf, type List } from "./clause-parts.ts";
import { hasValidity, reading, validOn } from "./compose.ts";
import { isThing, phraseOf } from "./noun-phrase.ts";
import { dayOf, subjectOf, type World } from "./world.ts";

/**
 * What a noun phrase says of the name that it describes: "X is a landlocked country in the south", "X, a southern state, …", "A and B, both members of the union".
 * Of a value that a table of one row a subject has, and of a group that the name belongs to.
 */
export function describedAs(claim: Claim, world: World, table: Table): Reading[] {
  const { clause, target } = claim;
  if (target.kind !== "entity" || !isOfSubjectAlone(table)) return [];
  const own = candidateOf(target, subjectOf(table).factmark.entity);
  const phrase = own === null ? null : phraseOf(clause, target, world);
  return own === null || phrase === null ? [] : ofValue(claim, world, table, target, own.id, phrase);
}

/** The tables whose rows the groups are made of that mentions may name. */
export function tablesOfGroups(mentions: readonly Mention[], { reference: { groups } }: World): string[] {
  const tables: string[] = [];
  for (const mention of mentions) {
    if (mention.kind !== "entity") continue;
    for (const { id } of mention.candidates) {
      const group = groups.get(id);
      if (group !== undefined) tables.push(group.table);
    }
  }
  return tables;
}

/** The same of a group of the table that the claim's target names: "X is a country in the south", "A and B, both members of the union". */
export function describedByGroup(claim: Claim, world: World, table: Table): Reading[] {
  const { clause, target } = claim;
  if (target.kind !== "entity") return [];
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
  if (listWith(owner, clause, types).length > 1) return [];
  return ofGroup(claim, world, table, owner, candidate.id, phrase).filter(({ range }) =>
    overlapsRange(range, target.range),
  );
}

/** The same of each of several: "A and B are members of the union" is a claim of A and one of B. */
export function describedTogether(claim: Claim, world: World, table: Table): Reading[] {
  const { clause, target } = claim;
  const types = subjectOf(table).factmark.entity;
  const own = candidateOf(target, types);
  const list = target.kind === "entity" ? listWith(target, clause, types) : [];
  const last = list.at(-1);
  if (target.kind !== "entity" || own === null || list.length < 2 || last === undefined) return [];
  const phrase = phraseOf(clause, last, world);
  if (phrase === null) return [];
  return ofGroup(claim, world, table, target, own.id, phrase).map((one) => ({ ...one, range: target.range }));
}

function listWith(name: EntityMention, clause: Clause, types: readonly string[]): List {
  return listsOf(clause, types).find((list) => list.includes(name)) ?? [];
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

/** The first two words behind a name: an adjective may stand before the noun. */
function nextWords(text: string, from: number): string[] {
  const [, first = "", second = ""] = /^\s+(\p{L}+)(?:\s+(\p{L}+))?/u.exec(text.slice(from)) ?? [];
  return [first, second];
}

/** The groups of the phrase that the table defines: right before the noun as an adjective, behind it with "in", or as the noun itself. */
function groupsWithin({ mentions, sentence }: Clause, phrase: Range, table: Table, { reference }: World): Within[] {
  const { text } = sentence.sentence.text;
  const types = subjectOf(table).factmark.entity;
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
        nextWords(text, mention.range.to).some((word) => isThing(word, types, reference)));
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
