import { decimal, subtract, type Decimal } from "../../../model/decimal.ts";
import { exactly, type Interval } from "../../../model/quantity.ts";
import type { Predicate } from "../../../model/query.ts";
import type { InferredColumn } from "../../../reference/infer/columns.ts";
import { numberField, orderField, secondField } from "../../../reference/infer/infer.ts";
import type { Condition, Place, StatedNumber } from "./draft.ts";
import { BINDING, COMPARATIVES } from "./lexicon.ts";
import type { HeaderLink } from "./links.ts";
import type { TableIndex } from "./table-index.ts";
import type { Token } from "./tokens.ts";

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
    if (token.value === null) continue;
    if (isPronoun(tokens, at) || isOfCaption(token, index)) continue;
    const bounded = boundsOf(tokens, at, taken);
    const beside = headerBeside(tokens, bounded, headers, taken, found);
    const conditions = conditionsOf(bounded, beside, headers, index);
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
      also: [],
    });
    at = bounded.to - 1;
  }
  return found;
}

export function placesOf({ from, to }: Place): number[] {
  return Array.from({ length: to - from }, (_, k) => from + k);
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
    return [{ kind: "number", from: at, to: at + 1, column, where, quality: 0.6 + 0.4 * quality, also: [header], members: [] }];
  });
  return { from: at, to: at + 1, value: "0", interval: exactly("0"), exact: true, ordinal: false, counts: false, conditions, beside: header, also: [] };
}

const NOT_ZERO: Interval = { low: "0", high: null, lowInclusive: false, highInclusive: false };
const PLACING: ReadonlySet<string> = new Set("in on of number no # : = since until be is was at during week round game day (".split(" "));

/** Whether a number may say how many: in its words' order, not after what announces a value, a day or a year. */
function canCount(tokens: readonly Token[], token: Token, { from, to, exact, value }: Bounded): boolean {
  if (token.ordinal || value.includes(".")) return false;
  if (exact && /^(1[5-9]|20)\d\d$/.test(value)) return false;
  const next = tokens[to];
  const before = tokens[from - 1]?.folded ?? "";
  if (!exact) return true;
  if (next === undefined || next.kind === "sign") return before === "be" || before === "total";
  if (next.folded === "of" || next.folded === "out" || (next.kind === "word" && !BINDING.has(next.folded))) {
    return !PLACING.has(before) || ["of", "in", "be", "at", "on"].includes(before);
  }
  return before === "be" || before === "total";
}

/** "one" that counts nothing: "one of the teams", "the one that". Statements with lemmas write it as 1. */
function isPronoun(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.value !== "1" || tokens[at]?.ordinal === true) return false;
  const next = tokens[at + 1]?.folded ?? "";
  const before = tokens[at - 1]?.folded ?? "";
  if (next === "of") return ["be", "is", "was", "were", "are", "as", "not", "than"].includes(before);
  if (["for", "in", "during"].includes(before) && tokens[at + 1]?.kind === "word") return true;
  return ["the", "than", "that", "this", "no"].includes(before) && ["that", "with", "who", "which", "in", "from", "for", "on", "at", "to"].includes(next);
}

/** A year of the caption, where no column tells years apart. */
function isOfCaption(token: Token, index: TableIndex): boolean {
  const { value } = token;
  if (value === null || !index.caption.has(token.stem) || !/^\d{2,4}$/.test(value)) return false;
  return !index.table.columns.some((column) => hasNumber(column, value));
}

interface Bounded extends Place {
  readonly value: Decimal;
  readonly interval: Interval;
  readonly exact: boolean;
  readonly percent: boolean;
  readonly ordinal: boolean;
  /** The same number before "million" was reckoned in; null where there is no such word. */
  readonly scaled: Pick<Bounded, "value" | "interval" | "exact"> | null;
}

const YEAR = /^(1[5-9]|20)\d\d$/;

const ABOUT: ReadonlySet<string> = new Set("about around approximately roughly nearly almost close near circa".split(" "));
const SCALES: ReadonlyMap<string, number> = new Map([["thousand", 3], ["million", 6], ["billion", 9], ["dozen", 0]]);

function boundsOf(tokens: readonly Token[], at: number, taken: ReadonlySet<number>): Bounded {
  const token = tokens[at];
  let value = token?.value ?? "0";
  let from = at;
  let to = at + 1;
  const free = (place: number): string => (taken.has(place) ? "" : (tokens[place]?.folded ?? ""));
  const plain = value;
  const ordinal = token?.ordinal === true;
  const scale = SCALES.get(free(to));
  if (scale !== undefined) {
    value = free(to) === "dozen" ? (decimal(String(Number(value) * 12)) ?? value) : shifted(value, scale);
    to += 1;
  }
  const percent = free(to) === "%" || free(to) === "percent";
  if (percent) to += 1;
  const before = free(from - 1);
  if (before === "-" && tokens[from - 2]?.kind !== "number" && token?.kind === "number") {
    value = subtract("0", value);
    from -= 1;
  }
  const words = [free(from - 3), free(from - 2), free(from - 1)];
  const [third = "", second = "", first = ""] = words;
  const bound = (low: Decimal | null, high: Decimal | null, inclusive: boolean, start: number, end = to): Bounded => ({
    from: start,
    to: end,
    value,
    interval: { low, high, lowInclusive: inclusive, highInclusive: inclusive },
    exact: false,
    percent,
    ordinal,
    scaled: null,
  });
  const denied = (start: number): boolean => ["no", "not"].includes(free(start - 1));
  if (first === "least" && second === "at") return bound(value, null, true, from - 2);
  if (first === "most" && second === "at") return bound(null, value, true, from - 2);
  if (first === "to" && second === "up") return bound(null, value, true, from - 2);
  if (first === "of" && (second === "minimum" || second === "maximum"))
    return second === "minimum" ? bound(value, null, true, from - 2) : bound(null, value, true, from - 2);
  const comparative = COMPARATIVES.get(first === "than" ? second : first);
  if (comparative !== undefined && (first === "than" || ["over", "above", "under", "below", "exceed", "before", "after", "prior"].includes(first))) {
    const start = from - (first === "than" ? 2 : 1);
    if (first !== "than" || third !== "" || start >= 0) {
      const more = comparative.order === "most" || (first === "than" && ["later"].includes(second));
      const isTime = comparative.time === true;
      const up = isTime ? comparative.order === "most" : more;
      return denied(start)
        ? up
          ? bound(null, value, true, start - 1)
          : bound(value, null, true, start - 1)
        : up
          ? bound(value, null, false, start)
          : bound(null, value, false, start);
    }
  }
  if (free(to) === "or" && COMPARATIVES.has(free(to + 1)))
    return COMPARATIVES.get(free(to + 1))?.order === "most" ? bound(value, null, true, from, to + 2) : bound(null, value, true, from, to + 2);
  if ((free(to) === "and" || free(to) === "to" || free(to) === "-") && (second === "between" || first === "between" || first === "from")) {
    const other = tokens[to + 1]?.value;
    if (other != null && !taken.has(to + 1)) return { ...bound(value, other, true, from - 1, to + 2), value };
  }
  if (ABOUT.has(first)) {
    const slack = decimal((Math.abs(Number(value)) * 0.05).toFixed(4)) ?? "0";
    return { from: from - 1, to, value, interval: { low: subtract(value, slack), high: subtract(value, `-${slack}`.replace("--", "")), lowInclusive: true, highInclusive: true }, exact: false, percent, ordinal, scaled: null };
  }
  if (["exactly", "just", "precisely"].includes(first)) from -= 1;
  return { from, to, value, interval: exactly(value), exact: true, percent, ordinal, scaled: plain === value ? null : { value: plain, interval: exactly(plain), exact: true } };
}

function shifted(value: Decimal, places: number): Decimal {
  const [whole = "0", fraction = ""] = value.split(".");
  return decimal(`${whole}${fraction.padEnd(places, "0").slice(0, places)}${fraction.length > places ? `.${fraction.slice(places)}` : ""}`) ?? value;
}

interface Beside {
  readonly header: HeaderLink;
  readonly side: "left" | "right";
}

/** Words that may stand between a number and its header: "3 of the gold medals", "position of 9", "total be 20". */
const BRIDGES: ReadonlySet<string> = new Set(
  "of the be is are was were a an at with as in total have has had ( : = than by only more less exactly different to and its their his her been which - no number".split(" "),
);
const BREAKS: ReadonlySet<string> = new Set([",", ";", "and", "while", "but", "when", "where", "with"]);

function headerBeside(
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
      return !taken.has(start + k) && !breaks.has(word) && (BRIDGES.has(word) || BINDING.has(word));
    });
  const isRight = right !== undefined && clear(to, right.from, BREAKS);
  const isUsed = (header: HeaderLink): boolean =>
    earlier.some((one) => one.conditions.some((condition) => condition.also.some((place) => place.from === header.from)));
  const isLeft = left !== undefined && !isUsed(left) && clear(left.to, from, new Set([",", ";", "while", "but", "and"]));
  if (isRight && isLeft && left.to === from && !(tokens[to]?.from === undefined) && right.from > to) return { header: left, side: "left" };
  if (isRight && isLeft) {
    const joined = tokens.slice(left.to, from).some((token) => ["be", "is", "was", "of", ":", "="].includes(token.folded));
    const follows = headers.some((one) => one.from === right.from) && tokens[right.to]?.value != null;
    if (joined && (right.from > to || follows)) return { header: left, side: "left" };
    return { header: right, side: "right" };
  }
  if (isRight) return { header: right, side: "right" };
  return isLeft ? { header: left, side: "left" } : null;
}

function conditionsOf(
  bounded: Bounded,
  beside: Beside | null,
  headers: readonly HeaderLink[],
  index: TableIndex,
): Condition[] {
  const found: Condition[] = [];
  const seen = new Set<number>();
  const has = (column: InferredColumn | undefined): boolean => column !== undefined && hasNumber(column, bounded.value);
  const elsewhere = (own: number): boolean =>
    bounded.exact && !has(index.table.columns[own]) && index.table.columns.some((column) => column.kind === "time" && has(column));
  const push = (column: number, quality: number, also: readonly Place[]): void => {
    const of = index.table.columns[column];
    const where = numberWhere(column, of !== undefined && bounded.scaled !== null && /million|billion|thousand/i.test(of.header) ? bounded.scaled : bounded, index);
    if (where === null || of === undefined || seen.has(column)) return;
    if (of.kind === "text" && bounded.exact && !hasNumber(of, bounded.value)) return;
    seen.add(column);
    found.push({ kind: "number", from: bounded.from, to: bounded.to, column, where, quality, also, members: [] });
  };
  if (beside !== null)
    for (const { column, quality } of beside.header.columns) {
      const isElsewhere = YEAR.test(bounded.value) && elsewhere(column);
      const isCounted = beside.side === "right" && !bounded.ordinal && isIndex(index.table.columns[column]);
      push(column, isElsewhere || isCounted ? 0.4 : 0.6 + 0.4 * quality, [beside.header]);
    }
  const apart = headers.filter((one) => one !== beside?.header && (one.columns[0]?.quality ?? 0) > 0.9);
  if (beside === null || beside.side === "left")
    for (const header of apart)
      for (const { column } of header.columns.slice(0, 2)) push(column, has(index.table.columns[column]) ? 0.85 : 0.65, [header]);
  if (bounded.exact) {
    index.table.columns.forEach((column, place) => {
      if (hasNumber(column, bounded.value)) push(place, beside === null ? 0.8 : 0.5, []);
      else if (bounded.percent && isPercent(column)) push(place, 0.7, []);
    });
  } else if (beside === null) {
    const year = /^(1[5-9]|20)\d\d$/.test(bounded.value);
    index.table.columns.forEach((column, place) => {
      if (column.kind === "text") return;
      if (year === (column.kind === "time")) push(place, year ? 0.85 : 0.45, []);
    });
  }
  return found;
}

function hasNumber(column: InferredColumn, value: Decimal): boolean {
  const has = (list: readonly (string | null)[] | null): boolean => list?.includes(value) === true;
  return has(column.numbers) || has(column.seconds) || column.days?.some((day) => String(day?.year) === value) === true;
}

/** Numbers that only tell rows apart: "game 6" is one of them, "6 games" is how many. */
function isIndex(column: InferredColumn | undefined): boolean {
  if (column === undefined) return false;
  if (column.kind === "time") return true;
  const numbers = column.numbers?.flatMap((one) => one ?? []) ?? [];
  const rises = numbers.filter((one, k) => k > 0 && Number(one) >= Number(numbers[k - 1])).length;
  return numbers.length > 3 && new Set(numbers).size >= 0.7 * numbers.length && rises >= 0.9 * (numbers.length - 1) && numbers.every((one) => !one.includes("."));
}

function isPercent({ header, cells }: InferredColumn): boolean {
  return /%|percent|pct/i.test(header) || cells.some((cell) => cell?.includes("%"));
}

/** The condition that the column's number lies in the interval; null for a column without numbers. */
function numberWhere(place: number, { interval, value, exact }: Pick<Bounded, "interval" | "value" | "exact">, index: TableIndex): Predicate | null {
  const column = index.table.columns[place];
  if (column === undefined) return null;
  const isYear = /^(1[5-9]|20)\d\d$/.test(value);
  if (column.days !== null && isYear) {
    const at = (year: Decimal | null, end: boolean): Decimal | null => (year === null ? null : `${year}${end ? "9999" : "0000"}`);
    const { low, high, lowInclusive, highInclusive } = interval;
    const days: Interval = {
      low: at(low, !lowInclusive),
      high: at(high, highInclusive),
      lowInclusive: true,
      highInclusive: true,
    };
    return { op: "within", field: orderField(column), interval: days };
  }
  if (column.numbers === null) return null;
  const first: Predicate = { op: "within", field: numberField(column), interval };
  if (column.seconds === null || !exact) return first;
  const second: Predicate = { op: "within", field: secondField(column), interval };
  return { op: "not", of: [{ op: "not", of: [first] }, { op: "not", of: [second] }] };
}
