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
