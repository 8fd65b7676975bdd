import type { Decision } from "../model/verification.ts";
import type { AnnotatedClaim, Annotation, RetiredDecision } from "./annotation.ts";

/** Claims of an annotation that a name may mean: the one with the id, else those whose id begins so, else those with these words. */
export function claimsNamed(name: string, { claims }: Annotation): readonly AnnotatedClaim[] {
  const words = plain(name);
  const ways: ((claim: AnnotatedClaim) => boolean)[] = [
    ({ id }) => id === name,
    ({ id }) => name.length >= LEAST_OF_ID && id.startsWith(name),
    (claim) => plain(quoteOf(claim)) === words,
    (claim) => words !== "" && plain(quoteOf(claim)).includes(words),
  ];
  for (const isMeant of ways) {
    const found = claims.filter(isMeant);
    if (found.length > 0) return found;
  }
  return [];
}

const LEAST_OF_ID = 4;

/** Puts a decision on a claim, with the evidence that it is on; the one that stood there is kept among the retired. */
export function decide(annotation: Annotation, on: AnnotatedClaim, decision: Decision): Annotation {
  const saw = on.evidence?.digest ?? "";
  return replaced(annotation, on, { ...decision, saw }, `replaced: ${decision.reviewer} decided again on ${decision.date}`);
}

/** Takes the decision of a claim away, and keeps it among the retired. */
export function withdraw(annotation: Annotation, on: AnnotatedClaim, day: string): Annotation {
  return replaced(annotation, on, undefined, `withdrawn on ${day}`);
}

export function quoteOf({ target }: AnnotatedClaim): string {
  return target.selector[0].exact;
}

function replaced(annotation: Annotation, on: AnnotatedClaim, by: Decision | undefined, why: string): Annotation {
  const { decision: before, ...bare } = on;
  const after = by === undefined ? bare : { ...bare, decision: by };
  const retired: RetiredDecision[] = before === undefined ? [] : [{ ...before, quote: quoteOf(on), why }];
  return {
    ...annotation,
    claims: annotation.claims.map((claim) => (claim === on ? after : claim)),
    retired: [...annotation.retired, ...retired],
  };
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}
