import type { ArticleReport, ClaimReport } from "../src/model/report.ts";
import { dayAfter, meets, type TimeInterval } from "../src/model/time.ts";
import { extract } from "../src/pipeline/pipeline.ts";
import { coverageOf } from "../src/reference/coverage.ts";
import type { Reference, Table } from "../src/reference/reference.ts";
import type { Mutant } from "./mutants.ts";
import { isClosed, isSettled, saidIn, type Ground } from "./vouched.ts";

/**
 * True when the reference contradicts the claim after the change. False when the change is true as well, or when the reference can't tell: a figure within
 * what editions differ by, a time or an office that it does not vouch for. Asked of rows and declarations, never of the checker's own verdict.
 */
export async function isFalse(mutant: Mutant, claim: ClaimReport, ground: Ground): Promise<boolean> {
  const { change } = mutant;
  switch (change.by) {
    case "whole":
      return true;
    case "scale":
      return isBeside(claim, change.factor);
    case "place": {
      const { best = null, worst = null } = claim.receipt?.rows[0] ?? {};
      return best !== null && worst !== null && (change.place < Number(best) || change.place > Number(worst));
    }
    case "negation":
      return claim.claimed.kind !== "number" || isWellWithin(claim);
    case "opposite":
      return isOneSided(claim);
    case "time":
      return isAnotherTime(mutant, claim, ground);
    case "entity":
      return isAnotherAnswer(claim, change, ground);
  }
}

/** Figures closer than this part of themselves are left to editions of the source; counts and places are exact. */
const WIDTH = 0.25;

function widthOf({ form }: ClaimReport): number {
  return form === "count" || form === "n-of-m" || form === "rank" ? 0 : WIDTH;
}

interface Sides {
  readonly low: number;
  readonly high: number;
  readonly has: number;
}

function sidesOf({ claimed, reference }: ClaimReport): Sides | null {
  if (claimed.kind !== "number" || reference?.kind !== "number" || reference.low === null) return null;
  return { low: Number(claimed.low ?? -Infinity), high: Number(claimed.high ?? Infinity), has: Number(reference.low) };
}

/** True when the figure lies clearly beside the claimed numbers, times the factor. */
function isBeside(claim: ClaimReport, factor: number): boolean {
  const sides = sidesOf(claim);
  if (sides === null) return false;
  const width = Math.abs(sides.has) * widthOf(claim);
  return sides.has + width < sides.low * factor || sides.has - width > sides.high * factor;
}

/** True when whatever the figure is revised to, it stays within the claimed numbers: only then is their denial false. */
function isWellWithin(claim: ClaimReport): boolean {
  const sides = sidesOf(claim);
  if (sides === null) return false;
  const width = Math.abs(sides.has) * widthOf(claim);
  return sides.has - width > sides.low && sides.has + width < sides.high;
}

/** True for a bound or an order that the figure keeps clearly: "more than", "rose", "largest". */
function isOneSided(claim: ClaimReport): boolean {
  const { worst = null, among = null } = claim.receipt?.rows[0] ?? {};
  if (claim.form === "rank") return worst !== null && among !== null && Number(worst) * 2 < Number(among);
  const sides = sidesOf(claim);
  if (sides === null) return false;
  const bound = sides.low === -Infinity ? sides.high : sides.low;
  const width = Math.max(Math.abs(bound), Math.abs(sides.has)) * widthOf(claim);
  return Math.abs(sides.has - bound) > width || (claim.form === "change" && isBeside(claim, -1));
}

/** True when no row of the claim's description lies in the changed time, and the reference declares that none is missing there. */
function isAnotherTime(mutant: Mutant, claim: ClaimReport, { source, report, reference }: Ground): boolean {
  const table = reference.tables.get(claim.receipt?.table ?? "");
  const time = timeAfter(mutant, claim, source, report, reference);
  if (table === undefined || time === null || claim.receipt === undefined) return false;
  const rows = claim.receipt.keys.flatMap((key) => table.rowWithKey(key) ?? []);
  const first = (table.by.start[0] ?? table.by.time[0])?.name;
  const end = table.by.end[0]?.name;
  const isPeriod = end !== undefined && end in (claim.receipt.rows[0] ?? {});
  const cell = (row: number, field = ""): string | null => table.columns.get(field)?.cell(row) ?? null;
  const isThen = (row: number): boolean => {
    const last = cell(row, isPeriod ? end : first);
    return meets(time, { from: cell(row, first), to: last === null ? null : dayAfter(last), granularity: "day" });
  };
  return !rows.some(isThen) && rows.slice(0, 1).some((row) => isVouchedFor(table, row, claim, time, reference));
}

function isVouchedFor(
  table: Table,
  row: number,
  claim: ClaimReport,
  time: TimeInterval,
  reference: Reference,
): boolean {
  const cells = [...table.columns].map(([name, column]) => [name, column.cell(row)] as const);
  const said = claim.receipt?.params ?? [];
  const values = cells.flatMap(([name, cell]) =>
    (cell?.split("|") ?? []).filter((item) => said.includes(item)).map((item) => [name, item] as const),
  );
  return coverageOf(reference, table.name, new Map(values), time, true) !== null;
}

/** The time that the changed words mean, read where they stand. */
function timeAfter(
  mutant: Mutant,
  { clause }: ClaimReport,
  source: string,
  { published }: ArticleReport,
  reference: Reference,
): TimeInterval | null {
  const text = source.slice(clause.start, mutant.start) + mutant.text + source.slice(mutant.end, clause.end);
  const at = mutant.start - clause.start;
  const read = extract(text, published, reference).mentions.find(
    (one) => one.time !== undefined && one.start <= at && at < one.end,
  );
  return read?.time === undefined ? null : { from: read.time.from, to: read.time.to, granularity: "day" };
}

/** True when the claim's query with the other entity in place of the first answers otherwise, or answers nothing where nothing is missing. */
async function isAnotherAnswer(
  claim: ClaimReport,
  { from, to }: { readonly from: string; readonly to: string },
  ground: Ground,
): Promise<boolean> {
  const { reference, database } = ground;
  const { receipt, claimed } = claim;
  if (receipt === undefined) return false;
  const swap = (text: string): string => (text === from ? to : text);
  const asked = { sql: receipt.sql, params: receipt.params.map(swap) };
  const rows = receipt.params.includes(from) ? await database.run(asked) : receipt.rows;
  if (claimed.kind === "number") return isOtherFigure(claim, rows);
  if (claimed.kind !== "names") return false;
  const wanted = claimed.names.map(swap).filter((name) => !asked.params.includes(name));
  if (!isSettled(claim, ground)) return false;
  if (claim.form === "universal") return rows.some((row) => Object.values(row).includes(to));
  const isHeld = rows.some((row) => wanted.every((name) => Object.values(row).includes(name)));
  if (claim.polarity === "negative") return isHeld;
  const isPerpetual = (reference.tables.get(receipt.table)?.by.start.length ?? 0) === 0;
  return (
    !isHeld &&
    ((rows.length > 0 && isPerpetual) || isClosed(claim, [...saidIn(claim, ground).map(swap), to], reference))
  );
}

type Rows = readonly Readonly<Record<string, unknown>>[];

/** True when the figure that answers now is clearly another than the one claimed. */
function isOtherFigure(claim: ClaimReport, rows: Rows): boolean {
  const before: Rows = claim.receipt?.rows ?? [];
  const sides = sidesOf(claim);
  const figure = claim.reference?.kind === "number" ? claim.reference.low : null;
  const column = Object.keys(before[0] ?? {}).find((name) => before.some((row) => row[name] === figure));
  if (column === undefined || sides === null || rows.length === 0) return false;
  return rows.every((row) => {
    const has = Number(row[column] ?? NaN);
    return has * (1 + widthOf(claim)) < sides.low || has * (1 - widthOf(claim)) > sides.high;
  });
}
