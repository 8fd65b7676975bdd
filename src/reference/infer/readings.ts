import { asCells } from "./as-cells.ts";
import type { BareTable } from "./bare-table.ts";
import { inferTable, type InferredTable } from "./columns.ts";
import { unfold } from "./unfold.ts";

/** What a bare table may be read as: a table of things, and beside it, when it is a grid of figures, one of its cells. */
export function readingsOf(given: BareTable): InferredTable[] {
  const bare = unfold(given);
  const table = inferTable(bare);
  const cells = asCells(bare, table);
  return cells === null ? [table] : [{ ...table, grain: "grid" }, inferTable(cells, "cell")];
}
