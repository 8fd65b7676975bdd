import { add, compareDecimals, multiply, shift, subtract, type Decimal } from "../../model/decimal.ts";
import type { Answer } from "../../model/query.ts";
import { contains, type Interval } from "../../model/quantity.ts";
import type { Reading } from "../../model/reading.ts";
import type { Reference } from "../../reference/reference.ts";
import { closureOf } from "./complete.ts";
import { open, type Of, type Outcome } from "./ending.ts";
import { gapIn } from "./group-outcome.ts";

/** Whether a count or a figure lies in the claimed interval, with what its revisions and its writing leave open. */
export function numberOutcome(reading: Reading, expected: Of<"number">, answer: Answer, reference: Reference): Outcome {
  const { select } = reading.query;
  const counted =
    select.kind === "counts" || (select.kind === "figures" && select.figures.some(({ how }) => how === "count"));
  if (answer.rows.length > 1 && expected.assumed !== true)
    return open("ambiguous", "several rows answer, and they are not one figure");
  const figures = answer.rows.flatMap((row) => row[expected.column] ?? []);
  const value = figures.at(-1) ?? null;
  if (value === null) return open("not-covered-period", "the reference has no figure there");
  const gap = gapIn(reading, answer, reference);
  if (gap !== null) return gap;
  if (counted && closureOf(reading, reference) === null)
    return open("not-closed", "the table does not say that it holds all rows, so they can't be counted");
  const holds = contains(expected.interval, value) !== reading.negated;
  const rule = `${intervalText(expected.interval)} ${contains(expected.interval, value) ? "holds" : "does not hold"} ${value}`;
  if (expected.whole !== undefined) {
    const whole = answer.rows[0]?.[expected.whole.column] ?? null;
    const wholeHolds = whole !== null && compareDecimals(whole, expected.whole.value) === 0;
    const verdict = holds && wholeHolds ? "supported" : "refuted";
    return {
      verdict,
      rule: `${rule}; the whole ${expected.whole.value} ${wholeHolds ? "equals" : "differs from"} ${whole ?? "nothing"}`,
      parts: [holds ? "supported" : "refuted", wholeHolds ? "supported" : "refuted"],
    };
  }
  if (holds && expected.isLimit === true) return open("no-reference", `${rule}, which only limits what can be`);
  if (holds) return { verdict: "supported", rule };
  if (!reading.negated && expected.revision !== undefined && roundsTo(value, expected.interval))
    return { verdict: "supported", rule: `${value} rounds to ${expected.interval.low ?? ""}` };
  const limit = reading.negated ? outside(expected.interval) : [expected.interval];
  if (expected.revision !== undefined && limit.some((one) => withinRevision(one, value, expected.revision ?? "0"))) {
    return open(
      "within-revision",
      `${rule}, but ${value} is revised by up to ${expected.revision} of itself between editions`,
    );
  }
  const spread = spreadOf(expected, answer);
  if (spread !== null && limit.some((one) => meetsWithin(one, value, spread)))
    return open("within-revision", `${rule}, but ${value} may be off by ${spread}`);
  if (
    expected.assumed === true &&
    (expected.unit === "%" ||
      figures.some((figure) => withinRevision(expected.interval, figure, expected.revision ?? "0")))
  ) {
    return open("ambiguous", `${rule}, but no year is said, and another may be meant`);
  }
  const grouped = asGrouped(reading, expected);
  if (grouped !== null && withinRevision(grouped, value, expected.revision ?? "0"))
    return open("ambiguous", `${rule}, but its point may part thousands`);
  return { verdict: "refuted", rule };
}

/** "198.500 km²": what is claimed where the point parts thousands, as in many languages that texts are translated from; null for other numbers. */
function asGrouped({ claim }: Reading, { interval: { low, high } }: Of<"number">): Interval | null {
  if (!/^\D*[1-9]\d{0,2}\.\d{3}(?!\d)/.test(claim.target.quote) || low === null || high === null) return null;
  return { low: multiply(low, "1000"), high: multiply(high, "1000"), lowInclusive: true, highInclusive: true };
}

/** True for an estimate that was written in full with zeros at its end ("45,405,620,000"): at three digits or more these are a rounding. */
function roundsTo(value: Decimal, { low, high }: Interval): boolean {
  const zeros = low === high && low !== null ? /^\d{2,}[1-9](0+)$/.exec(low)?.[1] : undefined;
  if (low === null || zeros === undefined) return false;
  const half = shift("5", zeros.length - 1);
  return meetsWithin({ low, high: low, lowInclusive: true, highInclusive: true }, value, half);
}

function spreadOf({ spread }: Of<"number">, answer: Answer): Decimal | null {
  if (spread === undefined) return null;
  const whole = spread.of === null ? "1" : (answer.rows[0]?.[spread.of] ?? null);
  return whole === null ? null : multiply(whole.replace("-", ""), spread.part);
}

/** The numbers on either side of an interval. */
function outside({ low, high, lowInclusive, highInclusive }: Interval): Interval[] {
  return [
    ...(low === null ? [] : [{ low: null, high: low, lowInclusive: false, highInclusive: !lowInclusive }]),
    ...(high === null ? [] : [{ low: high, high: null, lowInclusive: !highInclusive, highInclusive: false }]),
  ];
}

function withinRevision(interval: Interval, value: Decimal, revision: Decimal): boolean {
  return meetsWithin(interval, value, multiply(value.replace("-", ""), revision));
}

function meetsWithin(interval: Interval, value: Decimal, width: Decimal): boolean {
  const low = subtract(value, width);
  const high = add(value, width);
  return (
    (interval.high === null || compareDecimals(low, interval.high) <= 0) &&
    (interval.low === null || compareDecimals(high, interval.low) >= 0)
  );
}

function intervalText(interval: Interval): string {
  if (interval.low !== null && interval.low === interval.high) return interval.low;
  return `${interval.lowInclusive ? "[" : "("}${interval.low ?? "−∞"}, ${interval.high ?? "∞"}${interval.highInclusive ? "]" : ")"}`;
}
