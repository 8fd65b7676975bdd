import type { BareTable } from "./bare-table.ts";

/** A table printed in several strips side by side, under the same headers each, as the one that it is: the strips below each other. Any other as it is. */
export function unfold(table: BareTable): BareTable {
  const { header, rows } = table;
  const width = stripOf(header);
  if (width === header.length) return table;
  const strips = Array.from({ length: header.length / width }, (_, k) => k * width);
  return {
    ...table,
    header: header.slice(0, width),
    rows: strips
      .flatMap((from) => rows.map((row) => row.slice(from, from + width)))
      .filter((row) => row.some((cell) => cell.trim() !== "")),
  };
}

/** How many headers there are before they come again, at least two; all when they don't. */
function stripOf(header: readonly string[]): number {
  for (let width = 2; 2 * width <= header.length; width += 1) {
    const isRepeated = header.every((one, place) => one.trim() === header[place % width]?.trim());
    const isNamed = new Set(header.slice(0, width)).size === width;
    if (header.length % width === 0 && isRepeated && isNamed) return width;
  }
  return header.length;
}
