import { monthOf } from "../../../reference/infer/cell-day.ts";
import { dateLinks } from "./date-links.ts";
import { COMPARATIVES, SUPERLATIVES } from "./degrees.ts";
import type { CellLink } from "./link.ts";
import { resultLinks } from "./result-links.ts";
import { shapedLinks } from "./shaped-links.ts";
import { weightOf, type Alias, type TableIndex } from "./table-index.ts";
import type { Token } from "./tokens.ts";
import { isBinding, isVague, operatorOf } from "./word-classes.ts";

const LEAST_QUALITY = 0.3;

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

/** Every run of words that names cells of a column. */
export function cellLinks(tokens: readonly Token[], index: TableIndex): CellLink[] {
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
  const named = [...best.values(), ...dateLinks(tokens, index)];
  return [...named, ...shapedLinks(tokens, index.shapes, named), ...resultLinks(tokens, index)];
}

/** Whether the words say enough of a cell to name it. */
function tells(words: readonly Token[], alias: Alias, quality: number, index: TableIndex): boolean {
  const content = words.filter((word) => word.kind === "word" && !isBinding(word));
  const isWhole = quality >= 0.75;
  const isHead = index.table.grain === "cell" && index.table.columns[alias.column]?.header === "";
  if (words.length === 1 && words[0] !== undefined && isOperator(words[0])) return isHead && quality > 0.9;
  if (isHead && quality === 1 && /^[b-z]$/.test(words[0]?.folded ?? "") && words.length === 1) return true;
  if (content.length === 0) return isWhole && words.length >= (alias.weight >= 0.8 ? 1 : 2);
  if (isWhole) return true;
  if (quality < LEAST_QUALITY) {
    if (content.length < 2) return false;
  }
  if (words.length === 1) {
    const [word] = content;
    if (word === undefined || word.folded.length < 3) return false;
    if (isOperator(word) || isVague(word)) return false;
    const shared = index.spread.get(`${alias.column}:${word.stem}`) ?? 0;
    const different = index.different[alias.column] ?? 1;
    return different < 4 || shared / different <= 0.5;
  }
  return true;
}

function isOperator(token: Token): boolean {
  const { folded } = token;
  return operatorOf(token) !== undefined || SUPERLATIVES.has(folded) || COMPARATIVES.has(folded);
}
