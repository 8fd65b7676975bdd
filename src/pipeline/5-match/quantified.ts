import type { Clause } from "../../model/claim.ts";
import type { EntityMention } from "../../model/mention.ts";
import type { Range } from "../../model/span.ts";
import type { GroupDefinition } from "../../reference/descriptor.ts";
import type { Table } from "../../reference/reference.ts";
import { hitsOn } from "./clause-parts.ts";
import type { World } from "./world.ts";

/** A group of which the clause says something of each member. */
export interface Quantified {
  readonly definition: GroupDefinition;
  /** From the quantifier to the group's noun. */
  readonly range: Range;
  /** True for "none of", "no", "not a single": of none is it said. */
  readonly none: boolean;
  /** True when a noun before the group stands for its members: "every member of the union". */
  readonly headed: boolean;
}

/** The entity type of sets that have no life of their own: their bare name means each member. */
const GROUP = "group";
const ALL =
  /\b(?:all|every|each|both)(?:\s+(?:single|of|the|\w+ly))*(?:\s+(?:two|three|four|five|six|other|\d+))?\s+(?:the\s+)?$/i;
const NONE =
  /\b(?:no|none of|not (?:a|one) (?:single )?|neither of|nobody in|no one in)\s*(?:the\s+)?(?:single\s+|other\s+)?$/i;
/** Behind a list of names, a group only says what they are: "A and B, both members of the union", "A, an ally of B, …". */
const APPOSED = /,\s*(?:both|all|each|also|themselves)\s*(?:of (?:them|which|whom)\s*)?$/i;

/** What the clause says of the group that a mention names, when it speaks of each of its members. */
export function quantified(
  clause: Clause,
  mention: EntityMention,
  table: Table,
  { reference }: World,
): Quantified | null {
  const candidate = mention.candidates.find(({ id }) => reference.groups.has(id));
  const definition = candidate === undefined ? undefined : reference.groups.get(candidate.id);
  if (candidate === undefined || definition === undefined) return null;
  const { text } = clause.sentence.sentence.text;
  const head = headOf(clause, mention, table);
  const opening = head ?? mention.range.from;
  const before = text.slice(Math.max(0, opening - 40), opening);
  const isClosed = /,\s*$/.test(before) && /^\s*,/.test(text.slice(mention.range.to));
  if ((APPOSED.test(before) || isClosed) && isBehindName(clause, mention)) return null;
  if (RESTRICTED.test(text.slice(mention.range.to))) return null;
  const none = NONE.exec(before);
  const all = ALL.exec(before);
  const cue = none ?? all;
  if (all !== null && /\bnot\s*$/i.test(before.slice(0, all.index))) return null;
  if (cue === null)
    return candidate.type === GROUP && head === null && !isPart(clause, opening, before)
      ? { definition, range: mention.range, none: false, headed: false }
      : null;
  const noun = hitsOn(clause, table.name, ["noun"]).find((hit) =>
    /^\s*$/.test(text.slice(mention.range.to, hit.range.from)),
  );
  const isWhole = candidate.via !== "demonym" || noun !== undefined;
  const from = opening - before.length + cue.index;
  return isWhole
    ? {
        definition,
        range: { from, to: noun?.range.to ?? mention.range.to },
        none: none !== null,
        headed: head !== null,
      }
    : null;
}

/** "some allies", "the other allies", "allies that …": of some members, whatever the clause says of them. */
const PARTLY =
  /\b(?:some|most|many|several|few|fewer|more|other|another|certain|various|half|remaining|rest|any|these|those|such|majority|handful|number)\s+(?:of\s+)?(?:the\s+|its\s+|their\s+)?$/i;
const RESTRICTED = /^\s+(?:that|who|which|without)\b/i;

/** True for a group behind a word or a number that takes some of it: "two allies", "four of the six allies". */
function isPart({ mentions, sentence }: Clause, at: number, before: string): boolean {
  const { text } = sentence.sentence.text;
  return (
    PARTLY.test(before) ||
    mentions.some(
      ({ kind, range }) =>
        kind === "quantity" &&
        range.to <= at &&
        /^\s+(?:of\s+(?:the\s+|its\s+|them\s+)?|other\s+)?$/i.test(text.slice(range.to, at)),
    )
  );
}

/** Where the noun of "every member of the union" begins; null for a group without one before it. */
function headOf(clause: Clause, { range }: EntityMention, table: Table): number | null {
  const { text } = clause.sentence.sentence.text;
  const noun = hitsOn(clause, table.name, ["noun"]).findLast(
    (hit) => hit.range.to <= range.from && /^\s+(?:of|in)\s+(?:the\s+)?$/.test(text.slice(hit.range.to, range.from)),
  );
  return noun?.range.from ?? null;
}

function isBehindName({ mentions, sentence, exceptions }: Clause, { range }: EntityMention): boolean {
  const { text } = sentence.sentence.text;
  return mentions.some(
    (one) =>
      one.kind === "entity" &&
      !exceptions.includes(one) &&
      one.range.to < range.from &&
      /^\s*,[^,]*$/.test(text.slice(one.range.to, range.from)),
  );
}
