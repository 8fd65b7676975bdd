import type { Decimal } from "./decimal.ts";
import type { Interval } from "./quantity.ts";
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
    }
  /** The field's number lies in the interval. */
  | { readonly op: "within"; readonly field: string; readonly interval: Interval }
  /** Not all of these hold; what is empty holds for none. */
  | { readonly op: "not"; readonly of: readonly Predicate[] }
  /** The field's number (or day) is the `place`th (from 1) of the different ones that the rows under `among` have. */
  | {
      readonly op: "place";
      readonly field: string;
      readonly order: Order;
      readonly place: number;
      readonly among: readonly Predicate[];
    };

export type Select =
  /** The rows' cells, in ascending order of the fields as listed, without repetition. */
  | { readonly kind: "rows"; readonly fields: readonly string[] }
  /** How many different `of` there are under further predicates each; one row, a column a count. */
  | {
      readonly kind: "counts";
      readonly of: string;
      readonly counts: readonly { readonly name: string; readonly where: readonly Predicate[] }[];
    }
  /** Aggregates of measures, and what follows from them by arithmetic; one row, a column each. */
  | { readonly kind: "figures"; readonly figures: readonly Figure[]; readonly derived: readonly Derived[] }
  /**
   * The place of an entity among the rows by a measure: a row with `value`, `rank` (1 + those ahead of it), `best` and `worst` (the places that are left
   * when every figure may be off by `width` of the entity's own) and `among` (how many have a figure). No row when the entity has none.
   */
  | {
      readonly kind: "rank";
      readonly of: string;
      readonly entity: string;
      readonly by: string;
      readonly order: Order;
      readonly width: Decimal;
    }
  /** The first rows by a measure, those of one figure in ascending order of the other fields as listed; rows without a figure are left out. */
  | {
      readonly kind: "top";
      readonly fields: readonly string[];
      readonly by: string;
      readonly order: Order;
      readonly limit: number;
    }
  /** Numbers that a text states itself, and what follows from them; one row, read from no table. */
  | {
      readonly kind: "stated";
      readonly numbers: readonly { readonly name: string; readonly value: Decimal }[];
      readonly derived: readonly Derived[];
    };

/** "most": the highest figure comes first. */
export type Order = "most" | "least";

/**
 * One number of the cells of a field under further predicates: how many different ones there are, or, of a measure, an aggregate that is empty when there is
 * no cell. A mean is cut at `DIVISION_PLACES`.
 */
export interface Figure {
  readonly name: string;
  readonly of: string;
  readonly how: "sum" | "mean" | "min" | "max" | "count";
  readonly where: readonly Predicate[];
}

/**
 * Arithmetic on two columns of the same answer: `of` − `to`, `of` / `to`, 100 × `of` / `to`, 100 × (`of` − `to`) / `to`. Divisions are cut towards zero at
 * `DIVISION_PLACES`; by zero, or with an empty side, the column is empty.
 */
export interface Derived {
  readonly name: string;
  readonly how: "difference" | "ratio" | "percent" | "growth";
  readonly of: string;
  readonly to: string;
}

/** Decimal places at which every division of a query is cut, towards zero, in the snapshot and in SQL alike. */
export const DIVISION_PLACES = 9;

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
