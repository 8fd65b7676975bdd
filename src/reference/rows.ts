import { compareDecimals } from "../model/decimal.ts";
import { once } from "../model/once.ts";
import { contains } from "../model/quantity.ts";
import type { Order, Predicate } from "../model/query.ts";
import { firstDayOf, type IsoDate } from "../model/time.ts";
import type { GroupDefinition } from "./descriptor.ts";
import { postingsOf, rowsByKey, shortestOf } from "./posting-lists.ts";
import type { Column, Reference, Table } from "./reference.ts";
import { cellsOf, columnOf, isIn, tableOf } from "./table-cells.ts";

/** Of so few rows each is looked at. */
const FEW = 80;

/** Row numbers, ascending, that hold under all predicates; looks at the fewest that keys or posting lists leave. */
export function rowsUnder(where: readonly Predicate[], table: Table, reference: Reference): number[] {
  const only = shortestOf(where, table);
  return only !== null && only.rows.length <= FEW
    ? rowsAmong(only.rows, where, only.by, table, reference)
    : rowsByChoices(where, table, reference);
}

/** Those of ascending rows that hold under all predicates but `by`. */
function rowsAmong(
  among: Uint32Array,
  where: readonly Predicate[],
  by: Predicate,
  table: Table,
  reference: Reference,
): number[] {
  const rows: number[] = [];
  for (const row of among) rows.push(row);
  let left = rows;
  for (const predicate of where) if (predicate !== by) left = left.filter(test(predicate, table, reference));
  return left;
}

function rowsByChoices(where: readonly Predicate[], table: Table, reference: Reference): number[] {
  const choices = where.map((predicate) => choicesOf(predicate, table, reference));
  let fewest: readonly (readonly number[] | Uint32Array)[] | null = null;
  let size = table.rowCount;
  let by: Predicate | null = null;
  for (const [k, predicate] of where.entries()) {
    // Each is looked up: of so many it does not pay.
    if ((choices[k]?.length ?? 0) >= size) continue;
    const postings = postingsOf(predicate, choices[k] ?? null, table);
    const length = postings?.reduce((sum, posting) => sum + posting.length, 0) ?? Infinity;
    if (length < size) [fewest, size, by] = [postings, length, predicate];
  }
  const keyed = rowsByKey(where, choices, table, size);
  if (keyed !== null) [fewest, by] = [keyed, null];
  // A posting list of "is" has no other rows.
  const open = by?.op === "is" ? where.filter((predicate) => predicate !== by) : where;
  const tests = open.map((predicate) => test(predicate, table, reference));
  const rows: number[] = [];
  const take = (row: number): void => {
    for (const holds of tests) if (!holds(row)) return;
    rows.push(row);
  };
  if (fewest === null) for (let row = 0; row < table.rowCount; row += 1) take(row);
  else for (const posting of fewest) for (const row of posting) take(row);
  return fewest === null || fewest.length < 2 ? rows : rows.sort((a, b) => a - b);
}

/** Of no more years than these is each looked up. */
const MOST_YEARS = 20;

/** The cells of which a predicate's field must have one, each once; null where none can be listed. */
function choicesOf(predicate: Predicate, table: Table, reference: Reference): readonly string[] | null {
  if (!("field" in predicate) || columnOf(table, predicate.field).field.type === "list") return null;
  switch (predicate.op) {
    case "is":
      return [predicate.value];
    case "among":
      return predicate.values.length < 2 ? predicate.values : [...new Set(predicate.values)];
    case "in-group":
      return listed(membersOf(predicate.group, predicate.at, reference));
    case "during": {
      const { field, from, to } = predicate;
      if (columnOf(table, field).field.type !== "year" || from === null || to === null) return null;
      const first = Number(from.slice(0, 4));
      const count = Number(to.slice(0, 4)) + 1 - first;
      return count > 0 && count <= MOST_YEARS ? Array.from({ length: count }, (_, k) => String(first + k)) : null;
    }
    default:
      return null;
  }
}

const listed = once((members: ReadonlySet<string>): readonly string[] => [...members]);

/** Tells of a row whether a predicate holds. */
export function test(predicate: Predicate, table: Table, reference: Reference): (row: number) => boolean {
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
      const rows = columnOf(table, predicate.field).rowsWith(predicate.value);
      return (row) => isIn(rows, row);
    }
    case "during": {
      const column = columnOf(table, predicate.field);
      if (column.field.type === "year") return inYears(column, predicate.from, predicate.to);
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
      const except = new Set(predicate.except);
      return (row) => {
        const cell = column.cell(row) ?? "";
        return members.has(cell) && !except.has(cell);
      };
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
      const figure = figureAt(cellsOf(rows, column), predicate.order, predicate.place, column.field.type === "date");
      return (row) => figure !== undefined && column.cell(row) === figure;
    }
  }
}

/** The same of years, each of which stands for its first day: "2014" is before "2014-03-01", and not before "2014-01-01". */
function inYears(column: Column, from: IsoDate | null, to: IsoDate | null): (row: number) => boolean {
  const first = from === null ? null : from.replace(/-01-01$/, "");
  const end = to === null ? null : to.replace(/-01-01$/, "");
  return (row) => {
    const year = column.cell(row);
    return year !== null && (first === null || year >= first) && (end === null || year < end);
  };
}

/** ISO days are in order as text. */
function figureAt(cells: readonly string[], order: Order, place: number, areDays: boolean): string | undefined {
  const sign = order === "most" ? -1 : 1;
  const compare = areDays ? (a: string, b: string): number => (a < b ? -1 : 1) : compareDecimals;
  return [...new Set(cells)].sort((a, b) => sign * compare(a, b))[place - 1];
}

/** How many groups with their day are remembered for a reference. */
const GROUPS_KEPT = 1_000;
const groups = new WeakMap<Reference, Map<string, ReadonlySet<string>>>();

/** The entities of a named group on a day. */
export function membersOf(group: string, at: string, reference: Reference): ReadonlySet<string> {
  const { log } = reference;
  if (log !== undefined) {
    const { table, where } = rowsOfGroup(group, at, log.plain);
    log.queried(table.name, where, []);
    return membersOf(group, at, log.plain);
  }
  const kept = groups.get(reference) ?? new Map<string, ReadonlySet<string>>();
  groups.set(reference, kept);
  const key = `${group} ${at}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= GROUPS_KEPT) kept.clear();
  const members = findMembers(group, at, reference);
  kept.set(key, members);
  return members;
}

function findMembers(group: string, at: string, reference: Reference): Set<string> {
  const { table, where, definition } = rowsOfGroup(group, at, reference);
  const column = columnOf(table, definition.field);
  const members = new Set(rowsUnder(where, table, reference).flatMap((row) => column.cell(row) ?? []));
  for (const id of definition.except) members.delete(id);
  return members;
}

/** The table that a group's members are taken from, and the predicates under which. */
function rowsOfGroup(
  group: string,
  at: string,
  reference: Reference,
): { readonly table: Table; readonly where: readonly Predicate[]; readonly definition: GroupDefinition } {
  const definition = reference.groups.get(group);
  if (definition === undefined) throw new Error(`no group ${group} in the reference`);
  const table = tableOf(reference, definition.table);
  const start = table.by.start[0]?.name;
  const end = table.by.end[0]?.name ?? null;
  const where: Predicate[] = Object.entries(definition.where).map(([field, values]) => ({
    op: "among",
    field,
    values,
  }));
  if (start !== undefined) where.push({ op: "valid", start, end, at });
  return { table, where, definition };
}
