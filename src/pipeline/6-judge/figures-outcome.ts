import { contains } from "../../model/quantity.ts";
import type { Answer } from "../../model/query.ts";
import type { Expectation, Reading } from "../../model/reading.ts";
import type { Outcome } from "./ending.ts";
import { boundsText } from "./figures-text.ts";

type Figures = Extract<Expectation, { kind: "figures" }>;

/** Compares several figures of one answer, each with what it must be. A figure that the rows don't give decides nothing. */
export function figuresOutcome(reading: Reading, { holds, presumes }: Figures, answer: Answer): Outcome {
  const row = answer.rows[0] ?? {};
  const missing = holds.find(({ column }) => (row[column] ?? null) === null);
  if (missing !== undefined)
    return {
      verdict: "not-enough-evidence",
      reason: "not-covered-period",
      rule: `the table has no figure for ${missing.column}`,
    };
  if (presumes.some((column) => row[column] === "0"))
    return { verdict: "not-enough-evidence", reason: "no-reference", rule: "no row meets what the words say of it" };
  const failing = holds.filter(({ column, interval }) => !contains(interval, row[column] ?? "0"));
  const rule = holds
    .map(({ column, interval }) => `${column} is ${row[column] ?? ""}, said ${boundsText(interval)}`)
    .join("; ");
  return { verdict: (failing.length === 0) === reading.negated ? "refuted" : "supported", rule };
}
