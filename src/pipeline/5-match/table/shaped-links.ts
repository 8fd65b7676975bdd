import type { InferredTable } from "../../../reference/infer/columns.ts";
import type { CellLink } from "./link.ts";
import { tokensOf, type Token } from "./tokens.ts";

/** How cells of a column are written ("9/9 (9 %)"), when most are written alike. */
export interface Shape {
  readonly column: number;
  /** A place a token: "9" for a number, else as it is written. */
  readonly marks: readonly string[];
  /** The numbers of each cell. */
  readonly numbers: ReadonlySet<string>;
}

/** Part of a column's cells that must be written alike. */
const ENOUGH = 0.5;
const LEAST_CELLS = 3;
const LEAST_NUMBERS = 2;
const MOST_MARKS = 12;

/** The shapes of a table's columns. */
export function shapesOf({ columns }: InferredTable): Shape[] {
  return columns.flatMap((column, place): Shape[] => {
    const found = new Map<string, Set<string>>();
    const different = new Set(column.cells.flatMap((cell) => cell ?? []));
    for (const cell of different) {
      const tokens = tokensOf(cell.slice(0, LONGEST_CELL));
      if (tokens.length > MOST_MARKS || tokens.filter(({ kind }) => kind === "number").length < LEAST_NUMBERS) continue;
      const key = JSON.stringify(tokens.map(markOf));
      found.set(key, (found.get(key) ?? new Set<string>()).add(numbersOf(tokens)));
    }
    return [...found].flatMap(([key, numbers]) => {
      const isCommon = numbers.size >= LEAST_CELLS && numbers.size >= ENOUGH * different.size;
      return isCommon ? [{ column: place, marks: JSON.parse(key) as string[], numbers }] : [];
    });
  });
}

const LONGEST_CELL = 100;

/** What is written as a column's cells are and is none of the table's: "8/60 (2 %)" where the column has "1/60 (2 %)". `named` are runs that name cells. */
export function shapedLinks(
  tokens: readonly Token[],
  shapes: readonly Shape[],
  named: readonly CellLink[],
): CellLink[] {
  const marks = tokens.map(markOf);
  return shapes.flatMap(({ column, marks: shape }) =>
    tokens.flatMap((_, from): CellLink[] => {
      const to = from + shape.length;
      if (!shape.every((mark, k) => marks[from + k] === mark)) return [];
      const written = tokens.slice(from, to);
      const isKnown =
        shapes.some(({ numbers }) => numbers.has(numbersOf(written))) ||
        named.some((one) => one.quality > 0.9 && one.from <= from && numbersOf(tokens.slice(one.to, to)) === "") ||
        YEAR.test(numbersOf(written));
      if (isKnown) return [];
      const cells = [written.map(({ stem }) => stem).join(" ")];
      return [{ from, to, column, cells, quality: 0.9, weight: shape.length * 0.8 }];
    }),
  );
}

/** "1998 - 99" is a time rather than a score. */
const YEAR = /^[12]\d{3} /;

function markOf({ kind, folded, stem }: Token): string {
  return kind === "number" ? "9" : kind === "sign" ? stem.replace(/[−–—]/, "-") : folded;
}

function numbersOf(tokens: readonly Token[]): string {
  return tokens.flatMap(({ kind, stem }) => (kind === "number" ? [stem] : [])).join(" ");
}
