import { add, compareDecimals, type Decimal } from "../../model/decimal.ts";
import type { Answer, AnswerRow } from "../../model/query.ts";
import type { Group, Reading } from "../../model/reading.ts";
import { coverageOf } from "../../reference/coverage.ts";
import { membersOf } from "../../reference/rows.ts";
import type { Coverage, Reference, Table } from "../../reference/reference.ts";

/** What the answer lacks of the group that it is over. */
export interface Lack {
  /** The members without a figure at that time that have one at another, with the highest of those. */
  readonly figures: ReadonlyMap<string, Decimal>;
  /** True when the reference declares that it has all members of the group on that day. */
  readonly closed: boolean;
}

/** The members that an answer has no figure of. One that the publisher never gives a figure of is none that it counts. */
export function lackOf({ over, table: name }: Reading, answer: Answer, reference: Reference): Lack | null {
  const table = reference.tables.get(name);
  if (over === undefined || table === undefined) return null;
  const figures = new Map<string, Decimal>();
  const answered = membersIn(table, answer.at, over);
  for (const member of membersOf(over.id, over.at, reference)) {
    if (answered.has(member)) continue;
    const highest = highestOf(table, member, over);
    if (highest !== null) figures.set(member, highest);
  }
  return { figures, closed: isClosed(over, reference) };
}

function membersIn(table: Table, rows: readonly number[], { member, figure }: Group): Set<string> {
  const members = table.columns.get(member);
  const figures = table.columns.get(figure);
  return new Set(rows.flatMap((row) => ((figures?.cell(row) ?? null) === null ? [] : (members?.cell(row) ?? []))));
}

/** Of a field that holds no numbers the first cell: it says that there is one. */
function highestOf(table: Table, id: string, { member, figure }: Group): Decimal | null {
  const column = table.columns.get(figure);
  const isNumeric = column?.field.type === "number" || column?.field.type === "integer";
  let highest: Decimal | null = null;
  for (const row of table.columns.get(member)?.rowsWith(id) ?? []) {
    const cell = column?.cell(row) ?? null;
    if (cell !== null && (highest === null || (isNumeric && compareDecimals(cell, highest) > 0))) highest = cell;
  }
  return highest;
}

/** True when the reference declares that it has all members of a group on that day. */
export function isClosed({ id, at }: Group, reference: Reference): boolean {
  const definition = reference.groups.get(id);
  if (definition === undefined) return false;
  const dimensions = reference.tables.get(definition.table)?.by.dimension.map((field) => field.name) ?? [];
  const wheres = Object.entries(definition.where).filter(([field]) => dimensions.includes(field));
  return wheres.every(([field, values]) =>
    values.every(
      (value) => coverageOf(reference, definition.table, new Map([[field, value]]), { from: at, to: at }) !== null,
    ),
  );
}

/** What is missing of a sum, at most. */
export function missingSum({ figures }: Lack): Decimal {
  return [...figures.values()].reduce(add, "0");
}

/** The declaration that the table misses no row of what the reading is bound to, or of what the row has besides. */
export function closureOf(reading: Reading, reference: Reference, row?: AnswerRow): Coverage | null {
  const values = new Map(reading.bindings.map((binding) => [binding.field, binding.value]));
  for (const [field, cell] of Object.entries(row ?? {}))
    if (cell !== null && !values.has(field)) values.set(field, cell);
  return coverageOf(reference, reading.table, values, { from: reading.at, to: reading.at });
}
