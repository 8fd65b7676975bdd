/** A table as it comes without any description: what a CSV file with a header holds. */
export interface BareTable {
  /** A name for the table within the reference: lower-case letters, digits, "-" and "_". */
  readonly name: string;
  /** What it is about, in words; may be empty. */
  readonly caption: string;
  readonly header: readonly string[];
  /** Rows of cells, in order; a short row lacks its last cells. */
  readonly rows: readonly (readonly string[])[];
}
