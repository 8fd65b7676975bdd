import type { ArticleFile } from "./articles.ts";
import { idOf, type Statements } from "./consistency.ts";
import type { Reads } from "./known-reads.ts";
import { columnsOf, writeDetails, type Known, type KnownColumns, type KnownDetails } from "./known.ts";

/** An article with its place in the order of the corpus. */
export interface Placed {
  readonly file: ArticleFile;
  readonly place: number;
}

/** What became of an article that was looked at. */
export interface Outcome {
  readonly path: string;
  /** What it states now; null for what is known of it. */
  readonly said: readonly string[] | null;
  /** Ids of claims that are not accepted as they are. */
  readonly fresh: ReadonlySet<string>;
  /** What the next run knows of it; null for nothing. */
  readonly keep: Kept | null;
}

export interface Kept {
  readonly known: Known;
  /** Null for what they were. */
  readonly details: KnownDetails | null;
}

/** Articles that are verified together: no more than these are held at a time. */
export interface Group {
  readonly articles: readonly Placed[];
  /** What is known of them that still holds, by path. */
  readonly known: ReadonlyMap<string, Known>;
  /** Takes what became of those that were looked at; the others are as known. */
  take(outcomes: readonly Outcome[]): void;
}

/** Articles of a group with what a root has of them. */
export interface KeptGroup {
  readonly shard: string;
  readonly columns: KnownColumns;
}

/** A group to open. */
export interface GroupSetting {
  readonly articles: readonly Placed[];
  /** What was known before, of these articles and of such as are gone, whether it holds or not. */
  readonly before: readonly Known[];
  readonly details: () => ReadonlyMap<string, KnownDetails>;
  readonly holds: (known: Known) => boolean;
  /** Whether statements and reads of `before` are in what they are gathered over. */
  readonly isOver: boolean;
  readonly statements: Statements;
  readonly reads: Reads;
  /** Null to keep nothing. */
  readonly write: ((details: string) => string) | null;
  /** Takes what the group is for the next run where that is other than it was; without a shard its details are as they were. */
  readonly set: (columns: KnownColumns, shard?: string) => void;
}

export function openGroup(setting: GroupSetting): Group {
  const { articles, before, holds, isOver, write, set } = setting;
  const present = new Set(articles.map(({ file }) => file.path));
  const known = new Map<string, Known>();
  let hasGone = false;
  for (const one of before)
    if (!present.has(one.path)) hasGone = true;
    else if (holds(one)) known.set(one.path, one);
  return {
    articles,
    known,
    take(outcomes) {
      const isAsBefore = isOver && !hasGone && outcomes.every(({ keep }) => keep !== null && keep.details === null);
      if (isAsBefore && outcomes.every(({ path, keep }) => keep?.known === known.get(path))) return;
      const looked = new Map(outcomes.map((outcome) => [outcome.path, outcome]));
      const kept = articles.flatMap(({ file: { path } }) => (looked.has(path) ? looked.get(path)?.keep?.known : known.get(path)) ?? []);
      const columns = columnsOf(kept);
      const details = isAsBefore ? null : change(setting, known, looked);
      if (write !== null) set(columns, details === null ? undefined : write(writeDetails(details)));
    },
  };
}

/** Tells what changed of what the group states and was checked by. The details of those that are kept. */
function change(
  { articles, before, details, isOver, statements, reads, write }: GroupSetting,
  known: ReadonlyMap<string, Known>,
  looked: ReadonlyMap<string, Outcome>,
): ReadonlyMap<string, KnownDetails> {
  const was = before.length === 0 ? NO_DETAILS : details();
  const next = new Map<string, KnownDetails>();
  const gathered = new Set<string>();
  const gather = (path: string, now: readonly string[], fresh: ReadonlySet<string>, kept: KnownDetails): void => {
    const then = (isOver ? was.get(path) : undefined) ?? NONE;
    gathered.add(path);
    const isBoth = write !== null && fresh.size === 0 && isSame(now, kept.statements);
    const { gone, come } = isBoth ? differenceOf(then.statements, now) : { gone: then.statements, come: [] };
    for (const statement of gone) statements.add("gone", path, statement);
    for (const statement of come) statements.add("both", path, statement);
    if (!isBoth) for (const statement of now) statements.add("now", path, statement, fresh.size > 0 && fresh.has(idOf(statement)));
    if (write === null) return;
    if (!isBoth) for (const statement of kept.statements) statements.add("later", path, statement);
    const read = differenceOf(then.reads, kept.reads);
    for (const key of read.gone) reads.add("gone", path, key);
    for (const key of read.come) reads.add("both", path, key);
  };
  for (const { file } of articles) {
    const { path } = file;
    const outcome = looked.get(path);
    const isKept = outcome === undefined ? known.has(path) : outcome.keep !== null;
    const kept = isKept ? (outcome?.keep?.details ?? was.get(path) ?? NONE) : NONE;
    const isAsBefore = isOver && isKept && (outcome?.keep?.details ?? null) === null;
    if (isAsBefore) gathered.add(path);
    else gather(path, outcome?.said ?? kept.statements, outcome?.fresh ?? NOTHING, kept);
    if (isKept) next.set(path, kept);
  }
  if (isOver) for (const { path } of before) if (!gathered.has(path)) gather(path, [], NOTHING, NONE);
  return next;
}

const NONE: KnownDetails = { statements: [], reads: [] };
const NO_DETAILS: ReadonlyMap<string, KnownDetails> = new Map();
const NOTHING: ReadonlySet<string> = new Set();

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one === other || (one.length === other.length && one.every((item, k) => item === other[k]));
}

/** What one list has more of than the other. */
function differenceOf(before: readonly string[], after: readonly string[]): { readonly gone: string[]; readonly come: string[] } {
  const surplus = new Map<string, number>();
  for (const item of before) surplus.set(item, (surplus.get(item) ?? 0) + 1);
  const come = after.filter((item) => {
    const count = surplus.get(item) ?? 0;
    if (count > 0) surplus.set(item, count - 1);
    return count === 0;
  });
  return { come, gone: [...surplus].flatMap(([item, count]) => Array.from({ length: count }, () => item)) };
}
