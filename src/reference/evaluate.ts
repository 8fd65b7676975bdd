import { compareDecimals } from "../model/decimal.ts";
import type { Answer, AnswerRow, Query, Select } from "../model/query.ts";
import { aggregate, derive, placeOf } from "./aggregate.ts";
import type { Field } from "./descriptor.ts";
import type { Reference, Table } from "./reference.ts";
import { rowsUnder, test } from "./rows.ts";
import { cellsOf, columnOf, isIn, tableOf } from "./table-cells.ts";

/** Answers a query from the snapshot. Same rows in the same order as its SQL in DuckDB. Throws on a table or field that the reference lacks. */
export function evaluate(query: Query, reference: Reference): Answer {
  if (query.select.kind === "stated") {
    const { numbers, derived } = query.select;
    const stated = Object.fromEntries(numbers.map(({ name, value }) => [name, value]));
    return { rows: [derive(stated, derived)], at: [], keys: [] };
  }
  const { log } = reference;
  const table = tableOf(log?.plain ?? reference, query.table);
  const rows = rowsUnder(query.where, table, reference);
  log?.queried(query.table, query.where, rows);
  if (query.select.kind === "figures") {
    const { figures } = query.select;
    const tests = figures.map(({ where }) => where.map((predicate) => test(predicate, table, reference)));
    const used = rows.filter((row) => tests.some((all) => all.every((holds) => holds(row))));
    return { rows: selected(query.select, rows, table, reference), at: used, keys: keysOf(used, table) };
  }
  const keys = keysOf(rows, table);
  return { rows: selected(query.select, rows, table, reference), at: rows, keys };
}

function selected(
  select: Exclude<Select, { kind: "stated" }>,
  rows: readonly number[],
  table: Table,
  reference: Reference,
): AnswerRow[] {
  switch (select.kind) {
    case "rows":
      return distinctRows(rows, table, select.fields);
    case "counts":
      return [counted(select, rows, table, reference)];
    case "figures": {
      const figures = select.figures.map(({ name, of, how, where }) => {
        const tests = where.map((predicate) => test(predicate, table, reference));
        const cells = cellsOf(rowsPassing(rows, tests), columnOf(table, of));
        return [name, aggregate(how, cells)] as const;
      });
      return [derive(Object.fromEntries(figures), select.derived)];
    }
    case "rank": {
      const own = columnOf(table, select.of).rowsWith(select.entity);
      const by = columnOf(table, select.by);
      const [value] = cellsOf(
        rows.filter((row) => isIn(own, row)),
        by,
      );
      return value === undefined ? [] : [placeOf(value, cellsOf(rows, by), select.order, select.width)];
    }
    case "top": {
      const by = columnOf(table, select.by);
      const fields = [...new Set([select.by, ...select.fields])];
      const sign = select.order === "most" ? -1 : 1;
      const found = distinctRows(
        rows.filter((row) => by.cell(row) !== null),
        table,
        fields,
      );
      return found
        .sort((a, b) => sign * compareDecimals(a[select.by] ?? "0", b[select.by] ?? "0"))
        .slice(0, select.limit);
    }
  }
}

function counted(
  select: Extract<Select, { kind: "counts" }>,
  rows: readonly number[],
  table: Table,
  reference: Reference,
): AnswerRow {
  const of = columnOf(table, select.of);
  const counts = select.counts.map(({ name, where }) => {
    const tests = where.map((predicate) => test(predicate, table, reference));
    const counted = new Set(cellsOf(rowsPassing(rows, tests), of));
    return [name, String(counted.size)] as const;
  });
  return Object.fromEntries(counts);
}

function rowsPassing(rows: readonly number[], tests: readonly ((row: number) => boolean)[]): readonly number[] {
  let left = rows;
  for (const holds of tests) left = left.filter(holds);
  return left;
}

function keysOf(rows: readonly number[], table: Table): string[] {
  const keys = rows.map((row) => table.keyOf(row));
  return keys.every((key, k) => k === 0 || (keys[k - 1] ?? "") <= key) ? keys : keys.sort();
}

function distinctRows(rows: readonly number[], table: Table, fields: readonly string[]): AnswerRow[] {
  const columns = fields.map((name) => columnOf(table, name));
  const isKeyed = table.primaryKey.every((name) => fields.includes(name));
  const seen = new Set<string>();
  const found: AnswerRow[] = [];
  let before: number | null = null;
  for (const row of rows) {
    const last = before;
    before = row;
    if (!isKeyed && last !== null && columns.every((column) => column.cell(row) === column.cell(last))) continue;
    const cells = columns.map((column) => column.cell(row));
    if (!isKeyed) {
      const key = cells.map((cell) => cell ?? "").join("\u001f");
      if (seen.has(key)) continue;
      seen.add(key);
    }
    const answer: Record<string, string | null> = {};
    for (const [k, name] of fields.entries()) answer[name] = cells[k] ?? null;
    found.push(answer);
  }
  const types = columns.map((column) => column.field);
  return found.length < 2 ? found : found.sort((a, b) => compareRows(a, b, types));
}

/** By value, empty cells last, as the printed SQL orders. Text compares by code points, numbers as numbers. */
function compareRows(a: AnswerRow, b: AnswerRow, fields: readonly Field[]): number {
  for (const { name, type } of fields) {
    const left = a[name] ?? null;
    const right = b[name] ?? null;
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    if (type === "number" || type === "integer" || type === "year") return compareDecimals(left, right);
    return left < right ? -1 : 1;
  }
  return 0;
}
