import type { Clause } from "../../../model/claim.ts";
import type { ReadSentence } from "../../../model/mention.ts";
import type { Table } from "../../../reference/reference.ts";
import type { Memory } from "./memory.ts";
import type { Segment } from "./segments.ts";
import type { Cast, Spoken } from "./cast.ts";

/** A sentence with all that its words are read by. */
export interface Scene {
  readonly read: ReadSentence;
  readonly clauses: readonly Clause[];
  readonly segments: readonly Segment[];
  readonly cast: Cast;
  readonly memory: Memory;
  readonly spoken: readonly Spoken[];
}

/** What words state when they say that the subject belongs to the one whom the text speaks of. */
export const TOPIC = "*";

/** The fields that say whom a subject belongs to: those that a telling states as "*". */
export function ownersIn({ meaning: { tellings } }: Table): readonly string[] {
  const named = tellings.flatMap(({ states }) =>
    Object.entries(states).flatMap(([field, text]) => (text === TOPIC ? [field] : [])),
  );
  return [...new Set(named)];
}

/** The entity in a field of a subject's first row; null when there is none. */
export function ownerOf(
  table: Table,
  id: string,
  field: string,
): { readonly type: string; readonly id: string } | null {
  const column = table.columns.get(field);
  const role = column?.field.factmark;
  const row = table.columns.get(table.meaning.subject)?.rowsWith(id)[0];
  const owner = row === undefined ? null : (column?.cell(row) ?? null);
  const type = role?.role === "attribute" || role?.role === "dimension" ? role.entity[0] : undefined;
  return owner === null || type === undefined ? null : { type, id: owner };
}
