import type { Expectation } from "../../model/reading.ts";
import type { IsoDate } from "../../model/time.ts";
import type { Reason, Verdict } from "../../model/verdict.ts";
import type { Coverage } from "../../reference/reference.ts";

/** What comparing an answer with an expectation gives: a verdict or the reason for none, and the rule that decided. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly reason?: Reason;
  readonly rule: string;
  /** The declaration that the verdict rests on, where it is that no such row is missing. */
  readonly closed?: Coverage;
  /** Verdict of each part of the reading, in its order; only where parts are compared on their own. */
  readonly parts?: readonly Verdict[];
}

/** An expectation of one kind. */
export type Of<K extends Expectation["kind"]> = Extract<Expectation, { kind: K }>;

/** Half-open days, for the question of coverage; null is without bound. */
export interface Period {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** No verdict, and why. */
export function open(reason: Reason, rule: string): Outcome {
  return { verdict: "not-enough-evidence", reason, rule };
}
