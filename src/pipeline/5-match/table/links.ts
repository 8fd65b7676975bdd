import { monthOf } from "../../../reference/infer/cell-day.ts";
import { COMPARATIVES, SUPERLATIVES } from "./degrees.ts";
import { BINDING, OPERATORS, VAGUE } from "./lexicon.ts";
import { weightOf, type Alias, type TableIndex } from "./table-index.ts";
import { stemOf, type Token } from "./tokens.ts";

/** Words of a statement that name cells of a column. `from` and `to` are places of tokens, half-open. */
export interface CellLink {
  readonly from: number;
  readonly to: number;
  readonly column: number;
  readonly cells: readonly string[];
  /** Part of the cell's own words that the statement has, 0 to 1. */
  readonly quality: number;
  /** What the words weigh. */
  readonly weight: number;
}

/** Words of a statement that name columns by their headers. */
export interface HeaderLink {
  readonly from: number;
  readonly to: number;
  readonly columns: readonly { readonly column: number; readonly quality: number }[];
  readonly weight: number;
}

interface Choice {
  readonly from: number;
  readonly to: number;
  readonly worth: number;
  readonly take: () => void;
}

/** Less than a whole word of a header names no column: what stands in its brackets is a unit. */
const LEAST_HEADER = 0.5;
const LEAST_QUALITY = 0.3;
/** Links of one place whose quality is less by more than this are left out. */
const NEAR = 0.2;

/** The links that share no word, the weightiest first; of one place those of every column. */
export function findLinks(
  tokens: readonly Token[],
  index: TableIndex,
): { readonly cells: readonly (readonly CellLink[])[]; readonly headers: readonly HeaderLink[] } {
  const cells = cellLinks(tokens, index);
  const headers = headerLinks(tokens, index);
  const places = new Map<string, CellLink[]>();
  for (const link of cells) {
    const key = `${link.from}:${link.to}`;
    places.set(key, [...(places.get(key) ?? []), link]);
  }
  const chosenCells: CellLink[][] = [];
  const chosenHeaders: HeaderLink[] = [];
  const choices: Choice[] = [
    ...[...places.values()].map((links): Choice => {
      const best = Math.max(...links.map((link) => link.quality));
      const [{ from, to, weight } = { from: 0, to: 0, weight: 0 }] = links;
      const kept = links.filter((link) => link.quality >= best - NEAR).sort((a, b) => b.quality - a.quality);
      return { from, to, worth: weight * (0.5 + best), take: () => chosenCells.push(kept) };
    }),
    ...headers.map((link): Choice => {
      const best = Math.max(...link.columns.map((one) => one.quality));
      return {
        from: link.from,
        to: link.to,
        worth: link.weight * (0.45 + best) + 0.05,
        take: () => chosenHeaders.push(link),
      };
    }),
  ];
  choices.sort((a, b) => b.worth - a.worth || a.from - b.from);
  const taken = new Set<number>();
  for (const { from, to, take } of choices) {
    const places = Array.from({ length: to - from }, (_, k) => from + k);
    if (places.some((place) => taken.has(place))) continue;
    take();
    for (const place of places) taken.add(place);
  }
  return { cells: chosenCells, headers: chosenHeaders };
}

const MONTH_DAYS = /^(?:st|nd|rd|th)$/;

function sameStem(token: Token, stem: string): boolean {
  if (token.stem === stem) return true;
  if (token.kind !== "word" || token.folded.length < 3) return false;
  const month = monthOf(token.folded);
  return month !== null && /^\p{L}{3,}$/u.test(stem) && monthOf(stem) === month;
}

function stemsToTry(token: Token): string[] {
  const month = token.kind === "word" ? monthOf(token.folded) : null;
  if (month === null) return [token.stem];
  const names =
    "jan januari feb februari mar march apr april mai may jun june jul juli aug august sep sept septemb oct octob nov novemb dec decemb";
  return [token.stem, ...names.split(" ").filter((name) => monthOf(name) === month)];
}

function cellLinks(tokens: readonly Token[], index: TableIndex): CellLink[] {
  const best = new Map<string, CellLink & { cells: string[] }>();
  const spoken = tokens.flatMap((token, place) =>
    token.kind === "sign" || MONTH_DAYS.test(token.folded) ? [] : [place],
  );
  spoken.forEach((_, start) => {
    const token = tokens[spoken[start] ?? 0];
    if (token === undefined) return;
    const tried = new Set<Alias>();
    for (const stem of stemsToTry(token)) {
      for (const { alias, at } of index.aliases.get(stem) ?? []) {
        if (tried.has(alias)) continue;
        const before = tokens[spoken[start - 1] ?? -1];
        if (at > 0 && before !== undefined && sameStem(before, alias.stems[at - 1] ?? "")) continue;
        tried.add(alias);
        let length = 0;
        let weight = 0;
        while (at + length < alias.stems.length) {
          const next = tokens[spoken[start + length] ?? -1];
          if (next === undefined || !sameStem(next, alias.stems[at + length] ?? "")) break;
          weight += alias.weights[at + length] ?? 0;
          length += 1;
        }
        const last = spoken[start + length - 1];
        const first = spoken[start];
        if (length === 0 || last === undefined || first === undefined) continue;
        const quality = (alias.quality * weight) / alias.weight;
        if (!tells(tokens.slice(first, last + 1), alias, quality, index)) continue;
        const key = `${first}:${last + 1}:${alias.column}`;
        const known = best.get(key);
        const said = tokens
          .slice(first, last + 1)
          .reduce((sum, one) => sum + (one.kind === "sign" ? 0 : weightOf(one)), 0);
        if (known === undefined || quality > known.quality + 0.001)
          best.set(key, {
            from: first,
            to: last + 1,
            column: alias.column,
            cells: [alias.cell],
            quality,
            weight: said,
          });
        else if (
          quality > known.quality - 0.35 &&
          quality < 0.95 &&
          known.quality < 0.95 &&
          !known.cells.includes(alias.cell)
        )
          known.cells.push(alias.cell);
        else if (Math.abs(quality - known.quality) <= 0.001 && !known.cells.includes(alias.cell))
          known.cells.push(alias.cell);
      }
    }
  });
  return [...best.values(), ...resultLinks(tokens, index)];
}

const BEATING: ReadonlyMap<string, string> = new Map(
  [
    ["win", "win"],
    ["beat", "win"],
    ["defeat", "win"],
    ["victori", "win"],
    ["lose", "lose"],
    ["tie", "draw"],
    ["draw", "draw"],
  ].map(([a = "", b = ""]) => [stemOf(a), stemOf(b)]),
);

/** "won", "lost to": the cells of a column of results that say so. */
function resultLinks(tokens: readonly Token[], index: TableIndex): CellLink[] {
  return tokens.flatMap((token, from) => {
    const ending = token.kind === "word" ? BEATING.get(token.stem) : undefined;
    if (ending === undefined) return [];
    return index.results.flatMap(({ column, endings }): CellLink[] => {
      const cells = endings.get(ending) ?? [];
      return [{ from, to: from + 1, column, cells, quality: 0.9, weight: 1 }];
    });
  });
}

/** Whether the words say enough of a cell to name it. */
function tells(words: readonly Token[], alias: Alias, quality: number, index: TableIndex): boolean {
  const content = words.filter((word) => word.kind === "word" && !BINDING.has(word.folded));
  const isWhole = quality >= 0.75;
  if (words.length === 1 && words[0] !== undefined && isOperator(words[0])) return false;
  if (content.length === 0) return isWhole && words.length >= (alias.weight >= 0.8 ? 1 : 2);
  if (isWhole) return true;
  if (quality < LEAST_QUALITY) {
    if (content.length < 2) return false;
  }
  if (words.length === 1) {
    const [word] = content;
    if (word === undefined || word.folded.length < 3) return false;
    if (isOperator(word) || VAGUE.has(word.folded)) return false;
    const shared = index.spread.get(`${alias.column}:${word.stem}`) ?? 0;
    const different = index.different[alias.column] ?? 1;
    return different < 4 || shared / different <= 0.5;
  }
  return true;
}

function isOperator({ folded }: Token): boolean {
  return OPERATORS.has(folded) || SUPERLATIVES.has(folded) || COMPARATIVES.has(folded);
}

/** Longest runs of words that headers have. */
function headerLinks(tokens: readonly Token[], index: TableIndex): HeaderLink[] {
  const links: HeaderLink[] = [];
  const hits = (token: Token, column: number): number => {
    const words = index.headers[column];
    if (words === undefined || BINDING.has(token.folded)) return 0;
    const own = words.own.get(token.stem);
    if (own !== undefined) return own;
    return words.others.has(token.stem) ? 0.7 : 0;
  };
  tokens.forEach((token, from) => {
    if (token.kind === "sign" && !/[%#]/.test(token.stem)) return;
    const runs: { column: number; to: number; quality: number; weight: number }[] = [];
    index.headers.forEach((words, column) => {
      if (hits(token, column) === 0) return;
      let matched = 0;
      let weight = 0;
      let to = from;
      const seen = new Set<string>();
      for (let at = from; at < tokens.length && at < from + 10; at += 1) {
        const next = tokens[at];
        if (next === undefined) break;
        const hit = hits(next, column);
        if (hit > 0 && !seen.has(next.stem)) {
          seen.add(next.stem);
          matched += hit;
          weight += 1;
          to = at + 1;
        } else if (!(BINDING.has(next.folded) || /^[/().]$/.test(next.stem)) || at - to >= 2 || next.stem === ",")
          break;
      }
      if (matched >= LEAST_HEADER) runs.push({ column, to, quality: Math.min(1, matched / words.weight), weight });
    });
    for (const to of new Set(runs.map((run) => run.to))) {
      const same = runs.filter((run) => run.to === to);
      const best = Math.max(...same.map((run) => run.quality));
      const columns = same
        .filter((run) => run.quality >= best - 0.34)
        .map(({ column, quality }) => ({ column, quality }))
        .sort((a, b) => b.quality - a.quality);
      links.push({ from, to, columns, weight: Math.max(...same.map((run) => run.weight)) });
    }
  });
  return links;
}
