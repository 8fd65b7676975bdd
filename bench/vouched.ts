import type { ArticleReport, ClaimReport } from "../src/model/report.ts";
import { coverageOf } from "../src/reference/coverage.ts";
import type { Database } from "../src/reference/duckdb.ts";
import type { Reference } from "../src/reference/reference.ts";

/** What the question is asked of: the article as it was, and the reference, which alone decides. */
export interface Ground {
  readonly source: string;
  readonly report: ArticleReport;
  readonly reference: Reference;
  readonly database: Database;
}

/** False where rows of one day are meant that no name singles out, and the reference does not say that they are the only ones at the time last spoken of. */
export function isSettled(claim: ClaimReport, ground: Ground): boolean {
  const { report, reference } = ground;
  const table = reference.tables.get(claim.receipt?.table ?? "");
  if (table === undefined || table.by.time.length === 0) return true;
  const said = saidIn(claim, ground);
  const { start, end } = claim.clause;
  const times = report.mentions.filter((one) => one.time !== undefined && one.start < end);
  const own = times.filter((one) => one.start >= start);
  const meant = own.length > 0 ? own : [...times.slice(-1), { time: { from: claim.asOf, to: claim.asOf } }];
  return table.by.dimension.every(({ name, factmark }) => {
    const value = claim.receipt?.params.find((one) => (table.columns.get(name)?.rowsWith(one).length ?? 0) > 0);
    if (!factmark.required || value === undefined || said.includes(value)) return true;
    const values = new Map([[name, value]]);
    return meant.some(
      ({ time }) => time !== undefined && coverageOf(reference, table.name, values, time, true) !== null,
    );
  });
}

/** What the claim's query asks for that the words of its clause name; of a row that names side by side state, those names alone. */
export function saidIn(
  { clause, start, end, receipt, claimed }: ClaimReport,
  { report: { mentions }, reference }: Ground,
): string[] {
  const states = reference.tables.get(receipt?.table ?? "")?.meaning.apposition.length ?? 0;
  const place = states > 0 ? { start, end } : clause;
  const named = new Set(
    mentions.flatMap((one) => (place.start <= one.start && one.end <= place.end ? (one.entity?.id ?? []) : [])),
  );
  const compared = claimed.kind === "names" ? claimed.names : [];
  return [...(receipt?.params ?? []), ...compared].filter((one) => named.has(one));
}

/**
 * True when the reference declares that the claim's table holds every row with the values said; where a dimension is not said, with the one value that the
 * subject's rows of that day have there: the state that somebody holds office in.
 */
export function isClosed({ receipt, asOf }: ClaimReport, said: readonly string[], reference: Reference): boolean {
  const table = reference.tables.get(receipt?.table ?? "");
  if (table === undefined) return false;
  const values = new Map<string, string>();
  for (const field of table.by.dimension) {
    const column = table.columns.get(field.name);
    const value = said.find((one) => (column?.rowsWith(one).length ?? 0) > 0);
    if (value !== undefined) values.set(field.name, value);
  }
  const [start, end] = [table.by.start[0]?.name, table.by.end[0]?.name];
  const cell = (row: number, field = ""): string | null => table.columns.get(field)?.cell(row) ?? null;
  const about = table.columns.get(table.meaning.subject)?.rowsWith(values.get(table.meaning.subject) ?? "") ?? [];
  const current = [...about].filter(
    (row) => asOf !== null && (cell(row, start) ?? asOf) <= asOf && (cell(row, end) ?? asOf) >= asOf,
  );
  for (const { name } of table.by.dimension) {
    const [own, ...others] = new Set(current.map((row) => cell(row, name)));
    if (!values.has(name) && others.length === 0 && typeof own === "string") values.set(name, own);
  }
  return coverageOf(reference, table.name, values, { from: asOf, to: asOf }) !== null;
}
