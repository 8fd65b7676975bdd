import { isNext, meaningAt, skipAny, type Phrases, wordAt, type Read, type TimeLine } from "../lexemes/lexemes.ts";
import { cardinal, fullYear, ordinal, yearInWords, yearOfDate } from "../lexemes/numbers.ts";
import { turnedYear } from "../lexemes/turns.ts";
import { dateOf, type DateFields } from "../sense.ts";
import { numericDate } from "./numeric.ts";
import type { DaysShape } from "./shape.ts";

const DAY: Phrases = [["day"]];
const OF_OR_IN: Phrases = [["of"], ["in"]];

/** "7 April 2022", "the 7th of April", "April 7, 2022", "fourth of july, 1995", "twenty-five January nineteen eighty-six", "Mar 2", "March 2022", "March". */
export const date: DaysShape = {
  name: "date",
  opens: (meaning, word) => meaning.month !== undefined || meaning.number !== undefined || word === "the",
  opensDigits: true,
  read: (line, at) => dateAt(line, at),
};

/** A date without a weekday, in words or digits. */
export function dateAt(line: TimeLine, at: number, led = false): Read<DateFields> {
  return numericDate(line, at, led) ?? dayFirst(line, at) ?? monthFirst(line, at);
}

/** The day of a month, 1 to 31. */
export function dayNumber(line: TimeLine, at: number): Read<number> {
  const found = ordinal(line, at) ?? cardinal(line, at, 2);
  return found !== null && found.value >= 1 && found.value <= 31 ? found : null;
}

function dayFirst(line: TimeLine, at: number): Read<DateFields> {
  const start = wordAt(line, at) === "the" ? at + 1 : at;
  if (start > at && !isNext(line, start)) return null;
  const day = dayNumber(line, start);
  if (day === null) return null;
  const { gap = "" } = line.lexemes[start] ?? {};
  if (gap !== " " && /[$€£¥]$/.test(gap)) return null;
  const dayWord = skipAny(line, day.next, DAY);
  const before = skipAny(line, dayWord, OF_OR_IN);
  if (before === dayWord && dayWord !== day.next) return null;
  const name = line.lexemes[before];
  const month = name?.meaning?.month;
  if (name === undefined || month === undefined || !(isNext(line, before) || name.gap === "/")) return null;
  // "three may" is no date, "3 May" and "the third of may" are.
  if (name.meaning?.common === true && !name.capital && before === dayWord && !isOrdinal(line, start)) return null;
  return withYear(line, dateOf(null, month, day.value), before + 1);
}

function isOrdinal(line: TimeLine, at: number): boolean {
  return ordinal(line, at) !== null;
}

function monthFirst(line: TimeLine, at: number): Read<DateFields> {
  const name = line.lexemes[at];
  const month = name?.meaning?.month;
  if (name === undefined || month === undefined) return null;
  const dot = name.to - name.from <= 4 && /^\. ?$/.test(line.lexemes[at + 1]?.gap ?? "");
  const gap = line.lexemes[at + 1]?.gap ?? "none";
  const joined = dot || /^(?: |-|\/|, ?| , |)$/.test(gap);
  const the = joined && wordAt(line, at + 1) === "the" ? at + 2 : at + 1;
  const day = joined ? dayNumber(line, the) : null;
  const isYear = day !== null && the === at + 1 && !isOrdinal(line, the) && yearOfDate(line, at + 1) !== null;
  if (day !== null && !isYear && !isTimeOfDay(line, day.next) && isSure(line, at, the)) {
    if (line.lexemes[the]?.digits === true && gap === "/" && Number(wordAt(line, the)) > 31) return null;
    return withYear(line, dateOf(null, month, day.value), day.next);
  }
  const year = joined ? yearOfDate(line, at + 1) : null;
  if (year !== null && (name.capital || name.meaning?.common !== true))
    return { value: dateOf(year.value, month, null), next: year.next };
  const turned = isNext(line, at + 1) && isMonthName(line, at) ? turnedYear(line, at + 1) : null;
  if (turned !== null) return { value: dateOf(turned.value, month, null), next: turned.next };
  const linked = skipAny(line, at + 1, OF_OR_IN);
  const far =
    linked === at + 1 ? null : (yearOfDate(line, linked) ?? shortYear(line, linked) ?? turnedYear(line, linked));
  if (far !== null && (wordAt(line, at + 1) === "of" || name.meaning?.common !== true))
    return { value: dateOf(far.value, month, null), next: far.next };
  return isMonthName(line, at) ? { value: dateOf(null, month, null), next: at + 1 } : null;
}

/** Digits after a month that a clock goes on with are no day: "May 7:30". */
function isTimeOfDay(line: TimeLine, next: number): boolean {
  const after = line.lexemes[next];
  return after?.digits === true && after.gap === ":";
}

/** "may 5 people come" is no date: a small letter asks for an ordinal. */
function isSure(line: TimeLine, at: number, day: number): boolean {
  const name = line.lexemes[at];
  return name?.meaning?.common !== true || name.capital || isOrdinal(line, day) || line.lexemes[day]?.gap === "";
}

const BEFORE_MONTHS: ReadonlySet<string> = new Set(
  "in since until till by from during of to between and last this next early late mid before after starting through".split(
    " ",
  ),
);

/** A month by itself: a name that is another word too needs a capital and a preposition. */
function isMonthName(line: TimeLine, at: number): boolean {
  const name = line.lexemes[at];
  if (name === undefined) return false;
  const { meaning, capital, folded } = name;
  if (capital && isBesideMonth(line, at)) return true;
  if (folded === "march" || folded === "may")
    return capital && BEFORE_MONTHS.has(wordAt(line, at - 1)) && isNext(line, at);
  if (folded === "august" && !capital) return BEFORE_MONTHS.has(wordAt(line, at - 1));
  if (meaning?.common === true || name.to - name.from <= 3)
    return capital && (BEFORE_MONTHS.has(wordAt(line, at - 1)) || line.lexemes[at + 1]?.gap === "-");
  return true;
}

const TO: ReadonlySet<string> = new Set(["to", "through", "until", "till"]);
const DASH = /^ ?[-–—] ?$/;

/** True for either month of "May to June" and "June-Aug". */
function isBesideMonth(line: TimeLine, at: number): boolean {
  const isMonth = (k: number): boolean => meaningAt(line, k)?.month !== undefined && line.lexemes[k]?.capital === true;
  if (TO.has(wordAt(line, at + 1))) return isMonth(at + 2);
  if (TO.has(wordAt(line, at - 1))) return isMonth(at - 2);
  if (DASH.test(line.lexemes[at]?.gap ?? "")) return isMonth(at - 1);
  return DASH.test(line.lexemes[at + 1]?.gap ?? "") && isMonth(at + 1);
}

/** The year after a day and month: ", 2022", " of 2022", " in 2022", "-2022", " of 87". */
function withYear(line: TimeLine, fields: DateFields, next: number): Read<DateFields> {
  const gap = line.lexemes[next]?.gap ?? "none";
  const plain: Read<DateFields> = { value: fields, next };
  if (/^(?: |, ?| , |-|\/|\. ?)$/.test(gap)) {
    const year = /^[ ,]/.test(gap) || line.lexemes[next]?.digits === true ? yearOfDate(line, next) : null;
    if (year !== null && !(line.lexemes[next]?.digits !== true && isClockWords(line, next)))
      return { value: { ...fields, year: year.value }, next: year.next };
  }
  const of = skipAny(line, next, OF_OR_IN);
  const turned = isNext(line, of) ? turnedYear(line, of) : null;
  if (turned !== null) return { value: { ...fields, year: turned.value }, next: turned.next };
  if (of === next) return plain;
  const year = yearOfDate(line, of) ?? (wordAt(line, next) === "of" ? shortYear(line, of) : null);
  return year === null ? plain : { value: { ...fields, year: year.value }, next: year.next };
}

/** "one thirty p m" is no year; "nineteen thirty" is. */
function isClockWords(line: TimeLine, at: number): boolean {
  return yearInWords(line, at) === null;
}

/** "of 87". */
function shortYear(line: TimeLine, at: number): Read<number> {
  const lexeme = line.lexemes[at];
  return lexeme?.digits === true && lexeme.to - lexeme.from === 2 && meaningAt(line, at + 1)?.unit === undefined
    ? { value: fullYear(Number(lexeme.folded)), next: at + 1 }
    : null;
}
