import type { IsoDate } from "./time.ts";

export type Verdict = "supported" | "refuted" | "conflicting" | "not-enough-evidence";

/** Why a claim stays open. */
export type Reason =
  | "no-reference"
  | "ambiguous"
  | "not-covered-period"
  | "not-closed"
  | "opinion-or-forecast"
  | "within-revision"
  | "no-date";

export type Form =
  | "value"
  | "count"
  | "n-of-m"
  | "share"
  | "total"
  | "average"
  | "rank"
  | "comparison"
  | "change"
  | "relation"
  | "universal"
  | "date"
  | "attribute"
  | "internal";

/** What was compared: numbers, days, or names. Text form in `text`; the numbers as in `Interval`, days as in `TimeInterval`. */
export type Compared =
  | {
      readonly kind: "number";
      readonly text: string;
      readonly low: string | null;
      readonly high: string | null;
      readonly lowInclusive: boolean;
      readonly highInclusive: boolean;
      readonly unit: string | null;
    }
  | { readonly kind: "time"; readonly text: string; readonly from: IsoDate | null; readonly to: IsoDate | null }
  | { readonly kind: "names"; readonly text: string; readonly names: readonly string[] };

/** The proof of a verdict: what `factmark replay` runs again. */
export interface Receipt {
  readonly sql: string;
  readonly params: readonly string[];
  readonly referenceHash: string;
  /** What the SQL returns, in order. */
  readonly rows: readonly Readonly<Record<string, string | null>>[];
  /** Resource and primary keys of the rows that answered. */
  readonly table: string;
  readonly keys: readonly string[];
  readonly claimed: Compared;
  readonly reference: Compared;
  /** The rule that compared them, in words: "the interval 141 holds the value 141". */
  readonly rule: string;
  /** How good the rows are, in the package's own grades, each once. */
  readonly evidence: readonly string[];
  /** Ids of the sources of those rows, each with what a reader needs. */
  readonly sources: readonly {
    readonly id: string;
    readonly title: string;
    readonly publisher: string;
    readonly url: string;
    readonly licence: string;
    readonly date: string;
    /** Where in the source the rows stand, each place once, in order. */
    readonly cited?: readonly string[];
  }[];
}
