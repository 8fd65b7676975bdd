import type { Clause } from "../../model/claim.ts";
import { fact } from "../../model/fact.ts";
import { isPronoun } from "../../model/function-words.ts";
import { namesDays, type ReadSentence } from "../../model/mention.ts";
import { once } from "../../model/once.ts";
import type { Binding } from "../../model/reading.ts";
import { overlapsRange, type Range } from "../../model/span.ts";
import { meets, periodOf, plusDays, type TimeInterval } from "../../model/time.ts";
import type { Word } from "../../model/word.ts";
import type { Reference, Table } from "../../reference/reference.ts";
import type { FieldWith } from "../../reference/roles.ts";
import { MEMORY, type Place, type World } from "./world.ts";

/** True when the sentences before brought in one that the reference does not know. */
export function speaksOfAnother({ discourse }: World, { sentence }: Clause, types: readonly string[]): boolean {
  return types.some((type) => {
    const last = discourse.get(type);
    return last?.id === null && sentence.index - last.sentence <= MEMORY;
  });
}

/** True for a sentence with the name of another body than the one that acts in the rows of the value, or with one that the reference does not know: another vote may be spoken of. */
export function bringsInOthers({ value }: Binding, { world: { reference }, clause, used }: Place): boolean {
  const text = clause.sentence.sentence.text.text;
  let known: Beside | null = null;
  return clause.sentence.mentions.some((mention) => {
    if (mention.kind !== "entity" || used.some((range) => overlapsRange(range, mention.range))) return false;
    if (!isAround(clause, mention.range)) return false;
    if (isPronoun(mention.quote.toLowerCase()) || saysWhose(clause, mention.range, reference)) return false;
    if (mention.candidates.length === 0)
      return /\s/.test(mention.quote) && /\bthe\s$/i.test(text.slice(0, mention.range.from));
    const { ids, types } = (known ??= besides(value, reference));
    return mention.candidates.every(({ id, type }) => types.has(type) && !ids.has(id) && !reference.groups.has(id));
  });
}

/** "the states of A", "members from A": a name that says which of them act. */
function saysWhose({ around, sentence }: Clause, { from }: Range, { tables }: Reference): boolean {
  const { text } = sentence.sentence.text;
  return around.some(
    ({ range, terms }) =>
      range.to <= from &&
      terms.some(({ table, says }) => says.kind === "noun" && says.field === tables.get(table)?.meaning.subject) &&
      /^\s+(?:of|from|in)\s+(?:the\s+)?$/.test(text.slice(range.to, from)),
  );
}

/** True for a sentence that names one that acts in the rows of the value. */
export function namesBodyOf({ value }: Binding, { world: { reference }, clause }: Place): boolean {
  const { ids } = besides(value, reference);
  return clause.sentence.mentions.some(
    (mention) => mention.kind === "entity" && mention.candidates.some(({ id }) => ids.has(id)),
  );
}

/** Entities, and their types. */
interface Beside {
  readonly ids: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
}

/** The entities in the rows that are about a value. */
function besides(value: string, reference: Reference): Beside {
  const ids = new Set<string>();
  const types = new Set<string>();
  for (const { columns, meaning } of reference.tables.values()) {
    const rows = columns.get(meaning.subject)?.rowsWith(value) ?? [];
    if (rows.length === 0) continue;
    for (const column of columns.values()) {
      for (const row of rows) {
        const entity = reference.entities.get(column.cell(row) ?? "");
        if (entity === undefined) continue;
        ids.add(entity.id);
        types.add(entity.type);
      }
    }
  }
  return { ids, types };
}

/** False when the clause names a time in which no row of the value lies. */
export function fitsTime(binding: Binding, table: Table, { mentions }: Pick<Clause, "mentions">): boolean {
  const said = mentions.find(namesDays);
  return said === undefined || hasRowIn(binding, table, said.time);
}

/** False when a sentence names times, all of other years than the rows of the value: another occasion is spoken of. A wrong day may be a mistake about this one. */
export function fitsYears(binding: Binding, table: Table, { mentions }: ReadSentence): boolean {
  const said = mentions.filter(namesDays);
  return said.length === 0 || said.some(({ time }) => hasRowIn(binding, table, wholeYears(time)));
}

function wholeYears(time: TimeInterval): TimeInterval {
  const { from, to } = time;
  return {
    ...time,
    from: from === null ? null : periodOf(from.slice(0, 4)).from,
    to: to === null ? null : periodOf(plusDays(to, -1).slice(0, 4)).to,
  };
}

function hasRowIn({ field, value }: Binding, table: Table, time: TimeInterval): boolean {
  const [day] = table.by.time;
  if (day === undefined) return true;
  const cells = table.columns.get(day.name);
  const rows = table.columns.get(field)?.rowsWith(value) ?? [];
  let last: string | null = null;
  for (const row of rows) {
    const cell = cells?.cell(row) ?? "";
    if (cell === last) continue;
    if (meets(time, periodOf(cell))) return true;
    last = cell;
  }
  return false;
}

/** False for what stands in another clause that is set into this one. */
function isAround({ words }: Clause, range: Range): boolean {
  const from = words[0]?.from ?? 0;
  const to = words.at(-1)?.to ?? 0;
  return range.to <= from || range.from >= to || words.some((word) => overlapsRange(word, range));
}

/** The words of a sentence but those of other clauses that are set into this one. */
function wordsAround({ sentence, words }: Clause): Word[] {
  const from = words[0]?.from ?? 0;
  const to = words.at(-1)?.to ?? 0;
  const own = new Set(words.map((word) => word.from));
  return sentence.words.filter((word) => word.to <= from || word.from >= to || own.has(word.from));
}

const INDEFINITE: ReadonlySet<string> = new Set(["a", "an", "another", "similar", "other", "previous", "earlier"]);

const isIndefinite = fact(({ folded }) => INDEFINITE.has(folded), false);

/** Words that an indefinite one brings in, in a clause or around it; a clause set into it speaks of its own: "A, which abstained on another, agreed". */
const introducedAround = once((clause: Clause): ReadonlySet<string> => {
  const { sentence } = clause;
  const found = new Set<string>();
  if (!sentence.words.some(isIndefinite)) return found;
  const words = wordsAround(clause);
  words.forEach((word, at) => {
    if (isIndefinite(word)) for (const { folded } of words.slice(at + 1, at + 4)) found.add(folded);
  });
  return found;
});

/** True when an indefinite word brings in anything at all. */
export function introducesAny(clause: Clause): boolean {
  return introducedAround(clause).size > 0;
}

/** True when the sentence brings in one that was not spoken of ("a resolution", "a similar motion"): what is known from elsewhere is then another. */
export function introducesAnother(clause: Clause, { factmark }: FieldWith<"dimension">): boolean {
  const words = introducedAround(clause);
  return words.size > 0 && factmark.nouns.some((noun) => words.has(noun));
}

/** True when the clause, or the sentence of one that speaks of none, brings in one of its own ("a resolution"), and none beside another ("a similar one", "an earlier motion"). */
export function introducesOne({ words: own, sentence }: Clause, { factmark }: FieldWith<"dimension">): boolean {
  const words = own.some(({ folded }) => factmark.nouns.includes(folded)) ? own : sentence.words;
  return words.some(({ folded }, at) => {
    if (folded !== "a" && folded !== "an") return false;
    const next = words.slice(at + 1, at + 4).map((word) => word.folded);
    const noun = next.findIndex((word) => factmark.nouns.includes(word));
    return noun >= 0 && !next.slice(0, noun).some((word) => INDEFINITE.has(word));
  });
}
