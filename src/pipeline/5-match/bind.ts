import type { Clause, TermHit } from "../../model/claim.ts";
import { isPronoun } from "../../model/function-words.ts";
import { namesDays } from "../../model/mention.ts";
import type { Binding } from "../../model/reading.ts";
import { overlapsRange, type Range } from "../../model/span.ts";
import { meets, periodOf, plusDays } from "../../model/time.ts";
import type { Word } from "../../model/word.ts";
import type { Reference, Table } from "../../reference/reference.ts";
import { candidateOf, hitsOn } from "./clause-parts.ts";
import type { FieldWith } from "../../reference/roles.ts";
import { MEMORY, type World } from "./world.ts";

/** A description counts from this many telling words on (a word that one description alone has is worth 1) … */
const LEAST_DESCRIPTION = 1.4;
/** … and with this lead over the next best. */
const DESCRIPTION_LEAD = 0.6;

/** What a dimension is bound for. */
export interface Place {
  readonly world: World;
  readonly clause: Clause;
  /** The words whose dimension it is; the nearest name is taken. */
  readonly near: Range;
  /** Ranges that already stand for something else. */
  readonly used: readonly Range[];
  /** Whether earlier sentences and the title may fill the gap: only for words that are the table's own ("voted"), not for common ones ("called for"). */
  readonly recalls: boolean;
}

/**
 * Gives a dimension its value: a name in the clause nearest to `near`; else, for a dimension that a reading can't do without, what the clause or its
 * sentence describes, an earlier sentence bound, or the title describes.
 */
function bindDimension(field: FieldWith<"dimension">, table: Table, place: Place): Binding | null {
  const { world, clause, near, used } = place;
  const named = nameFor(clause, field, table, near, used);
  if (named !== null || !field.factmark.required) return named;
  const types = field.factmark.entity;
  const antecedent = antecedentFor(clause, field);
  if (antecedent !== null || !types.some((type) => world.reference.vocabulary.descriptions.has(type)))
    return antecedent;
  const own = described(world, unspent(clause.words, table, place), types, field.name);
  if (own !== null || introducesAnother(clause, field)) return own;
  const sentence = described(world, unspent(clause.sentence.words, table, place), types, field.name);
  if (sentence !== null || !place.recalls || speaksOfAnother(world, clause, types)) return sentence;
  const title = world.title.map((word) => [word.stem]);
  const known =
    remembered(world, clause, types, field.name) ??
    described(world, title, types, field.name) ??
    latest(world, table, [...unspent(clause.sentence.words, table, place), ...title], field);
  return known !== null && fitsTime(known, table, clause) && !bringsInOthers(known, table, place) ? known : null;
}

/** True when the sentences before brought in one that the reference does not know. */
function speaksOfAnother({ discourse }: World, { sentence }: Clause, types: readonly string[]): boolean {
  return types.some((type) => {
    const last = discourse.get(type);
    return last?.id === null && sentence.index - last.sentence <= MEMORY;
  });
}

/** Stems of words that say one thing together: a name's, or a word's own. */
type Token = readonly string[];

/** What stands for nothing else yet: what states or counts does not describe too. A name is one token. */
function unspent(words: readonly Word[], table: Table, { clause, used }: Place): Token[] {
  const spent = [...used, ...hitsOn(clause, table.name, ["noun", "category"]).map((hit) => hit.range)];
  const names = clause.sentence.mentions.filter((mention) => mention.kind === "entity");
  const tokens = new Map<Range, string[]>();
  for (const word of words) {
    if (spent.some((range) => overlapsRange(range, word))) continue;
    const whole = names.find((name) => overlapsRange(name.range, word))?.range ?? word;
    tokens.set(whole, [...(tokens.get(whole) ?? []), word.stem]);
  }
  return [...tokens.values()];
}

/** True for a sentence with a name that neither the table nor the rows of the value have a place for: another body, another thing may be spoken of. */
function bringsInOthers({ value }: Binding, table: Table, { world, clause, used }: Place): boolean {
  const text = clause.sentence.sentence.text.text;
  const types = new Set(table.by.dimension.flatMap((field) => field.factmark.entity));
  return clause.sentence.mentions.some((mention) => {
    if (mention.kind !== "entity" || used.some((range) => overlapsRange(range, mention.range))) return false;
    if (isPronoun(mention.quote.toLowerCase())) return false;
    if (mention.candidates.length === 0)
      return /\s/.test(mention.quote) && /\bthe\s$/i.test(text.slice(0, mention.range.from));
    return !mention.candidates.some(
      ({ id, type }) =>
        types.has(type) || isBeside(id, value, world.reference) || type === "group" || world.reference.groups.has(id),
    );
  });
}

/** True when a row of the one names the other: the body that passed a resolution. */
function isBeside(id: string, value: string, reference: Reference): boolean {
  return [...reference.tables.values()].some((table) => {
    const rows = table.columns.get(table.meaning.subject)?.rowsWith(value) ?? [];
    return [...rows].some((row) => [...table.columns.values()].some((column) => column.cell(row) === id));
  });
}

/** False when the clause names a time in which no row of the value lies. */
function fitsTime({ field, value }: Binding, table: Table, clause: Clause): boolean {
  const [day] = table.by.time;
  const said = clause.mentions.find(namesDays);
  if (day === undefined || said === undefined) return true;
  const cells = table.columns.get(day.name);
  const rows = table.columns.get(field)?.rowsWith(value) ?? [];
  return [...rows].some((row) => meets(said.time, periodOf(cells?.cell(row) ?? "")));
}

const INDEFINITE: ReadonlySet<string> = new Set(["a", "an", "another", "similar", "other", "previous", "earlier"]);

/** True when the sentence brings in one that was not spoken of ("a resolution", "a similar motion"): what is known from elsewhere is then another. */
export function introducesAnother(clause: Clause, field: FieldWith<"dimension">): boolean {
  const { words } = clause.sentence;
  const isOne = (word: Word): boolean => field.factmark.nouns.includes(word.folded);
  return words.some((word, at) => INDEFINITE.has(word.folded) && words.slice(at + 1, at + 4).some(isOne));
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

/** True when a phrase has a word of the table's own: what it speaks of may then be known from before. */
export function isOwnPhrase(table: Table, hit: TermHit): boolean {
  return hit.terms.some((term) => term.table === table.name && term.own);
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
  let best: { readonly binding: Binding; readonly distance: number } | null = null;
  for (const mention of clause.mentions) {
    const candidate = candidateOf(mention, field.factmark.entity);
    if (candidate === null || used.some((range) => overlapsRange(range, mention.range))) continue;
    if (isMeasured && candidate.via === METONYM) continue;
    const distance = Math.max(mention.range.from - near.to, near.from - mention.range.to, 0);
    if (best !== null && best.distance <= distance) continue;
    best = { binding: { field: field.name, value: candidate.id, origin: "named", range: mention.range }, distance };
  }
  return best?.binding ?? null;
}

function antecedentFor(clause: Clause, field: FieldWith<"dimension">): Binding | null {
  const candidate = clause.antecedent === null ? null : candidateOf(clause.antecedent, field.factmark.entity);
  return candidate === null ? null : { field: field.name, value: candidate.id, origin: "antecedent", range: null };
}

/** News speaks of the latest: a description fits with less when it alone is of one of the last days … */
const LATEST_DAYS = 21;
/** … but with a telling word at least, unless it is of these days: then the table's own words are enough. */
const LEAST_OF_LATEST = 0.5;
const NEWS_DAYS = 2;

/** The entity with a row of the last days that the tokens describe, if there is one only; the others of its type are then no rivals. */
function latest(
  world: World,
  table: Table,
  tokens: readonly Token[],
  { name, factmark }: FieldWith<"dimension">,
): Binding | null {
  const [day] = table.by.time;
  if (day === undefined || world.asOf === null) return null;
  const cells = table.columns.get(day.name);
  const since = plusDays(world.asOf, -LATEST_DAYS);
  const dayOfRow = (id: string): string => {
    const [row] = table.columns.get(name)?.rowsWith(id) ?? [];
    return row === undefined ? "" : (cells?.cell(row) ?? "");
  };
  const isLate = (id: string): boolean => dayOfRow(id) >= since && dayOfRow(id) <= (world.asOf ?? "");
  const late = factmark.entity.flatMap((type) =>
    [...(world.reference.vocabulary.descriptions.get(type) ?? [])].filter(([id]) => isLate(id)),
  );
  const [only] = late;
  if (only === undefined || late.length > 1) return null;
  const [id, weights] = only;
  const score = Math.max(0, ...tokens.map((token) => weightOf(token, weights)));
  const isNews = dayOfRow(id) >= plusDays(world.asOf, -NEWS_DAYS);
  return score < LEAST_OF_LATEST && !isNews ? null : { field: name, value: id, origin: "described", range: null };
}

/** The entity whose description shares the most telling words with the tokens, if it leads clearly. */
function described(world: World, tokens: readonly Token[], types: readonly string[], field: string): Binding | null {
  const distinct = [...new Map(tokens.map((token) => [token.join(" "), token])).values()];
  const scored: { readonly id: string; readonly score: number }[] = [];
  for (const type of types) {
    for (const [id, weights] of world.reference.vocabulary.descriptions.get(type) ?? [])
      scored.push({ id, score: distinct.reduce((sum, token) => sum + weightOf(token, weights), 0) });
  }
  scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const [best, next] = scored;
  if (best === undefined || best.score < LEAST_DESCRIPTION || best.score - (next?.score ?? 0) < DESCRIPTION_LEAD)
    return null;
  return { field, value: best.id, origin: "described", range: null };
}

/** Of a name's words this part must be in a description: a longer form of it ("the X Y Council") describes, another name with a word in common does not. */
const LEAST_OF_NAME = 0.6;

function weightOf(token: Token, weights: ReadonlyMap<string, number>): number {
  let known = 0;
  let most = 0;
  for (const stem of token) {
    const weight = weights.get(stem);
    if (weight === undefined) continue;
    known += 1;
    most = Math.max(most, weight);
  }
  return known < token.length * LEAST_OF_NAME ? 0 : most;
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
