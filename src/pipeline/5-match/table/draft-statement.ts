import { placesOf, type Condition, type Cue, type Draft } from "./draft.ts";
import { COMPARATIVES, NO_DEGREE, SUPERLATIVES } from "./degrees.ts";
import { operatorOf } from "./word-classes.ts";
import { isOfHead } from "./grid.ts";
import type { CellLink, HeaderLink } from "./link.ts";
import { findLinks } from "./links.ts";
import { readNumbers } from "./numbers.ts";
import { respell } from "./respelt.ts";
import type { TableIndex } from "./table-index.ts";
import { tokensOf, type Token } from "./tokens.ts";

/** What the words of a statement may be taken for in a table. */
export function draftStatement(text: string, index: TableIndex): Draft {
  const { tokens, respelt } = respell(tokensOf(text), index);
  const links = findLinks(tokens, index);
  const taken = new Set(links.cells.flatMap(([link]) => (link === undefined ? [] : placesOf(link))));
  const numbers = readNumbers(tokens, taken, links.headers, index);
  const inNumbers = new Set(numbers.flatMap((one) => placesOf(one)));
  const conditions = links.cells
    .map((options) => [
      ...options.map((link) => conditionOf(link, index)),
      ...misplaced(options, links.headers, tokens, index),
    ])
    .sort((a, b) => (a[0]?.from ?? 0) - (b[0]?.from ?? 0));
  const headers = [...links.headers].sort((a, b) => a.from - b.from);
  const inHeaders = new Set(headers.flatMap((one) => placesOf(one)));
  const cues = cuesOf(tokens, (place) => taken.has(place) || inNumbers.has(place) || inHeaders.has(place));
  return { tokens, index, conditions: joined(conditions, tokens, index), numbers, headers, cues, respelt };
}

function conditionOf(link: CellLink, index: TableIndex): Condition {
  const field = index.table.columns[link.column]?.name ?? "";
  return {
    kind: "cell",
    from: link.from,
    to: link.to,
    column: link.column,
    where: { op: "among", field, values: link.cells },
    quality: link.quality,
    also: [],
    members: [],
  };
}

/** Words that may stand between a header and the cell that is stated of it. */
export const STATING: ReadonlySet<string> = new Set("be is are was were of the a an as : = by call named".split(" "));

/** A cell of one column that words place in another ("X was the trainer", where X is among the owners): no row has it there. */
function misplaced(
  options: readonly CellLink[],
  headers: readonly HeaderLink[],
  tokens: readonly Token[],
  index: TableIndex,
): Condition[] {
  const [link] = options;
  if (link === undefined || link.quality < 0.7) return [];
  const clear = (from: number, to: number): boolean =>
    tokens.slice(from, to).every(({ folded }) => STATING.has(folded));
  // "a port of X" states, "the port of X" is of what X names.
  const isOwned = (header: HeaderLink): boolean =>
    tokens.slice(header.to, link.from).some(({ folded }) => folded === "of") &&
    tokens[header.from - 1]?.folded === "the";
  const states = (from: number, to: number): boolean =>
    tokens.slice(from, to).some(({ folded }) => ["be", "is", "was", "are", "were", ":", "="].includes(folded));
  const beside = headers.filter(
    (one) =>
      (one.to <= link.from && link.from - one.to <= 3 && clear(one.to, link.from) && !isOwned(one)) ||
      (one.from >= link.to && one.from - link.to <= 3 && clear(link.to, one.from) && states(link.to, one.from)),
  );
  return beside.flatMap((header) =>
    header.columns.slice(0, 1).flatMap(({ column, quality }): Condition[] => {
      const of = index.table.columns[column];
      const isText = of?.kind === "text" && index.table.columns[link.column]?.kind === "text";
      if (of === undefined || !isText || quality < 0.6 || options.some((one) => one.column === column)) return [];
      const where: Condition["where"] = { op: "among", field: of.name, values: link.cells };
      return [{ ...conditionOf(link, index), column, where, quality: 0.85, also: [header] }];
    }),
  );
}

const JOINS: ReadonlySet<string> = new Set([",", "and", "or", "nor", "&", "/", "the", "both", ")", "(", "then"]);

/** Names of one column side by side are one condition: "A, B and C". */
function joined(
  conditions: readonly (readonly Condition[])[],
  tokens: readonly Token[],
  index: TableIndex,
): (readonly Condition[])[] {
  const found: (readonly Condition[])[] = [];
  for (const options of conditions) {
    const before = found.at(-1);
    const merged =
      before === undefined || [before, options].every((one) => isOfBothSides(one, index))
        ? []
        : mergedOf(before, options, tokens);
    if (merged.length > 0) found[found.length - 1] = merged;
    else found.push(options);
  }
  return found;
}

/** A name of a row of a grid and of a column: "between A and B" names one cell where both are. */
function isOfBothSides(options: readonly Condition[], index: TableIndex): boolean {
  const heads = options.filter(({ column }) => isOfHead({ draft: { index } }, column));
  return heads.length > 0 && heads.length < options.length;
}

function mergedOf(before: readonly Condition[], after: readonly Condition[], tokens: readonly Token[]): Condition[] {
  const [a] = before;
  const [b] = after;
  if (a === undefined || b === undefined) return [];
  const between = tokens.slice(a.to, b.from);
  if (between.length === 0 || between.length > 3 || !between.every((token) => JOINS.has(token.folded))) return [];
  return before.flatMap((one) => {
    const other = after.find((candidate) => candidate.column === one.column);
    if (other === undefined || one.where.op !== "among" || other.where.op !== "among") return [];
    const members = [...(one.members.length > 0 ? one.members : [one]), other];
    const values = [...new Set([...one.where.values, ...other.where.values])];
    return [
      { ...one, to: other.to, where: { ...one.where, values }, quality: Math.min(one.quality, other.quality), members },
    ];
  });
}

/** Prepositions of place that compare only with a number. */
const PLACING: ReadonlySet<string> = new Set(["under", "over"]);

const PERIODS: ReadonlySet<string> = new Set([
  "year",
  "month",
  "week",
  "night",
  "summer",
  "winter",
  "spring",
  "autumn",
]);

/** "last year": a time of the speaker's, and no last row. */
function isAdverb(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.folded === "last" && PERIODS.has(tokens[at + 1]?.folded ?? "") && tokens[at - 1]?.folded !== "the";
}

function cuesOf(tokens: readonly Token[], isTaken: (place: number) => boolean): Cue[] {
  const cues: Cue[] = [];
  tokens.forEach((token, from) => {
    const { folded } = token;
    const place = { from, to: from + 1, word: folded };
    if (isTaken(from) || PLACING.has(folded) || isAdverb(tokens, from)) return;
    const superlative = SUPERLATIVES.get(folded);
    const comparative = COMPARATIVES.get(folded);
    const operator = operatorOf(token);
    if (superlative !== undefined) cues.push({ ...place, kind: "superlative", degree: superlative });
    else if (comparative !== undefined) cues.push({ ...place, kind: "comparative", degree: comparative });
    else if (operator !== undefined) cues.push({ ...place, kind: operator, degree: NO_DEGREE });
  });
  return cues;
}
