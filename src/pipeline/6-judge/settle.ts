import type { Claim } from "../../model/claim.ts";
import type { Reading } from "../../model/reading.ts";
import type { ClaimReport } from "../../model/report.ts";
import { overlapsRange } from "../../model/span.ts";
import type { Judged } from "./court.ts";

/** The claims of an article in source order with their numbers, without those that only qualify another: a year that a checked figure was looked up for. */
export function settleClaims(judged: readonly Judged[]): ClaimReport[] {
  const decided: Reading[] = [];
  for (const { report, reading } of judged)
    if (report.verdict !== "not-enough-evidence" && reading !== null) decided.push(reading);
  const kept = judged.filter((one) => one.reading !== null || !decided.some((reading) => isUsedBy(one.claim, reading)));
  return kept
    .filter((one) => !isRepeated(one, kept))
    .map(({ report }) => report)
    .sort((a, b) => a.start - b.start || a.end - b.end || (a.form < b.form ? -1 : 1))
    .map((report, k) => ({ ...report, id: `c${k + 1}` }));
}

/** True for a claim that one before it makes too. */
function isRepeated(one: Judged, all: readonly Judged[]): boolean {
  for (const other of all) {
    if (other === one) return false;
    if (isSame(one, other)) return true;
  }
  return false;
}

function isUsedBy(claim: Claim, reading: Reading): boolean {
  if (claim.clause.sentence !== reading.claim.clause.sentence) return false;
  if (reading.explains.some((range) => overlapsRange(range, claim.target.range))) return true;
  return claim.target.kind === "time" && reading.features.timeFit > 0 && claim.clause === reading.claim.clause;
}

/** Two names of one apposition state it once, and so do the two ends of one statement: what the same query decides in a clause is one claim. */
function isSame(one: Judged, other: Judged): boolean {
  const { report: a } = one;
  const { report: b } = other;
  if (a.form !== b.form || a.verdict !== b.verdict) return false;
  if (a.start === b.start && a.end === b.end) return true;
  return (
    one.claim.clause === other.claim.clause &&
    one.claim.target.kind === "entity" &&
    other.claim.target.kind === "entity" &&
    a.receipt !== undefined &&
    a.receipt.sql === b.receipt?.sql &&
    a.receipt.params.join("\0") === b.receipt.params.join("\0")
  );
}
