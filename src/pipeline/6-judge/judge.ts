import type { Claim } from "../../model/claim.ts";
import type { Reading } from "../../model/reading.ts";
import type { IsoDate } from "../../model/time.ts";
import type { Reason } from "../../model/verdict.ts";
import { coverageOf } from "../../reference/coverage.ts";
import { evaluate } from "../../reference/evaluate.ts";
import type { Reference } from "../../reference/reference.ts";
import { CLEAR_LEAD, type Candidate, type Court, type Judged, type Tried } from "./court.ts";
import { outcomeOf } from "./outcome.ts";
import { explainReadings } from "./readings.ts";
import { decidedReport, openReport } from "./claim-report.ts";

/**
 * Stage 6: asks the best readings of a claim and decides. Null for a name that nothing was stated of. What can't be read or covered stays open with its
 * reason: an error is no verdict.
 */
export function judgeClaim(candidate: Candidate, court: Court): Judged | null {
  const { claim, readings } = candidate;
  const [best] = readings;
  if (best === undefined && !isStatement(claim)) return null;
  const tried =
    best === undefined
      ? []
      : readings.filter((one) => best.score - one.score < CLEAR_LEAD).map((one) => tryReading(one, court));
  const verdict = decide(tried);
  const judged =
    verdict !== null && claim.clause.modality === "asserted"
      ? decidedReport(verdict, court)
      : openReport(claim, tried, openReason(claim, tried), court);
  const reading = verdict?.reading ?? best ?? null;
  return {
    claim,
    reading,
    report: { ...judged, ...(court.explain ? { readings: explainReadings(candidate, court.reference) } : {}) },
  };
}

/** Numbers and times state something even when nothing is known of it; a name alone does not. */
function isStatement({ target }: Claim): boolean {
  return target.kind === "time" || (target.kind === "quantity" && target.notAClaim === undefined);
}

/** The first decided reading, when no other that is nearly as good ends otherwise. */
function decide(tried: readonly Tried[]): Tried | null {
  const decided = tried.filter((one) => one.outcome.verdict !== "not-enough-evidence");
  const [first] = decided;
  return first !== undefined && decided.every((one) => one.outcome.verdict === first.outcome.verdict) ? first : null;
}

function openReason(claim: Claim, tried: readonly Tried[]): Reason {
  if (claim.clause.modality !== "asserted") return "opinion-or-forecast";
  if (tried.some((one) => one.outcome.verdict !== "not-enough-evidence")) return "ambiguous";
  return tried[0]?.outcome.reason ?? "no-reference";
}

function tryReading(reading: Reading, court: Court): Tried {
  const answer = evaluate(reading.query, court.reference);
  const context = contextOf(reading, court.asOf);
  const outcome = outcomeOf(reading, answer, court.reference, context);
  if (outcome.verdict !== "refuted" || isSettled(reading, court.reference, context))
    return { reading, answer, outcome };
  return {
    reading,
    answer,
    outcome: {
      verdict: "not-enough-evidence",
      reason: "ambiguous",
      rule: `${outcome.rule}, but another row may be meant`,
    },
  };
}

interface Period {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** The time that the clause speaks of: its own, else its sentence's, else the article's day. */
function contextOf({ claim: { clause } }: Reading, asOf: IsoDate | null): Period {
  const nearby = [...clause.mentions, ...(clause.parent?.mentions ?? []), ...clause.sentence.mentions];
  for (const mention of nearby) {
    if (mention.kind === "time" && mention.time.from !== null && mention.time.to !== null) return mention.time;
  }
  return { from: asOf, to: asOf };
}

/** True when no dimension was only described or carried over, or when the reference declares that nothing else fits the description at that time. */
function isSettled(reading: Reading, reference: Reference, context: Period): boolean {
  return reading.bindings
    .filter((binding) => binding.origin === "described" || binding.origin === "discourse")
    .every((binding) => {
      const value = new Map([[binding.field, binding.value]]);
      return coverageOf(reference, reading.table, value, binding.said ?? context, true) !== null;
    });
}
