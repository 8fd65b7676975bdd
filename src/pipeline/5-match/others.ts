import type { Clause } from "../../model/claim.ts";
import { isPronoun } from "../../model/function-words.ts";
import { namesDays } from "../../model/mention.ts";
import type { Binding } from "../../model/reading.ts";
import { overlapsRange } from "../../model/span.ts";
import { meets, periodOf } from "../../model/time.ts";
import type { Word } from "../../model/word.ts";
import type { Reference, Table } from "../../reference/reference.ts";
import type { FieldWith } from "../../reference/roles.ts";
import { describes } from "./descriptions.ts";
import { MEMORY, type Place, type World } from "./world.ts";

/** True when the sentences before brought in one that the reference does not know. */
export function speaksOfAnother({ discourse }: World, { sentence }: Clause, types: readonly string[]): boolean {
  return types.some((type) => {
    const last = discourse.get(type);
    return last?.id === null && sentence.index - last.sentence <= MEMORY;
  });
}

/** True for a sentence with a name that neither the table nor the rows of the value have a place for: another body, another thing may be spoken of. */
export function bringsInOthers({ value }: Binding, table: Table, { world, clause, used }: Place): boolean {
  const text = clause.sentence.sentence.text.text;
  const types = new Set(table.by.dimension.flatMap((field) => field.factmark.entity));
  return clause.sentence.mentions.some((mention) => {
    if (mention.kind !== "entity" || used.some((range) => overlapsRange(range, mention.range))) return false;
    if (isPronoun(mention.quote.toLowerCase())) return false;
    if (mention.candidates.length === 0)
      return /\s/.test(mention.quote) && /\bthe\s$/i.test(text.slice(0, mention.range.from));
    if (
      describes(world, mention.quote, value) &&
      !mention.candidates.some(({ type }) => acts(type, value, world.reference))
    )
      return false;
    return !mention.candidates.some(
      ({ id, type }) =>
        types.has(type) || isBeside(id, value, world.reference) || type === "group" || world.reference.groups.has(id),
    );
  });
}

/** True for the type of a body that a row of the value names: another one of it may have a vote of its own. */
function acts(type: string, value: string, reference: Reference): boolean {
  return [...besides(value, reference)].some((id) => reference.entities.get(id)?.type === type);
}

/** True when a row of the one names the other: the body that passed a resolution. */
function isBeside(id: string, value: string, reference: Reference): boolean {
  return besides(value, reference).has(id);
}

/** The cells of the rows that are about a value. */
function besides(value: string, reference: Reference): ReadonlySet<string> {
  const cells = [...reference.tables.values()].flatMap((table) => {
    const rows = [...(table.columns.get(table.meaning.subject)?.rowsWith(value) ?? [])];
    return rows.flatMap((row) => [...table.columns.values()].flatMap((column) => column.cell(row) ?? []));
  });
  return new Set(cells);
}

/** False when the clause names a time in which no row of the value lies. */
export function fitsTime({ field, value }: Binding, table: Table, clause: Clause): boolean {
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
