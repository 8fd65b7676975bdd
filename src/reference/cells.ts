import { decimal } from "../model/decimal.ts";
import { isCalendarDay } from "../model/time.ts";
import type { Field } from "./descriptor.ts";

/** Canonical text of a cell by its field's type, as answers have it; undefined when the cell is none of the type. Empty cells are null. */
export function canonicalCell(field: Field, cell: string): string | null | undefined {
  if (cell === "") return null;
  switch (field.type) {
    case "string":
    case "list":
      return cell;
    case "integer":
    case "year":
      return /^-?\d+$/.test(cell) ? (decimal(cell) ?? undefined) : undefined;
    case "number":
      return decimal(cell) ?? undefined;
    case "boolean":
      return cell === "true" || cell === "false" ? cell : undefined;
    case "date":
      return isCalendarDay(cell) ? cell : undefined;
  }
}

/** The items of a list cell. */
export function itemsOf(field: Field, cell: string): string[] {
  return cell.split(field.delimiter ?? ",");
}

/** What a cell of the type looks like, for messages. */
export const SHAPES: Readonly<Record<Field["type"], string>> = {
  string: "text",
  list: "items parted by the delimiter",
  integer: "a whole number (1234)",
  year: "a year (2014)",
  number: "a number without exponent or separators (1234.5)",
  boolean: "true or false",
  date: "a day that the calendar has (2014-03-18)",
};
