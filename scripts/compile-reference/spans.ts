import { days, type Row } from "./tables.ts";

/** The column's text under another name, in rows of the package. */
export function span(start: string, end: string): Row {
  const from = start === "" ? null : days(start);
  const to = end === "" ? null : days(end);
  return {
    start: from?.first ?? "",
    start_precision: from?.precision ?? "",
    end: to?.last ?? "",
    end_precision: to?.precision ?? "",
  };
}
