import { isCalendarDay, isoDay } from "../../../../model/time.ts";
import type { Lexeme, Read, TimeLine } from "../lexemes/lexemes.ts";
import { fullYear } from "../lexemes/numbers.ts";
import { dateOf, type DateFields } from "../sense.ts";

const SEPARATORS: ReadonlySet<string> = new Set(["-", "/", ".", " "]);

/**
 * Dates in digits: "2022-04-07", "4/22/2016", "22-04-2016", "23.04.2022", "2019-aug-01", "Sep-23-2020", "20170302", "2015-3", "12-2015", "22/04", "Oct/2".
 * `led`: a range's first day stands before. The month comes first, as in American use, unless only the other order is a day of the calendar.
 */
export function numericDate(line: TimeLine, at: number, led = false): Read<DateFields> {
  const a = line.lexemes[at];
  if (a === undefined) return null;
  const b = line.lexemes[at + 1];
  if (a.digits && a.to - a.from === 8) return compact(a, b, at);
  if (!isPart(a)) return null;
  if (b === undefined || !SEPARATORS.has(b.gap) || !isPart(b)) return null;
  const c = line.lexemes[at + 2];
  if (!led && isWithinNumber(line, at)) return null;
  if (c?.gap === b.gap && isPart(c) && !goesOn(line, at + 3, b.gap)) {
    const fields = ofThree(a, b, c);
    if (fields !== null) return { value: fields, next: at + 3 };
  }
  return goesOn(line, at + 2, b.gap) ? null : ofTwo(line, at, a, b, led);
}

/** Digits, or a month's name among digits. */
function isPart(lexeme: Lexeme): boolean {
  return lexeme.digits ? lexeme.to - lexeme.from <= 4 : lexeme.meaning?.month !== undefined;
}

/** True when another number hangs on with the same sign: a phone number, a version, a longer code. */
function goesOn(line: TimeLine, at: number, gap: string): boolean {
  const lexeme = line.lexemes[at];
  return lexeme !== undefined && lexeme.digits && gap !== " " && lexeme.gap === gap;
}

/** True for digits that go on with a number, code or word before them. */
function isWithinNumber(line: TimeLine, at: number): boolean {
  const lexeme = line.lexemes[at];
  const before = line.lexemes[at - 1];
  if (lexeme === undefined || before === undefined) return false;
  if (/[$€£+#]$/.test(lexeme.gap)) return true;
  return before.digits && /^[-/.,:]$/.test(lexeme.gap);
}

function compact(a: Lexeme, b: Lexeme | undefined, at: number): Read<DateFields> {
  if (b?.gap === "" || !/^(?:19|20)/.test(a.folded)) return null;
  const [year, month, day] = [Number(a.folded.slice(0, 4)), Number(a.folded.slice(4, 6)), Number(a.folded.slice(6))];
  return isCalendarDay(isoDay(year, month, day)) ? { value: dateOf(year, month, day), next: at + 1 } : null;
}

const long = (lexeme: Lexeme): boolean => lexeme.digits && lexeme.to - lexeme.from === 4;
const short = (lexeme: Lexeme): boolean => lexeme.digits && lexeme.to - lexeme.from <= 2;
const valueOf = (lexeme: Lexeme): number => lexeme.meaning?.month ?? Number(lexeme.folded);

function ofThree(a: Lexeme, b: Lexeme, c: Lexeme): DateFields | null {
  const names = [a, b, c].filter((lexeme) => !lexeme.digits);
  if (names.length > 1) return null;
  if (long(a) && !long(b) && !long(c)) {
    if (c.meaning?.month !== undefined) return dayOf(valueOf(a), valueOf(c), valueOf(b));
    return dayOf(valueOf(a), valueOf(b), valueOf(c));
  }
  if (b.gap === " " || !(long(c) || short(c)) || (names.length === 0 && !(short(a) && short(b)))) return null;
  const year = long(c) ? valueOf(c) : fullYear(valueOf(c));
  if (!long(c) && b.gap === ".") return null;
  if (a.meaning?.month !== undefined) return dayOf(year, valueOf(a), valueOf(b));
  if (b.meaning?.month !== undefined) return dayOf(year, valueOf(b), valueOf(a));
  return b.gap === "."
    ? (dayOf(year, valueOf(b), valueOf(a)) ?? dayOf(year, valueOf(a), valueOf(b)))
    : (dayOf(year, valueOf(a), valueOf(b)) ?? dayOf(year, valueOf(b), valueOf(a)));
}

function dayOf(year: number, month: number, day: number): DateFields | null {
  return isCalendarDay(isoDay(year, month, day)) ? dateOf(year, month, day) : null;
}

/** Words that make two short numbers a date: "on 22/04"; after the others they are one unless they may be a fraction ("by 3/4"). */
const SURE_LEADS: ReadonlySet<string> = new Set(["on", "since", "until", "till"]);
const LEADS: ReadonlySet<string> = new Set(
  "by from to before after between this next last for starting and or".split(" "),
);

function ofTwo(line: TimeLine, at: number, a: Lexeme, b: Lexeme, led: boolean): Read<DateFields> {
  const read = (fields: DateFields): Read<DateFields> => ({ value: fields, next: at + 2 });
  const touches = line.lexemes[at + 2]?.gap === "";
  if (b.gap === " " || touches) return null;
  if (!a.digits && b.gap !== "/" && b.gap !== "-") return null;
  if (!a.digits || !b.digits) {
    const [name, other] = a.digits ? [b, a] : [a, b];
    if (long(other)) return b.gap === "." ? null : read(dateOf(valueOf(other), valueOf(name), null));
    return short(other) && valueOf(other) >= 1 && valueOf(other) <= 31 && b.gap === "/"
      ? read(dateOf(null, valueOf(name), valueOf(other)))
      : null;
  }
  const isMonth = (lexeme: Lexeme): boolean => valueOf(lexeme) >= 1 && valueOf(lexeme) <= 12;
  const isYear = (lexeme: Lexeme): boolean => long(lexeme) && valueOf(lexeme) >= 1900 && valueOf(lexeme) < 2200;
  if (b.gap !== "." && short(b) && isYear(a) && isMonth(b)) return read(dateOf(valueOf(a), valueOf(b), null));
  if (b.gap !== "." && short(a) && isYear(b) && isMonth(a)) return read(dateOf(valueOf(b), valueOf(a), null));
  if (!short(a) || !short(b) || b.gap === "-" || !(led || isLed(line, at))) return null;
  const [first, second] = [valueOf(a), valueOf(b)];
  if (first >= 1 && first <= 12 && second >= 1 && second <= 31) return read(dateOf(null, first, second));
  if (second >= 1 && second <= 12 && first >= 1 && first <= 31) return read(dateOf(null, second, first));
  return null;
}

/** Two short numbers alone are a fraction, a score or a decimal; a weekday, a preposition, or another date before them makes them a date. */
function isLed(line: TimeLine, at: number): boolean {
  const before = line.lexemes[at - 1];
  const [a, b, after] = [line.lexemes[at], line.lexemes[at + 1], line.lexemes[at + 2]];
  if (a === undefined || b === undefined) return false;
  if (before === undefined) return b.gap === "/" && after?.gap === "-";
  const end = line.text[b.to] ?? "";
  if (before.meaning?.weekday !== undefined) return true;
  if (b.gap === ".") return before.folded === "on" && a.gap === " " && end !== "%" && after?.gap !== " ";
  if (a.gap === " " && SURE_LEADS.has(before.folded)) return true;
  const isFraction = valueOf(a) < valueOf(b) && valueOf(b) <= 10;
  if (isFraction) return false;
  if (before.meaning?.turn !== undefined || (a.gap === " " && LEADS.has(before.folded))) return true;
  return a.gap === ", " && before.digits && before.gap === b.gap;
}
