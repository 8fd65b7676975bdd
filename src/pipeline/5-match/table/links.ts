import { affirmedBy } from "./affirmed.ts";
import { cellLinks } from "./cell-links.ts";
import { headerLinks } from "./header-links.ts";
import type { CellLink, HeaderLink } from "./link.ts";
import type { TableIndex } from "./table-index.ts";
import type { Token } from "./tokens.ts";

interface Choice {
  readonly from: number;
  readonly to: number;
  readonly worth: number;
  readonly take: () => void;
}

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
  const headersLeft: HeaderLink[] = [];
  for (const header of chosenHeaders) {
    const affirmed = affirmedBy(header, index);
    const isSaid = chosenCells.some((links) => links.some((link) => link.column === affirmed?.column));
    if (affirmed === null || isSaid) headersLeft.push(header);
    else chosenCells.push([affirmed]);
  }
  return { cells: chosenCells, headers: headersLeft };
}
