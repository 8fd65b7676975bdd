import type { Verdict } from "../src/model/verdict.ts";
import { contains } from "../src/model/quantity.ts";
import { indexTable, type TableIndex } from "../src/pipeline/5-match/table/table-index.ts";
import { queryOf } from "../src/pipeline/5-match/table/match-statements.ts";
import { readStatement, type ScoredProposal } from "../src/pipeline/5-match/table/read-statement.ts";
import type { InferredTable } from "../src/reference/infer/columns.ts";
import { evaluate } from "../src/reference/evaluate.ts";
import type { Reference } from "../src/reference/reference.ts";

/** How much more a better reading's vote counts: its worth times this is the exponent. */
const SHARPNESS = 20;

const indexes = new WeakMap<InferredTable, TableIndex>();

/** The best guess where no reading is good enough for a verdict: a vote of all readings, each by its worth. For benches alone: the product leaves such claims open. */
export function guess(statement: string, reference: Reference): Verdict {
  const [table] = reference.bare;
  if (table === undefined) return "refuted";
  const index = indexes.get(table) ?? indexTable(table);
  indexes.set(table, index);
  const { readings } = readStatement(statement, index);
  let sum = 0;
  for (const one of readings) {
    const holds = outcomeOf(one, table.name, reference);
    if (holds !== null) sum += (holds ? 1 : -1) * Math.exp(SHARPNESS * one.score);
  }
  return sum > 0 ? "supported" : "refuted";
}

function outcomeOf({ proposal }: ScoredProposal, table: string, reference: Reference): boolean | null {
  const [row = {}] = evaluate(queryOf(table, proposal), reference).rows;
  if (proposal.holds.some(({ column }) => (row[column] ?? null) === null)) return null;
  return proposal.holds.every(({ column, interval }) => contains(interval, row[column] ?? "0")) !== proposal.negated;
}
