import type { Clause } from "../../model/claim.ts";
import { namesDays, type Mention } from "../../model/mention.ts";
import { once } from "../../model/once.ts";
import type { Binding } from "../../model/reading.ts";
import { overlapsRange } from "../../model/span.ts";
import { plusDays } from "../../model/time.ts";
import { wordsOf, type Word } from "../../model/word.ts";
import type { Descriptions } from "../../reference/descriptions.ts";
import type { Reference, Table } from "../../reference/reference.ts";
import type { FieldWith } from "../../reference/roles.ts";
import { hitsOn } from "./clause-parts.ts";
import type { Place, World } from "./world.ts";

/** A description counts from this many telling words on (a word that one description alone has is worth 1) … */
const LEAST_DESCRIPTION = 1.4;
/** … and with this lead over the next best. */
const DESCRIPTION_LEAD = 0.6;

/** Stems of words that say one thing together: a name's, or a word's own. */
type Token = readonly string[];

/** What stands for nothing else yet: the verb that states and the noun that counts do not describe too, what a verb's phrase goes on to may. A name is one token. */
export function unspent(words: readonly Word[], table: Table, { clause, used }: Place): Token[] {
  const stating = hitsOn(clause, table.name, ["category"]).map(({ range }) => range);
  const heads = stating.flatMap(({ from }) => clause.words.find((word) => word.from === from) ?? []);
  const spent = [...used.filter((range) => !stating.includes(range)), ...heads];
  const counted = nounsOf(table).all;
  const names = clause.sentence.mentions.filter((mention) => mention.kind === "entity");
  const tokens: string[][] = [];
  const ofName = new Map<Mention, string[]>();
  for (const word of words) {
    if (counted.has(word.stem) || spent.some((range) => overlapsRange(range, word))) continue;
    const name = names.find(({ range }) => overlapsRange(range, word));
    const known = name === undefined ? undefined : ofName.get(name);
    if (known !== undefined) {
      known.push(word.stem);
      continue;
    }
    const token = [word.stem];
    tokens.push(token);
    if (name !== undefined) ofName.set(name, token);
  }
  return tokens;
}

/** The one entity with a row on a day that the clause names: "the vote of 2 March". */
export function dated(table: Table, clause: Clause, { name }: FieldWith<"dimension">): Binding | null {
  const [day] = table.by.time;
  const days = clause.sentence.mentions.filter(namesDays);
  const own = clause.mentions.find(namesDays) ?? clause.parent?.mentions.find(namesDays);
  const said = (own ?? (days.length === 1 ? days[0] : undefined))?.time;
  const cells = day === undefined ? undefined : table.columns.get(day.name);
  const column = table.columns.get(name);
  if (said?.granularity !== "day" || said.from === null || cells === undefined || column === undefined) return null;
  const ids = new Set([...cells.rowsWith(said.from)].flatMap((row) => column.cell(row) ?? []));
  const [id] = ids;
  return ids.size === 1 && id !== undefined ? { field: name, value: id, origin: "described", range: null } : null;
}

/** One that the sentence brings in ("on 2 March a resolution on X"), by its day or as the latest, if the tokens describe it. */
export function broughtIn(
  world: World,
  table: Table,
  tokens: readonly Token[],
  clause: Clause,
  field: FieldWith<"dimension">,
): Binding | null {
  const known = dated(table, clause, field) ?? latest(world, table, tokens, field);
  return known !== null && tellingOf(world, tokens, field, known.value) >= LEAST_OF_LATEST ? known : null;
}

/** The most that one of the tokens says of an entity. */
function tellingOf(world: World, tokens: readonly Token[], { factmark }: FieldWith<"dimension">, id: string): number {
  const descriptions = factmark.entity.flatMap((type) => world.reference.vocabulary.descriptions.get(type) ?? []);
  return Math.max(0, ...descriptions.flatMap((one) => tokens.map((token) => scoreOf(token, one, id))));
}

/** True for words that belong to what describes an entity: "the council" of "the suspension of X from the council". */
export function isOfDescription(text: string, id: string, { vocabulary, entities }: Reference): boolean {
  const descriptions = vocabulary.descriptions.get(entities.get(id)?.type ?? "");
  const token = wordsOf(text).map((word) => word.stem);
  return descriptions !== undefined && scoreOf(token, descriptions, id) > 0;
}

/** News speaks of the latest: a description fits with less when it alone is of one of the last days … */
const LATEST_DAYS = 21;
/** … but with a telling word at least, unless it is of these days: then the table's own words are enough. */
const LEAST_OF_LATEST = 0.5;
const NEWS_DAYS = 2;

/** The entity with a row of the last days that the tokens describe, if there is one only; the others of its type are then no rivals. */
export function latest(
  world: World,
  table: Table,
  tokens: readonly Token[],
  field: FieldWith<"dimension">,
): Binding | null {
  const { name, factmark } = field;
  const [day] = table.by.time;
  if (day === undefined || world.asOf === null) return null;
  const cells = table.columns.get(day.name);
  const since = plusDays(world.asOf, -LATEST_DAYS);
  const dayOfRow = (id: string): string => {
    const [row] = table.columns.get(name)?.rowsWith(id) ?? [];
    return row === undefined ? "" : (cells?.cell(row) ?? "");
  };
  const isLate = (id: string): boolean => dayOfRow(id) >= since && dayOfRow(id) <= (world.asOf ?? "");
  const described = factmark.entity.flatMap((type) => world.reference.vocabulary.descriptions.get(type) ?? []);
  const late = new Set<string>();
  for (let back = 0; back <= LATEST_DAYS; back += 1) {
    for (const row of cells?.rowsWith(plusDays(since, back)) ?? []) {
      const id = table.columns.get(name)?.cell(row) ?? null;
      if (id !== null && isLate(id) && described.some((one) => one.placeOf(id) !== undefined)) late.add(id);
    }
  }
  const [id] = late;
  if (id === undefined || late.size > 1) return null;
  const score = tellingOf(world, tokens, field, id);
  const isNews = dayOfRow(id) >= plusDays(world.asOf, -NEWS_DAYS);
  return score < LEAST_OF_LATEST && !isNews ? null : { field: name, value: id, origin: "described", range: null };
}

/** True for an entity whose rows are all of days after the article's, which can't be what it speaks of. */
function isToCome(world: World, table: Table, field: string, id: string): boolean {
  const { asOf } = world;
  const [day] = table.by.time;
  const rows = table.columns.get(field)?.rowsWith(id) ?? [];
  if (asOf === null || day === undefined || rows.length === 0) return false;
  const days = table.columns.get(day.name);
  for (const row of rows) if ((days?.cell(row) ?? "") <= asOf) return false;
  return true;
}

/** The entity whose description shares the most telling words with the tokens, if it leads clearly. */
export function described(
  world: World,
  table: Table,
  tokens: readonly Token[],
  { name: field, factmark: { entity: types } }: FieldWith<"dimension">,
): Binding | null {
  const distinct = [...new Map(tokens.map((token) => [token.join(" "), token])).values()];
  let best = "";
  let most = 0;
  let next = 0;
  for (const type of types) {
    const descriptions = world.reference.vocabulary.descriptions.get(type);
    if (descriptions === undefined) continue;
    if (most === 0 && distinct.reduce((sum, token) => sum + mostOf(token, descriptions), 0) < LEAST_DESCRIPTION)
      continue;
    const scores = scoresOf(distinct, descriptions);
    for (let place = 0; place < scores.length; place += 1) {
      const score = scores[place] ?? 0;
      if (score <= next || isToCome(world, table, field, descriptions.ids[place] ?? "")) continue;
      if (score > most) [best, most, next] = [descriptions.ids[place] ?? "", score, most];
      else if (score > next) next = score;
    }
  }
  if (most < LEAST_DESCRIPTION || most - next < DESCRIPTION_LEAD) return null;
  return { field, value: best, origin: "described", range: null };
}

/** How many of a token's stems a description must have: of a name a longer form ("the X Y Council") describes, another name with a word in common does not. */
const leastOf = (token: Token): number => token.length * LEAST_OF_NAME;
const LEAST_OF_NAME = 0.6;

/** The most that a token can say of any entity. */
function mostOf(token: Token, descriptions: Descriptions): number {
  return token.reduce((most, stem) => Math.max(most, descriptions.weightOf(stem)), 0);
}

/** What the tokens say of each entity together, by its place; only those that share a word are looked at. */
function scoresOf(tokens: readonly Token[], descriptions: Descriptions): Float64Array {
  const scores = new Float64Array(descriptions.ids.length);
  for (const token of tokens) {
    const [word] = token;
    if (token.length === 1 && word !== undefined) {
      const weight = descriptions.weightOf(word);
      for (const place of descriptions.placesOf(word)) scores[place] = (scores[place] ?? 0) + weight;
      continue;
    }
    const said = new Map<number, { known: number; most: number }>();
    for (const stem of token) {
      const weight = descriptions.weightOf(stem);
      for (const place of descriptions.placesOf(stem)) {
        const one = said.get(place);
        if (one === undefined) said.set(place, { known: 1, most: weight });
        else [one.known, one.most] = [one.known + 1, Math.max(one.most, weight)];
      }
    }
    for (const [place, { known, most }] of said)
      if (known >= leastOf(token)) scores[place] = (scores[place] ?? 0) + most;
  }
  return scores;
}

/** What a token says of one entity. */
function scoreOf(token: Token, descriptions: Descriptions, id: string): number {
  const place = descriptions.placeOf(id);
  if (place === undefined) return 0;
  const known = token.filter((stem) => descriptions.placesOf(stem).includes(place));
  return known.length < leastOf(token) ? 0 : mostOf(known, descriptions);
}

interface Nouns {
  readonly pointed: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}
/** Stems of the nouns by which what the dimensions hold is spoken of, and of those by which a clause points at what a reading can't do without, or at a row. */
export const nounsOf: (table: Table) => Nouns = once((table) => {
  const stems = (fields: readonly FieldWith<"dimension">[]): ReadonlySet<string> =>
    new Set(fields.flatMap((field) => wordsOf(field.factmark.nouns.join(" ")).map((word) => word.stem)));
  const { dimension } = table.by;
  const rows = wordsOf(table.meaning.nouns.join(" ")).map((word) => word.stem);
  const required = stems(dimension.filter((field) => field.factmark.required));
  return { pointed: new Set([...required, ...rows]), all: stems(dimension) };
});
