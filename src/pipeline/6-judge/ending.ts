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
