import { isDeepStrictEqual } from "node:util";
import type { DataPackage } from "./descriptor.ts";
import type { EncodedColumn, Snapshot } from "./snapshot.ts";

/** Cells of a row by field; null when empty. */
export type Cells = Readonly<Record<string, string | null>>;

/** A row that one version lacks, or has otherwise. */
export interface ChangedRow {
  readonly table: string;
  /** Primary key, its cells joined by "|". */
  readonly key: string;
  /** Null for an added row. */
  readonly before: Cells | null;
  /** Null for a removed row. */
  readonly after: Cells | null;
}

/** A part of a reference beside its facts. */
export type OtherPart = "descriptor" | "entities" | "aliases" | "coverage" | "alternatives" | "sources";

export interface Changes {
  /** Table by table as in `after`, then those that it lacks; of each the rows of `before` in their order, then the added ones. */
  readonly rows: readonly ChangedRow[];
  /** The order of rows counts here; the descriptor's name, title, version and description don't. */
  readonly others: ReadonlySet<OtherPart>;
}

type Encoded = Snapshot["tables"][number];

/**
 * What differs between two snapshots. The order of a fact table's rows is no difference; a field that one version lacks is empty in its rows; a table
 * with another primary key shares no row. Takes time and memory in proportion to the rows.
 */
export function changedRows(before: Snapshot, after: Snapshot): Changes {
  if (before.hash === after.hash) return { rows: [], others: new Set() };
  const names = new Set([...after.tables, ...before.tables].map((table) => table.name));
  const rows: ChangedRow[] = [];
  for (const name of names) {
    const [then, now] = [versionOf(before, name), versionOf(after, name)];
    // Most tables of an update are as they were.
    if (!isSame(then, now)) compareTables(then, now, rows);
  }
  return { rows, others: otherParts(before, after) };
}

function otherParts(before: Snapshot, after: Snapshot): ReadonlySet<OtherPart> {
  const same: Readonly<Record<OtherPart, boolean>> = {
    descriptor: meaningOf(before.descriptor) === meaningOf(after.descriptor),
    entities: isDeepStrictEqual(before.entities, after.entities),
    aliases: isDeepStrictEqual(before.aliases, after.aliases),
    coverage: isDeepStrictEqual(before.rows.coverage, after.rows.coverage),
    alternatives: isDeepStrictEqual(before.rows.alternatives, after.rows.alternatives),
    sources: isDeepStrictEqual(before.rows.sources, after.rows.sources),
  };
  return new Set((Object.keys(same) as OtherPart[]).filter((part) => !same[part]));
}

/** What verdicts may rest on. */
function meaningOf({ factmark, resources }: DataPackage): string {
  return JSON.stringify([factmark, resources]);
}

function isSame(then: Version, now: Version): boolean {
  return isDeepStrictEqual(then.primaryKey, now.primaryKey) && isDeepStrictEqual(then.columns, now.columns);
}

/** A table of one version. */
interface Version {
  readonly name: string;
  readonly rowCount: number;
  readonly primaryKey: readonly string[];
  readonly columns: readonly EncodedColumn[];
}

function versionOf(snapshot: Snapshot, name: string): Version {
  const table: Encoded = snapshot.tables.find((one) => one.name === name) ?? { name, rowCount: 0, columns: [] };
  const resource = snapshot.descriptor.resources.find((one) => one.name === name);
  return { ...table, primaryKey: resource?.schema.primaryKey ?? [] };
}

const NO_ROW = -1;

function compareTables(before: Version, after: Version, into: ChangedRow[]): void {
  const pairs = pairColumns(before, after);
  const keys = after.primaryKey.flatMap((name) => pairs.find((pair) => pair.name === name) ?? []);
  const rowAfter = before.primaryKey.join() === after.primaryKey.join() ? findRows(keys, after.rowCount) : () => NO_ROW;
  const met = new Uint8Array(after.rowCount);
  for (let row = 0; row < before.rowCount; row += 1) {
    const other = rowAfter(row);
    if (other !== NO_ROW) met[other] = 1;
    if (other !== NO_ROW && areSame(pairs, row, other)) continue;
    const then = cellsOf(before, row);
    const now = other === NO_ROW ? null : cellsOf(after, other);
    into.push({ table: before.name, key: keyOf(before, then), before: then, after: now });
  }
  met.forEach((seen, row) => {
    if (seen === 1) return;
    const now = cellsOf(after, row);
    into.push({ table: after.name, key: keyOf(after, now), before: null, after: now });
  });
}

/** The codes of a field in both versions, by one dictionary; 0 is the empty cell. */
interface PairedColumn {
  readonly name: string;
  readonly before: Uint32Array;
  readonly after: Uint32Array;
}

function pairColumns(before: Version, after: Version): PairedColumn[] {
  const names = new Set([...after.columns, ...before.columns].map((column) => column.name));
  return [...names].map((name) => {
    const then = before.columns.find((one) => one.name === name);
    const now = after.columns.find((one) => one.name === name);
    if (then === undefined || now === undefined)
      return {
        name,
        before: then?.codes ?? new Uint32Array(before.rowCount),
        after: now?.codes ?? new Uint32Array(after.rowCount),
      };
    const places = new Map(now.dictionary.map((cell, place) => [cell, place]));
    // What `after` never says gets numbers that it does not use.
    const translated = Uint32Array.from(
      then.dictionary,
      (cell, place) => places.get(cell) ?? now.dictionary.length + place,
    );
    return { name, before: then.codes.map((code) => translated[code] ?? 0), after: now.codes };
  });
}

function areSame(columns: readonly PairedColumn[], rowBefore: number, rowAfter: number): boolean {
  for (const { before, after } of columns) if (before[rowBefore] !== after[rowAfter]) return false;
  return true;
}

/** Finds a row of `before` in `after` by its key: in its own place first, where most rows of an update still are. */
function findRows(keys: readonly PairedColumn[], rowCount: number): (rowBefore: number) => number {
  let index: ReturnType<typeof indexRows> | null = null;
  return (row) => {
    if (row < rowCount && areSame(keys, row, row)) return row;
    index ??= indexRows(keys, rowCount);
    return index(row);
  };
}

/** Finds a row of `before` in `after` by its key: open addressing over the codes, at most half of the slots taken. */
function indexRows(keys: readonly PairedColumn[], rowCount: number): (rowBefore: number) => number {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 + rowCount * 2))).fill(NO_ROW);
  const slotOf = (side: "before" | "after", row: number): number => {
    let hash = 0;
    for (const key of keys) {
      hash = Math.imul(hash ^ (key[side][row] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return hash & (slots.length - 1);
  };
  for (let row = 0; row < rowCount; row += 1) {
    let slot = slotOf("after", row);
    while (slots[slot] !== NO_ROW) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = row;
  }
  return (rowBefore) => {
    for (let slot = slotOf("before", rowBefore); ; slot = (slot + 1) & (slots.length - 1)) {
      const row = slots[slot] ?? NO_ROW;
      if (row === NO_ROW || areSame(keys, rowBefore, row)) return row;
    }
  };
}

function cellsOf({ columns }: Version, row: number): Cells {
  return Object.fromEntries(
    columns.map(({ name, dictionary, codes }) => {
      const code = codes[row] ?? 0;
      return [name, code === 0 ? null : (dictionary[code] ?? null)];
    }),
  );
}

function keyOf({ primaryKey }: Version, cells: Cells): string {
  return primaryKey.map((name) => cells[name] ?? "").join("|");
}
