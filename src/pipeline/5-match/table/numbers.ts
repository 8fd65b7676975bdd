import { exactly, type Interval } from "../../../model/quantity.ts";
import type { Predicate } from "../../../model/query.ts";
import { numberField } from "../../../reference/infer/infer.ts";
import { placesOf, type Condition, type StatedNumber } from "./draft.ts";
import { SUPERLATIVES } from "./degrees.ts";
import { isBinding } from "./word-classes.ts";
import type { HeaderLink } from "./link.ts";
import { boundsOf, type Bounded } from "./number-bounds.ts";
import { conditionsOf, hasNumber, isYear, type Wording } from "./number-conditions.ts";
import { headerBeside } from "./number-headers.ts";
import type { TableIndex } from "./table-index.ts";
import { stemOf, type Token } from "./tokens.ts";

/** Numbers of a statement outside of what names cells, with the bounds that words set and what each may be a condition of. */
export function readNumbers(
  tokens: readonly Token[],
  taken: ReadonlySet<number>,
  headers: readonly HeaderLink[],
  index: TableIndex,
): StatedNumber[] {
  const found: StatedNumber[] = [];
  const inHeader = new Set(headers.flatMap((one) => placesOf(one)));
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || taken.has(at) || inHeader.has(at)) continue;
    if (token.folded === "no" || token.folded === "any") {
      const none = token.folded === "no" ? noneAt(at, headers, index) : null;
      if (none !== null) found.push(none);
      continue;
    }
    const signed = SIGNED.get(token.folded);
    if (signed !== undefined) found.push(signedAt(at, signed, tokens, headers, taken, found, index));
    if (token.value === null || isOfName(tokens, at)) continue;
    if (isPronoun(tokens, at) || isOfCaption(token, index)) continue;
    const bounded = boundsOf(tokens, at, taken);
    const beside = headerBeside(tokens, bounded, headers, taken, found);
    const isPlace = token.ordinal && SUPERLATIVES.has(tokens[bounded.to]?.folded ?? "");
    const conditions = isPlace ? [] : conditionsOf(bounded, beside, headers, index, wordingOf(tokens, bounded));
    found.push({
      from: bounded.from,
      to: bounded.to,
      value: bounded.value,
      interval: bounded.interval,
      exact: bounded.exact,
      ordinal: token.ordinal,
      conditions,
      counts: canCount(tokens, token, bounded),
      beside: beside?.side === "right" ? beside.header : null,
    });
    at = bounded.to - 1;
  }
  return found;
}

const SIGNED: ReadonlyMap<string, Interval> = new Map([
  ["positive", { low: "0", high: null, lowInclusive: false, highInclusive: false }],
  ["negative", { low: null, high: "0", lowInclusive: false, highInclusive: false }],
]);

/** "all gaps are positive": the side of zero that a figure lies on. */
function signedAt(
  at: number,
  interval: Interval,
  tokens: readonly Token[],
  headers: readonly HeaderLink[],
  taken: ReadonlySet<number>,
  earlier: readonly StatedNumber[],
  index: TableIndex,
): StatedNumber {
  const place = { from: at, to: at + 1 };
  const shape = { ...place, value: "0", interval, exact: false, ordinal: false };
  const beside = headerBeside(tokens, place, headers, taken, earlier);
  const conditions = conditionsOf({ ...shape, percent: false, scaled: null }, beside, headers, index, {
    isCounting: true,
    isTold: false,
  });
  return { ...shape, counts: false, conditions, beside: null };
}

/** "no gold medals": none of what the header counts. */
function noneAt(at: number, headers: readonly HeaderLink[], index: TableIndex): StatedNumber | null {
  const header = headers.find((one) => one.from === at + 1);
  const columns = header?.columns.filter(({ column }) => index.table.columns[column]?.kind === "number") ?? [];
  if (header === undefined || columns.length === 0) return null;
  const conditions = columns.flatMap(({ column, quality }): Condition[] => {
    const of = index.table.columns[column];
    if (of === undefined) return [];
    const where: Predicate = { op: "not", of: [{ op: "within", field: numberField(of), interval: NOT_ZERO }] };
    return [
      {
        kind: "number",
        from: at,
        to: at + 1,
        column,
        where,
        quality: 0.6 + 0.4 * quality,
        also: [header],
        members: [],
      },
    ];
  });
  return {
    from: at,
    to: at + 1,
    value: "0",
    interval: exactly("0"),
    exact: true,
    ordinal: false,
    counts: false,
    conditions,
    beside: header,
  };
}

const NOT_ZERO: Interval = { low: "0", high: null, lowInclusive: false, highInclusive: false };
const PLACING: ReadonlySet<string> = new Set(
  "in on of number no # : = since until be is was at during week round game day (".split(" "),
);

const COPULAS: ReadonlySet<string> = new Set(["be", "is", "are", "was", "were", "total"]);

/** Whether a number may say how many: in its words' order, not after what announces a value, a day or a year. */
function canCount(
  tokens: readonly Token[],
  token: Token,
  { from, to, exact, value, percent, scaled }: Bounded,
): boolean {
  if (token.ordinal || percent || scaled !== null || value.includes(".") || tokens[from]?.kind === "sign") return false;
  if (exact && isYear(value)) return false;
  const next = tokens[to];
  const before = tokens[from - 1]?.folded ?? "";
  if (!exact) return true;
  if (next === undefined || next.kind === "sign") return COPULAS.has(before);
  if (next.folded === "of" || next.folded === "out" || (next.kind === "word" && !isBinding(next))) {
    return !PLACING.has(before) || ["of", "in", "at", "on"].includes(before) || COPULAS.has(before);
  }
  return COPULAS.has(before);
}

function wordingOf(tokens: readonly Token[], { from, to }: Bounded): Wording {
  const next = tokens[to];
  const isTold = tokens.slice(Math.max(0, from - 2), from).some(({ stem }) => stem === VALUE);
  return { isCounting: next?.kind === "word" && !isBinding(next), isTold };
}

const VALUE = stemOf("value");

/** "S5": a digit that is written on to a letter. */
function isOfName(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  return token?.kind === "number" && before?.kind === "word" && before.to === token.from;
}

/** "one" that counts nothing: "one of the teams", "the one that". Statements with lemmas write it as 1. */
function isPronoun(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.value !== "1" || token.ordinal) return false;
  const next = tokens[at + 1]?.folded ?? "";
  const before = tokens[at - 1]?.folded ?? "";
  if (before === "only" && tokens[at - 2]?.folded === "the") return ["with", "that", "who", "which"].includes(next);
  if (next === "of") return ["for", "be", "is", "was", "were", "are", "as", "not", "than"].includes(before);
  if (["for", "in", "during"].includes(before) && tokens[at + 1]?.kind === "word") return true;
  return (
    ["the", "that", "this", "no"].includes(before) &&
    ["that", "with", "who", "which", "in", "from", "for", "on", "at", "to"].includes(next)
  );
}

/** A year of the caption, where no column tells years apart. */
function isOfCaption(token: Token, index: TableIndex): boolean {
  const { value } = token;
  if (value === null || !index.caption.has(token.stem) || !/^\d{2,4}$/.test(value)) return false;
  return !index.table.columns.some((column) => hasNumber(column, value));
}
