import { isNext, meaningAt, skipAny, type Phrases, wordAt, type Read, type TimeLine } from "../lexemes/lexemes.ts";
import { cardinal } from "../lexemes/numbers.ts";
import type { ClockSense } from "../sense.ts";
import { inThePart } from "./day-part.ts";

const MINUTES: Phrases = [["minutes"], ["mins"]];
const AT: Phrases = [["at", "about"], ["at", "around"], ["at"], ["around"], ["about"]];

const PREPOSITIONS: ReadonlySet<string> = new Set(["in", "at"]);

const HOUR = 3600;
const HALF_DAY = 12 * HOUR;

/** A moment, with whether its words say by themselves that it is one: "5 pm" does, "5" does only beside a day or another hour. */
export interface Moment extends ClockSense {
  readonly from: number;
  readonly bare: boolean;
}

/** "7:30 am", "7.30pm", "half past seven", "5 o'clock", "1900 hours", "noon", "nine thirty", "10 in the evening"; bare hours are marked so. */
export function momentAt(line: TimeLine, at: number): Read<Moment> {
  if (!mayBeMoment(line, at)) return null;
  const found = named(line, at) ?? past(line, at) ?? inDigits(line, at) ?? inWords(line, at);
  if (!found?.value.eitherHalf) return found;
  // "four afternoon classes" are four; "4 in the afternoon" and "7:30 tonight" are times of day.
  if (found.value.bare && !PREPOSITIONS.has(wordAt(line, found.next))) return found;
  const part = inThePart(line, found.next);
  return part === null ? found : { value: { ...halved(found.value, part.value), bare: false }, next: part.next };
}

/** False for what begins no time of day, by its first lexeme: numbers, parts of the day, and the article of "a quarter past" do. */
function mayBeMoment(line: TimeLine, at: number): boolean {
  const lexeme = line.lexemes[at];
  if (lexeme === undefined) return false;
  const { digits, from, to, meaning, folded } = lexeme;
  if (!digits) return folded === "a" || (meaning?.number ?? meaning?.dayPart) !== undefined;
  // Three digits or four are a time of day by what follows alone.
  return to - from < 3 || (to - from <= 4 && AFTER_FOUR.has(wordAt(line, at + 1)));
}

const AFTER_FOUR: ReadonlySet<string> = new Set("am pm a p o oclock hours hrs h".split(" "));

function moment(from: number, eitherHalf: boolean, bare: boolean): Moment {
  return { from, to: from + 60, eitherHalf, bare, moment: true };
}

/** The half of the day that a part of it says: nights end at five. */
export function halved<T extends ClockSense>(clock: T, part: ClockSense["part"]): T {
  if (!clock.eitherHalf || part === undefined) return clock;
  const shift = (seconds: number | null): number | null => {
    if (seconds === null) return null;
    const hour = seconds % HALF_DAY;
    const late = part === "morning" ? false : part === "night" ? hour >= 5 * HOUR : part !== "night-time";
    return late ? hour + HALF_DAY : hour;
  };
  return { ...clock, from: shift(clock.from), to: shift(clock.to), eitherHalf: false };
}

/** "noon", "midnight", "12 noon". */
function named(line: TimeLine, at: number): Read<Moment> {
  const twelve = wordAt(line, at) === "12" && isNext(line, at + 1) ? at + 1 : at;
  const part = meaningAt(line, twelve)?.dayPart;
  if ((part !== "noon" && part !== "midnight") || meaningAt(line, twelve)?.plural === true) return null;
  return { value: moment(part === "noon" ? HALF_DAY : 0, false, false), next: twelve + 1 };
}

/** "half past seven o'clock", "quarter to five", "ten past 9", "thirty-six minutes past eight". */
function past(line: TimeLine, at: number): Read<Moment> {
  const start = wordAt(line, at) === "a" ? at + 1 : at;
  const word = wordAt(line, start);
  const minutes =
    word === "half"
      ? { value: 30, next: start + 1 }
      : word === "quarter"
        ? { value: 15, next: start + 1 }
        : cardinal(line, start, 2);
  if (minutes === null || minutes.value > 59) return null;
  const said = skipAny(line, minutes.next, MINUTES);
  const sign = SIGNS.get(wordAt(line, said));
  if (sign === undefined || !isNext(line, said)) return null;
  // "five to seven" may be two hours and "five after seven" a number; "at five to seven" is one hour.
  const isSaid = said > minutes.next || word === "quarter" || isAt(line, at);
  if (!isSaid && wordAt(line, said) !== "past") return null;
  const hour = isNext(line, said + 1) ? hourAt(line, said + 1) : null;
  if (hour === null) return null;
  const end = afterHour(line, hour.next);
  const seconds = (hour.value * HOUR + sign * minutes.value * 60 + 24 * HOUR) % (24 * HOUR);
  if (end?.half !== undefined) return { value: moment(inHalf(seconds, end.half), false, false), next: end.next };
  return { value: moment(seconds, hour.value <= 12, false), next: end?.next ?? hour.next };
}

/** What minutes do to the hour after them. */
const SIGNS: ReadonlyMap<string, 1 | -1> = new Map([
  ["past", 1],
  ["after", 1],
  ["to", -1],
]);

function hourAt(line: TimeLine, at: number): Read<number> {
  const hour = cardinal(line, at, 2);
  return hour !== null && hour.value <= (line.lexemes[at]?.digits === true ? 24 : 12) ? hour : null;
}

type Half = "am" | "pm";

/** "am", "p.m.", "p . m .", "a" right at digits, "o'clock", "oclock", "hours" after four digits. */
function afterHour(line: TimeLine, at: number): { readonly half?: Half; readonly next: number } | null {
  const lexeme = line.lexemes[at];
  if (lexeme === undefined || !/^(?: ||\.|\. )$/.test(lexeme.gap)) return null;
  const word = lexeme.folded;
  if (word === "am" || word === "pm") return { half: word, next: at + 1 };
  const second = line.lexemes[at + 1];
  if ((word === "a" || word === "p") && second?.folded === "m" && /^(?: |\.|\. | \. )$/.test(second.gap))
    return { half: word === "a" ? "am" : "pm", next: at + 2 };
  if ((word === "a" || word === "p") && lexeme.gap === "" && line.lexemes[at - 1]?.digits === true)
    return { half: word === "a" ? "am" : "pm", next: at + 1 };
  if (word === "oclock") return { next: at + 1 };
  return word === "o" && second?.folded === "'clock" ? { next: at + 2 } : null;
}

function inHalf(seconds: number, half: Half): number {
  if (seconds >= HALF_DAY + HOUR) return seconds;
  return (seconds % HALF_DAY) + (half === "pm" ? HALF_DAY : 0);
}

function inDigits(line: TimeLine, at: number): Read<Moment> {
  const first = line.lexemes[at];
  if (
    first?.digits !== true ||
    (/[$€£¥#+:/.,-]$/.test(first.gap.trimEnd()) && !/^[-–~] ?$| [-–~] /.test(first.gap) && !/^[,.:;] $/.test(first.gap))
  )
    return null;
  const digits = first.to - first.from;
  if (digits === 3 || digits === 4) return withoutSign(line, at);
  if (digits > 2 || Number(first.folded) > 24) return null;
  const second = line.lexemes[at + 1];
  const minutes =
    second?.digits === true && /^[:.]$/.test(second.gap) && second.to - second.from === 2 && Number(second.folded) < 60
      ? Number(second.folded)
      : null;
  const third = line.lexemes[at + 2];
  const seconds =
    minutes !== null &&
    second?.gap === ":" &&
    third?.digits === true &&
    third.gap === ":" &&
    third.to - third.from === 2
      ? Number(third.folded)
      : null;
  const next = at + (minutes === null ? 1 : seconds === null ? 2 : 3);
  const after = line.lexemes[next];
  if (second?.digits === true && minutes === null && /^[:./,]$/.test(second.gap)) return null;
  if (after?.digits === true && /^[:./,]$/.test(after.gap)) return null;
  const time = Number(first.folded) * HOUR + (minutes ?? 0) * 60 + (seconds ?? 0);
  const end = afterHour(line, next);
  if (end?.half !== undefined)
    return Number(first.folded) === 0 ? null : { value: moment(inHalf(time, end.half), false, false), next: end.next };
  if (end !== null) return { value: moment(time, Number(first.folded) <= 12, false), next: end.next };
  if (minutes === null && isMeasured(line, next)) return null;
  if (/^[%°$€£]/.test(line.text.slice(line.lexemes[next - 1]?.to ?? 0))) return null;
  // "6.45" is a number but after "at", and in it only where the minutes are those of a clock.
  const colon = second?.gap === ":" && minutes !== null;
  return {
    value: moment(
      time,
      Number(first.folded) <= 12 && Number(first.folded) > 0,
      !colon && !(minutes !== null && isAt(line, at)),
    ),
    next,
  };
}

function isAt(line: TimeLine, at: number): boolean {
  return wordAt(line, at - 1) === "at" && line.lexemes[at]?.gap === " ";
}

/** "1140 a.m.", "340pm", "1900 hours". */
function withoutSign(line: TimeLine, at: number): Read<Moment> {
  const digits = wordAt(line, at).padStart(4, "0");
  const [hour, minute] = [Number(digits.slice(0, 2)), Number(digits.slice(2))];
  if (hour > 24 || minute > 59) return null;
  const time = hour * HOUR + minute * 60;
  const end = afterHour(line, at + 1);
  if (end?.half !== undefined) return { value: moment(inHalf(time, end.half), false, false), next: end.next };
  const hours = /^(?:hours|hrs|h)$/.test(wordAt(line, at + 1)) && isNext(line, at + 1);
  // "1900 hours" is a time of day; "1500 hours of work" a length.
  return hours && wordAt(line, at + 2) !== "of" && wordAt(line, at - 1) === "at"
    ? { value: moment(time, false, false), next: at + 2 }
    : null;
}

/** An hour that counts something is none: "5 people", "7 percent". Function words and days may follow. */
function isMeasured(line: TimeLine, at: number): boolean {
  const after = line.lexemes[at];
  if (after === undefined || !isNext(line, at)) return false;
  return (
    after.gap === "" ||
    after.meaning?.unit !== undefined ||
    after.meaning?.month !== undefined ||
    (after.folded === "of" && line.lexemes[at + 1]?.meaning?.month === undefined)
  );
}

/** "seven", "three thirty", "five-thirty", "seven p.m.". */
function inWords(line: TimeLine, at: number): Read<Moment> {
  const first = meaningAt(line, at)?.number;
  if (first?.kind !== "unit" || first.value < 1 || first.value > 12) return null;
  const tens = isNext(line, at + 1) && wordAt(line, at + 1) !== "zero" ? cardinal(line, at + 1, 0) : null;
  const minutes = tens !== null && tens.value >= 10 && tens.value < 60 ? tens : null;
  const next = minutes?.next ?? at + 1;
  const time = first.value * HOUR + (minutes?.value ?? 0) * 60;
  const end = afterHour(line, next);
  if (end?.half !== undefined) return { value: moment(inHalf(time, end.half), false, false), next: end.next };
  if (end !== null) return { value: moment(time, true, false), next: end.next };
  return meaningAt(line, next)?.unit !== undefined && isNext(line, next)
    ? null
    : { value: moment(time, true, true), next };
}

/** Words before a time of day that only say where it stands: "at", "around", "@". */
export function skipAt(line: TimeLine, at: number): number {
  return skipAny(line, at, AT);
}
