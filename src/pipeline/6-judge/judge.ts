import type { Claim, Clause } from "../../model/claim.ts";
import { namesDays, type Mention } from "../../model/mention.ts";
import type { Answer } from "../../model/query.ts";
import type { Reading } from "../../model/reading.ts";
import type { IsoDate } from "../../model/time.ts";
import type { Reason } from "../../model/verdict.ts";
import { coverageOf } from "../../reference/coverage.ts";
import { evaluate } from "../../reference/evaluate.ts";
import type { Reference } from "../../reference/reference.ts";
import { CLEAR_LEAD, type Candidate, type Court, type Judged, type Tried } from "./court.ts";
import type { Period } from "./ending.ts";
import { outcomeOf } from "./outcome.ts";
import { secondOpinions } from "./second-opinion.ts";
import { explainReadings } from "./readings.ts";
import { decidedReport, openReport } from "./claim-report.ts";
import { lastVouchedDay, nowReport } from "./now.ts";
import { heldBefore, onDay, onOtherDays } from "./other-days.ts";

/** Stage 6: each claim that states something, judged. */
export function judgeClaims(candidates: readonly Candidate[], court: Court): Judged[] {
  const judged: Judged[] = [];
  for (const candidate of candidates) {
    const one = judgeClaim(candidate, court);
    if (one !== null) judged.push(one);
  }
  return judged;
}

/**
 * Asks the best readings of a claim and decides. Null for a name that nothing was stated of. What can't be read or covered stays open with its
 * reason: an error is no verdict.
 */
export function judgeClaim(candidate: Candidate, court: Court): Judged | null {
  const { claim, readings } = candidate;
  const [best] = readings;
  if (best === undefined && !isStatement(claim)) return null;
  const tried: Tried[] = [];
  for (const one of readings) if ((best?.score ?? 0) - one.score < CLEAR_LEAD) tried.push(tryReading(one, court));
  const verdict = decide(tried);
  const judged =
    verdict !== null && claim.clause.modality === "asserted"
      ? withNow(decidedReport(verdict, court), verdict, court)
      : openReport(claim, tried, openReason(claim, tried, court), court);
  const reading = verdict?.reading ?? best ?? null;
  const report = court.explain ? { ...judged, readings: explainReadings(candidate, court.reference) } : judged;
  return { claim, reading, report };
}

/** With what the last day that the reference vouches for says otherwise of a state that was asked for on the article's. */
function withNow(report: Judged["report"], then: Tried, court: Court): Judged["report"] {
  const day = lastVouchedDay(then, court);
  if (day === null) return report;
  const later = { ...court, asOf: day };
  const now = tryReading(onDay(then.reading, day), later);
  const { verdict } = now.outcome;
  if (verdict === then.outcome.verdict || (verdict !== "supported" && verdict !== "refuted")) return report;
  return { ...report, now: nowReport(then, now, later, day) };
}

/** Numbers and days state something even when nothing is known of it; a name or a time of day alone does not. */
function isStatement({ target }: Claim): boolean {
  return namesDays(target) || (target.kind === "quantity" && target.notAClaim === undefined);
}

/** The first decided reading, when no other that is nearly as good ends otherwise. */
function decide(tried: readonly Tried[]): Tried | null {
  const decided = tried.filter((one) => one.outcome.verdict !== "not-enough-evidence");
  const [first] = decided;
  if (first?.outcome.verdict === "refuted" && tried.some((one) => isOpenSense(one, first))) return null;
  if (first === undefined || decided.every((one) => one.outcome.verdict === first.outcome.verdict))
    return first ?? null;
  return decided.every((one) => isOtherSense(one.reading, first.reading))
    ? (decided.find((one) => one.outcome.verdict === "supported") ?? null)
    : null;
}

/** True for a reading in another sense that the reference leaves open: what may be true in one sense is not refuted in the other. */
function isOpenSense({ reading, outcome: { reason } }: Tried, refuted: Tried): boolean {
  return (reason === "ambiguous" || reason === "within-revision") && isOtherSense(reading, refuted.reading);
}

/** True for readings of the same words that take them for different measures ("larger"): what is true in one sense is not contradicted by the other. */
function isOtherSense(a: Reading, b: Reading): boolean {
  return a === b || (a.form === b.form && a.sense !== undefined && b.sense !== undefined && a.sense !== b.sense);
}

function openReason(claim: Claim, tried: readonly Tried[], { asOf }: Court): Reason {
  if (claim.clause.modality !== "asserted") return "opinion-or-forecast";
  if (tried.some((one) => one.outcome.verdict !== "not-enough-evidence")) return "ambiguous";
  return tried[0]?.outcome.reason ?? (asOf === null && isUndated(claim) ? "no-date" : "no-reference");
}

/** True for words of the reference without a time to ask it for: none said, or one that counts from a day that the article does not give. */
function isUndated({ clause }: Claim): boolean {
  const isPlaced = clause.mentions.some((one) => one.kind === "time" && (one.time.from ?? one.time.to) !== null);
  return clause.hits.length > 0 && !isPlaced;
}

function tryReading(reading: Reading, court: Court): Tried {
  const { reference, asOf } = court;
  const answer = evaluate(reading.query, reference);
  if (asOf === null && hangsOnDate(reading, reference)) {
    const rule = "the rows hold for a time, and neither the words nor the article name one";
    return { reading, answer, outcome: { verdict: "not-enough-evidence", reason: "no-date", rule }, dissent: null };
  }
  const context = contextOf(reading, asOf);
  const later = atOtherTimes(reading, answer, court);
  if (later !== null) return later;
  const outcome = outcomeOf(reading, answer, reference, context);
  if (outcome.verdict === "not-enough-evidence") return { reading, answer, outcome, dissent: null };
  if (outcome.verdict === "refuted") {
    for (const later of onOtherDays(reading, reference)) {
      const then = tryReading(later, court);
      if (then.outcome.verdict === "supported") return then;
    }
    if (speaksOfAnotherTime(reading, court)) {
      const rule = `${outcome.rule}, but it speaks of the past and does not say when`;
      return { reading, answer, outcome: { verdict: "not-enough-evidence", reason: "ambiguous", rule }, dissent: null };
    }
  }
  for (const dissent of secondOpinions(reading.table, answer, reference)) {
    const other = outcomeOf(reading, dissent.answer, reference, context);
    if (other.verdict === outcome.verdict) continue;
    const rule = `${outcome.rule}; by the other source, ${other.rule}`;
    return { reading, answer, outcome: { verdict: "conflicting", rule }, dissent };
  }
  if (outcome.verdict === "supported" || isSettled(reading, reference, context))
    return { reading, answer, outcome, dissent: null };
  const rule = `${outcome.rule}, but another row may be meant`;
  return { reading, answer, outcome: { verdict: "not-enough-evidence", reason: "ambiguous", rule }, dissent: null };
}

/**
 * For a reading that assumes its time: the likeliest time that has a figure decides, and refutes only what every other refutes too. Null when no other time
 * may be meant.
 */
function atOtherTimes(reading: Reading, answer: Answer, court: Court): Tried | null {
  if (reading.otherwise === undefined || reading.otherwise.length === 0) return null;
  let likeliest: Tried | null = null;
  let refuted: Tried | null = null;
  let isAnother = isPast(reading.claim);
  for (const then of triedAtTimes(reading, answer, court)) {
    likeliest ??= then;
    if (then.outcome.reason === "not-covered-period") continue;
    if (then.outcome.verdict === "refuted") refuted ??= then;
    else if (refuted === null) return then;
    else isAnother = true;
    if (isAnother) break;
  }
  if (refuted === null || !isAnother) return refuted ?? likeliest;
  const rule = `${refuted.outcome.rule}, but another time, or a group that some count more in, may be meant`;
  return { ...refuted, outcome: { verdict: "not-enough-evidence", reason: "ambiguous", rule } };
}

/** The reading at each time that may be meant, the likeliest first, asked when it is come to. */
function* triedAtTimes({ otherwise = [], ...only }: Reading, answer: Answer, court: Court): Generator<Tried> {
  yield judgeOnce(only, answer, court);
  for (const query of otherwise) yield judgeOnce({ ...only, query }, evaluate(query, court.reference), court);
}

function judgeOnce(reading: Reading, answer: Answer, { reference, asOf }: Court): Tried {
  return { reading, answer, outcome: outcomeOf(reading, answer, reference, contextOf(reading, asOf)), dissent: null };
}

const PAST: ReadonlySet<string> = new Set(
  "was were had been used began started came formed launched originally initially formerly".split(" "),
);

/** True for a state or figure in the past tense without a time of its own: it may have been so once. Titles before names are of the article's day, or of an earlier one that had them. */
function speaksOfAnotherTime(reading: Reading, { asOf, reference }: Court): boolean {
  const { at, claim, expectation, parts } = reading;
  const isState =
    at !== null &&
    at === asOf &&
    (expectation.kind === "number" ||
      parts.some((part) => part.role === "predicate") ||
      heldBefore(reading, reference));
  const isFigure = expectation.kind === "number" && expectation.assumed === true;
  return (isState || isFigure) && isPast(claim);
}

function isPast({ clause }: Claim): boolean {
  return clause.words.some((word, at) => PAST.has(word.folded) && !isStillSo(clause, at));
}

/** "has been a member since 1999". */
function isStillSo({ words, mentions }: Clause, at: number): boolean {
  const isPerfect = words.slice(Math.max(0, at - 2), at).some(({ folded }) => folded === "has" || folded === "have");
  return isPerfect && mentions.some((one) => one.kind === "time" && one.relation === "since");
}

/** True for a reading of rows that hold for a time, when nothing says which. */
function hangsOnDate({ at, table, expectation }: Reading, reference: Reference): boolean {
  if (at !== null || expectation.kind === "when" || expectation.kind === "apart") return false;
  return (reference.tables.get(table)?.by.start.length ?? 0) > 0;
}

/** The time that the clause speaks of: its own, else its sentence's, else the article's day. */
function contextOf({ claim: { clause }, expectation }: Reading, asOf: IsoDate | null): Period {
  if (expectation.kind === "when" && expectation.time.from !== null && expectation.time.to !== null)
    return expectation.time;
  return (
    boundedIn(clause.mentions) ??
    boundedIn(clause.parent?.mentions ?? []) ??
    boundedIn(clause.sentence.mentions) ?? { from: asOf, to: asOf }
  );
}

/** The first time with both ends. */
function boundedIn(mentions: readonly Mention[]): Period | null {
  for (const mention of mentions)
    if (mention.kind === "time" && mention.time.from !== null && mention.time.to !== null) return mention.time;
  return null;
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
