import type { Query } from "./query.ts";
import type { Claim } from "./claim.ts";
import type { Interval } from "./quantity.ts";
import type { Range } from "./span.ts";
import type { IsoDate, TimeInterval } from "./time.ts";
import type { Form } from "./verdict.ts";

/** How a dimension of the table got its value; "own": by the rows that another of the names has on that day. */
export type BindingOrigin = "named" | "sentence" | "antecedent" | "described" | "discourse" | "own";

/** A field of the reading's table held to a value, and the words that say so. */
export interface Binding {
  readonly field: string;
  readonly value: string;
  readonly origin: BindingOrigin;
  /** Place in the clause's sentence; null when the words stand elsewhere. */
  readonly range: Range | null;
  /** For a value from earlier sentences: the time that they spoke of. */
  readonly said?: { readonly from: IsoDate | null; readonly to: IsoDate | null };
}

/** What the answer of the query must be for the claim to hold. */
export type Expectation =
  /** A count (or a measure's value) lies in the interval; with `whole`, another count equals that number. */
  | {
      readonly kind: "number";
      readonly column: string;
      readonly interval: Interval;
      readonly unit: string | null;
      readonly whole?: { readonly column: string; readonly value: string } | undefined;
      /** Relative width within which the figure may be revised. */
      readonly revision?: string | undefined;
      /** An absolute one: a part of another column of the answer, or a number by itself. */
      readonly spread?: { readonly part: string; readonly of: string | null } | undefined;
      /** True when no year was said: the last row is compared, and the earlier ones may be meant too. */
      readonly assumed?: boolean | undefined;
      /** True when the words imply the interval and say more: it can refute them, not show them. */
      readonly isLimit?: boolean;
    }
  /** The place of the entity lies in the interval. */
  | {
      readonly kind: "rank";
      readonly places: Interval;
      /** True when no group is said: another than all may be meant. */
      readonly assumed?: true;
    }
  /** Each of these columns lies in its interval (with `negated` of the reading: not all do). */
  | {
      readonly kind: "figures";
      readonly holds: readonly { readonly column: string; readonly interval: Interval }[];
      /** Columns that must not be zero for the words to speak of anything. */
      readonly presumes: readonly string[];
    }
  /** The field has the value in every row (with `negated`: in none). */
  | { readonly kind: "equals"; readonly field: string; readonly value: string; readonly negated: boolean }
  /** There is a row (with `negated`: there is none). */
  | { readonly kind: "exists"; readonly negated: boolean }
  /** Each of the group but the exceptions has the value; the exceptions have another. With `negated`, none of the group has it. */
  | {
      readonly kind: "every";
      readonly subject: string;
      readonly field: string;
      readonly value: string;
      readonly negated: boolean;
      readonly exceptions: readonly string[];
    }
  /** So many days lie between the days of two rows, or of one. */
  | { readonly kind: "apart"; readonly from: Moment; readonly to: Moment; readonly days: Interval }
  /** The day of the rows lies in the claimed time. */
  | {
      readonly kind: "when";
      readonly start: string;
      readonly end: string | null;
      readonly precision: string | null;
      readonly time: TimeInterval;
      readonly relation: "at" | "since" | "until";
      /** When both ends of a state are said: the times in which the row began and ended, and the field that says how exactly the last day is known. */
      readonly tenure?:
        | {
            readonly first: TimeInterval;
            readonly last: TimeInterval;
            readonly precision: string | null;
          }
        | undefined;
      /** True when the words can be of nothing else: then a missing row, or one that goes on, speaks against them. */
      readonly isPlain?: true | undefined;
      /** Days by which publishers differ in what they take for the row's day. */
      readonly offBy?: number | undefined;
      /** True for words that tell of the row's day before it comes ("resigned"). */
      readonly isHerald?: true | undefined;
      /** When the claim is of several: the field that holds them, each of whom must have such a day. */
      readonly each?: string | undefined;
    };

/** A day of the one row that has these values. */
export interface Moment {
  readonly where: readonly { readonly field: string; readonly value: string }[];
  /** The field that holds the day, and the one that says how exactly it is known. */
  readonly day: string;
  readonly precision: string | null;
}

/** What speaks for a reading, and against it; each is weighed in `5-match/weights`. Counts, never negative. */
export interface Features {
  /** Dimensions bound by a name in the clause. */
  readonly named: number;
  /** Dimensions bound from the rest of the sentence or the antecedent. */
  readonly inherited: number;
  /** Dimensions bound by describing words, 0 to 2 by how telling they are. */
  readonly described: number;
  /** Dimensions bound from earlier sentences. */
  readonly discourse: number;
  /** Words of the vocabulary that the reading rests on. */
  readonly vocabulary: number;
  /** 1 when the unit or the counted noun fits the target. */
  readonly unit: number;
  /** 1 when the time of the clause fits the rows; `timeMisfit` 1 when it contradicts them. */
  readonly timeFit: number;
  readonly timeMisfit: number;
  /** Content words between target and predicate that nothing explains. */
  readonly unexplained: number;
  /** Names of the clause's sort that the reading ignores. */
  readonly ignoredNames: number;
}

/** One way to take a claim as a query. */
export interface Reading {
  readonly form: Form;
  readonly claim: Claim;
  readonly table: string;
  readonly query: Query;
  readonly expectation: Expectation;
  readonly bindings: readonly Binding[];
  /** Ranges of the sentence that the reading explains. */
  readonly explains: readonly Range[];
  /** Range of the claim in its sentence, and of the parts that are compared on their own. */
  readonly range: Range;
  readonly parts: readonly {
    readonly range: Range;
    readonly role: "target" | "whole" | "exception" | "predicate";
    readonly value: string;
  }[];
  readonly features: Features;
  readonly score: number;
  /** The day on which validity is asked; null when the table has none. */
  readonly at: IsoDate | null;
  /** True when the words deny the expectation ("did not …"). */
  readonly negated: boolean;
  /** The same question of other times, when no time is said, or of a wider group: the claim is refuted only if each of them refutes it. */
  readonly otherwise?: readonly Query[] | undefined;
  /** The group that is ranked or added up: all its members must have a figure. */
  readonly over?: Group | undefined;
  /** The measure that the words are taken to mean, when they may mean another too ("larger"): such readings don't contradict each other. */
  readonly sense?: string | undefined;
  /** Of a telling: the field that holds whom it is said of, and where they are named in its sentence; null when they are not. */
  readonly told?: { readonly subject: string; readonly place: Range | null } | undefined;
}

/** A named group on a day, with the fields of the reading's table that hold its members and their figures. */
export interface Group {
  readonly id: string;
  readonly at: IsoDate;
  readonly member: string;
  readonly figure: string;
}
