import { compareDecimals } from "../model/decimal.ts";
import { contains } from "../model/quantity.ts";
import { firstDayOf } from "../model/time.ts";
import type { Answer, AnswerRow, Order, Predicate, Query, Select } from "../model/query.ts";
import { aggregate, derive, placeOf } from "./aggregate.ts";
import type { Field } from "./descriptor.ts";
import type { Column, Reference, Table } from "./reference.ts";

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
        const cells = cellsOf(
          rows.filter((row) => tests.every((holds) => holds(row))),
          columnOf(table, of),
        );
        return [name, aggregate(how, cells)] as const;
      });
      return [derive(Object.fromEntries(figures), select.derived)];
    }
    case "rank": {
      const own = columnOf(table, select.of).rowsWith(select.entity);
      const by = columnOf(table, select.by);
      const [value] = cellsOf(
        rows.filter((row) => own.includes(row)),
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

function cellsOf(rows: readonly number[], column: Column): string[] {
  return rows.flatMap((row) => column.cell(row) ?? []);
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
    const counted = new Set(rows.filter((row) => tests.every((holds) => holds(row))).map((row) => of.cell(row)));
    counted.delete(null);
    return [name, String(counted.size)] as const;
  });
  return Object.fromEntries(counts);
}

function tableOf(reference: Reference, name: string): Table {
  const table = reference.tables.get(name);
  if (table === undefined) throw new Error(`no table ${name} in the reference`);
  return table;
}

function columnOf(table: Table, name: string): Column {
  const column = table.columns.get(name);
  if (column === undefined) throw new Error(`no field ${name} in table ${table.name}`);
  return column;
}

/** Row numbers, ascending, that hold under all predicates; begins with the shortest posting list there is. */
function rowsUnder(where: readonly Predicate[], table: Table, reference: Reference): number[] {
  let first: Iterable<number> | null = null;
  let size = Infinity;
  for (const predicate of where) {
    if (predicate.op !== "is" && predicate.op !== "holds") continue;
    const posting = columnOf(table, predicate.field).rowsWith(predicate.value);
    if (posting.length < size) [first, size] = [posting, posting.length];
  }
  const tests = where.map((predicate) => test(predicate, table, reference));
  const rows: number[] = [];
  for (const row of first ?? Array(table.rowCount).keys()) if (tests.every((holds) => holds(row))) rows.push(row);
  return rows;
}

function test(predicate: Predicate, table: Table, reference: Reference): (row: number) => boolean {
  switch (predicate.op) {
    case "is": {
      const column = columnOf(table, predicate.field);
      return (row) => column.cell(row) === predicate.value;
    }
    case "is-not": {
      const column = columnOf(table, predicate.field);
      return (row) => {
        const cell = column.cell(row);
        return cell !== null && cell !== predicate.value;
      };
    }
    case "among": {
      const column = columnOf(table, predicate.field);
      const values = new Set(predicate.values);
      return (row) => values.has(column.cell(row) ?? "");
    }
    case "holds": {
      const rows = new Set(columnOf(table, predicate.field).rowsWith(predicate.value));
      return (row) => rows.has(row);
    }
    case "during": {
      const column = columnOf(table, predicate.field);
      return (row) => {
        const cell = column.cell(row);
        if (cell === null) return false;
        const day = firstDayOf(cell);
        return (predicate.from === null || day >= predicate.from) && (predicate.to === null || day < predicate.to);
      };
    }
    case "valid": {
      const start = columnOf(table, predicate.start);
      const end = predicate.end === null ? null : columnOf(table, predicate.end);
      return (row) => (start.cell(row) ?? "") <= predicate.at && (end?.cell(row) ?? "9999-12-31") >= predicate.at;
    }
    case "in-group": {
      const column = columnOf(table, predicate.field);
      const members = membersOf(predicate.group, predicate.at, reference);
      for (const id of predicate.except) members.delete(id);
      return (row) => members.has(column.cell(row) ?? "");
    }
    case "within": {
      const column = columnOf(table, predicate.field);
      return (row) => {
        const cell = column.cell(row);
        return cell !== null && contains(predicate.interval, cell);
      };
    }
    case "not": {
      const tests = predicate.of.map((one) => test(one, table, reference));
      return (row) => !tests.every((holds) => holds(row));
    }
    case "place": {
      const column = columnOf(table, predicate.field);
      const rows = rowsUnder(predicate.among, table, reference);
      const figure = figureAt(cellsOf(rows, column), predicate.order, predicate.place);
      return (row) => figure !== undefined && column.cell(row) === figure;
    }
  }
}

function figureAt(cells: readonly string[], order: Order, place: number): string | undefined {
  const sign = order === "most" ? -1 : 1;
  return [...new Set(cells)].sort((a, b) => sign * compareDecimals(a, b))[place - 1];
}

/** The entities of a named group on a day. */
export function membersOf(group: string, at: string, reference: Reference): Set<string> {
  const { log } = reference;
  const definition = reference.groups.get(group);
  if (definition === undefined) throw new Error(`no group ${group} in the reference`);
  const table = tableOf(log?.plain ?? reference, definition.table);
  const start = table.by.start[0]?.name;
  const end = table.by.end[0]?.name ?? null;
  const where: Predicate[] = Object.entries(definition.where).map(([field, values]) => ({
    op: "among",
    field,
    values,
  }));
  if (start !== undefined) where.push({ op: "valid", start, end, at });
  const column = columnOf(table, definition.field);
  const rows = rowsUnder(where, table, reference);
  log?.queried(table.name, where, rows);
  const members = new Set(rows.flatMap((row) => column.cell(row) ?? []));
  for (const id of definition.except) members.delete(id);
  return members;
}

function keysOf(rows: readonly number[], table: Table): string[] {
  const keys = rows.map((row) => table.keyOf(row));
  return keys.every((key, k) => k === 0 || (keys[k - 1] ?? "") <= key) ? keys : keys.sort();
}

function distinctRows(rows: readonly number[], table: Table, fields: readonly string[]): AnswerRow[] {
  const columns = fields.map((name) => columnOf(table, name));
  const found = new Map<string, AnswerRow>();
  let before: number | null = null;
  for (const row of rows) {
    const last = before;
    before = row;
    if (last !== null && columns.every((column) => column.cell(row) === column.cell(last))) continue;
    const cells = columns.map((column) => column.cell(row));
    const key = cells.length === 1 ? (cells[0] ?? "") : cells.map((cell) => cell ?? "").join("\u001f");
    if (!found.has(key)) found.set(key, Object.fromEntries(fields.map((name, k) => [name, cells[k] ?? null])));
  }
  return found.size < 2
    ? [...found.values()]
    : [...found.values()].sort((a, b) =>
        compareRows(
          a,
          b,
          columns.map((column) => column.field),
        ),
      );
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
