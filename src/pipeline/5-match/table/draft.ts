import type { Interval } from "../../../model/quantity.ts";
import type { Predicate } from "../../../model/query.ts";
import type { Decimal } from "../../../model/decimal.ts";
import type { HeaderLink } from "./link.ts";
import type { Degree } from "./degrees.ts";
import type { Operator } from "./lexicon.ts";
import type { TableIndex } from "./table-index.ts";
import type { Token } from "./tokens.ts";

/** A stretch of a statement's tokens, half-open. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** A condition on rows that words state. */
export interface Condition extends Place {
  readonly kind: "cell" | "number";
  readonly column: number;
  readonly where: Predicate;
  /** 0 to 1: how well the words fit. */
  readonly quality: number;
  /** Places of the words that state it, where they are not one stretch. */
  readonly also: readonly Place[];
  /** Conditions side by side ("A, B and C") of which each row meets one. */
  readonly members: readonly Condition[];
}

/** A number that may be a condition, a count, an amount. */
export interface StatedNumber extends Place {
  readonly value: Decimal;
  readonly interval: Interval;
  readonly exact: boolean;
  readonly ordinal: boolean;
  /** Whether the words around it let it count things: "3 teams", "there were 3". */
  readonly counts: boolean;
  /** What it may be a condition of; empty when no column has it and no header stands by it. */
  readonly conditions: readonly Condition[];
  /** The header that stands right after it ("3 teams"). */
  readonly beside: HeaderLink | null;
}

/** A word that says what is done with the rows. */
export interface Cue extends Place {
  readonly kind: "superlative" | "comparative" | Operator;
  readonly word: string;
  /** Of superlatives and comparatives; for the others it says nothing. */
  readonly degree: Degree;
}

/** A statement with all that its words may be taken for. */
export interface Draft {
  readonly tokens: readonly Token[];
  readonly index: TableIndex;
  /** What each linked place may state, best first. */
  readonly conditions: readonly (readonly Condition[])[];
  readonly numbers: readonly StatedNumber[];
  readonly headers: readonly HeaderLink[];
  readonly cues: readonly Cue[];
  /** Places of words that are read as if a letter were another. */
  readonly respelt: readonly number[];
}

/** One choice among what a draft leaves open. */
export interface Choice {
  readonly draft: Draft;
  readonly conditions: readonly Condition[];
  /** Numbers that are no condition here. */
  readonly numbers: readonly StatedNumber[];
  readonly headers: readonly HeaderLink[];
  readonly cues: readonly Cue[];
  /** Linked places that are taken for plain words here. */
  readonly dropped: readonly Place[];
  /** What the choice costs for taking less likely ways. */
  readonly cost: number;
}

/** The places of tokens in a stretch. */
export function placesOf({ from, to }: Place): number[] {
  return Array.from({ length: to - from }, (_, k) => from + k);
}
