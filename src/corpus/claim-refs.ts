import type { ClaimReport } from "../model/report.ts";
import type { ClaimRef } from "../model/verification.ts";
import { placeIn } from "../pipeline/7-report/findings/place.ts";
import type { AnnotatedClaim } from "./annotation.ts";
import type { Statement } from "./consistency.ts";

/** A claim as it stands in the article now. */
export function refOf(article: string, id: string, claim: ClaimReport, source: string): ClaimRef {
  const { form, verdict, reason, explanation } = claim;
  const ref = { article, id, form, verdict, explanation, ...placeIn(source, claim) };
  return reason === undefined ? ref : { ...ref, reason };
}

/** A claim as it was accepted, that the article no longer has: its place is that of the accepted text. */
export function refOfLost(article: string, claim: AnnotatedClaim): ClaimRef {
  const [{ exact, prefix, suffix }, { start, end }] = claim.target.selector;
  return {
    article,
    id: claim.id,
    start,
    end,
    quote: exact,
    form: claim.form,
    verdict: claim.verdict,
    explanation: "The article no longer says this.",
    line: 1,
    column: 1,
    text: `${prefix}${exact}${suffix}`.replace(/\s+/g, " "),
  };
}

/** A statement where it stands; `source` is its article's. */
export function refOfStatement(article: string, { id, form, verdict, start, end }: Statement, source: string): ClaimRef {
  const quote = source.slice(start, end);
  return { article, id, form, verdict, explanation: "", ...placeIn(source, { start, end, quote }) };
}
