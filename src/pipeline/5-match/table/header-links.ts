import { COMPARATIVES, SUPERLATIVES } from "./degrees.ts";
import type { HeaderLink } from "./link.ts";
import type { TableIndex } from "./table-index.ts";
import type { Token } from "./tokens.ts";
import { isBinding } from "./word-classes.ts";

/** Less than a whole word of a header names no column: what stands in its brackets is a unit. */
const LEAST_HEADER = 0.5;

/** How well one level of a header of several names its column. */
const LEVEL = 0.8;

/** "longest" compares, although "Length" has its stem. */
function isDegree({ folded }: Token): boolean {
  return SUPERLATIVES.has(folded) || COMPARATIVES.has(folded);
}

/** Words in brackets that a unit may have. */
const LONGEST_UNIT = 4;

/** Behind a header's name its unit may stand in brackets as it does there: "Width (mm)". */
function pastUnit(tokens: readonly Token[], to: number): number {
  if (!/^[([]$/.test(tokens[to]?.stem ?? "")) return to;
  const inner = tokens.slice(to + 1, to + 2 + LONGEST_UNIT);
  const end = inner.findIndex(({ stem }) => /^[)\]]$/.test(stem));
  return end > 0 && inner.slice(0, end).some(({ kind }) => kind === "word") ? to + 2 + end : to;
}

/** A word of several headers of a grid means all of them, which its cells tell together. */
export function isShared({ columns: [first, second] }: HeaderLink, { table }: TableIndex): boolean {
  return table.grain === "grid" && first !== undefined && second !== undefined && first.quality - second.quality < 0.01;
}

/** Longest runs of words that headers have. */
export function headerLinks(tokens: readonly Token[], index: TableIndex): HeaderLink[] {
  const links: HeaderLink[] = [];
  const hits = (token: Token, column: number): number => {
    const words = index.headers[column];
    if (words === undefined || isBinding(token)) return 0;
    if (isDegree(token) && !(index.table.columns[column]?.header.toLowerCase() ?? "").includes(token.folded)) return 0;
    const own = words.own.get(token.stem);
    if (own !== undefined) return own;
    // "no" is a number's sign in headers, and denies in a sentence.
    return words.others.has(token.stem) && token.folded !== "no" ? 0.7 : 0;
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
        } else if (!(isBinding(next) || /^[/().-]$/.test(next.stem)) || at - to >= 2 || next.stem === ",") break;
      }
      if (/[([]/.test(index.table.columns[column]?.header ?? "")) to = pastUnit(tokens, to);
      const isLevel = words.levels.some((level) => level.every((stem) => seen.has(stem)));
      const quality = Math.max(Math.min(1, matched / words.weight), isLevel ? LEVEL : 0);
      if (matched >= LEAST_HEADER) runs.push({ column, to, quality, weight });
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
