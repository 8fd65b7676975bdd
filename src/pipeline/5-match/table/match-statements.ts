import type { Claim } from "../../../model/claim.ts";
import { once } from "../../../model/once.ts";
import type { Query } from "../../../model/query.ts";
import type { Reading } from "../../../model/reading.ts";
import type { Reference } from "../../../reference/reference.ts";
import type { Matched } from "../match.ts";
import { features } from "../weights.ts";
import type { Draft } from "./draft.ts";
import { readStatement, type ScoredProposal } from "./read-statement.ts";
import { indexTable, type TableIndex } from "./table-index.ts";

/** The score of a reading that explains every word, on the scale of the forms' scores. */
const FULL = 5;
/** How far behind the best a reading is still heard. */
const RIVALRY = 0.5;
/** A reading whose proposal is worth less is dropped: too many words speak of something else. */
const LEAST_WORTH = 0.65;

/** The readings of statements over the tables that came without a vocabulary, best first. No query is run here either. */
export function matchStatements(statements: readonly Claim[], reference: Reference): Matched[] {
  const indexes = reference.bare.map(indexOf);
  return statements.map((claim) => {
    const all = indexes.flatMap((index) => readingsOf(claim, index));
    all.sort((a, b) => b.score - a.score);
    const [best] = all;
    // A rival that is nearly as good as one that counts may speak against it.
    const isRead = best !== undefined && best.score >= LEAST_WORTH * FULL;
    const least = isRead ? Math.min(LEAST_WORTH * FULL, best.score - RIVALRY) : Infinity;
    return {
      claim,
      readings: all.filter((one) => one.score >= least),
      dropped: all.filter((one) => one.score < least),
    };
  });
}

const indexOf = once(indexTable);

function readingsOf(claim: Claim, index: TableIndex): Reading[] {
  const { draft, readings } = readStatement(claim.clause.sentence.sentence.text.text, index);
  return readings.map((one) => readingOf(claim, draft, one));
}

/** The query of a proposal: one figure's conditions are those of the rows. */
export function queryOf(table: string, { figures, derived }: ScoredProposal["proposal"]): Query {
  const [only, ...more] = figures;
  return only !== undefined && more.length === 0
    ? { table, where: only.where, select: { kind: "figures", figures: [{ ...only, where: [] }], derived } }
    : { table, where: [], select: { kind: "figures", figures, derived } };
}

function readingOf(claim: Claim, { tokens, index }: Draft, { proposal, score, left }: ScoredProposal): Reading {
  const ranges = proposal.used.flatMap(({ from, to }) => {
    const first = tokens[from];
    const last = tokens[to - 1];
    return first === undefined || last === undefined ? [] : [{ from: first.from, to: last.to }];
  });
  const whole = {
    from: Math.min(...ranges.map((range) => range.from)),
    to: Math.max(...ranges.map((range) => range.to)),
  };
  return {
    form: proposal.form,
    claim,
    table: index.table.name,
    query: queryOf(index.table.name, proposal),
    expectation: { kind: "figures", holds: proposal.holds, presumes: proposal.presumes ?? [] },
    bindings: [],
    explains: ranges,
    range: ranges.length === 0 ? claim.target.range : whole,
    parts: [],
    features: features({
      named: proposal.figures.reduce((most, { where }) => Math.max(most, where.length), 0),
      unexplained: left.words + left.cues + left.numbers + left.headers,
      ignoredNames: left.conditions,
    }),
    score: Math.round(Math.max(0, score) * FULL * 100) / 100,
    at: null,
    negated: proposal.negated,
  };
}
