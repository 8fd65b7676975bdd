import type { TextQuoteSelector } from "./annotation.ts";

/** Code units on each side of a quote by which it is told from others of the same words. */
export const CONTEXT = 32;

/** A place with its words and what stands around them. */
export interface Anchor {
  readonly quote: TextQuoteSelector;
  /** Half-open, in UTF-16 code units of the source file. */
  readonly start: number;
  readonly end: number;
  /** Only places of the same sort are taken for each other. */
  readonly sort: string;
}

/** Which old place is which new one. "edited": the words are others, but stand between the same. */
export interface Anchored {
  readonly before: number;
  readonly after: number;
  readonly edited: boolean;
}

/** The selector of a place in a source. */
export function quoteSelector(source: string, start: number, end: number): TextQuoteSelector {
  return {
    type: "TextQuoteSelector",
    exact: source.slice(start, end),
    prefix: source.slice(Math.max(0, start - CONTEXT), start),
    suffix: source.slice(end, end + CONTEXT),
  };
}

/** So much of the context (both sides together, blanks and breaks as one) must agree for the same words to be the same place … */
const LEAST_OF_SAME = 16;
/** … and on each side for a place whose words changed. */
const LEAST_OF_EDITED = 10;

/**
 * Finds old places in a new text by their words and what stands around them (as the Web Annotation model means it to be done), each taken once. The pair
 * that agrees most is taken first; of equals the nearest in the text's order. Never a lookalike: where the surroundings are others too, there is no pair.
 */
export function anchor(before: readonly Anchor[], after: readonly Anchor[]): Anchored[] {
  const taken = { before: new Set<number>(), after: new Set<number>() };
  const same = pair(before, after, taken, sameWords);
  const edited = pair(before, after, taken, otherWords);
  return [
    ...same.map((one) => ({ ...one, edited: false })),
    ...edited.map((one) => ({ ...one, edited: true })),
  ].sort((a, b) => a.before - b.before);
}

/** How well two places agree; null when they can't be the same. */
type Agreement = (before: Anchor, after: Anchor) => number | null;

const sameWords: Agreement = (before, after) => {
  if (plain(before.quote.exact) !== plain(after.quote.exact)) return null;
  const left = agreeingEnd(before.quote.prefix, after.quote.prefix);
  const right = agreeingStart(before.quote.suffix, after.quote.suffix);
  const most = plain(before.quote.prefix).length + plain(before.quote.suffix).length;
  return left + right >= Math.min(LEAST_OF_SAME, most) ? left + right : null;
};

const otherWords: Agreement = (before, after) => {
  const left = agreeingEnd(before.quote.prefix, after.quote.prefix);
  const right = agreeingStart(before.quote.suffix, after.quote.suffix);
  const isEnough = (length: number, of: string): boolean => length >= Math.min(LEAST_OF_EDITED, plain(of).length);
  return isEnough(left, before.quote.prefix) && isEnough(right, before.quote.suffix) ? left + right : null;
};

/** Pairs what is not taken yet, and takes it. */
function pair(
  before: readonly Anchor[],
  after: readonly Anchor[],
  taken: { readonly before: Set<number>; readonly after: Set<number> },
  agreement: Agreement,
): { readonly before: number; readonly after: number }[] {
  const pairs = before.flatMap((old, b) =>
    after.flatMap((now, a) => {
      if (old.sort !== now.sort || taken.before.has(b) || taken.after.has(a)) return [];
      const score = agreement(old, now);
      return score === null ? [] : [{ b, a, score, way: Math.abs(old.start - now.start) }];
    }),
  );
  pairs.sort((x, y) => y.score - x.score || x.way - y.way || x.b - y.b || x.a - y.a);
  return pairs.flatMap(({ b, a }) => {
    if (taken.before.has(b) || taken.after.has(a)) return [];
    taken.before.add(b);
    taken.after.add(a);
    return [{ before: b, after: a }];
  });
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** Length of what two texts end with alike. */
function agreeingEnd(a: string, b: string): number {
  const [x, y] = [plain(a), plain(b)];
  let length = 0;
  while (length < x.length && length < y.length && x[x.length - 1 - length] === y[y.length - 1 - length]) length += 1;
  return length;
}

/** Length of what two texts begin with alike. */
function agreeingStart(a: string, b: string): number {
  const [x, y] = [plain(a), plain(b)];
  let length = 0;
  while (length < x.length && length < y.length && x[length] === y[length]) length += 1;
  return length;
}
