import type { Clause, TermHit } from "../../model/claim.ts";
import type { Binding } from "../../model/reading.ts";
import { overlapsRange, type Range } from "../../model/span.ts";
import type { Table } from "../../reference/reference.ts";
import type { FieldWith } from "../../reference/roles.ts";
import { candidateOf } from "./clause-parts.ts";
import { broughtIn, dated, described, isOfDescription, latest, nounsOf, unspent } from "./descriptions.ts";
import {
  bringsInOthers,
  fitsTime,
  fitsYears,
  introducesAnother,
  introducesOne,
  namesBodyOf,
  speaksOfAnother,
} from "./others.ts";
import { MEMORY, spokenOf, type Place, type World } from "./world.ts";

/** Which one a sentence brings in ("on 2 March the council passed a motion on X"): when it names the body, and no day on which there was none. */
export function identified(field: FieldWith<"dimension">, table: Table, place: Place): Binding | null {
  const { world, clause } = place;
  if (!introducesOne(clause, field)) return null;
  const found = broughtIn(world, table, unspent(clause.sentence.words, table, place), clause, field);
  if (found === null || !namesBodyOf(found, place) || !fitsTime(found, table, clause.sentence)) return null;
  const own = clause.sentence.mentions.filter(({ quote }) => isOfDescription(quote, found.value, world.reference));
  const used = [...place.used, ...own.map(({ range }) => range)];
  return bringsInOthers(found, { ...place, used }) ? null : found;
}

/**
 * Gives a dimension its value: a name in the clause nearest to `near`; else, for a dimension that a reading can't do without, what the clause or its
 * sentence describes, an earlier sentence bound, or the title describes.
 */
function bindDimension(field: FieldWith<"dimension">, table: Table, place: Place): Binding | null {
  const { world, clause, near, used } = place;
  const named = nameFor(clause, field, table, near, used);
  if (named !== null) return named;
  if (!field.factmark.required)
    return field.name === table.meaning.subject && table.by.measure.length + table.by.attribute.length > 0
      ? ownerFor(clause, field, near)
      : null;
  const types = field.factmark.entity;
  const antecedent = antecedentFor(clause, field);
  if (antecedent !== null) return antecedent;
  if (!types.some((type) => world.reference.vocabulary.descriptions.has(type)))
    return place.recalls && !isOfUnknown(clause, used) ? spoken(field, place) : null;
  const own = described(world, table, unspent(clause.words, table, place), field);
  if (own !== null) return own;
  if (introducesAnother(clause, field)) {
    return place.recalls ? identified(field, table, place) : null;
  }
  const sentence = described(world, table, unspent(clause.sentence.words, table, place), field);
  if (sentence !== null) {
    // A clause set in, with a time of its own ("which had abstained in March"), speaks of what was then.
    const isMeant = clause.antecedent === null || fitsTime(sentence, table, clause);
    return isMeant && fitsYears(sentence, table, clause.sentence) ? sentence : null;
  }
  if (!place.recalls || speaksOfAnother(world, clause, types)) return null;
  const title = world.title.map((word) => [word.stem]);
  const known =
    dated(table, clause, field) ??
    remembered(world, clause, types, field.name) ??
    described(world, table, title, field) ??
    latest(world, table, [...unspent(clause.sentence.words, table, place), ...title], field);
  return known !== null && fitsTime(known, table, clause) && !bringsInOthers(known, place) ? known : null;
}

/**
 * The dimensions of a table but those in `except`, each by `bindDimension` and by words of its own. Null when one that a reading can't do without stays open.
 */
export function bindDimensions(table: Table, except: readonly string[], place: Place): Binding[] | null {
  const bindings: Binding[] = [];
  for (const field of table.by.dimension) {
    if (except.includes(field.name)) continue;
    const used = [...place.used, ...bindings.flatMap((binding) => (binding.range === null ? [] : [binding.range]))];
    const binding = bindDimension(field, table, { ...place, used });
    if (binding !== null) bindings.push(binding);
    else if (field.factmark.required) return null;
  }
  return bindings;
}

/** "the smallest A member", "a member of A", where nothing is known of A: of no one that was spoken of before. */
function isOfUnknown({ sentence }: Clause, used: readonly Range[]): boolean {
  const { text } = sentence.sentence.text;
  return sentence.mentions.some(
    (one) =>
      one.kind === "entity" &&
      one.candidates.length === 0 &&
      used.some(
        ({ from, to }) =>
          (one.range.to < from && /^(?:['’]s?)?[ -]$/.test(text.slice(one.range.to, from))) ||
          (to < one.range.from && /^ (?:of|in) (?:the )?$/.test(text.slice(to, one.range.from))),
      ),
  );
}

const DEFINITE: ReadonlySet<string> = new Set(["the", "this", "that", "it"]);

/**
 * True when a phrase has a word of the table's own, or its clause points at what the table can't do without or at its rows ("the motion was backed by", "the vote was"): what is spoken of
 * may then be known from before.
 */
export function mayRecall(clause: Clause, table: Table, hit: TermHit): boolean {
  if (hit.terms.some((term) => term.table === table.name && term.own)) return true;
  const { pointed } = nounsOf(table);
  return clause.words.some(
    (word, at) =>
      pointed.has(word.stem) && clause.words.slice(Math.max(0, at - 3), at).some(({ folded }) => DEFINITE.has(folded)),
  );
}

/** Kind of the aliases by which a capital stands for its state: as one who acts, not as what is measured. */
export const METONYM = "capital-for-country";

function nameFor(
  clause: Clause,
  field: FieldWith<"dimension">,
  table: Table,
  near: Range,
  used: readonly Range[],
): Binding | null {
  const isMeasured = table.by.measure.length > 0;
  const stand = isMeasured
    ? clause.words.findLast(({ to, folded }) => to <= near.from && SUBJECTS.has(folded))
    : undefined;
  let best: { readonly binding: Binding; readonly distance: number } | null = null;
  for (const mention of clause.mentions) {
    const candidate = candidateOf(mention, field.factmark.entity);
    if (candidate === null || used.some((range) => overlapsRange(range, mention.range))) continue;
    // "Bordered by A, it has an area of": the name is not what the pronoun stands for.
    if (stand !== undefined && mention.range.to <= stand.from) continue;
    const owns = isMeasured && isOwner(clause, mention.range, used);
    if (isMeasured && (candidate.via === METONYM || (!owns && isYardstick(clause, mention.range)))) continue;
    if (isMeasured && mention.range.from >= near.to && ownsAnother(clause, mention.range, used)) continue;
    const distance = owns ? -1 : Math.max(mention.range.from - near.to, near.from - mention.range.to, 0);
    if (best !== null && best.distance <= distance) continue;
    best = { binding: { field: field.name, value: candidate.id, origin: "named", range: mention.range }, distance };
  }
  return best?.binding ?? null;
}

/** Pronouns that are subjects. */
const SUBJECTS: ReadonlySet<string> = new Set(["it", "they", "he", "she"]);

/** Before a name, what makes it one that another's figure is held against. */
const YARDSTICK =
  /\b(?:than|ahead of|behind|that of|those of|unlike|compared (?:to|with)|versus|followed by|after|before|over|size of|as (?:many|much|large|big|high|populous|rich) as)\s+(?:both\s+|neighbou?ring\s+)?(?:the\s+)?$/i;

function isYardstick({ sentence }: Clause, { from }: Range): boolean {
  return YARDSTICK.test(sentence.sentence.text.text.slice(Math.max(0, from - 40), from));
}

/** What may stand between a name and its own number: "A had", "A, with", "A's", "A, home to almost". */
const OWNING =
  /^(?:['’]s?|\s+(?:had|has|with(?:\s+its)?|at)|,\s+(?:with(?:\s+its)?|at|home to|(?:which|that) ha[ds]|a (?:country|nation|state|land) (?:of|with)))?(?:\s+(?:about|around|some|roughly|nearly|almost|over|more than))?\s+$/i;
/** … and between a number and its name: "9 million in A". */
const OWNED_BEHIND = /^\s+in\s+(?:the\s+)?$/i;

/** A name that a dash or a colon gives something of its own: "…, B - by 5 percent". */
const LABEL = /^\s*(?:\s[-–—]\s|:)/;

/** True for a name right before a number of its own, which is none of those used: "A had 34 million people and B 20 million". */
function ownsAnother({ mentions, sentence }: Clause, { to }: Range, used: readonly Range[]): boolean {
  const { text } = sentence.sentence.text;
  if (LABEL.test(text.slice(to, to + 4))) return true;
  return mentions.some(
    (one) =>
      one.kind === "quantity" &&
      one.range.from >= to &&
      !used.some((range) => overlapsRange(range, one.range)) &&
      OWNING.test(text.slice(to, one.range.from)),
  );
}

/** True for the name that a number in use stands right by: "A, with 34 million people", "and 9 million in B". */
function isOwner({ mentions, sentence }: Clause, { from, to }: Range, used: readonly Range[]): boolean {
  const { text } = sentence.sentence.text;
  return mentions.some(
    ({ kind, range }) =>
      kind === "quantity" &&
      used.some((one) => overlapsRange(one, range)) &&
      (range.from >= to ? OWNING.test(text.slice(to, range.from)) : OWNED_BEHIND.test(text.slice(range.to, from))),
  );
}

/** How many words before a measure a pronoun may stand and still own it. */
const OWNER_REACH = 4;
const OWNED: ReadonlySet<string> = new Set("it its they their he his she her i my we our you your".split(" "));

/** Whose measure a clause speaks of without a name: what it hangs on, or the subject of what it goes on with. Not where a pronoun says another. */
function ownerFor(clause: Clause, field: FieldWith<"dimension">, near: Range): Binding | null {
  const before = clause.words.filter((word) => word.to <= near.from).slice(-OWNER_REACH);
  if (before.some((word) => OWNED.has(word.folded))) return null;
  const antecedent = antecedentFor(clause, field) ?? describedBefore(clause, field);
  if (antecedent !== null || clause.parent === null || !GOING_ON.has(clause.words[0]?.folded ?? "")) return antecedent;
  const [first, ...others] = clause.parent.mentions.flatMap(
    (mention) => candidateOf(mention, field.factmark.entity) ?? [],
  );
  return first === undefined || others.some(({ id }) => id !== first.id)
    ? null
    : { field: field.name, value: first.id, origin: "antecedent", range: null };
}

/** "…, is A, with a population of": the name right before, which the phrase goes on to describe. */
function describedBefore({ words, sentence }: Clause, field: FieldWith<"dimension">): Binding | null {
  const [first] = words;
  if (first?.folded !== "with") return null;
  const { text } = sentence.sentence.text;
  const name = sentence.mentions.find(({ range: { to } }) => to <= first.from && text.slice(to, first.from) === ", ");
  const candidate = name === undefined ? null : candidateOf(name, field.factmark.entity);
  return candidate === null ? null : { field: field.name, value: candidate.id, origin: "antecedent", range: null };
}

const GOING_ON: ReadonlySet<string> = new Set(["but", "and", "yet"]);

function antecedentFor(clause: Clause, field: FieldWith<"dimension">): Binding | null {
  const candidate = clause.antecedent === null ? null : candidateOf(clause.antecedent, field.factmark.entity);
  return candidate === null ? null : { field: field.name, value: candidate.id, origin: "antecedent", range: null };
}

/** The one that the sentence, or those before it, spoke of. */
function spoken({ name, factmark }: FieldWith<"dimension">, { world, clause }: Place): Binding | null {
  const found = spokenOf(world, clause, factmark.entity);
  if (found === null) return null;
  return { field: name, value: found.id, origin: found.own ? "sentence" : "discourse", range: null };
}

function remembered(world: World, clause: Clause, types: readonly string[], field: string): Binding | null {
  for (const type of types) {
    if (!world.reference.vocabulary.descriptions.has(type)) continue;
    const last = world.discourse.get(type);
    if (last === undefined || last.id === null || clause.sentence.index - last.sentence > MEMORY) continue;
    const said = last.said === null ? {} : { said: last.said };
    return { field, value: last.id, origin: "discourse", range: null, ...said };
  }
  return null;
}
