import type { Answer } from "../../model/query.ts";
import type { Alternative, Reference, Source } from "../../reference/reference.ts";
import { cellOf } from "./rows.ts";

/** What the reference would answer if one other source were right. */
export interface SecondOpinion {
  readonly answer: Answer;
  readonly alternative: Alternative;
}

/** The answers that other sources of the same rows give: one for each cell among the answer's fields that a source has otherwise. */
export function secondOpinions(tableName: string, answer: Answer, reference: Reference): SecondOpinion[] {
  const table = reference.tables.get(tableName);
  if (table === undefined) return [];
  const found: SecondOpinion[] = [];
  for (const alternative of reference.alternatives) {
    const { field, key, value } = alternative;
    if (alternative.table !== tableName || !answer.keys.includes(key)) continue;
    const cell = cellOf(table, key, field);
    if (!answer.rows.some((row) => field in row && row[field] === cell)) continue;
    const rows = answer.rows.map((row) => (row[field] === cell ? { ...row, [field]: value } : row));
    found.push({ answer: { ...answer, rows }, alternative });
  }
  return found;
}

/** The source that has it otherwise. */
export function sourceOfOpinion({ alternative }: SecondOpinion, reference: Reference): Source | null {
  return reference.sources.get(alternative.source) ?? null;
}
