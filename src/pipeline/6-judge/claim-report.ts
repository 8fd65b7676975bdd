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
  const decided: Decided = {
    ...frameOf(reading.claim, reading, court),
    verdict: outcome.verdict,
    confidence: confidenceOf(
      reading.score,
      reference.bare.some(({ name }) => name === reading.table),
    ),
    explanation: explainDecided(tried, { claimed, reference: has }, reference),
    claimed,
    reference: has,
    receipt: {
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
    },
  };
  return {
    ...decided,
    ...(parts.length > 0 ? { parts } : {}),
    ...(outcome.verdict === "refuted" ? { wrong: wrongIn(tried, parts, court) } : {}),
  };
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
  return {
    ...frameOf(claim, reading, court),
    verdict: "not-enough-evidence",
    reason,
    confidence: confidenceOpen(reason),
    explanation: explainOpen(reason, detailOf(tried, reason)),
    claimed: reading === null ? statedBy(claim) : claimedOf(reading, court.reference),
  };
}

/** The source that says that no row is missing. */
function voucherOf({ outcome: { closed } }: Tried, reference: Reference): Source | null {
  return closed === undefined ? null : (reference.sources.get(closed.source) ?? null);
}

function frameOf(
  claim: Claim,
  reading: Reading | null,
  { article, asOf, reference }: Court,
): Pick<Unnumbered, "start" | "end" | "quote" | "clause" | "form" | "polarity" | "attribution" | "asks" | "asOf"> {
  const { clause, target } = claim;
  const text = clause.sentence.sentence.text;
  const { start, end, quote } = quoteAt(article.source, text, reading?.range ?? target.range);
  const frame = {
    start,
    end,
    quote,
    clause: sourceSpan(text, clause.range),
    form: reading?.form ?? formOf(claim),
    polarity: reading?.negated === true ? ("negative" as const) : ("positive" as const),
    asOf,
  };
  const asks = reading === null || clause.modality !== "asserted" ? null : askedBy(reading, reference);
  return {
    ...frame,
    ...(clause.attribution === null ? {} : { attribution: clause.attribution }),
    ...(asks === null ? {} : { asks }),
  };
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
