import { hashOf, type Word } from "../model/word.ts";
import type { Alias } from "./alias.ts";
import { plainText, SHORTEST_SOUND, type AliasTables } from "./alias-tables.ts";
import { soundOf } from "./sound.ts";
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
  /** Names that start at `words[from]` in another spelling, longest first: each word is the name's or, if no name has it, sounds the same; not all are the name's. */
  soundingAt(words: readonly FoldedWord[], from: number): readonly SoundingHit[];
  /** True for a word that some name has. */
  hasWord(word: FoldedWord): boolean;
}

/** A name in another spelling. */
export interface SoundingHit extends AliasHit {
  /** Folded words of the name. */
  readonly words: readonly string[];
}

const NOTHING: readonly never[] = [];

/** How many names are remembered. */
const HITS_KEPT = 20_000;

/** Names to look up, over their tables. */
export function openAliases(tables: AliasTables): AliasIndex {
  const { starters } = tables;
  const hits = new Map<number, LazyHit>();
  const hitOf = (node: number, wordsOfNode: () => readonly string[]): LazyHit => {
    const known = hits.get(node);
    if (known !== undefined) return known;
    const hit = new LazyHit(tables, node, wordsOfNode());
    if (hits.size >= HITS_KEPT) hits.clear();
    hits.set(node, hit);
    return hit;
  };
  const soundalikes = soundalikesIn(tables);
  return {
    size: tables.size,
    hasWord: (word) => wordNumber(tables, word) !== null,
    at(words, from) {
      const first = wordNumber(tables, words[from]);
      if (first === null || first >= starters) return NOTHING;
      let found: AliasHit[] | null = null;
      let node: number | null = first + 1;
      for (let length = 1; node !== null; length += 1) {
        if (isName(tables, node)) {
          const end = from + length;
          (found ??= []).push(hitOf(node, () => words.slice(from, end).map((word) => word.folded)));
        }
        node = goesOn(tables, node) ? childOf(tables, node, wordNumber(tables, words[from + length])) : null;
      }
      return found?.reverse() ?? NOTHING;
    },
    soundingAt(words, from) {
      const found: SoundingHit[] = [];
      const walk = (node: number, at: number, path: readonly string[], isExact: boolean): void => {
        if (!isExact && isName(tables, node)) found.push(hitOf(node, () => path));
        const word = words[at];
        if (word === undefined) return;
        const exact = wordNumber(tables, word);
        for (const number of exact === null ? soundalikes(word.folded) : [exact]) {
          const next = node === 0 ? (number < starters ? number + 1 : null) : childOf(tables, node, number);
          if (next !== null) walk(next, at + 1, [...path, stringAt(tables.words, number)], isExact && exact !== null);
        }
      };
      walk(0, from, NOTHING, true);
      return found.sort((a, b) => b.length - a.length);
    },
  };
}

function isName({ firstRow }: AliasTables, node: number): boolean {
  return (firstRow[node] ?? 0) < (firstRow[node + 1] ?? 0);
}

function goesOn({ firstChild }: AliasTables, node: number): boolean {
  return (firstChild[node] ?? 0) < (firstChild[node + 1] ?? 0);
}

/** How many words are remembered with those that sound the same. */
const SOUNDS_KEPT = 20_000;

/** Numbers of the words that sound as a folded word does. */
function soundalikesIn({ words, soundSlots }: AliasTables): (folded: string) => readonly number[] {
  const kept = new Map<string, readonly number[]>();
  const mask = soundSlots.length - 1;
  return (folded) => {
    if (folded.length < SHORTEST_SOUND) return NOTHING;
    const known = kept.get(folded);
    if (known !== undefined) return known;
    const sound = soundOf(folded);
    const numbers: number[] = [];
    for (let slot = hashOf(sound) & mask, taken = soundSlots[slot] ?? 0; taken !== 0; taken = soundSlots[slot] ?? 0) {
      if (soundOf(stringAt(words, taken - 1)) === sound) numbers.push(taken - 1);
      slot = (slot + 1) & mask;
    }
    if (kept.size >= SOUNDS_KEPT) kept.clear();
    kept.set(folded, numbers.length === 0 ? NOTHING : numbers);
    return numbers;
  };
}

/** A name whose aliases are decoded when they are asked for. */
class LazyHit implements SoundingHit {
  readonly words: readonly string[];
  readonly #tables: AliasTables;
  readonly #node: number;
  #aliases: readonly Alias[] | null = null;

  constructor(tables: AliasTables, node: number, words: readonly string[]) {
    this.#tables = tables;
    this.#node = node;
    this.words = words;
  }

  get length(): number {
    return this.words.length;
  }

  get aliases(): readonly Alias[] {
    return (this.#aliases ??= aliasesOf(this.#tables, this.#node, this.words));
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

/** The node to which a numbered word leads from `node`; null when no name goes on so. */
function childOf({ labels, firstChild }: AliasTables, node: number, number: number | null): number | null {
  if (number === null) return null;
  let low = firstChild[node] ?? 0;
  const end = firstChild[node + 1] ?? 0;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((labels[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low < end && labels[low] === number ? low : null;
}
