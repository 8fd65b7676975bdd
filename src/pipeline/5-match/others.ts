import type { Clause } from "../../model/claim.ts";
import { isPronoun } from "../../model/function-words.ts";
import { namesDays } from "../../model/mention.ts";
import type { Binding } from "../../model/reading.ts";
import { overlapsRange } from "../../model/span.ts";
import { meets, periodOf } from "../../model/time.ts";
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
  const beside = besides(value, reference);
  const bodies = new Set([...beside].flatMap((id) => reference.entities.get(id)?.type ?? []));
  return clause.sentence.mentions.some((mention) => {
    if (mention.kind !== "entity" || used.some((range) => overlapsRange(range, mention.range))) return false;
    if (isPronoun(mention.quote.toLowerCase())) return false;
    if (mention.candidates.length === 0)
      return /\s/.test(mention.quote) && /\bthe\s$/i.test(text.slice(0, mention.range.from));
    return mention.candidates.every(({ id, type }) => bodies.has(type) && !beside.has(id) && !reference.groups.has(id));
  });
}

/** True for a sentence that names one that acts in the rows of the value. */
export function namesBodyOf({ value }: Binding, { world: { reference }, clause }: Place): boolean {
  const beside = besides(value, reference);
  return clause.sentence.mentions.some(
    (mention) => mention.kind === "entity" && mention.candidates.some(({ id }) => beside.has(id)),
  );
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
