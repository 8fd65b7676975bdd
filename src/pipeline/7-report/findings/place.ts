import type { Quoted } from "../../../model/span.ts";
import type { Place } from "./finding.ts";

/** Most characters of a line that are kept on each side of the words. */
const AROUND = 150;

/** Words of a source with their line and column, both from 1 ("\n" and "\r\n" end a line), and the line around them. */
export function placeIn(source: string, { start, end, quote }: Quoted): Place {
  const before = source.slice(0, start);
  const begins = before.lastIndexOf("\n") + 1;
  const ends = source.indexOf("\n", end);
  const text = source
    .slice(Math.max(begins, start - AROUND), Math.min(ends === -1 ? source.length : ends, end + AROUND))
    .replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
  return { start, end, quote, line: before.split("\n").length, column: start - begins + 1, text };
}

/** What stands before and after the words in their line; null when the line does not show them as they are. */
export function around({ text, quote, column }: Place): readonly [before: string, after: string] | null {
  const expected = Math.min(column - 1, AROUND);
  const found = [text.lastIndexOf(quote, expected), text.indexOf(quote, expected)].filter((at) => at !== -1);
  const [at] = found.sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected));
  return at === undefined ? null : [text.slice(0, at), text.slice(at + quote.length)];
}
