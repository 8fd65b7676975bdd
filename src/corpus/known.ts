import type { Changes, ChangedRow } from "../reference/changed-rows.ts";
import { itemsOf } from "../reference/cells.ts";
import type { Slice } from "../reference/reads.ts";
import type { Reference } from "../reference/reference.ts";
import { isTouched } from "../reference/touched.ts";
import type { Statement } from "./consistency.ts";

/** What is known of an article whose accepted state held: all that a later run needs of it. */
export interface Known {
  readonly claims: number;
  readonly moved: number;
  readonly onChangedRows: number;
  readonly statements: readonly Statement[];
  readonly slices: readonly Slice[];
  /** Entities that a name of the article may mean besides another: which one is meant hangs on how many rows speak of each. */
  readonly rivals: readonly string[];
}

/** Results under one reference, by keys that say all else that they follow from. */
export interface KnownResults {
  readonly reference: string;
  readonly byKey: ReadonlyMap<string, Known>;
}

/** As it is written: slices and things asked stand once, and results name them by number. */
interface Written {
  readonly reference: string;
  readonly slices: readonly Slice[];
  readonly results: readonly (readonly [key: string, known: Omit<Known, "slices"> & { readonly slices: readonly number[] }])[];
}

export function writeKnown({ reference, byKey }: KnownResults): string {
  const numbers = new Map<string, number>();
  const slices: Slice[] = [];
  const numberOf = (slice: Slice): number => {
    const name = JSON.stringify(slice);
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, slices.length);
    return slices.push(slice) - 1;
  };
  const results = [...byKey].map(([key, known]) => [key, { ...known, slices: known.slices.map(numberOf) }] as const);
  return JSON.stringify({ reference, slices, results } satisfies Written);
}

/** Results as they were written. Only for a text that is known to be whole. */
export function readKnown(body: string): KnownResults {
  const { reference, slices, results } = JSON.parse(body) as Written;
  const byKey = results.map(([key, known]) => {
    const own = known.slices.flatMap((number) => slices[number] ?? []);
    return [key, { ...known, slices: own }] as const;
  });
  return { reference, byKey: new Map(byKey) };
}

/** The results that still hold when these rows changed; none when more than rows did. */
export function stillKnown(results: KnownResults, { rows, others }: Changes, reference: Reference): KnownResults["byKey"] {
  if (rows.length === 0 && others.size === 0) return results.byKey;
  if (others.size > 0 || rows.some((row) => isDescribed(row, reference))) return new Map();
  const recounted = new Set(rows.flatMap((row) => entitiesRecounted(row, reference)));
  const touched = new Map<Slice, boolean>();
  const isStale = (slice: Slice): boolean => {
    const known = touched.get(slice);
    if (known !== undefined) return known;
    const table = reference.tables.get(slice.table);
    const found = table === undefined || rows.some((row) => isTouched(slice, row, table));
    touched.set(slice, found);
    return found;
  };
  return new Map(
    [...results.byKey].filter(
      ([, { slices, rivals }]) => !rivals.some((id) => recounted.has(id)) && !slices.some(isStale),
    ),
  );
}

/** True for a row of a table whose texts describe entities: what words describe is weighed over all its rows. */
function isDescribed({ table }: ChangedRow, reference: Reference): boolean {
  return (reference.tables.get(table)?.by.description.length ?? 1) > 0;
}

/** The entities that more or fewer rows speak of. */
function entitiesRecounted({ table, before, after }: ChangedRow, reference: Reference): string[] {
  return (reference.tables.get(table)?.by.dimension ?? []).flatMap((field) => {
    const [was, is] = [before?.[field.name] ?? null, after?.[field.name] ?? null];
    if (was === is) return [];
    return [was, is].flatMap((cell) => (cell === null ? [] : field.type === "list" ? itemsOf(field, cell) : [cell]));
  });
}
