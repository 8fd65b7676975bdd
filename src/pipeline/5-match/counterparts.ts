import type { Clause } from "../../model/claim.ts";
import type { EntityMention } from "../../model/mention.ts";
import type { Binding } from "../../model/reading.ts";
import type { IsoDate } from "../../model/time.ts";
import type { Reference, Table } from "../../reference/reference.ts";
import { candidateOf } from "./clause-parts.ts";
import { ownOnDay } from "./own-rows.ts";

/** "Y's counterpart X", "his counterpart, X": of the title that the sentence named before. */
const COUNTERPART = /^(?:['’]s)?\s+counterpart,?\s+$/i;

/** True for what stands between a name and one who is called its counterpart. */
export function isCounterpart(gap: string): boolean {
  return COUNTERPART.test(gap);
}

/** The title that a counterpart has; null when the run of names has no such word, or the sentence no title before it. */
export function titleBefore(
  { sentence }: Clause,
  run: readonly EntityMention[],
  target: EntityMention,
  types: readonly string[],
): string | null {
  const beside = run[run.indexOf(target) - 1];
  const first = run[0] ?? target;
  if (beside === undefined) return null;
  if (!isCounterpart(sentence.sentence.text.text.slice(beside.range.to, target.range.from))) return null;
  const title = sentence.mentions.findLast(
    (one) => one.range.to <= first.range.from && candidateOf(one, types) !== null,
  );
  return title === undefined ? null : (candidateOf(title, types)?.id ?? null);
}

/** True for a counterpart who holds another title of the same one on that day: a president's counterpart may be a chancellor. */
export function isOtherwise(
  reference: Reference,
  table: Table,
  bindings: readonly Binding[],
  at: IsoDate | null,
): boolean {
  const title = bindings.find(({ origin }) => origin === "sentence");
  const holder = bindings.find(({ field }) => field === table.meaning.subject);
  if (title === undefined || holder === undefined || at === null) return false;
  const own = (name: string): string | null => {
    const field = table.by.dimension.find((one) => one.name === name);
    return field === undefined ? null : ownOnDay(reference, holder.value, field.factmark.entity, at);
  };
  const others = bindings.filter((one) => one !== title && one !== holder);
  return own(title.field) !== title.value && others.every(({ field, value }) => own(field) === value);
}
