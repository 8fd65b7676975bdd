import type { CellLink } from "./link.ts";
import type { TableIndex } from "./table-index.ts";
import { stemOf, type Token } from "./tokens.ts";

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
export function resultLinks(tokens: readonly Token[], index: TableIndex): CellLink[] {
  return tokens.flatMap((token, from) => {
    const ending = token.kind === "word" ? BEATING.get(token.stem) : undefined;
    if (ending === undefined) return [];
    return index.results.flatMap(({ column, endings }): CellLink[] => {
      const cells = endings.get(ending) ?? [];
      return [{ from, to: from + 1, column, cells, quality: 0.9, weight: 1 }];
    });
  });
}
