import type { InferredColumn, InferredTable } from "../../../reference/infer/columns.ts";
import { SYNONYMS } from "./header-synonyms.ts";
import { shapesOf, type Shape } from "./shaped-links.ts";
import { isBinding } from "./word-classes.ts";
import { stemOf, tokensOf, type Token } from "./tokens.ts";

/** One way to write a cell: its whole text, or a part that may stand for it. */
export interface Alias {
  readonly column: number;
  readonly cell: string;
  /** Words and numbers of the alias, by stem. */
  readonly stems: readonly string[];
  readonly weights: readonly number[];
  readonly weight: number;
  /** 1 for the whole cell, less for a part. */
  readonly quality: number;
}

export interface HeaderWords {
  /** Stem → weight; words in brackets weigh less. */
  readonly own: ReadonlyMap<string, number>;
  readonly others: ReadonlySet<string>;
  readonly weight: number;
  /** The words of each level of a header of several, by stem; empty for one of one level. */
  readonly levels: readonly (readonly string[])[];
}

/** What words may mean in one table: made once a table. */
export interface TableIndex {
  readonly table: InferredTable;
  readonly headers: readonly HeaderWords[];
  /** Stem → where it stands in aliases. */
  readonly aliases: ReadonlyMap<string, readonly { readonly alias: Alias; readonly at: number }[]>;
  readonly caption: ReadonlySet<string>;
  readonly shapes: readonly Shape[];
  /** Every stem of the table's words. */
  readonly words: ReadonlySet<string>;
  /** Columns whose cells say how something ended, with the cells of each ending. */
  readonly results: readonly { readonly column: number; readonly endings: ReadonlyMap<string, readonly string[]> }[];
  /** In how many different cells of its column a stem stands, by `column:stem`. */
  readonly spread: ReadonlyMap<string, number>;
  readonly different: readonly number[];
}

const OTHER_WORDS: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const groups = new Map<string, Set<string>>();
  for (const group of SYNONYMS) {
    const stems = group.map(stemOf);
    for (const stem of stems) groups.set(stem, new Set([...(groups.get(stem) ?? []), ...stems]));
  }
  return groups;
})();

export function indexTable(table: InferredTable): TableIndex {
  const aliases = new Map<string, { alias: Alias; at: number }[]>();
  const spread = new Map<string, number>();
  const different: number[] = [];
  table.columns.forEach((column, place) => {
    const cells = new Set(column.cells.flatMap((cell) => (cell === column.header ? [] : (cell ?? []))));
    different.push(cells.size);
    for (const cell of cells) {
      const seen = new Set<string>();
      for (const alias of aliasesOf(cell, place)) {
        alias.stems.forEach((stem, at) => {
          const list = aliases.get(stem) ?? [];
          aliases.set(stem, list);
          list.push({ alias, at });
          seen.add(stem);
        });
      }
      for (const stem of seen) spread.set(`${place}:${stem}`, (spread.get(`${place}:${stem}`) ?? 0) + 1);
    }
  });
  const headers = table.columns.map((column) => withAbbreviated(headerWords(column.header), table.caption));
  const caption = new Set(spoken(tokensOf(table.caption)).map((token) => token.stem));
  return {
    table,
    headers,
    aliases,
    words: new Set([
      ...aliases.keys(),
      ...headers.flatMap(({ own, others }) => [...own.keys(), ...others]),
      ...caption,
    ]),
    results: table.columns.flatMap((column, place) => resultOf(column, place)),
    caption,
    shapes: shapesOf(table),
    spread,
    different,
  };
}

/** The first word of a cell that tells how something ended → stems of the words for it. */
const ENDINGS: readonly (readonly [ending: RegExp, stem: string])[] = [
  [/^(?:w|win|won|yes)\b/i, "win"],
  [/^(?:l|loss|lost|lose)\b/i, "lose"],
  [/^(?:d|draw|drawn|t|tie|tied)\b/i, "draw"],
];

function resultOf(column: InferredColumn, place: number): TableIndex["results"] {
  const cells = [...new Set(column.cells.flatMap((cell) => cell ?? []))];
  const endings = new Map(ENDINGS.map(([ending, stem]) => [stemOf(stem), cells.filter((cell) => ending.test(cell))]));
  const known = [...endings.values()].reduce((sum, one) => sum + one.length, 0);
  const isResult =
    known >= 0.8 * cells.length &&
    (endings.get(stemOf("win"))?.length ?? 0) + (endings.get(stemOf("lose"))?.length ?? 0) > 0;
  return isResult && cells.length > 0 ? [{ column: place, endings }] : [];
}

function spoken(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => token.kind !== "sign");
}

function headerWords(written: string): HeaderWords {
  const header = written.slice(0, LONGEST_HEADER);
  const own = new Map<string, number>();
  const outside = header.replace(/\([^)]*\)|\[[^\]]*\]/g, " ");
  const words = (text: string): Token[] =>
    tokensOf(text.replace(/[_/]/g, " ")).filter((token) => token.kind !== "sign" || /[%#]/.test(token.stem));
  for (const token of words(header)) if (!isBinding(token)) own.set(token.stem, 0.3);
  for (const token of words(outside)) if (!isBinding(token)) own.set(token.stem, 1);
  if (own.size === 0) for (const token of words(header)) own.set(token.stem, 1);
  const others = new Set([...own.keys()].flatMap((stem) => [...(OTHER_WORDS.get(stem) ?? [])]));
  return {
    own,
    others,
    weight: [...own.values()].reduce((sum, one) => sum + one, 0),
    levels: levelsOf(outside, words),
  };
}

/** "measurement error (ME)": the caption says what a header stands for. */
const ABBREVIATED = /((?:\p{L}+[ -]){1,6})\((\p{Lu}{2,6})s?\)/gu;

function withAbbreviated(words: HeaderWords, caption: string): HeaderWords {
  const phrases = [...caption.slice(0, LONGEST_CELL).matchAll(ABBREVIATED)].flatMap(([, before = "", short = ""]) => {
    const full = before.split(/[ -]/).filter(Boolean).slice(-short.length);
    const isMeant =
      words.own.size === 1 &&
      words.own.has(stemOf(short.toLowerCase())) &&
      full
        .map(([initial = ""]) => initial)
        .join("")
        .toLowerCase() === short.toLowerCase();
    return isMeant ? [full.map((word) => stemOf(word.toLowerCase()))] : [];
  });
  const others = new Set([...words.others, ...phrases.flat()]);
  return phrases.length === 0 ? words : { ...words, others, levels: [...words.levels, ...phrases] };
}

/** Headers of several rows come joined by "/", and each of them may name the column. */
function levelsOf(header: string, words: (text: string) => readonly Token[]): string[][] {
  const levels = header
    .split("/")
    .map((level) => words(level).flatMap((token) => (isBinding(token) ? [] : [token.stem])))
    .filter((stems) => stems.some((stem) => /\p{L}{2}/u.test(stem)));
  return levels.length > 1 || header.includes("/") ? levels : [];
}

const PARTS = /\s*(?:[,;/&|•]|\s-\s|\band\b)\s*/;

/** A longer cell is running text, and named by nobody. */
const LONGEST_CELL = 1000;
const LONGEST_HEADER = 300;

function aliasesOf(cell: string, column: number): Alias[] {
  if (cell.length > LONGEST_CELL) return [];
  const found = new Map<string, Alias>();
  const add = (text: string, quality: number): void => {
    const tokens = spoken(tokensOf(text));
    if (tokens.length === 0 || tokens.length > 40) return;
    if (tokens.length === 1 && tokens[0]?.kind === "number") return;
    const stems = tokens.map((token) => token.stem);
    const key = stems.join(" ");
    if (found.has(key)) return;
    const weights = tokens.map(weightOf);
    found.set(key, { column, cell, stems, weights, weight: weights.reduce((a, b) => a + b, 0), quality });
  };
  add(cell, 1);
  const bare = cell.replace(/\s*[([][^)\]]*[)\]]/g, "").trim();
  if (bare !== "" && bare !== cell) add(bare, 0.95);
  const ended = /^\p{L}{1,4},?\s+(\d[\d\s–-]*)/u.exec(bare)?.[1];
  if (ended !== undefined) add(ended, 0.95);
  for (const inner of cell.match(/\(([^)]*)\)/g) ?? []) add(inner, 0.8);
  const parts = bare.split(PARTS).filter((part) => /\p{L}/u.test(part));
  if (parts.length > 1 && parts.length <= 12) for (const part of parts) add(part, 0.9);
  return [...found.values()];
}

/** How much a word of a cell tells: function words little, numbers less than names. */
export function weightOf(token: Token): number {
  if (token.kind === "number") return 0.8;
  // A letter is a sign of its own, unless it is the article.
  if (/^[b-z]$/.test(token.folded) || (token.folded === "a" && token.capital && token.from > 0)) return 0.6;
  if (isBinding(token)) return 0.15;
  return token.folded.length < 3 ? 0.6 : 1;
}
