import { createHash } from "node:crypto";
import type { ClaimReport } from "../model/report.ts";
import type { Decision } from "../model/verification.ts";
import type { Reference } from "../reference/reference.ts";
import { quoteSelector } from "./anchors.ts";
import type { AnnotatedClaim, Annotation, RetiredDecision } from "./annotation.ts";
import { evidenceOf } from "./evidence.ts";

/** The article whose state is accepted. */
export interface Accepted {
  readonly path: string;
  readonly hash: string;
  readonly source: string;
  readonly claims: readonly ClaimReport[];
  /** What is kept of the state before: the id of a claim that is still there, and the decision that stands on it. */
  readonly kept: ReadonlyMap<ClaimReport, { readonly id: string; readonly decision: Decision | undefined }>;
  readonly retired: readonly RetiredDecision[];
}

/** The state of an article as it is now, for keeping. */
export function accept(article: Accepted, reference: Reference): Annotation {
  const { path, hash, source, kept, retired } = article;
  const ids = new Set([...kept.values()].map(({ id }) => id));
  const claims = article.claims.map((claim): AnnotatedClaim => {
    const { start, end, form, verdict, reason } = claim;
    const { id, decision } = kept.get(claim) ?? { id: newId(claim, source, ids), decision: undefined };
    const evidence = evidenceOf(claim, reference);
    return {
      id,
      target: { selector: [quoteSelector(source, start, end), { type: "TextPositionSelector", start, end }] },
      form,
      verdict,
      ...(reason === undefined ? {} : { reason }),
      claimed: claim.claimed.text,
      ...(claim.reference === undefined ? {} : { reference: claim.reference.text }),
      ...(evidence === undefined ? {} : { evidence }),
      ...(decision === undefined ? {} : { decision: { ...decision, saw: decision.saw ?? evidence?.digest ?? "" } }),
    };
  });
  return { format: "factmark-annotation/1", article: { path, hash }, claims, retired };
}

const DIGITS = 12;

/** An id from the claim's own words and its clause, so that two branches give the same claim the same; a number behind it where a text says a thing twice. */
export function newId(claim: ClaimReport, source: string, taken: Set<string>): string {
  const words = [claim.form, claim.quote, source.slice(claim.clause.start, claim.clause.end)].map((text) =>
    text.replace(/\s+/g, " "),
  );
  const base = createHash("sha256").update(words.join("\0")).digest("hex").slice(0, DIGITS);
  let id = base;
  for (let k = 2; taken.has(id); k += 1) id = `${base}-${k}`;
  taken.add(id);
  return id;
}
