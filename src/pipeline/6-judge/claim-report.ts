import type { Claim } from "../../model/claim.ts";
import type { Reading } from "../../model/reading.ts";
import type { ClaimPart, ClaimReport } from "../../model/report.ts";
import type { Quoted } from "../../model/span.ts";
import { quoteAt, sourceSpan } from "../../model/text.ts";
import type { Compared, Form, Reason } from "../../model/verdict.ts";
import { printSql } from "../../reference/sql.ts";
import type { Reference, Source } from "../../reference/reference.ts";
import { askedBy } from "./asked.ts";
import { claimedOf, comparedOf } from "./compared.ts";
import { confidenceOf, confidenceOpen } from "./confidence.ts";
import { explainDecided, explainOpen } from "./explain.ts";
import type { Court, Tried } from "./court.ts";
import { provenanceOf } from "./rows.ts";
import { sourceOfOpinion } from "./second-opinion.ts";

type Unnumbered = Omit<ClaimReport, "id">;
type Decided = Unnumbered & Required<Pick<ClaimReport, "reference" | "receipt">>;
type Open<T> = { -readonly [K in keyof T]: T[K] };

/** The report of a decided claim, with its receipt. */
export function decidedReport(tried: Tried, court: Court): Decided {
  const { reading, answer, outcome } = tried;
  const { reference } = court;
  const table = reference.tables.get(reading.table);
  const { claimed, reference: has } = comparedOf(reading, answer, reference);
  const { sql, params } = printSql(reading.query, reference);
  const { sources, evidence } =
    table === undefined ? { sources: [], evidence: [] } : provenanceOf(reference, table, answer.at);
  const parts = partsOf(tried, court);
  const other = tried.dissent === null ? voucherOf(tried, reference) : sourceOfOpinion(tried.dissent, reference);
  // Filled in the order in which it is printed: a report has many shapes, and to copy each into the next takes an engine long.
  const decided = frameOf(reading.claim, reading, court) as Open<Decided>;
  decided.verdict = outcome.verdict;
  decided.confidence = confidenceOf(
    reading.score,
    reference.bare.some(({ name }) => name === reading.table),
  );
  decided.explanation = explainDecided(tried, { claimed, reference: has }, reference);
  decided.claimed = claimed;
  decided.reference = has;
  decided.receipt = {
    sql,
    params,
    referenceHash: reference.hash,
    rows: answer.rows,
    table: reading.table,
    keys: answer.keys,
    claimed,
    reference: has,
    rule: outcome.rule,
    evidence,
    sources: other === null ? sources : [...sources, other],
  };
  if (parts.length > 0) decided.parts = parts;
  if (outcome.verdict === "refuted") decided.wrong = wrongIn(tried, parts, court);
  return decided;
}

/** The smallest places that are wrong: the parts that were compared on their own and are, else what the claim is seen from. */
function wrongIn({ reading }: Tried, parts: readonly ClaimPart[], { article }: Court): Quoted[] {
  const refuted = parts.filter(({ verdict }) => verdict === "refuted");
  if (refuted.length > 0) return refuted.map(({ start, end, quote }) => ({ start, end, quote }));
  const { clause, target } = reading.claim;
  const isThere = reading.told === undefined && target.sentence === clause.sentence.index;
  return [quoteAt(article.source, clause.sentence.sentence.text, isThere ? target.range : reading.range)];
}

/** The report of a claim that stays open; `tried` are the readings that were asked. */
export function openReport(claim: Claim, tried: readonly Tried[], reason: Reason, court: Court): Unnumbered {
  const reading = tried[0]?.reading ?? null;
  const open = frameOf(claim, reading, court) as Open<Unnumbered>;
  open.verdict = "not-enough-evidence";
  open.reason = reason;
  open.confidence = confidenceOpen(reason);
  open.explanation = explainOpen(reason, detailOf(tried, reason));
  open.claimed = reading === null ? statedBy(claim) : claimedOf(reading, court.reference);
  return open;
}

/** The source that says that no row is missing. */
function voucherOf({ outcome: { closed } }: Tried, reference: Reference): Source | null {
  return closed === undefined ? null : (reference.sources.get(closed.source) ?? null);
}

/** What every report begins with. */
type Frame = Pick<
  Unnumbered,
  "start" | "end" | "quote" | "clause" | "form" | "polarity" | "attribution" | "asks" | "asOf"
>;

function frameOf(claim: Claim, reading: Reading | null, { article, asOf, reference }: Court): Frame {
  const { clause, target } = claim;
  const text = clause.sentence.sentence.text;
  const { start, end, quote } = quoteAt(article.source, text, reading?.range ?? target.range);
  const frame: Open<Frame> = {
    start,
    end,
    quote,
    clause: sourceSpan(text, clause.range),
    form: reading?.form ?? formOf(claim),
    polarity: reading?.negated === true ? "negative" : "positive",
    asOf,
  };
  if (clause.attribution !== null) frame.attribution = clause.attribution;
  const asks = reading === null || clause.modality !== "asserted" ? null : askedBy(reading, reference);
  if (asks !== null) frame.asks = asks;
  return frame;
}

function partsOf({ reading, outcome }: Tried, { article }: Court): ClaimPart[] {
  const { parts } = outcome;
  if (parts === undefined) return [];
  return reading.parts.map((part, k) => ({
    ...quoteAt(article.source, reading.claim.clause.sentence.sentence.text, part.range),
    verdict: parts[k] ?? outcome.verdict,
    note: part.role,
  }));
}

function detailOf(tried: readonly Tried[], reason: Reason): string | null {
  if (reason === "opinion-or-forecast") return null;
  if (reason === "ambiguous" && tried.length > 1)
    return tried.map(({ reading, outcome }) => `${reading.form}: ${outcome.rule}`).join("; ");
  return tried[0]?.outcome.rule ?? null;
}

/** The form that an unread claim has by its target. */
function formOf({ target }: Claim): Form {
  if (target.kind === "time") return "date";
  if (target.kind === "entity") return "relation";
  switch (target.quantity.kind) {
    case "n-of-m":
      return "n-of-m";
    case "fraction":
      return "share";
    case "ordinal":
      return "rank";
    case "multiple":
    case "percentage-points":
      return "change";
    default:
      return "value";
  }
}

function statedBy({ target }: Claim): Compared {
  if (target.kind === "time") return { kind: "time", text: target.quote, from: target.time.from, to: target.time.to };
  if (target.kind === "entity")
    return { kind: "names", text: target.quote, names: target.candidates.map(({ id }) => id) };
  const { low, high, lowInclusive, highInclusive, unit } = target.quantity;
  return { kind: "number", text: target.quote, low, high, lowInclusive, highInclusive, unit };
}
