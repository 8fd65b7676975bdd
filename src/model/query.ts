import type { IsoDate } from "./time.ts";

/** A question to a fact table, as data. Evaluated on the snapshot; printed as SQL for the receipt; both give the same answer. */
export interface Query {
  readonly table: string;
  readonly where: readonly Predicate[];
  readonly select: Select;
}

export type Predicate =
  | { readonly op: "is"; readonly field: string; readonly value: string }
  | { readonly op: "is-not"; readonly field: string; readonly value: string }
  | { readonly op: "among"; readonly field: string; readonly values: readonly string[] }
  /** A list field holds the item. */
  | { readonly op: "holds"; readonly field: string; readonly value: string }
  /** The field's day or year lies in the half-open `[from, to)`. */
  | { readonly op: "during"; readonly field: string; readonly from: IsoDate | null; readonly to: IsoDate | null }
  /** Valid on that day: start ≤ at, and end absent or ≥ at. */
  | { readonly op: "valid"; readonly start: string; readonly end: string | null; readonly at: IsoDate }
  /** The field's entity is of the named group on that day, and none of `except`. */
  | {
      readonly op: "in-group";
      readonly field: string;
      readonly group: string;
      readonly at: IsoDate;
      readonly except: readonly string[];
    };

export type Select =
  /** The rows' cells, in ascending order of the fields as listed, without repetition. */
  | { readonly kind: "rows"; readonly fields: readonly string[] }
  /** How many different `of` there are under further predicates each; one row, a column a count. */
  | {
      readonly kind: "counts";
      readonly of: string;
      readonly counts: readonly { readonly name: string; readonly where: readonly Predicate[] }[];
    };

/** A row of an answer: cells as canonical text (decimals without trailing zeros, ISO days); null is an empty cell. */
export type AnswerRow = Readonly<Record<string, string | null>>;

export interface Answer {
  readonly rows: readonly AnswerRow[];
  /** The table's rows that gave the answer, by number, ascending. */
  readonly at: readonly number[];
  /** Primary keys of the table's rows that gave the answer ("A/RES/ES-11/1|BLR"), ascending. */
  readonly keys: readonly string[];
}

/** A query as text for DuckDB, with its parameters in the order of `$1`, `$2` …; one parameter a literal. */
export interface Sql {
  readonly sql: string;
  readonly params: readonly string[];
}
