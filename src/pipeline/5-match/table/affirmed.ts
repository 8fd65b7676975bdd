import type { CellLink, HeaderLink } from "./link.ts";
import type { TableIndex } from "./table-index.ts";

const YES: ReadonlySet<string> = new Set(["yes", "y", "true", "✓", "✔"]);
const NO: ReadonlySet<string> = new Set(["no", "n", "false", "✗", "✘"]);

/** The least that a header's words must fit to be what is affirmed. */
const LEAST_FIT = 0.7;

/** "was found in leaf", where a column "Found in leaf" has yes and no: the cells that say yes. Null for a header of another column. */
export function affirmedBy({ from, to, columns: [best], weight }: HeaderLink, { table }: TableIndex): CellLink | null {
  const cells = [...new Set(table.columns[best?.column ?? -1]?.cells.flatMap((cell) => cell ?? []))];
  const yes = cells.filter((cell) => YES.has(cell.toLowerCase()));
  const isOfBoth =
    yes.length > 0 &&
    cells.length > yes.length &&
    cells.every((cell) => yes.includes(cell) || NO.has(cell.toLowerCase()));
  if (best === undefined || best.quality < LEAST_FIT || !isOfBoth) return null;
  return { from, to, column: best.column, cells: yes, quality: 0.95 * best.quality, weight };
}
