import { readDigits } from "../../quantities/numerals/digits.ts";
import { isNext, meaningAt, wordAt, type Read, type TimeLine } from "../lexemes/lexemes.ts";
import { cardinal } from "../lexemes/numbers.ts";
import type { TimeUnit } from "../lexemes/vocabulary.ts";
import type { Length } from "../sense.ts";

/** Numbers that are not said: what they are taken for, as the field's own suites do. */
const VAGUE: ReadonlyMap<string, number> = new Map([
  ["some", 3],
  ["several", 3],
  ["few", 3],
  ["couple", 2],
]);

/** True for a word that begins a length though it is no number. */
export function opensLength(word: string): boolean {
  return VAGUE.has(word) || word === "a" || word === "an";
}

/** "two hours", "3h", "an hour and a half", "3 hours 30 minutes", "one year, two months and three days", "several weeks", "half an hour", "the couple of days". */
export function lengthAt(line: TimeLine, at: number): Read<Length> {
  if (at >= line.lastUnit) return null;
  const first = partAt(line, at);
  if (first === null) return null;
  const parts = [first.value];
  let { next } = first;
  for (;;) {
    const and = wordAt(line, next) === "and" && isNext(line, next) ? next + 1 : next;
    const another = isNext(line, and) || line.lexemes[and]?.gap === ", " ? partAt(line, and) : null;
    const last = parts.at(-1);
    if (another === null || last === undefined || SIZE[another.value.unit] >= SIZE[last.unit] || another.value.vague)
      break;
    parts.push(another.value);
    next = another.next;
  }
  const plain = parts.length === 1 && first.value.plain;
  return { value: { parts: parts.map(({ count, unit }) => ({ count, unit })), plain }, next };
}

/** In seconds, as the field counts them: a month is 30 days, a year 365. */
export const SIZE: Readonly<Record<TimeUnit, number>> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  "business-day": 86_400,
  night: 86_400,
  week: 604_800,
  weekend: 172_800,
  fortnight: 1_209_600,
  month: 2_592_000,
  quarter: 7_776_000,
  year: 31_536_000,
  decade: 315_360_000,
  century: 3_153_600_000,
};

export function secondsOf(length: Length): number {
  return length.parts.reduce((sum, { count, unit }) => sum + count * SIZE[unit], 0);
}

interface Part {
  readonly count: number;
  readonly unit: TimeUnit;
  readonly plain: boolean;
  readonly vague: boolean;
}

function partAt(line: TimeLine, at: number): Read<Part> {
  const share = halfOf(line, at) ?? wholeOf(line, at);
  if (share !== null) return share;
  const count = countAt(line, at);
  if (count === null) return null;
  const unit = unitAt(line, count.next);
  if (unit === null) return null;
  const tail = shareAfter(line, unit.next);
  // "a second" is another one, "one quarter" and "nine and three quarters" are fractions; "a day" is a day.
  if (count.value.article && (unit.value === "second" || unit.value === "quarter")) return null;
  if (unit.value === "quarter" && wordAt(line, at - 1) === "and" && meaningAt(line, at - 2)?.number !== undefined)
    return null;
  const value = count.value.count + (tail?.value ?? 0);
  const inQuantities =
    unit.value !== "night" && unit.value !== "weekend" && unit.value !== "fortnight" && unit.value !== "quarter";
  const plain =
    inQuantities && unit.value !== "business-day" && tail === null && !count.value.article && !count.value.vague;
  return { value: { count: value, unit: unit.value, plain, vague: count.value.vague }, next: tail?.next ?? unit.next };
}

/** "half an hour", "half a day", "half hour". */
function halfOf(line: TimeLine, at: number): Read<Part> {
  const word = wordAt(line, at);
  const size = word === "half" ? 0.5 : word === "quarter" ? 0.25 : null;
  // "four-and-a-half years" and "two and a half hours" are a number and its unit.
  if (
    size === null ||
    line.lexemes[at]?.gap === "-" ||
    (wordAt(line, at - 1) === "a" && wordAt(line, at - 2) === "and")
  )
    return null;
  const of = wordAt(line, at + 1) === "of" ? at + 2 : at + 1;
  const article = /^an?$/.test(wordAt(line, of)) && isNext(line, of) ? of + 1 : of;
  if (article === at + 1 && word === "quarter") return null;
  const unit = isNext(line, article) ? unitAt(line, article) : null;
  return unit === null || SIZE[unit.value] < 60 || unit.value === "quarter" || unit.value === "night"
    ? null
    : { value: { count: size, unit: unit.value, plain: false, vague: false }, next: unit.next };
}

const WHOLE: ReadonlySet<string> = new Set(["all", "whole", "entire", "full"]);

/** "all day", "the whole week"; not "full-year". */
function wholeOf(line: TimeLine, at: number): Read<Part> {
  if (!WHOLE.has(wordAt(line, at)) || line.lexemes[at + 1]?.gap !== " " || meaningAt(line, at + 1)?.plural === true)
    return null;
  const unit = unitAt(line, at + 1);
  return unit === null || SIZE[unit.value] < SIZE.day
    ? null
    : { value: { count: 1, unit: unit.value, plain: false, vague: false }, next: unit.next };
}

interface Count {
  readonly count: number;
  readonly article: boolean;
  readonly vague: boolean;
}

function countAt(line: TimeLine, at: number): Read<Count> {
  const lexeme = line.lexemes[at];
  if (lexeme === undefined) return null;
  const article = lexeme.folded === "a" || lexeme.folded === "an";
  const start = article ? at + 1 : at;
  const vague = VAGUE.get(wordAt(line, start));
  if (vague !== undefined && (start === at || isNext(line, start))) {
    const of = wordAt(line, start + 1) === "of" ? start + 2 : start + 1;
    return { value: { count: vague, article: false, vague: true }, next: of };
  }
  // "40 miles an hour", "twice a day" and "$5 a day" are rates; a length follows a word of these.
  if (article)
    return BEFORE_ARTICLE.has(wordAt(line, at - 1)) || isLonger(line, at)
      ? { value: { count: 1, article: true, vague: false }, next: at + 1 }
      : null;
  const number = numberAt(line, at);
  if (number === null) return null;
  const share = shareAfter(line, number.next);
  return {
    value: { count: number.value + (share?.value ?? 0), article: false, vague: false },
    next: share?.next ?? number.next,
  };
}

const BEFORE_ARTICLE: ReadonlySet<string> = new Set(
  "for in within over than about nearly almost just only least after before not take takes took last lasts lasted".split(
    " ",
  ),
);

/** "an hour ago", "a week later", "an hour and a half". */
function isLonger(line: TimeLine, at: number): boolean {
  return /^(?:ago|later|earlier|before|after|from|and)$/.test(wordAt(line, at + 2)) && isNext(line, at + 2);
}

/** Digits as written, or words below a hundred, hundreds too: "3.5", "½", "forty", "two hundred". */
function numberAt(line: TimeLine, at: number): Read<number> {
  const lexeme = line.lexemes[at];
  if (lexeme === undefined) return null;
  const inDigits = lexeme.digits || line.text.charCodeAt(lexeme.from) > 127 ? readDigits(line.text, lexeme.from) : null;
  if (inDigits !== null) {
    let next = at;
    while ((line.lexemes[next]?.from ?? Infinity) < inDigits.to) next += 1;
    return line.lexemes[next - 1]?.to === inDigits.to ? { value: Number(inDigits.value), next } : null;
  }
  const small = cardinal(line, at);
  if (small === null) return null;
  if (wordAt(line, small.next) === "hundred" && isNext(line, small.next))
    return { value: small.value * 100, next: small.next + 1 };
  // "twenty and four".
  const units = small.value % 10 === 0 && wordAt(line, small.next) === "and" ? cardinal(line, small.next + 1) : null;
  return units !== null &&
    small.value >= 20 &&
    units.value < 10 &&
    line.lexemes[small.next + 1]?.digits === false &&
    unitAt(line, units.next) !== null
    ? { value: small.value + units.value, next: units.next }
    : small;
}

/** "and a half", "and half", "and a quarter". */
function shareAfter(line: TimeLine, at: number): Read<number> {
  if (wordAt(line, at) !== "and" || !isNext(line, at)) return null;
  const word = wordAt(line, at + 1) === "a" ? at + 2 : at + 1;
  const value = wordAt(line, word) === "half" ? 0.5 : wordAt(line, word) === "quarter" ? 0.25 : null;
  return value === null || !isNext(line, word) ? null : { value, next: word + 1 };
}

/** A unit, "business days" among them. */
export function unitAt(line: TimeLine, at: number): Read<TimeUnit> {
  if (!isNext(line, at)) return null;
  const word = wordAt(line, at);
  const unit = meaningAt(line, at)?.unit;
  if ((word === "business" || word === "working") && meaningAt(line, at + 1)?.unit === "day" && isNext(line, at + 1))
    return { value: "business-day", next: at + 2 };
  if (unit === undefined || (word === "h" && line.lexemes[at]?.gap !== "")) return null;
  return { value: unit, next: at + 1 };
}
