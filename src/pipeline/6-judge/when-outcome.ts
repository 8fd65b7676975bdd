import type { Answer, AnswerRow } from "../../model/query.ts";
import type { Reading } from "../../model/reading.ts";
import { meets, periodOf, plusDays, plusMonths, type TimeInterval } from "../../model/time.ts";
import { coverageOf } from "../../reference/coverage.ts";
import type { Reference } from "../../reference/reference.ts";
import { lasted } from "./lasted.ts";
import { open, type Of, type Outcome, type Period } from "./ending.ts";

/** Whether a row lies in the claimed time. `context` is the time that the claim speaks of. */
export function whenOutcome(
  reading: Reading,
  expected: Of<"when">,
  answer: Answer,
  reference: Reference,
  context: Period,
): Outcome {
  if (answer.rows.length === 0)
    return isKnownToLack(reading, reference, context)
      ? { verdict: "refuted", rule: "the table holds all rows of this kind, and there is none" }
      : open("no-reference", "no row is of that description");
  if (expected.tenure !== undefined && lasted(answer.rows, expected, expected.tenure))
    return { verdict: "supported", rule: "a row begins and ends in the claimed times" };
  const agreeing =
    expected.tenure === undefined
      ? answer.rows.filter((row) => hasDay(row, expected) && agrees(expected, periodOfRow(row, expected)))
      : [];
  if (agreeing.length > 0 && eachIsIn(reading, expected.each, agreeing))
    return { verdict: "supported", rule: "the claimed time and the row's share a day" };
  if (expected.isPlain !== true && !answer.rows.some((row) => hasDay(row, expected)))
    return open("not-covered-period", "no such row has ended yet");
  const rule =
    expected.tenure === undefined
      ? "the claimed time and the row's share no day"
      : "no row has these first and last days";
  if (isOffByNight(reading, expected) && isWithin(expected, answer.rows, 1))
    return open("ambiguous", `${rule}, but it may have been written a day before the article's date or after it`);
  if (expected.offBy !== undefined && isWithin(expected, answer.rows, expected.offBy))
    return open("ambiguous", `${rule}, but publishers differ by so much in what they take for that day`);
  if (isOfNoYear(reading, expected) && answer.rows.some((row) => fallsInItsYear(expected, row)))
    return open("ambiguous", `${rule}, but no year is told, and in another one they do`);
  if (expected.isHerald === true && isWithin(expected, answer.rows, 0, HALF_A_YEAR))
    return open("ambiguous", `${rule}, but such words may tell of it before it comes`);
  return isOnlyOne(reading, reference, expected.time, context)
    ? { verdict: "refuted", rule: `${rule}, and the reference has no other such row in the claimed time` }
    : open("not-covered-period", `${rule}, but there may be another such row in the claimed time`);
}

/** Words that count from the moment of writing, which may lie a day beside the date that an article bears: it is written in another place, or printed the next morning. */
const DEICTIC = /^(?:today|tonight|yesterday|tomorrow|this (?:morning|afternoon|evening))$/i;

function isOffByNight({ claim }: Reading, { time }: Of<"when">): boolean {
  return DEICTIC.test(claim.target.quote) && time.from !== null && time.to !== null;
}

/** True for a day or a month without its year. */
function isOfNoYear({ claim }: Reading, { time }: Of<"when">): boolean {
  const { quote } = claim.target;
  if (/\d{4}|\b(?:this|last|next|past|year|month)\b/i.test(quote)) return false;
  return time.granularity === "day" ? /\d/.test(quote) : /\p{Lu}/u.test(quote) && time.granularity !== "year";
}

/** True when the claimed day or month agrees with a row, each in the row's own year. */
function fallsInItsYear(expected: Of<"when">, row: AnswerRow): boolean {
  const own = periodOfRow(row, expected);
  const { from, to } = expected.time;
  const year = (own.from ?? own.to)?.slice(0, 4);
  if (year === undefined || from === null || to === null) return false;
  const by = 12 * (Number(year) - Number(from.slice(0, 4)));
  const offBy = expected.offBy ?? 0;
  const time = {
    ...expected.time,
    from: plusDays(plusMonths(from, by), -offBy),
    to: plusDays(plusMonths(to, by), offBy),
  };
  return hasDay(row, expected) && agrees({ ...expected, time }, own);
}

/** How long before a day words may tell of it, in days. */
const HALF_A_YEAR = 183;

/** True when a row's day lies in the claimed time, or at most so many days before or behind it. */
function isWithin(expected: Of<"when">, rows: readonly AnswerRow[], before: number, behind = before): boolean {
  const { from, to } = expected.time;
  const time = {
    ...expected.time,
    from: from === null ? null : plusDays(from, -before),
    to: to === null ? null : plusDays(to, behind),
  };
  return rows.some((row) => hasDay(row, expected) && agrees({ ...expected, time }, periodOfRow(row, expected)));
}

/** True when each of the several that a claim is of has one of the rows. */
function eachIsIn({ bindings }: Reading, field: string | undefined, rows: readonly AnswerRow[]): boolean {
  return bindings.every((binding) => binding.field !== field || rows.some((row) => row[field] === binding.value));
}

/**
 * True when the table says that it has all rows of the kind in the claimed time, and a beginning or an end is claimed of one. What a row is called by a title or a
 * kind ("president", "war") may be meant of another.
 */
function isKnownToLack(reading: Reading, reference: Reference, context: Period): boolean {
  const { expectation, table: name } = reading;
  const table = reference.tables.get(name);
  if (expectation.kind !== "when" || expectation.isPlain !== true || table === undefined) return false;
  if (table.meaning.apposition.length + table.by.category.length > 0) return false;
  return isOnlyOne(reading, reference, expectation.time, context);
}

/** False for a row whose one day is not known, or has not come: what goes on has not ended. */
function hasDay(row: AnswerRow, { start, end }: Of<"when">): boolean {
  return end !== null || (row[start] ?? null) !== null;
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
