import type { Quoted, Range, Span } from "./span.ts";

/**
 * Text as it reads, with the way back to the source: entities decoded, markup gone.
 * Invariant: for every code unit `i` of `text`, the source code units that made it are `[start(i), end(i))`, and both
 * only grow with `i`. `starts` and `ends` are null where the text is the source's own: then `start(i) = base + i`.
 */
export interface MappedText {
  readonly text: string;
  readonly base: number;
  readonly starts: Int32Array | null;
  readonly ends: Int32Array | null;
}

/** Text that stands in the source as it is, from offset `base` on. */
export function verbatim(text: string, base: number): MappedText {
  return { text, base, starts: null, ends: null };
}

/** The part `[from, to)` of a mapped text. */
export function sliceText(whole: MappedText, from: number, to: number): MappedText {
  const text = whole.text.slice(from, to);
  if (whole.starts === null || whole.ends === null) return verbatim(text, whole.base + from);
  return { text, base: whole.base, starts: whole.starts.subarray(from, to), ends: whole.ends.subarray(from, to) };
}

/** The source place of the non-empty part `[from, to)` of a mapped text. Throws on an empty or outlying part. */
export function sourceSpan(mapped: MappedText, range: Range): Span {
  const { from, to } = range;
  if (from < 0 || to > mapped.text.length || from >= to)
    throw new RangeError(`no text at [${String(from)}, ${String(to)})`);
  if (mapped.starts === null || mapped.ends === null) return { start: mapped.base + from, end: mapped.base + to };
  const start = mapped.starts[from];
  const end = mapped.ends[to - 1];
  if (start === undefined || end === undefined) throw new RangeError("offset map is shorter than its text");
  return { start, end };
}

/** The same with the source's words, so that the span law holds by construction. */
export function quoteAt(source: string, mapped: MappedText, range: Range): Quoted {
  const { start, end } = sourceSpan(mapped, range);
  return { start, end, quote: source.slice(start, end) };
}

/**
 * The same characters in memory of their own. What is kept beyond an article must not be cut from its text as it is: an engine's slice holds on to the
 * whole that it is cut from.
 */
export function ownCopy(text: string): string {
  return `${text}\0`.slice(0, -1);
}
