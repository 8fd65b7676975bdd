import type { ClaimReport } from "../../src/model/report.ts";
import type { Span } from "../../src/model/span.ts";

/** A wrong stretch of whitespace tokens, counted from 1, both ends inclusive. */
export interface WrongTokens {
  readonly first: number;
  readonly last: number;
  readonly type: "NUMBER" | "NAME" | "WORD";
}

/** Finds the whitespace tokens that a span of the source touches, counted from 1, both ends inclusive. */
export function tokensIn(source: string): (span: Span) => Pick<WrongTokens, "first" | "last"> {
  const tokens = [...source.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return (span) => ({
    first: tokens.findIndex(({ end }) => end > span.start) + 1,
    last: tokens.findLastIndex(({ start }) => start < span.end) + 1,
  });
}

/** The refuted spans of a report as tokens, in order; of those that overlap, the first. */
export function wrongTokens(source: string, claims: readonly ClaimReport[]): WrongTokens[] {
  const placed = tokensIn(source);
  const found: WrongTokens[] = [];
  for (const claim of claims.filter(({ verdict }) => verdict === "refuted")) {
    for (const span of claim.wrong ?? [claim]) {
      found.push({ ...placed(span), type: typeOf(span.quote) });
    }
  }
  found.sort((a, b) => a.first - b.first || a.last - b.last);
  return found.filter((one, k) => k === 0 || one.first > Math.max(...found.slice(0, k).map(({ last }) => last)));
}

const NUMBER =
  /^(?:\d|(?:an?|no|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|pair|second|third|fourth|fifth)$)/i;

function typeOf(quote: string): WrongTokens["type"] {
  return NUMBER.test(quote) ? "NUMBER" : /^\p{Lu}/u.test(quote) ? "NAME" : "WORD";
}
