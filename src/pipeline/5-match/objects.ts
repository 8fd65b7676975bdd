import type { Claim, Clause, TermHit } from "../../model/claim.ts";
import { isFunctionWord } from "../../model/function-words.ts";
import type { EntityMention } from "../../model/mention.ts";
import type { Binding, Reading } from "../../model/reading.ts";
import { overlapsRange, type Range } from "../../model/span.ts";
import type { Table } from "../../reference/reference.ts";
import type { FieldWith } from "../../reference/roles.ts";
import { candidateOf, hitsOn } from "./clause-parts.ts";
import { hasValidity, reading, rowsUnder } from "./compose.ts";
import { holdersOf } from "./subjects.ts";
import { subjectOf } from "./world.ts";

/** What may stand between the objects of one verb: "by A to the north, B to the west and C". */
const JOINT =
  /^(?:\s+(?:to|on|in)\s+(?:its|the)\s+[\p{L}-]+(?:\s+and\s+[\p{L}-]+)?)?\s*(?:,|;)?\s*(?:and\s+|as well as\s+)?(?:by\s+|with\s+)?(?:(?:to|on|in)\s+(?:its|the)\s+[\p{L}-]+(?:\s+by)?\s+)?(?:the\s+)?$/u;
const FIRST =
  /^\s*(?:(?:to|on|in)\s+(?:its|the)\s+[\p{L}-]+\s+(?:and\s+[\p{L}-]+\s+)?)?(?:by\s+|with\s+|on\s+)?(?:both\s+)?(?:the\s+)?$/u;

/** Two names that a verb joins, and what the clause says more of them. */
export interface Pair {
  readonly hit: TermHit;
  /** The subject, the object, and as what. */
  readonly bindings: readonly Binding[];
}

/** "X borders A and B", "X is bordered by A to the north, B to the west": each object is a row of its own beside the subject. */
export function byObjects(claim: Claim, table: Table): Reading[] {
  const { clause, target } = claim;
  if (target.kind !== "entity") return [];
  return pairsWith(clause, target, table).map(({ hit, bindings }) =>
    reading({
      form: "relation",
      claim,
      table,
      query: rowsUnder(table, bindings, table.primaryKey),
      expectation: { kind: "exists", negated: hit.negated },
      bindings,
      predicate: hit.range,
      range: target.range,
      parts: [{ range: target.range, role: "target", value: bindings[1]?.value ?? "" }],
      at: null,
      negated: hit.negated,
      given: { unexplained: 0 },
    }),
  );
}

/** The pairs of which a name is the object. */
export function pairsWith(clause: Clause, target: EntityMention, table: Table): Pair[] {
  const subject = subjectOf(table);
  const types = subject.factmark.entity;
  const other = counterpartOf(table);
  const object = candidateOf(target, types);
  if (other === null || object === null) return [];
  return hitsOn(clause, table.name, ["verb"]).flatMap((hit): Pair[] => {
    if (!objectsOf(clause, hit.range, types).includes(target) || isQualified(clause, hit.range)) return [];
    const [owner, ...others] = holdersOf(clause, hit.range, types).filter(({ range }) => range.to <= hit.range.from);
    const candidate = owner === undefined ? null : candidateOf(owner, types);
    if (owner === undefined || candidate === null || others.length > 0 || candidate.id === object.id) return [];
    const bindings: Binding[] = [
      { field: subject.name, value: candidate.id, origin: "named", range: owner.range },
      { field: other.name, value: object.id, origin: "named", range: target.range },
      ...capacity(clause, table, target.range, [subject.name, other.name]),
    ];
    return [{ hit, bindings }];
  });
}

/** Before a noun that states what two have in common; any other content word makes it a noun of its own: "maritime borders". */
const PLAIN: ReadonlySet<string> = new Set(
  "share shares shared sharing common long longest short open land".split(" "),
);

/** True for a predicate with a word before it that narrows it. */
function isQualified({ words, mentions }: Clause, predicate: Range): boolean {
  const word = words.filter(({ to }) => to <= predicate.from).at(-1);
  if (word === undefined || isFunctionWord(word.folded) || PLAIN.has(word.folded) || word.folded.endsWith("ly"))
    return false;
  return !mentions.some(({ range }) => overlapsRange(range, word));
}

/** What may stand between an object and the names that say as what, and between these. */
const AS = /^\s+as\s+(?:the\s+)?$/;
const AS_OF = /^(?:\s|['’]s|\bof\b|\bthe\b)*$/;

/** "X replaced Y as president of Z": the names right behind the object that say as what. */
function capacity({ mentions, sentence }: Clause, table: Table, object: Range, except: readonly string[]): Binding[] {
  const { text } = sentence.sentence.text;
  const bindings: Binding[] = [];
  let from = object.to;
  for (const mention of mentions) {
    if (mention.kind !== "entity" || mention.range.from < object.to) continue;
    if (!(bindings.length === 0 ? AS : AS_OF).test(text.slice(from, mention.range.from))) break;
    const field = table.by.dimension.find(
      ({ name, factmark }) =>
        !except.includes(name) &&
        !bindings.some((binding) => binding.field === name) &&
        candidateOf(mention, factmark.entity) !== null,
    );
    const candidate = field === undefined ? null : candidateOf(mention, field.factmark.entity);
    if (field === undefined || candidate === null) break;
    bindings.push({ field: field.name, value: candidate.id, origin: "named", range: mention.range });
    from = mention.range.to;
  }
  return bindings;
}

/** The dimension that holds another of the subject's own kind: its rows are read from both sides. Null for a table without one. */
export function counterpartOf(table: Table): FieldWith<"dimension"> | null {
  const { entity } = subjectOf(table).factmark;
  const [other, ...more] = table.by.dimension.filter(
    (field) => field.name !== table.meaning.subject && isOfType(field, entity),
  );
  return other === undefined || more.length > 0 || hasValidity(table) ? null : other;
}

function isOfType({ factmark }: FieldWith<"dimension">, types: readonly string[]): boolean {
  return factmark.entity.some((type) => types.includes(type));
}

function objectsOf({ mentions, sentence }: Clause, verb: Range, types: readonly string[]): EntityMention[] {
  const { text } = sentence.sentence.text;
  const objects: EntityMention[] = [];
  let from = verb.to;
  for (const mention of mentions) {
    if (mention.kind !== "entity" || mention.range.from < verb.to || candidateOf(mention, types) === null) continue;
    const gap = text.slice(from, mention.range.from);
    if (!(objects.length === 0 ? FIRST : JOINT).test(gap)) break;
    objects.push(mention);
    from = mention.range.to;
  }
  return objects;
}
