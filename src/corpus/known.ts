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
  readonly things: readonly string[];
  readonly results: readonly WrittenResult[];
}

type WrittenStatement = readonly [thing: number, rest: Omit<Statement, "asks" | "article">];
type WrittenResult = readonly [
  key: string,
  article: string,
  known: Omit<Known, "slices" | "statements">,
  slices: readonly number[],
  statements: readonly WrittenStatement[],
];

export function writeKnown({ reference, byKey }: KnownResults): string {
  const slices = numbering<Slice>(JSON.stringify);
  const things = numbering<string>((thing) => thing);
  const results = [...byKey].map(([key, { slices: own, statements, ...known }]): WrittenResult => {
    const said = statements.map(({ asks, id, value, form, verdict, start, end }): WrittenStatement => {
      return [things.of(asks), { id, value, form, verdict, start, end }];
    });
    return [key, statements[0]?.article ?? "", known, own.map(slices.of), said];
  });
  return JSON.stringify({ reference, slices: slices.all, things: things.all, results } satisfies Written);
}

/** Gives each different item its number. */
function numbering<Item>(nameOf: (item: Item) => string): { of: (item: Item) => number; readonly all: readonly Item[] } {
  const numbers = new Map<string, number>();
  const all: Item[] = [];
  const of = (item: Item): number => {
    const name = nameOf(item);
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, all.length);
    return all.push(item) - 1;
  };
  return { of, all };
}

/** Results as they were written. Only for a text that is known to be whole. */
export function readKnown(body: string): KnownResults {
  const { reference, slices, things, results } = JSON.parse(body) as Written;
  const byKey = results.map(([key, article, known, own, said]) => {
    const statements = said.map(([thing, rest]) => ({ ...rest, article, asks: things[thing] ?? "" }));
    return [key, { ...known, slices: own.flatMap((number) => slices[number] ?? []), statements }] as const;
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
