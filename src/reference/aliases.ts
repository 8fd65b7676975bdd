import type { Word } from "../model/word.ts";
import type { Alias } from "./alias.ts";
import { plainText, type AliasTables } from "./alias-tables.ts";
import { isStringAt, stringAt } from "./string-pool.ts";

/** What names are looked up by. */
export type FoldedWord = Pick<Word, "folded" | "key">;

/** A name that the reference knows, of `length` words. The same name is the same object while it is remembered. */
export interface AliasHit {
  readonly length: number;
  readonly aliases: readonly Alias[];
}

/** All names, looked up by folded words. */
export interface AliasIndex {
  readonly size: number;
  /** Names that start at `words[from]`, longest first. Every word is compared as a string, never by hash alone. */
  at(words: readonly FoldedWord[], from: number): readonly AliasHit[];
}

const NOTHING: readonly never[] = [];

/** How many names are remembered. */
const HITS_KEPT = 20_000;

/** Names to look up, over their tables. */
export function openAliases(tables: AliasTables): AliasIndex {
  const { firstRow, starters } = tables;
  const hits = new Map<number, AliasHit>();
  const hitOf = (node: number, words: readonly FoldedWord[], from: number, length: number): AliasHit => {
    const known = hits.get(node);
    if (known !== undefined) return known;
    const hit = new LazyHit(
      tables,
      node,
      words.slice(from, from + length).map((word) => word.folded),
    );
    if (hits.size >= HITS_KEPT) hits.clear();
    hits.set(node, hit);
    return hit;
  };
  return {
    size: tables.size,
    at(words, from) {
      const first = wordNumber(tables, words[from]);
      if (first === null || first >= starters) return NOTHING;
      let found: AliasHit[] | null = null;
      let node: number | null = first + 1;
      for (let length = 1; node !== null; length += 1) {
        if ((firstRow[node] ?? 0) < (firstRow[node + 1] ?? 0)) (found ??= []).push(hitOf(node, words, from, length));
        node = childOf(tables, node, words[from + length]);
      }
      return found?.reverse() ?? NOTHING;
    },
  };
}

/** A name whose aliases are decoded when they are asked for. */
class LazyHit implements AliasHit {
  readonly #tables: AliasTables;
  readonly #node: number;
  readonly #words: readonly string[];
  #aliases: readonly Alias[] | null = null;

  constructor(tables: AliasTables, node: number, words: readonly string[]) {
    this.#tables = tables;
    this.#node = node;
    this.#words = words;
  }

  get length(): number {
    return this.#words.length;
  }

  get aliases(): readonly Alias[] {
    return (this.#aliases ??= aliasesOf(this.#tables, this.#node, this.#words));
  }
}

function aliasesOf(tables: AliasTables, node: number, words: readonly string[]): Alias[] {
  const { firstRow, texts, entities, entityOf, manners, mannerOf } = tables;
  const aliases: Alias[] = [];
  for (let row = firstRow[node] ?? 0; row < (firstRow[node + 1] ?? 0); row += 1) {
    const manner = manners[mannerOf[row] ?? 0];
    if (manner === undefined) continue;
    const text = stringAt(texts, row) || plainText(words);
    aliases.push({ entity: stringAt(entities, entityOf[row] ?? 0), text, ...manner });
  }
  return aliases;
}

/** The number of a word; null for one that no name has. */
function wordNumber({ slots, words }: AliasTables, word: FoldedWord | undefined): number | null {
  if (word === undefined) return null;
  const mask = slots.length - 1;
  let slot = word.key & mask;
  for (let taken = slots[slot] ?? 0; taken !== 0; taken = slots[slot] ?? 0) {
    if (isStringAt(words, taken - 1, word.folded)) return taken - 1;
    slot = (slot + 1) & mask;
  }
  return null;
}

/** The node to which a word leads from `node`; null when no name goes on so. */
function childOf(tables: AliasTables, node: number, word: FoldedWord | undefined): number | null {
  const { labels, firstChild } = tables;
  let low = firstChild[node] ?? 0;
  const end = firstChild[node + 1] ?? 0;
  if (low === end) return null;
  const number = wordNumber(tables, word);
  if (number === null) return null;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((labels[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low < end && labels[low] === number ? low : null;
}
