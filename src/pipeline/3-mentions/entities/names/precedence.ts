import { overlapsAny, overlapsRange, withinRange, type Range } from "../../../../model/span.ts";

/** Small words and marks that only join names. */
const JOINTS = /^(?:[\s,/&–-]|and|or|the|of)*$/;

/**
 * True when a name by its capitals wins over those that the reference knows: it holds more than they do. "Harbour Guild of Northport" is
 * not Northport; but "Northport-Southport" is the two of them, and what a known name covers or crosses is no name of its own.
 */
export function outweighs(text: string, range: Range, known: readonly Range[]): boolean {
  if (!overlapsAny(known, range)) return true;
  const inside = known.filter((other) => overlapsRange(range, other));
  if (!inside.every((other) => withinRange(range, other))) return false;
  let from = range.from;
  for (const other of inside) {
    if (!JOINTS.test(text.slice(from, other.from))) return true;
    from = other.to;
  }
  return !JOINTS.test(text.slice(from, range.to));
}
