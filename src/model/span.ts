/** A place in the source file: half-open `[start, end)`, in UTF-16 code units of the source as decoded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place in one sentence's text: half-open `[from, to)`, in UTF-16 code units of `Sentence.text.text`, not of the source. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A place with the source's own words there. Invariant (span law): `source.slice(start, end) === quote`. */
export interface Quoted extends Span {
  readonly quote: string;
}

/** True when the two places share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies within `outer`; equal places count. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The smallest place that covers all of `spans`. Throws on an empty list: that is a bug of the caller. */
export function hull(spans: readonly Span[]): Span {
  if (spans.length === 0) throw new RangeError("hull of no spans");
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
}

/** True when the two ranges of one text share at least one code unit. */
export function overlapsRange(a: Range, b: Range): boolean {
  return a.from < b.to && b.from < a.to;
}

/** True when the range shares at least one code unit with any of the others. */
export function overlapsAny(others: readonly Range[], range: Range): boolean {
  for (const other of others) if (overlapsRange(other, range)) return true;
  return false;
}

/** True when `inner` lies within `outer`; equal ranges count. */
export function withinRange(outer: Range, inner: Range): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
