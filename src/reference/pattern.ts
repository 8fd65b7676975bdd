import { wordsOf } from "../model/word.ts";

/** One element of a pattern, in order. */
export type Element =
  | { readonly kind: "word"; readonly stem: string }
  /** What stands there is the field's; of several, it is not said whose. Field "_" is any number, of which nothing is said. */
  | { readonly kind: "place"; readonly fields: readonly string[]; readonly bound: Bound }
  /** An opening bracket stands before the next word. */
  | { readonly kind: "bracket" }
  /** Up to `LONGEST_GAP` words that are no name and no number. */
  | { readonly kind: "gap" };

/** How a field holds the number in its place: it is that number; it is that or more; it is that or less. The latter two only limit what can be. */
export type Bound = "exact" | "at-least" | "at-most";

/** A pattern without choices. `mark` is the half-open stretch of elements between "<" and ">"; null without any. */
export interface Pattern {
  readonly elements: readonly Element[];
  readonly mark: readonly [from: number, to: number] | null;
}

export const LONGEST_GAP = 5;

/** Choices multiply; a telling that would come to more patterns is refused. */
const MOST_PATTERNS = 4000;

type Piece = Element | { readonly kind: "open" } | { readonly kind: "close" };
type Read = { readonly ok: true; readonly patterns: readonly Pattern[] } | { readonly ok: false; readonly why: string };

class PatternError extends Error {}

const TOKEN =
  /\.\.\.|@[a-z][a-z0-9_-]*|\{\(\}|\{(?:\.\.)?[a-z_][a-z0-9_|-]*(?:\.\.)?\}|[()[\]<>|]|[^\s()[\]<>|{}@]+|[{}@]/g;

/** The patterns that a telling stands for, one for each combination of its choices. `lists` are the package's `phrases`. */
export function readPattern(text: string, lists: Readonly<Record<string, readonly string[]>>): Read {
  const tokens = text.match(TOKEN) ?? [];
  let at = 0;

  /** Sequences up to one of `ends`, which is left in place. */
  function sequences(ends: string, depth: number): Piece[][] {
    let found: Piece[][] = [[]];
    for (let token = tokens[at]; token !== undefined && !ends.includes(token); token = tokens[at]) {
      at += 1;
      found = multiply(found, choicesOf(token, depth));
    }
    return found;
  }

  function alternatives(end: ")" | "]", depth: number): Piece[][] {
    if (depth > 3) throw new PatternError("choices within choices within choices");
    const found = sequences(`|${end}`, depth);
    while (tokens[at] === "|") {
      at += 1;
      found.push(...sequences(`|${end}`, depth));
    }
    if (tokens[at] !== end) throw new PatternError(`a "${end}" is missing`);
    at += 1;
    return found;
  }

  function choicesOf(token: string, depth: number): Piece[][] {
    if (token === "(") return alternatives(")", depth + 1);
    if (token === "[") return [[], ...alternatives("]", depth + 1)];
    if (token === "<") return [[{ kind: "open" }]];
    if (token === ">") return [[{ kind: "close" }]];
    if (token === "...") return [[{ kind: "gap" }]];
    if (token === "{(}") return [[{ kind: "bracket" }]];
    if (token.startsWith("{") && token.length > 1) return [[placeOf(token.slice(1, -1))]];
    if (token.startsWith("@") && token.length > 1) {
      const phrases = lists[token.slice(1)];
      if (phrases === undefined) throw new PatternError(`there are no phrases "${token.slice(1)}"`);
      return phrases.map(piecesOf);
    }
    if ("()[]<>|{}@".includes(token)) throw new PatternError(`unexpected "${token}"`);
    return [piecesOf(token)];
  }

  try {
    const found = sequences("", 0);
    return { ok: true, patterns: found.map(patternOf) };
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    return { ok: false, why: error.message };
  }
}

function placeOf(text: string): Piece {
  const bound = text.endsWith("..") ? "at-least" : text.startsWith("..") ? "at-most" : "exact";
  return { kind: "place", fields: text.replaceAll("..", "").split("|"), bound };
}

function piecesOf(phrase: string): Piece[] {
  return wordsOf(phrase).map(({ stem }) => ({ kind: "word", stem }));
}

function multiply(left: readonly Piece[][], right: readonly Piece[][]): Piece[][] {
  if (left.length * right.length > MOST_PATTERNS) throw new PatternError(`more than ${MOST_PATTERNS} patterns`);
  return left.flatMap((one) => right.map((other) => [...one, ...other]));
}

function patternOf(pieces: readonly Piece[]): Pattern {
  const elements: Element[] = [];
  let from: number | null = null;
  let mark: Pattern["mark"] = null;
  for (const piece of pieces) {
    if (piece.kind === "open") from = elements.length;
    else if (piece.kind !== "close") elements.push(piece);
    else if (from === null || from === elements.length) throw new PatternError('"<>" holds nothing');
    else mark = [from, elements.length];
  }
  if (elements.length === 0) throw new PatternError("it may be empty");
  if (elements[0]?.kind === "gap" || elements.at(-1)?.kind === "gap") throw new PatternError('"..." at an end');
  if (from !== null && mark === null) throw new PatternError('a ">" is missing');
  return { elements, mark };
}
