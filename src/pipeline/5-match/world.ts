import type { Clause } from "../../model/claim.ts";
import { namesDays, type Mention, type TimeMention } from "../../model/mention.ts";
import type { Order } from "../../model/query.ts";
import { withinRange, type Range } from "../../model/span.ts";
import { plusDays, type IsoDate } from "../../model/time.ts";
import type { Word } from "../../model/word.ts";
import type { GroupDefinition } from "../../reference/descriptor.ts";
import type { Reference, Table } from "../../reference/reference.ts";
import type { FieldWith } from "../../reference/roles.ts";

/** What a reading may draw on besides its own clause. */
export interface World {
  readonly reference: Reference;
  /** The day on which validity is asked when the clause names none; null for an article without a date. */
  readonly asOf: IsoDate | null;
  /** The words of the article's title, which may say what the article is about. */
  readonly title: readonly Word[];
  readonly discourse: Discourse;
  /** The group that was named last before the claim, in its sentence or the one before; null when none was. */
  readonly group: GroupDefinition | null;
  /** The names before the claim, in text order; no more than the last few sentences hold. */
  readonly spoken: readonly Spoken[];
  /** The last place that was stated, and the last figure: what a bare "came second" or "in B 4 percent" goes on with. Null when the sentence before has none. */
  readonly ranked: Ranked | null;
  readonly measured: Measured | null;
}

/** By which measure, from which end and among whom places are counted. */
export interface Ranked {
  readonly sentence: number;
  readonly table: string;
  readonly field: string;
  readonly order: Order;
  readonly group: string;
}

/** Of which measure and whose a figure was, and of which year when one was said. */
export interface Measured {
  readonly sentence: number;
  readonly table: string;
  readonly field: string;
  readonly time: TimeMention | null;
  /** Whose it was. */
  readonly of: string | null;
  /** Its number, in its sentence. */
  readonly range: Range;
}

/** An entity that was named. */
export interface Spoken {
  readonly sentence: number;
  readonly type: string;
  readonly id: string;
}

/** How many sentences back the one entity of its type that was named is still meant. */
const SPOKEN_REACH = 2;

/** The one entity of these types that the nearest sentence with any names: the claim's own, or one of those before. Null when it names several. */
export function spokenOf(
  { spoken }: World,
  { sentence }: Clause,
  types: readonly string[],
): { readonly id: string; readonly own: boolean } | null {
  const own = sentence.mentions.flatMap((mention) =>
    mention.kind === "entity" ? (mention.candidates.find(({ type }) => types.includes(type))?.id ?? []) : [],
  );
  for (let back = 0; back <= SPOKEN_REACH; back += 1) {
    const at = sentence.index - back;
    const ids = new Set(
      back === 0 ? own : spoken.filter((one) => one.sentence === at && types.includes(one.type)).map(({ id }) => id),
    );
    const [id] = ids;
    if (id !== undefined) return ids.size === 1 ? { id, own: back === 0 } : null;
  }
  return null;
}

/** What earlier sentences left: for an entity type, the entity that a reading bound last and where. */
export type Discourse = ReadonlyMap<string, Remembered>;

export interface Remembered {
  /** Null when the sentence brought in another one that the reference does not know ("a similar motion"). */
  readonly id: string | null;
  /** Index of the sentence that bound it. */
  readonly sentence: number;
  /** The time that this sentence spoke of; null when it named none. */
  readonly said: { readonly from: IsoDate | null; readonly to: IsoDate | null } | null;
}

/** How many sentences a binding is remembered. */
export const MEMORY = 5;

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

/** The dimension that rows of the table are about. Throws when the package has none: validation refuses such a package. */
export function subjectOf(table: Table): FieldWith<"dimension"> {
  if (table.subject === null) throw new Error(`table ${table.name} has no dimension ${table.meaning.subject}`);
  return table.subject;
}

/** The time that a clause names, else the one that its sentence names in a main clause. */
export function timeOf(clause: Clause): TimeMention | null {
  const isTime = (mention: Mention): mention is TimeMention => namesDays(mention) && !isTitular(clause, mention);
  return (
    clause.mentions.find(isTime) ??
    clause.parent?.mentions.find(isTime) ??
    clause.sentence.mentions.filter(isTime).find((mention) => !isSetIn(clause, mention)) ??
    null
  );
}

/** True for what stands amid a clause in one that is set in: "the price, which was 5 in 2010, is now 7". */
function isSetIn({ range, mentions }: Clause, mention: Mention): boolean {
  return withinRange(range, mention.range) && !mentions.includes(mention);
}

/** True for "later that year", "earlier in March": later than what was told, which the words alone don't say. */
export function isRelative({ quote }: TimeMention): boolean {
  return /^(?:later|earlier)\b/i.test(quote);
}

/** True for years right behind a word in capitals that is no name of the reference: "the Outlook 2025-2027" is called so. */
function isTitular({ sentence }: Clause, { range, quote }: TimeMention): boolean {
  const at = sentence.words.findIndex((word) => word.from >= range.from);
  const before = sentence.words[at - 1];
  if (at < 2 || before === undefined || !/^\d{4}(?:[-–/]\d{2,4})?$/.test(quote)) return false;
  const { text } = sentence.sentence.text;
  const isKnown = sentence.mentions.some(
    (mention) =>
      mention.kind !== "quantity" &&
      mention.range.to === before.to &&
      (mention.kind === "time" || mention.candidates.length > 0),
  );
  return !isKnown && /^\p{Lu}\p{L}*\s$/u.test(text.slice(before.from, range.from));
}

/**
 * The day on which a clause's states are asked for: the first day of the time it names itself, else the article's. Of a time that only has an end ("before 2010")
 * it is the last day; of one that something happened in before which it was so ("before A's accession in 2010"), the day before.
 */
export function dayOf(clause: Clause, world: World): IsoDate | null {
  const named = clause.mentions.find(
    (mention): mention is TimeMention => namesDays(mention) && mention.relation === "at",
  );
  if (named === undefined) return dayOfLabel(clause) ?? world.asOf;
  const { from, to } = named.time;
  if (from === null) return to === null ? world.asOf : plusDays(to, -1);
  return clause.words.some((word) => word.folded === "before" && word.to <= named.range.from)
    ? plusDays(from, -1)
    : from;
}

/** "1995: A joins the union, which now has 15 members": a chronicle's label dates all of its entry, which is told in the present. */
function dayOfLabel({ sentence }: Clause): IsoDate | null {
  const [first] = sentence.mentions;
  const { text } = sentence.sentence.text;
  if (first === undefined || !namesDays(first) || /[\p{L}\d]/u.test(text.slice(0, first.range.from))) return null;
  const isLabel = /^\s*:\s/.test(text.slice(first.range.to)) && first.time.to !== null;
  return isLabel ? plusDays(first.time.to, -1) : null;
}
