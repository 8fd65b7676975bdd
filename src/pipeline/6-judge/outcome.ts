import { add, compareDecimals, multiply, shift, subtract, type Decimal } from "../../model/decimal.ts";
import { contains, type Interval } from "../../model/quantity.ts";
import type { Expectation, Reading } from "../../model/reading.ts";
import { meets, periodOf, type IsoDate, type TimeInterval } from "../../model/time.ts";
import type { Reason, Verdict } from "../../model/verdict.ts";
import { wordsOf } from "../../model/word.ts";
import { coverageOf } from "../../reference/coverage.ts";
import type { Answer, AnswerRow } from "../../model/query.ts";
import type { Outcome } from "./ending.ts";
import { lackOf } from "./complete.ts";
import { figuresOutcome } from "./figures-outcome.ts";
import { gapIn, NOT_CLOSED, rankOutcome } from "./group-outcome.ts";
import type { Coverage, Reference } from "../../reference/reference.ts";

/** A day as a period for the question of coverage. */
interface Period {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** Compares what the reference answers with what the claim expects. `context` is the time that the claim speaks of. */
export function outcomeOf(reading: Reading, answer: Answer, reference: Reference, context: Period): Outcome {
  const { expectation } = reading;
  switch (expectation.kind) {
    case "number":
      return numberOutcome(reading, expectation, answer, reference);
    case "rank":
      return rankOutcome(reading, expectation, answer, reference);
    case "figures":
      return figuresOutcome(reading, expectation, answer);
    case "equals":
      return equalsOutcome(reading, expectation, answer, reference);
    case "exists":
      return existsOutcome(reading, expectation.negated, answer, reference);
    case "every":
      return everyOutcome(reading, expectation, answer, reference);
    case "when":
      return whenOutcome(reading, expectation, answer, reference, context);
  }
}

function closureOf(reading: Reading, reference: Reference, row?: AnswerRow): Coverage | null {
  const values = new Map(reading.bindings.map((binding) => [binding.field, binding.value]));
  for (const [field, cell] of Object.entries(row ?? {}))
    if (cell !== null && !values.has(field)) values.set(field, cell);
  return coverageOf(reference, reading.table, values, { from: reading.at, to: reading.at });
}

type Of<K extends Expectation["kind"]> = Extract<Expectation, { kind: K }>;

function numberOutcome(reading: Reading, expected: Of<"number">, answer: Answer, reference: Reference): Outcome {
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
  return { verdict: "refuted", rule };
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

/** What no row in a table that has all of them means. */
function absent(reading: Reading, reference: Reference, negated: boolean): Outcome {
  const closed = closureOf(reading, reference);
  return closed === null
    ? open("not-closed", "the reference has no such row, and does not say that it has all")
    : {
        verdict: negated ? "supported" : "refuted",
        rule: "the table holds all rows of this kind, and there is none",
        closed,
      };
}

function equalsOutcome(reading: Reading, expected: Of<"equals">, answer: Answer, reference: Reference): Outcome {
  if (answer.rows.length === 0) return absent(reading, reference, expected.negated);
  const equal = answer.rows.some((row) => row[expected.field] === expected.value);
  const rule = `${expected.field} ${equal ? "is" : "is not"} ${expected.value}`;
  if (equal !== expected.negated) return { verdict: "supported", rule };
  if (isNameOf(reading, expected.value, reference))
    return open("ambiguous", `${rule}, but it is another name of the same`);
  const stale = reading.at !== null && closureOf(reading, reference, answer.rows[0]) === null;
  return stale
    ? open("not-covered-period", `${rule}, but the reference does not vouch for that day`)
    : { verdict: "refuted", rule };
}

/** True for a text that is a name of what the reading is about. */
function isNameOf({ bindings }: Reading, text: string, reference: Reference): boolean {
  if (reference.entities.has(text)) return false;
  const words = wordsOf(text);
  return reference.aliases
    .at(words, 0)
    .some(
      ({ length, aliases }) =>
        length === words.length && aliases.some(({ entity }) => bindings.some(({ value }) => value === entity)),
    );
}

function existsOutcome(reading: Reading, negated: boolean, answer: Answer, reference: Reference): Outcome {
  if (answer.rows.length > 0) return { verdict: negated ? "refuted" : "supported", rule: "there is such a row" };
  if (lackOf(reading, answer, reference)?.closed === false) return NOT_CLOSED;
  return absent(reading, reference, negated);
}

function everyOutcome(reading: Reading, expected: Of<"every">, answer: Answer, reference: Reference): Outcome {
  if (answer.rows.length === 0) return open("no-reference", "the group has no rows there");
  const outsiders = expected.exceptions.filter((id) => !answer.rows.some((row) => row[expected.subject] === id));
  if (outsiders.length > 0)
    return open("ambiguous", `${outsiders.join(", ")} is taken out of a group that it is not in`);
  if (closureOf(reading, reference) === null)
    return open("not-closed", "the table does not say that it holds all rows");
  const holds = (row: AnswerRow): boolean => (row[expected.field] === expected.value) !== expected.negated;
  const isException = (row: AnswerRow): boolean => expected.exceptions.includes(row[expected.subject] ?? "");
  const wrong = answer.rows.filter((row) => holds(row) === isException(row));
  const rest = wrong.filter((row) => !isException(row));
  const parts = reading.parts.map((part): Verdict => {
    if (part.role === "exception")
      return wrong.some((row) => row[expected.subject] === part.value) ? "refuted" : "supported";
    return rest.length > 0 ? "refuted" : "supported";
  });
  const rule =
    wrong.length === 0
      ? `each has ${expected.field} ${expected.value}, and no exception has`
      : `against it: ${wrong.map((row) => `${row[expected.subject] ?? ""} ${row[expected.field] ?? "nothing"}`).join(", ")}`;
  return { verdict: wrong.length === 0 ? "supported" : "refuted", rule, parts };
}

function whenOutcome(
  reading: Reading,
  expected: Of<"when">,
  answer: Answer,
  reference: Reference,
  context: Period,
): Outcome {
  if (answer.rows.length === 0) return open("no-reference", "no row is of that description");
  const agreeing = answer.rows.filter((row) => agrees(expected, periodOfRow(row, expected)));
  if (agreeing.length > 0 && eachIsIn(reading, expected.each, agreeing))
    return { verdict: "supported", rule: "the claimed time and the row's share a day" };
  const rule = "the claimed time and the row's share no day";
  return isOnlyOne(reading, reference, expected.time, context)
    ? { verdict: "refuted", rule: `${rule}, and the reference has no other such row in the claimed time` }
    : open("not-covered-period", `${rule}, but there may be another such row in the claimed time`);
}

/** True when each of the several that a claim is of has one of the rows. */
function eachIsIn({ bindings }: Reading, field: string | undefined, rows: readonly AnswerRow[]): boolean {
  return bindings.every((binding) => binding.field !== field || rows.some((row) => row[field] === binding.value));
}

function periodOfRow(row: AnswerRow, expected: Of<"when">): TimeInterval {
  const precision = expected.precision === null ? "day" : (row[expected.precision] ?? "day");
  const start = row[expected.start] ?? null;
  const first =
    start === null
      ? null
      : periodOf(precision === "year" ? start.slice(0, 4) : precision === "month" ? start.slice(0, 7) : start);
  if (expected.end === null) return { from: first?.from ?? null, to: first?.to ?? null, granularity: "day" };
  const end = row[expected.end] ?? null;
  return { from: first?.from ?? null, to: end === null ? null : (periodOf(end).to ?? null), granularity: "day" };
}

function agrees(expected: Of<"when">, period: TimeInterval): boolean {
  if (expected.relation === "until")
    return period.to !== null && meets(expected.time, { from: period.from, to: period.to, granularity: "day" });
  if (expected.relation === "since")
    return period.from !== null && meets({ ...expected.time, to: expected.time.to ?? period.from }, period);
  return meets(expected.time, period);
}

/** True when the reference declares, for these values and this time, that it has every such row: only then does a missing one speak against the claim. */
function isOnlyOne(reading: Reading, reference: Reference, time: TimeInterval, context: Period): boolean {
  const values = new Map(reading.bindings.map((binding) => [binding.field, binding.value]));
  const period = { from: time.from ?? context.from, to: time.to ?? context.to };
  // A row that its whole key singles out has no other like it.
  if (reference.tables.get(reading.table)?.primaryKey.every((field) => values.has(field)) === true) return true;
  return coverageOf(reference, reading.table, values, period, true) !== null;
}

function intervalText(interval: Interval): string {
  if (interval.low !== null && interval.low === interval.high) return interval.low;
  return `${interval.lowInclusive ? "[" : "("}${interval.low ?? "−∞"}, ${interval.high ?? "∞"}${interval.highInclusive ? "]" : ")"}`;
}

function open(reason: Reason, rule: string): Outcome {
  return { verdict: "not-enough-evidence", reason, rule };
}
