import { numberField, orderField, ROW } from "../../../reference/infer/infer.ts";
import type { InferredColumn } from "../../../reference/infer/columns.ts";
import { isShared } from "./header-links.ts";
import type { Choice, Place } from "./draft.ts";
import type { Order } from "../../../model/query.ts";
import type { Degree } from "./degrees.ts";
import { stemOf } from "./tokens.ts";

/** A field that rows are ordered by, and which way. */
export interface Measure {
  readonly field: string;
  readonly column: number | null;
  readonly order: Order;
  readonly used: readonly Place[];
  readonly cost: number;
}

/** Gaps to a first row, among figures of their own ("1:32:50.4", "+ 38.020"), are in no order with it. */
function isMixed({ cells, numbers }: InferredColumn): boolean {
  const written = cells.filter((cell, row): cell is string => cell !== null && (numbers?.[row] ?? null) !== null);
  const gaps = written.filter((cell) => /^\+\s*\d/.test(cell)).length;
  return gaps > 0 && written.some((cell) => /\d:\d/.test(cell) && !cell.startsWith("+"));
}

const flip = (order: Order): Order => (order === "most" ? "least" : "most");

/** What a degree word measures: the header next to it, else the column that the word itself asks for, else the only one that there is. */
export function measuresOf(choice: Choice, degree: Degree, cue: Place): Measure[] {
  const { table } = choice.draft.index;
  const found: Measure[] = [];
  if (table.grain === "cell") return valueOf(choice, degree);
  const push = (column: number, used: readonly Place[], cost: number): void => {
    const of = table.columns[column];
    const field = of === undefined ? null : fieldOf(of);
    if (of === undefined || field === null || isMixed(of) || found.some((one) => one.field === field)) return;
    found.push({ field, column, order: turned(degree, of) ? flip(degree.order) : degree.order, used, cost });
  };
  const near = choice.headers
    .map((header) => ({ header, gap: header.from >= cue.to ? header.from - cue.to : (cue.from - header.to) * 1.5 + 1 }))
    .sort((a, b) => a.gap - b.gap);
  const [closest] = near;
  const second = near[1];
  for (const { header, gap } of [closest, second].flatMap((one) => one ?? [])) {
    const far = (header === closest?.header ? 0 : 0.15) + (isShared(header, choice.draft.index) ? 0.2 : 0);
    for (const { column, quality } of header.columns.slice(0, 3)) {
      if (table.columns[column]?.kind === "text" && table.columns[column].numbers === null) continue;
      push(column, [header], far + (1 - quality) * 0.15 + Math.max(0, gap - 4) * 0.02);
    }
  }
  const byNumber = choice.conditions.filter((one) => one.kind === "number" && one.also.length === 0);
  for (const one of byNumber) push(one.column, [], 0.2);
  const hints = degree.near.map(stemOf);
  table.columns.forEach((column, place) => {
    const rank = hints.findIndex((hint) => choice.draft.index.headers[place]?.own.has(hint));
    if (rank >= 0) push(place, [], degree.bound === true ? 0.05 : degree.time === true ? 0.08 : 0.12 + 0.01 * rank);
  });
  if (degree.time === true) {
    table.columns.forEach((column, place) => {
      if (column.kind === "time") push(place, [], 0.06);
    });
    if (degree.bound !== true) found.push({ field: ROW, column: null, order: degree.order, used: [], cost: 0.12 });
  }
  const numeric = table.columns.flatMap((column, place) =>
    column.kind === "number" || column.kind === "score" ? [place] : [],
  );
  if (found.length === 0) for (const place of numeric) push(place, [], numeric.length === 1 ? 0.15 : 0.3);
  return found.sort((a, b) => a.cost - b.cost).slice(0, 5);
}

/** What it costs that a number is taken for one of another column than the one that is spoken of, which has it too. */
export function astray({ conditions, draft }: Choice, column: number | null): number {
  const isAstray = conditions.some(
    (one) =>
      one.kind === "number" &&
      one.also.length === 0 &&
      one.column !== column &&
      draft.numbers.some(
        ({ from, conditions: options }) => from === one.from && options.some((other) => other.column === column),
      ),
  );
  return isAstray ? 0.15 : 0;
}

/** Of cells only their value is measured. */
function valueOf({ draft }: Choice, { order, bound }: Degree): Measure[] {
  const { columns } = draft.index.table;
  const last = columns.at(-1);
  const field = last === undefined || bound === true ? null : fieldOf(last);
  return field === null ? [] : [{ field, column: columns.length - 1, order, used: [], cost: 0.05 }];
}

/** The field that orders the rows of a column; null for plain text. */
export function fieldOf(column: InferredColumn): string | null {
  if (column.days !== null) return orderField(column);
  return column.numbers === null ? null : numberField(column);
}

function turned({ reversed }: Degree, column: InferredColumn): boolean {
  const words: readonly string[] = column.header.toLowerCase().match(/[\p{L}#]+/gu) ?? [];
  return reversed !== undefined && words.some((word) => reversed.includes(word));
}
