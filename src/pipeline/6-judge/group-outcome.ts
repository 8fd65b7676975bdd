import { compareDecimals, multiply } from "../../model/decimal.ts";
import type { Answer } from "../../model/query.ts";
import { contains, type Interval } from "../../model/quantity.ts";
import type { Expectation, Reading } from "../../model/reading.ts";
import type { Reference } from "../../reference/reference.ts";
import { evaluate } from "../../reference/evaluate.ts";
import { membersOf } from "../../reference/rows.ts";
import { isClosed, lackOf, missingSum } from "./complete.ts";
import type { Outcome } from "./ending.ts";

/** For what is said of all of a group whose members may not all be known. */
export const NOT_CLOSED: Outcome = {
  verdict: "not-enough-evidence",
  reason: "not-closed",
  rule: "the reference does not say that it has all members of the group on that day",
};

/** A member's figure of another time may be this many times less than that of the time asked for. */
const UNSEEN_GROWTH = "2";
/** What lacks in a sum may be this part of it. */
const NEGLIGIBLE = "0.01";

/** Compares places: a place that revised figures could give is not refuted, nor one that a member without a figure could take. */
export function rankOutcome(
  reading: Reading,
  { places, assumed }: Extract<Expectation, { kind: "rank" }>,
  answer: Answer,
  reference: Reference,
): Outcome {
  const { rank = null, best = null, worst = null, value = null } = answer.rows[0] ?? {};
  if (answer.rows.length === 0 && !reading.negated && isOutside(reading, reference))
    return { verdict: "refuted", rule: "it is none of the group, whose members are all known" };
  if (rank === null || best === null || worst === null || value === null)
    return { verdict: "not-enough-evidence", reason: "not-covered-period", rule: "the reference has no figure there" };
  const lack = lackOf(reading, answer, reference);
  if (lack?.closed !== true) return NOT_CLOSED;
  const rivals = [...lack.figures.values()].filter(
    (figure) => isLeast(reading) || compareDecimals(multiply(figure, UNSEEN_GROWTH), multiply(value, "1")) >= 0,
  ).length;
  const last = String(Number(worst) + rivals);
  const rule = `place ${rank}, and ${best} to ${last} within revisions and missing figures, among ${answer.rows[0]?.["among"] ?? ""}`;
  const holds = contains(places, rank);
  if (holds && rivals > 0) return { verdict: "not-enough-evidence", reason: "not-covered-period", rule };
  if (holds !== reading.negated) return { verdict: "supported", rule };
  if (reading.negated ? last !== best : reaches(places, best, last))
    return { verdict: "not-enough-evidence", reason: "within-revision", rule };
  if (assumed === true)
    return { verdict: "not-enough-evidence", reason: "ambiguous", rule: `${rule}, but no group is said` };
  return { verdict: "refuted", rule };
}

/** True for one that the group's own table knows elsewhere, and that nobody counts among its members on that day. */
function isOutside({ query: { select }, over }: Reading, reference: Reference): boolean {
  const definition = over === undefined ? undefined : reference.groups.get(over.id);
  if (select.kind !== "rank" || over === undefined || definition === undefined || !isClosed(over, reference))
    return false;
  const { table, field } = definition;
  const where = [{ op: "is", field, value: select.entity }] as const;
  const isKnown = evaluate({ table, where, select: { kind: "rows", fields: [field] } }, reference).rows.length > 0;
  return (
    isKnown &&
    ![over.id, definition.wider ?? over.id].some((id) => membersOf(id, over.at, reference).has(select.entity))
  );
}

function isLeast({ query: { select } }: Reading): boolean {
  return select.kind === "rank" && select.order === "least";
}

function reaches(places: Interval, best: string, worst: string): boolean {
  return (
    (places.high === null || compareDecimals(best, places.high) <= 0) &&
    (places.low === null || compareDecimals(worst, places.low) >= 0)
  );
}

/** Why a number over a group can't be compared: members unknown, or too much of them without a figure; null when it can. */
export function gapIn(reading: Reading, answer: Answer, reference: Reference): Outcome | null {
  const lack = lackOf(reading, answer, reference);
  if (lack === null) return null;
  if (!lack.closed) return NOT_CLOSED;
  const whole = answer.rows[0]?.["whole"] ?? null;
  if (whole === null || compareDecimals(missingSum(lack), multiply(whole, NEGLIGIBLE)) <= 0) return null;
  return {
    verdict: "not-enough-evidence",
    reason: "not-covered-period",
    rule: `figures of ${[...lack.figures.keys()].join(", ")} are missing`,
  };
}
