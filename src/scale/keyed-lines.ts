import { Partitions } from "./partitions.ts";

/** When an item is there: in this run and in those after it, in one of both, or no longer. */
export type When = "both" | "now" | "later" | "gone";

/** Items by their key. */
export type Keyed = ReadonlyMap<string, readonly string[]>;

/** The keys that end in one partition. */
export interface KeyedPartition {
  readonly number: number;
  readonly now: Keyed;
  /** The same map as `now` where nothing is of one alone. */
  readonly later: Keyed;
  /** Whether `later` is other than what was kept. */
  readonly isOther: boolean;
}

const MARKS = { both: "=", now: "<", later: ">", gone: "-" } as const;
const SEPARATOR = "\t";

/**
 * Items by key in so many partitions, over what was kept of each: a change costs the partitions that it touches, in bounded memory. Neither a key nor an item
 * has a tab or a line break. Close it after use.
 */
export class KeyedLines {
  readonly #changes: Partitions;
  readonly #count: number;
  readonly #kept: ((partition: number) => string) | null;

  /** `kept` gives the text of a partition as `textOf` wrote it; null when nothing was kept. */
  constructor(count: number, kept: ((partition: number) => string) | null) {
    this.#count = count;
    this.#changes = new Partitions(count);
    this.#kept = kept;
  }

  /** An item that is gone must have been kept. */
  add(when: When, key: string, item: string): void {
    this.#changes.add(key, `${MARKS[when]}${key}${SEPARATOR}${item}`);
  }

  /** Partitions that something changed in, and others that are asked for; all of them where nothing was kept. */
  *partitions(isAsked: (partition: number) => boolean): Generator<KeyedPartition> {
    let number = -1;
    for (const lines of this.#changes.all()) {
      number += 1;
      if (lines.length > 0 || this.#kept === null || isAsked(number)) yield this.#partition(number, lines);
    }
  }

  /** What was kept under the keys that are asked for. */
  *keptUnder(isAsked: (key: string) => boolean): Generator<readonly string[]> {
    for (let number = 0; this.#kept !== null && number < this.#count; number += 1)
      for (const line of this.#kept(number).split("\n")) {
        const end = line.indexOf(SEPARATOR);
        if (end >= 0 && isAsked(line.slice(0, end))) yield line.slice(end + 1).split(SEPARATOR);
      }
  }

  close(): void {
    this.#changes.close();
  }

  #partition(number: number, lines: readonly string[]): KeyedPartition {
    const kept = parse(this.#kept?.(number) ?? "");
    const isMarked = (...whens: When[]): boolean =>
      lines.some((line) => whens.some((when) => line.startsWith(MARKS[when])));
    const now = withChanges(kept, lines, "now");
    const later = isMarked("now", "later") ? withChanges(kept, lines, "later") : now;
    return { number, now, later, isOther: this.#kept === null || isMarked("both", "later", "gone") };
  }
}

/** A partition as text: a line for each key, with its items. */
export function textOf(items: Keyed): string {
  return [...items].map(([key, all]) => [key, ...all].join(SEPARATOR)).join("\n");
}

function parse(text: string): Map<string, string[]> {
  if (text === "") return new Map();
  return new Map(
    text.split("\n").map((line) => {
      const [key = "", ...items] = line.split(SEPARATOR);
      return [key, items];
    }),
  );
}

function withChanges(
  kept: ReadonlyMap<string, string[]>,
  lines: readonly string[],
  when: "now" | "later",
): Map<string, string[]> {
  const items = new Map(kept);
  const gone = new Map<string, Map<string, number>>();
  for (const line of lines) {
    if (!line.startsWith(MARKS.gone)) continue;
    const [key, item] = partsOf(line);
    const of = gone.get(key) ?? new Map<string, number>();
    gone.set(key, of.set(item, (of.get(item) ?? 0) + 1));
  }
  for (const [key, of] of gone) {
    const left = (items.get(key) ?? []).filter((item) => !takeOne(of, item));
    if (left.length > 0) items.set(key, left);
    else items.delete(key);
  }
  const own = new Set<string>();
  for (const line of lines) {
    if (!line.startsWith(MARKS.both) && !line.startsWith(MARKS[when])) continue;
    const [key, item] = partsOf(line);
    if (!own.has(key)) items.set(key, [...(items.get(key) ?? [])]);
    own.add(key);
    items.get(key)?.push(item);
  }
  return items;
}

function takeOne(counts: Map<string, number>, item: string): boolean {
  const count = counts.get(item) ?? 0;
  if (count > 0) counts.set(item, count - 1);
  return count > 0;
}

/** Key and item of a marked line. */
function partsOf(line: string): [key: string, item: string] {
  const end = line.indexOf(SEPARATOR);
  return [line.slice(1, end), line.slice(end + 1)];
}
