import type { IsoDate } from "../model/time.ts";
import type { Decision } from "../model/verification.ts";
import type { AnnotatedClaim } from "./annotation.ts";
import type { Pair } from "./compare.ts";

/** What becomes of a decision: it stands, or why it no longer counts. */
export type Fate =
  | { readonly fate: "stands" }
  | { readonly fate: "expired" | "disputed" | "orphan"; readonly why: string };

const STANDS: Fate = { fate: "stands" };

/**
 * A decision is on a claim and the evidence that the person saw. It stands while both are the same, up to its day. When the number that it judged changes, in
 * the article or in the reference, it expires; when the new evidence decides otherwise, it is disputed.
 */
export function fateOf(decision: Decision, accepted: AnnotatedClaim, pair: Pair | null, today: IsoDate): Fate {
  if (pair === null) return { fate: "orphan", why: "its claim is no longer in the article" };
  const { now } = pair;
  const isOther = pair.edited || now.claimed.text !== accepted.claimed;
  const saw = decision.saw ?? accepted.evidence?.digest ?? "";
  const seesOther = saw !== (pair.evidence?.digest ?? "");
  const isDecided = now.verdict === "supported" || now.verdict === "refuted";
  if ((isOther || seesOther) && isDecided && now.verdict !== decision.verdict)
    return { fate: "disputed", why: `the evidence now says ${now.verdict}: ${now.explanation}` };
  if (isOther) return { fate: "expired", why: `it judged “${accepted.target.selector[0].exact}”, which now reads “${now.quote}”` };
  if (seesOther) return { fate: "expired", why: "the rows that it judged by changed" };
  if (decision.expires !== undefined && decision.expires <= today)
    return { fate: "expired", why: `it was for the time before ${decision.expires}` };
  return STANDS;
}
