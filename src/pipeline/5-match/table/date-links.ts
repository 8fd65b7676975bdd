import { monthOf, type CellDay } from "../../../reference/infer/cell-day.ts";
import type { CellLink } from "./link.ts";
import type { TableIndex } from "./table-index.ts";
import type { Token } from "./tokens.ts";

interface NamedDay {
  readonly from: number;
  readonly to: number;
  readonly month: number;
  /** Zero where none is named. */
  readonly day: number;
  readonly year: number;
}

/** Months, days and years as they are written in a statement, linked to the cells of the same time however those are written. */
export function dateLinks(tokens: readonly Token[], index: TableIndex): CellLink[] {
  return namedDays(tokens).flatMap((named) =>
    index.table.columns.flatMap(({ days, cells }, column): CellLink[] => {
      if (days === null) return [];
      const found = cells.filter((cell, row): cell is string => cell !== null && isMeant(named, days[row] ?? null));
      if (found.length === 0) return [];
      const { from, to } = named;
      const quality = named.day === 0 ? 0.8 : 0.96;
      return [{ from, to, column, cells: [...new Set(found)], quality, weight: 0.8 * (to - from) + 0.4 }];
    }),
  );
}

function isMeant(named: NamedDay, cell: CellDay | null): boolean {
  if (cell?.month !== named.month) return false;
  return (
    (named.day === 0 || cell.day === named.day) && (named.year === 0 || cell.year === 0 || cell.year === named.year)
  );
}

function namedDays(tokens: readonly Token[]): NamedDay[] {
  return tokens.flatMap((token, at): NamedDay[] => {
    const month = token.kind === "word" && token.folded.length >= 3 ? monthOf(token.folded) : null;
    if (month === null) return [];
    const before = dayAt(tokens[at - 1]);
    const after = before > 0 ? 0 : dayAt(tokens[at + 1]);
    const from = before > 0 ? at - 1 : at;
    const last = after > 0 ? at + 1 : at;
    const comma = tokens[last + 1]?.stem === "," ? 1 : 0;
    const year = yearAt(tokens[last + 1 + comma]);
    const to = year > 0 ? last + 2 + comma : last + 1;
    return [{ from, to, month, day: before + after, year }];
  });
}

function dayAt(token: Token | undefined): number {
  const value = token?.kind === "number" ? Number(token.value) : 0;
  return Number.isInteger(value) && value >= 1 && value <= 31 ? value : 0;
}

function yearAt(token: Token | undefined): number {
  return token?.kind === "number" && /^[12]\d{3}$/.test(token.stem) ? Number(token.stem) : 0;
}
