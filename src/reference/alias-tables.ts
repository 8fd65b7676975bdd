import { wordsOf, hashOf } from "../model/word.ts";
import type { Alias } from "./alias.ts";
import { soundOf } from "./sound.ts";
import { poolOf, type StringPool } from "./string-pool.ts";

/** Shorter words are not recognised by their sound. */
export const SHORTEST_SOUND = 5;

/** What many aliases share but their words and their entity. */
export type Manner = Omit<Alias, "entity" | "text">;

/**
 * All names as a trie over word numbers, in typed arrays, so that a snapshot holds them as they are used. Nodes are numbered breadth first: node 0 is the
 * root, the children of node n are [firstChild[n], firstChild[n + 1]) by ascending word, and its own names are rows [firstRow[n], firstRow[n + 1]).
 * Words that begin a name are numbered first: the root's child by word w is node w + 1.
 */
export interface AliasTables {
  /** How many aliases were given; a name that is found by two spellings has two rows. */
  readonly size: number;
  /** Distinct folded words, ASCII. */
  readonly words: StringPool;
  /** How many words begin a name. */
  readonly starters: number;
  /** Open addressing by `hashOf` a word: its number + 1; 0 is an empty slot. Its length is a power of two. */
  readonly slots: Uint32Array;
  /** The same by `hashOf` its sound, for words long enough to be recognised by it; words of one sound follow each other. */
  readonly soundSlots: Uint32Array;
  /** The word that leads to a node. */
  readonly labels: Uint32Array;
  readonly firstChild: Uint32Array;
  readonly firstRow: Uint32Array;
  /** Text of each row; empty for one that is its words in lower case but for their first letters, blanks between them. */
  readonly texts: StringPool;
  readonly entities: StringPool;
  /** Entity of each row. */
  readonly entityOf: Uint32Array;
  readonly manners: readonly Manner[];
  /** Manner of each row. */
  readonly mannerOf: Uint16Array | Uint32Array;
}

/** A way to say an alias: its words' numbers are `sequences[start, end)`. */
interface Spoken {
  readonly alias: number;
  readonly start: number;
  readonly end: number;
}

/** Packs names; the same names in the same order give the same bytes. */
export function packAliases(aliases: readonly Alias[]): AliasTables {
  const { words, starters, spoken, sequences } = numberWords(aliases);
  const sorted = inTrieOrder(spoken, sequences);
  const { labels, firstChild, firstRow, rows } = growTrie(sorted, sequences);
  const entities = numbering<string>();
  const manners = numbering<Manner>();
  const entityOf = new Uint32Array(rows.length);
  const mannerOf = new Uint32Array(rows.length);
  const texts: string[] = [];
  for (const [row, { alias }] of rows.entries()) {
    const given = aliases[alias];
    if (given === undefined) continue;
    const { entity, text, lang, kind, strong, from, to } = given;
    entityOf[row] = entities.numberOf(entity, entity);
    mannerOf[row] = manners.numberOf([lang, kind, strong, from, to].join("\0"), { lang, kind, strong, from, to });
    texts.push(isPlain(text) ? "" : text);
  }
  return {
    size: aliases.length,
    words: poolOf(words),
    starters,
    slots: slotsOf(words, (word) => word),
    soundSlots: slotsOf(words, (word) => (word.length < SHORTEST_SOUND ? null : soundOf(word))),
    labels,
    firstChild,
    firstRow,
    texts: poolOf(texts),
    entities: poolOf(entities.values),
    entityOf,
    manners: manners.values,
    mannerOf: manners.values.length <= 0x10000 ? Uint16Array.from(mannerOf) : mannerOf,
  };
}

const PLAIN = /^[A-Z][a-z0-9]*(?: [A-Z][a-z0-9]*)*$/;

function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** The text that `isPlain` knows by its folded words. */
export function plainText(words: readonly string[]): string {
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}

/** Numbers values from 0 in the order in which they come; values of one key are one. */
function numbering<T>(): { readonly values: readonly T[]; readonly numberOf: (key: string, value: T) => number } {
  const numbers = new Map<string, number>();
  const values: T[] = [];
  return {
    values,
    numberOf(key, value) {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, values.length);
      return values.push(value) - 1;
    },
  };
}

/** An acronym with points is found without them too ("U.S." as "US"). */
const POINTED_ACRONYM = /^(?:\p{Lu}\.){2,}$/u;

/** The ways in which a name is written, as folded words. A word that folds to nothing can't be told from others: such a name is not found. */
function waysToSay(text: string): string[][] {
  const written = POINTED_ACRONYM.test(text) ? [text, text.replaceAll(".", "")] : [text];
  return written
    .map((one) => wordsOf(one).map((word) => word.folded))
    .filter((words) => words.length > 0 && !words.includes(""));
}

function numberWords(aliases: readonly Alias[]): {
  readonly words: readonly string[];
  readonly starters: number;
  readonly spoken: readonly Spoken[];
  readonly sequences: Uint32Array;
} {
  const starting = new Set<string>();
  const met = numbering<string>();
  const flat: number[] = [];
  const spoken: Spoken[] = [];
  aliases.forEach(({ text }, alias) => {
    for (const words of waysToSay(text)) {
      const start = flat.length;
      for (const word of words) flat.push(met.numberOf(word, word));
      starting.add(words[0] ?? "");
      spoken.push({ alias, start, end: flat.length });
    }
  });
  const words = [...starting, ...met.values.filter((word) => !starting.has(word))];
  const final = new Uint32Array(words.length);
  words.forEach((word, number) => (final[met.numberOf(word, word)] = number));
  return {
    words,
    starters: starting.size,
    spoken,
    sequences: Uint32Array.from(flat, (number) => final[number] ?? 0),
  };
}

/** By words, a name before those that go on from it; the same name in the order given. */
function inTrieOrder(spoken: readonly Spoken[], sequences: Uint32Array): Spoken[] {
  return [...spoken].sort((a, b) => {
    const shorter = Math.min(a.end - a.start, b.end - b.start);
    for (let k = 0; k < shorter; k += 1) {
      const order = (sequences[a.start + k] ?? 0) - (sequences[b.start + k] ?? 0);
      if (order !== 0) return order;
    }
    return a.end - a.start - (b.end - b.start) || a.alias - b.alias;
  });
}

/** The nodes breadth first: each is a stretch of the sorted names that share its words. */
function growTrie(
  sorted: readonly Spoken[],
  sequences: Uint32Array,
): {
  readonly labels: Uint32Array;
  readonly firstChild: Uint32Array;
  readonly firstRow: Uint32Array;
  readonly rows: readonly Spoken[];
} {
  const labels = [0];
  const from = [0];
  const to = [sorted.length];
  const depth = [0];
  const firstChild: number[] = [];
  const firstRow: number[] = [];
  const rows: Spoken[] = [];
  for (let node = 0; node < labels.length; node += 1) {
    const words = depth[node] ?? 0;
    const end = to[node] ?? 0;
    let at = from[node] ?? 0;
    firstRow.push(rows.length);
    for (let name = sorted[at]; at < end && name !== undefined; name = sorted[++at]) {
      if (name.end - name.start > words) break;
      rows.push(name);
    }
    firstChild.push(labels.length);
    const labelAt = (k: number): number => sequences[(sorted[k]?.start ?? 0) + words] ?? 0;
    while (at < end) {
      const label = labelAt(at);
      labels.push(label);
      depth.push(words + 1);
      from.push(at);
      while (at < end && labelAt(at) === label) at += 1;
      to.push(at);
    }
  }
  firstChild.push(labels.length);
  firstRow.push(rows.length);
  return {
    labels: Uint32Array.from(labels),
    firstChild: Uint32Array.from(firstChild),
    firstRow: Uint32Array.from(firstRow),
    rows,
  };
}

/** Places of words by a key; null leaves a word out. At most two thirds of the slots are taken. */
function slotsOf(words: readonly string[], keyOf: (word: string) => string | null): Uint32Array {
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(1 + words.length * 1.5)));
  words.forEach((word, number) => {
    const key = keyOf(word);
    if (key === null) return;
    let slot = hashOf(key) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = number + 1;
  });
  return slots;
}
