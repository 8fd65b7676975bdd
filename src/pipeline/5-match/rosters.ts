import type { Claim, Clause } from "../../model/claim.ts";
import { fact } from "../../model/fact.ts";
import type { EntityMention, Mention } from "../../model/mention.ts";
import type { Reading } from "../../model/reading.ts";
import type { Table } from "../../reference/reference.ts";
import type { FieldWith } from "../../reference/roles.ts";
import { candidateOf, listsOf, type List } from "./clause-parts.ts";
import { hasValidity, reading, rowsUnder, validOn } from "./compose.ts";
import { dayOf, subjectOf, type World } from "./world.ts";

/** Between what has members and the first of them, in the present: "X comprises A", "X is made up of A". */
const COMPRISES =
  /^\s+(?:now\s+|currently\s+)?(?:comprises|consists\s+of|includes|unites|brings\s+together|is\s+(?:made\s+up|composed)\s+of)\s+(?:the\s+)?$/i;
const VERBS: ReadonlySet<string> = new Set("comprises consists includes unites brings made composed are".split(" "));
const isVerb = fact(({ folded }) => VERBS.has(folded), false);
/** "The members of X are A, B and C". */
const MEMBERS_OF = /\b(?:members|member\s+states|member\s+countries)\s+of\s+(?:the\s+)?$/i;
const ARE = /^\s+(?:now\s+|currently\s+)?are\s*:?\s+(?:the\s+)?$/i;

/** "X consists of A, B and C": each that is listed has a row with X. That none is missing is not said. */
export function byRoster(claim: Claim, world: World): Reading[] {
  const { clause, target } = claim;
  if (target.kind !== "entity" || !clause.words.some(isVerb)) return [];
  return [...world.reference.tables.values()].filter(hasValidity).flatMap((table) => inTable(claim, world, table));
}

function inTable(claim: Claim, world: World, table: Table): Reading[] {
  const { clause, target } = claim;
  const { name: member, factmark } = subjectOf(table);
  const whole = table.by.dimension.find(({ name, factmark: { required } }) => name !== member && required);
  if (whole === undefined || target.kind !== "entity") return [];
  const own = candidateOf(target, factmark.entity);
  const list = listsOf(clause, factmark.entity).find((one) => one.includes(target));
  if (own === null || list === undefined) return [];
  const head = headOf(clause, list, (mention) => wholeOf(mention, table, whole, world));
  const group = head === null ? null : wholeOf(head, table, whole, world);
  if (head === null || group === null) return [];
  const at = dayOf(clause, world);
  const bindings = [
    { field: member, value: own.id, origin: "named" as const, range: target.range },
    { field: whole.name, value: group, origin: "named" as const, range: head.range },
  ];
  return [
    reading({
      form: "relation",
      claim,
      table,
      query: rowsUnder(table, bindings, table.primaryKey, validOn(table, at)),
      expectation: { kind: "exists", negated: false },
      bindings,
      predicate: { from: head.range.to, to: list[0]?.range.from ?? head.range.to },
      range: target.range,
      parts: [{ range: target.range, role: "target", value: own.id }],
      at,
      negated: false,
      given: { unit: 1, unexplained: 0 },
    }),
  ];
}

/** "A, B and C's parliaments": no list of names. */
function isOwner(text: string, list: List): boolean {
  return list.some(({ range }) => /^['’]s?(?!\p{L})/u.test(text.slice(range.to, range.to + 3)));
}

/** What a name is as a whole that has members: itself, or what the group of that name is of ("the members of the union"). */
function wholeOf(mention: Mention, table: Table, whole: FieldWith<"dimension">, { reference }: World): string | null {
  const own = candidateOf(mention, whole.factmark.entity);
  if (own !== null || mention.kind !== "entity") return own?.id ?? null;
  for (const { id } of mention.candidates) {
    const group = reference.groups.get(id);
    const [value, ...others] = group?.where[whole.name] ?? [];
    if (group?.table === table.name && value !== undefined && others.length + group.except.length === 0) return value;
  }
  return null;
}

/** What the list is said to be of: the name before it, with nothing but a verb of consisting between. */
function headOf(
  { mentions, sentence }: Clause,
  list: List,
  isWhole: (mention: Mention) => string | null,
): EntityMention | null {
  const { text } = sentence.sentence.text;
  const from = list[0]?.range.from ?? 0;
  const head = mentions.findLast(
    (mention): mention is EntityMention =>
      mention.kind === "entity" && mention.range.to <= from && isWhole(mention) !== null,
  );
  if (head === undefined) return null;
  const gap = text.slice(head.range.to, from);
  const isSaid = MEMBERS_OF.test(text.slice(0, head.range.from)) || /^members\b/i.test(head.quote);
  const isSubject = ARE.test(gap) && isSaid && !isOwner(text, list);
  return isSubject || COMPRISES.test(gap) ? head : null;
}
