import type { Decimal } from "../../../model/decimal.ts";
import type { Interval } from "../../../model/quantity.ts";
import type { Predicate } from "../../../model/query.ts";
import type { InferredColumn } from "../../../reference/infer/columns.ts";
import { numberField, orderField, secondField } from "../../../reference/infer/infer.ts";
import type { Condition, Place } from "./draft.ts";
import type { HeaderLink } from "./link.ts";
import type { Bounded } from "./number-bounds.ts";
import { isOfHead } from "./grid.ts";
import type { Beside } from "./number-headers.ts";
import type { TableIndex } from "./table-index.ts";

const YEAR = /^(1[5-9]|20)\d\d$/;

/** True for a number that is written as years are. */
export function isYear(value: Decimal): boolean {
  return YEAR.test(value);
}

/** How the words around a number speak of it. */
export interface Wording {
  /** "3 teams". */
  readonly isCounting: boolean;
  /** "a value of 3". */
  readonly isTold: boolean;
}

/** What a number may be a condition of: the column whose header stands by it, and, if it has no bounds, every column that has it. */
export function conditionsOf(
  bounded: Bounded,
  beside: Beside | null,
  headers: readonly HeaderLink[],
  index: TableIndex,
  { isCounting, isTold }: Wording,
): Condition[] {
  const found: Condition[] = [];
  const seen = new Set<number>();
  const has = (column: InferredColumn | undefined): boolean => column !== undefined && hasNumber(column, bounded.value);
  const elsewhere = (own: number): boolean =>
    bounded.exact &&
    !has(index.table.columns[own]) &&
    index.table.columns.some((column) => column.kind === "time" && has(column));
  const push = (column: number, quality: number, also: readonly Place[]): void => {
    const of = index.table.columns[column];
    const where = numberWhere(
      column,
      of !== undefined &&
        bounded.scaled !== null &&
        /million|billion|thousand/i.test(`${of.header} ${index.table.caption}`)
        ? bounded.scaled
        : bounded,
      index,
    );
    if (where === null || of === undefined || seen.has(column)) return;
    if (of.kind === "text" && bounded.exact && !hasNumber(of, bounded.value)) return;
    seen.add(column);
    const fit = index.table.grain !== "cell" && bounded.exact && isFarOff(of, bounded.value) ? 0.5 * quality : quality;
    found.push({ kind: "number", from: bounded.from, to: bounded.to, column, where, quality: fit, also, members: [] });
  };
  if (beside !== null)
    for (const { column, quality } of beside.header.columns) {
      const isElsewhere = isYear(bounded.value) && elsewhere(column);
      const isCounted = beside.side === "right" && !bounded.ordinal && isIndex(index.table.columns[column]);
      push(column, isElsewhere || isCounted ? 0.4 : 0.6 + 0.4 * quality, [beside.header]);
    }
  const apart = headers.filter((one) => one !== beside?.header && (one.columns[0]?.quality ?? 0) > 0.9);
  if (beside === null || beside.side === "left")
    for (const header of apart)
      for (const { column } of header.columns.slice(0, 2))
        push(column, has(index.table.columns[column]) ? 0.85 : 0.65, [header]);
  if (index.table.grain === "cell" && !(isYear(bounded.value) && bounded.exact)) {
    const value = index.table.columns.length - 1;
    if (!bounded.exact || has(index.table.columns[value])) push(value, 0.85, []);
    else if (!isCounting) push(value, isTold ? 0.9 : 0.7, []);
  }
  // "in 2014 the price": the header behind a year that another column has is not told of it.
  const isApart =
    beside === null ||
    (isYear(bounded.value) &&
      beside.side === "right" &&
      beside.header.columns.every(({ column }) => elsewhere(column)));
  const isHead = (place: number): boolean => isYear(bounded.value) && isOfHead({ draft: { index } }, place);
  if (bounded.exact) {
    index.table.columns.forEach((column, place) => {
      if (hasNumber(column, bounded.value)) push(place, isHead(place) ? 1 : isApart ? 0.8 : 0.5, []);
      else if (bounded.percent && isPercent(column)) push(place, 0.7, []);
    });
  } else if (beside === null) {
    const year = isYear(bounded.value);
    index.table.columns.forEach((column, place) => {
      if (column.kind === "text") return;
      if (year === (column.kind === "time")) push(place, year ? 0.85 : 0.45, []);
    });
  }
  return found.sort((a, b) => b.quality - a.quality);
}

/** How many times beyond all of a column's numbers one of them is hardly meant to be. */
const FAR = 4;

function isFarOff(column: InferredColumn, value: Decimal): boolean {
  if (column.kind === "time") return false;
  const numbers = column.numbers?.flatMap((one) => (one === null ? [] : [Math.abs(Number(one))])) ?? [];
  return numbers.length > 3 && Math.abs(Number(value)) > FAR * Math.max(...numbers, 1);
}

/** Whether some cell of the column has the number. */
export function hasNumber(column: InferredColumn, value: Decimal): boolean {
  const has = (list: readonly (string | null)[] | null): boolean => list?.includes(value) === true;
  return has(column.numbers) || has(column.seconds) || column.days?.some((day) => String(day?.year) === value) === true;
}

/** Numbers that only tell rows apart: "game 6" is one of them, "6 games" is how many. */
export function isIndex(column: InferredColumn | undefined): boolean {
  if (column === undefined) return false;
  if (column.kind === "time") return true;
  const numbers = column.numbers?.flatMap((one) => one ?? []) ?? [];
  const values = numbers.map(Number);
  const isDense = Math.max(...values) - Math.min(...values) <= 4 * numbers.length;
  const rises = values.filter((one, k) => k > 0 && one >= (values[k - 1] ?? 0)).length;
  return (
    numbers.length > 3 &&
    isDense &&
    new Set(numbers).size >= 0.7 * numbers.length &&
    rises >= 0.9 * (numbers.length - 1) &&
    values.every(Number.isInteger)
  );
}

function isPercent({ header, cells }: InferredColumn): boolean {
  return /%|percent|pct/i.test(header) || cells.some((cell) => cell?.includes("%") === true);
}

/** The condition that the column's number lies in the interval; null for a column without numbers. */
function numberWhere(
  place: number,
  { interval, value, exact }: Pick<Bounded, "interval" | "value" | "exact">,
  index: TableIndex,
): Predicate | null {
  const column = index.table.columns[place];
  if (column === undefined) return null;
  if (column.days !== null && isYear(value)) {
    const at = (year: Decimal | null, end: boolean): Decimal | null =>
      year === null ? null : `${year}${end ? "9999" : "0000"}`;
    const { low, high, lowInclusive, highInclusive } = interval;
    const days: Interval = {
      low: at(low, !lowInclusive),
      high: at(high, highInclusive),
      lowInclusive: true,
      highInclusive: true,
    };
    return { op: "within", field: orderField(column), interval: days };
  }
  if (column.numbers === null) return null;
  const first: Predicate = { op: "within", field: numberField(column), interval };
  if (column.seconds === null || !exact) return first;
  const second: Predicate = { op: "within", field: secondField(column), interval };
  return {
    op: "not",
    of: [
      { op: "not", of: [first] },
      { op: "not", of: [second] },
    ],
  };
}
