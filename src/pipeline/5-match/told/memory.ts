import type { Spoken } from "./cast.ts";

/** What the sentences read so far leave to those behind them. */
export interface Memory {
  /** Whom they spoke of last as a subject, by type. `sole` is false when the sentence spoke of several of the type. */
  readonly topics: Map<string, { readonly id: string; readonly sole: boolean }>;
  /** Of whom each table was told since a list of them began, by table. */
  readonly listed: Map<string, { readonly type: string; readonly ids: Set<string> }>;
}

export function emptyMemory(): Memory {
  return { topics: new Map(), listed: new Map() };
}

/** Keeps whom a sentence spoke of last as its subject; one whom it only mentions when there is no other. */
export function remember(memory: Memory, spoken: readonly Spoken[]): void {
  for (const type of new Set(spoken.map((one) => one.type))) {
    const own = spoken.filter((one) => one.type === type && one.id !== null);
    const subjects = own.filter((one) => !one.oblique);
    const { id } = subjects.at(-1) ?? own.at(-1) ?? { id: null };
    if (id === null) continue;
    if (memory.topics.get(type)?.id !== id)
      for (const [table, list] of memory.listed) if (list.type !== type) memory.listed.delete(table);
    memory.topics.set(type, { id, sole: subjects.every((one) => one.id === id) });
  }
}

/** Notes of whom a table is told; a first place begins a list, and so does another topic than those in it. */
export function enlist(
  { listed }: Memory,
  told: { readonly table: string; readonly type: string; readonly id: string; readonly isFirst: boolean },
): void {
  const known = listed.get(told.table);
  if (told.isFirst || known === undefined) listed.set(told.table, { type: told.type, ids: new Set([told.id]) });
  else known.ids.add(told.id);
}

/** How many a table was told of since the list began. */
export function othersListed({ listed }: Memory, table: string): number {
  return listed.get(table)?.ids.size ?? 0;
}

/** True for one whom the list has told of already. */
export function isListed({ listed }: Memory, table: string, id: string): boolean {
  return listed.get(table)?.ids.has(id) === true;
}
