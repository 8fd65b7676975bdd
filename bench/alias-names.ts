import type { Alias } from "../src/reference/alias.ts";

/** Names as a large gazetteer has them, the same on every machine: made of syllables by a seeded generator. */
const SEED = 20260401;
const WORDS = 250_000;
const ENTITIES = 125_000;
const SYLLABLES =
  "ka ra mo li te sun bor gra nel vik tor shan du pe hal wes min ost ber kin lo va zu chi ner dal fo ria sta gor em yun ad ish que pol ter man an el".split(
    " ",
  );
/** One in five names has letters outside ASCII: of Latin with marks, or of another script. */
const NOT_ASCII = 0.2;
const MARKED: Readonly<Record<string, string>> = { a: "á", e: "é", o: "ö", u: "ü", s: "š", i: "í", n: "ñ" };
const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from("abcdefghiklmnopqrstuvwyz", (letter, k) => [letter, "абцдефгхиклмнопкрстувщыз".charAt(k)]),
);
/** How many words a name has, of a hundred names. */
const LENGTHS = [...Array<number>(15).fill(1), ...Array<number>(45).fill(2), ...Array<number>(28).fill(3), 4, 4, 4, 4];

export type Random = () => number;

/** Mulberry32 (Tommy Ettinger): [0, 1). */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(random: Random, from: readonly T[]): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new RangeError("nothing to pick from");
  return chosen;
}

/** `count` different names of `ENTITIES` entities. */
export function namesOf(count: number): Alias[] {
  const random = randomFrom(SEED);
  const words = wordsOf(random);
  const seen = new Set<string>();
  const aliases: Alias[] = [];
  const before: string[][] = [];
  while (aliases.length < count) {
    const name = Array.from({ length: pick(random, LENGTHS) }, () => pick(random, words));
    // Some names begin as another does ("Port Alder", "Port Alder North").
    if (name.length > 1 && before.length > 0 && random() < 0.25)
      name.splice(0, name.length - 1, ...pick(random, before).slice(0, name.length - 1));
    const text = random() < NOT_ASCII ? foreign(random, name.join(" ")) : name.join(" ");
    if (seen.has(text)) continue;
    seen.add(text);
    before.push(name);
    aliases.push({
      entity: `Q${Math.floor(random() * ENTITIES) * 37}`,
      text,
      lang: pick(random, ["en", "de", "fr", "es", "ru"]),
      kind: pick(random, ["name", "translation", "official", "acronym", "demonym", "former"]),
      strong: random() < 0.9,
      from: null,
      to: null,
    });
  }
  return aliases;
}

function wordsOf(random: Random): string[] {
  const words = new Set<string>();
  while (words.size < WORDS) {
    const syllables = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(random, SYLLABLES)).join("");
    words.add(syllables.charAt(0).toUpperCase() + syllables.slice(1));
  }
  return [...words];
}

function foreign(random: Random, name: string): string {
  const letters = random() < 0.15 ? CYRILLIC : MARKED;
  return Array.from(name, (letter) => {
    const lower = letter.toLowerCase();
    const other = letters[lower] ?? lower;
    return lower === letter ? other : other.toUpperCase();
  }).join("");
}
