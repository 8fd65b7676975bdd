import type { Place, StatedNumber } from "./draft.ts";
import { isBinding } from "./word-classes.ts";
import type { HeaderLink } from "./link.ts";
import type { Token } from "./tokens.ts";

/** The header that a number stands by. */
export interface Beside {
  readonly header: HeaderLink;
  readonly side: "left" | "right";
}

/** Words that may stand between a number and its header: "3 of the gold medals", "position of 9", "total be 20". */
const BRIDGES: ReadonlySet<string> = new Set(
  "of the be is are was were a an at with as in total have has had ( ) : = than by only more less exactly different to and its their his her been which - no number score rate level".split(
    " ",
  ),
);
const BREAKS: ReadonlySet<string> = new Set([",", ";", "and", "while", "but", "when", "where", "with"]);

const COPULAS: ReadonlySet<string> = new Set(["be", "is", "are", "was", "were", ":", "="]);

function isFollowed(tokens: readonly Token[], { to }: HeaderLink): boolean {
  const next = tokens[to];
  return (
    next !== undefined && (next.kind === "number" || (COPULAS.has(next.folded) && tokens[to + 1]?.kind === "number"))
  );
}

/** The header that a number is stated of: right after it ("20 points"), or before it ("a place of 9"). */
export function headerBeside(
  tokens: readonly Token[],
  { from, to }: Place,
  headers: readonly HeaderLink[],
  taken: ReadonlySet<number>,
  earlier: readonly StatedNumber[],
): Beside | null {
  const right = headers.find((one) => one.from >= to && one.from - to <= 2);
  const left = headers.findLast((one) => one.to <= from && from - one.to <= 3);
  const clear = (start: number, end: number, breaks: ReadonlySet<string>): boolean =>
    tokens.slice(start, end).every((token, k) => {
      const word = token.folded;
      return !taken.has(start + k) && !breaks.has(word) && (BRIDGES.has(word) || isBinding(token));
    });
  const isRight = right !== undefined && clear(to, right.from, BREAKS);
  const isUsed = (header: HeaderLink): boolean =>
    earlier.some((one) =>
      one.conditions.some((condition) => condition.also.some((place) => place.from === header.from)),
    );
  const isLeft =
    left !== undefined && !isUsed(left) && clear(left.to, from, new Set([",", ";", "while", "but", "and"]));
  if (isRight && isLeft && left.to === from && to < tokens.length && right.from > to)
    return { header: left, side: "left" };
  // "group 3 share is 5": what stands behind the second header is its own.
  if (isRight && isLeft && left.to === from && right.from === to && isFollowed(tokens, right))
    return { header: left, side: "left" };
  if (isRight && isLeft) {
    const joined = tokens
      .slice(left.to, from)
      .some((token) => ["be", "is", "was", "of", ":", "="].includes(token.folded));
    const follows = headers.some((one) => one.from === right.from) && (tokens[right.to]?.value ?? null) !== null;
    if (joined && (right.from > to || follows)) return { header: left, side: "left" };
    return { header: right, side: "right" };
  }
  if (isRight) return { header: right, side: "right" };
  return isLeft ? { header: left, side: "left" } : null;
}
