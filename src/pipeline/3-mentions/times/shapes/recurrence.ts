import {
  isNext,
  meaningAt,
  skip,
  skipAny,
  type Phrases,
  wordAt,
  type Read,
  type TimeLine,
} from "../lexemes/lexemes.ts";
import { cardinal, ordinal } from "../lexemes/numbers.ts";
import type { TimeUnit } from "../lexemes/vocabulary.ts";
import { momentAt, skipAt } from "./clock.ts";

const PER: Phrases = [["a"], ["an"], ["every"], ["per"], ["each"]];

/** ISO 8601 designators of the units that recur. */
const DESIGNATORS: Readonly<Partial<Record<TimeUnit, readonly [sign: string, count: number]>>> = {
  second: ["PT#S", 1],
  minute: ["PT#M", 1],
  hour: ["PT#H", 1],
  day: ["P#D", 1],
  "business-day": ["P#D", 1],
  night: ["P#D", 1],
  week: ["P#W", 1],
  weekend: ["P#W", 1],
  fortnight: ["P#W", 2],
  month: ["P#M", 1],
  quarter: ["P#M", 3],
  year: ["P#Y", 1],
  decade: ["P#Y", 10],
};

/** `clock`: index after a time of day that begins at `at`. How often, as an ISO 8601 duration: "every two days" is P2D. Weekdays and parts of the day recur by the week and the day. */
export function recurrenceAt(line: TimeLine, at: number, clock: number | null): Read<string> {
  const found = every(line, at) ?? adverb(line, at) ?? plural(line, at) ?? datedEvery(line, at, clock);
  if (found === null || !isNext(line, found.next)) return found;
  const to = skipAt(line, found.next);
  const moment = momentAt(line, to);
  return moment === null || (moment.value.bare && to === found.next)
    ? found
    : { value: found.value, next: moment.next };
}

/** "every day", "each two days", "every other Friday", "every January", "once a year", "any weekend", "every Sunday morning". */
function every(line: TimeLine, at: number): Read<string> {
  const word = wordAt(line, at);
  const start =
    word === "every" || word === "each" || word === "any"
      ? at + 1
      : word === "once" || word === "twice"
        ? skipAny(line, at + 1, PER)
        : at;
  if (start === at || !isNext(line, start) || ((word === "once" || word === "twice") && start === at + 1)) return null;
  const other = skip(line, start, "other");
  const count =
    other === null
      ? (cardinal(line, start) ?? (word === "any" ? null : ordinal(line, start)))
      : { value: 2, next: other };
  const name = count?.next ?? start;
  if (!isNext(line, name)) return null;
  const meaning = meaningAt(line, name);
  const times = count?.value ?? 1;
  if (meaning?.weekday !== undefined && (meaning.common !== true || line.lexemes[name]?.capital === true)) {
    const part = meaningAt(line, name + 1)?.dayPart !== undefined && isNext(line, name + 1) ? 1 : 0;
    return { value: `P${times}W`, next: name + 1 + part };
  }
  if (meaning?.dayPart !== undefined) return { value: "P1D", next: name + 1 };
  if (meaning?.month !== undefined && line.lexemes[name]?.capital === true)
    return { value: `P${times}Y`, next: name + 1 };
  const unit = meaning?.unit;
  if (
    unit === undefined ||
    unit === "second" ||
    (word === "any" && (unit === "day" || unit === "minute" || unit === "month"))
  )
    return null;
  if (unit === "quarter" && word === "any") return null;
  return { value: designated(unit, times), next: name + 1 };
}

function designated(unit: TimeUnit, times: number): string {
  const [sign, count] = DESIGNATORS[unit] ?? ["P#D", 1];
  return sign.replace("#", String(count * times));
}

/** "daily", "annually", "every day" written as one. */
function adverb(line: TimeLine, at: number): Read<string> {
  const often = meaningAt(line, at)?.often;
  return often === undefined ? null : { value: often, next: at + 1 };
}

/** "Mondays", "tuesday afternoons", "weekends", "weekdays". */
function plural(line: TimeLine, at: number): Read<string> {
  const meaning = meaningAt(line, at);
  if (meaning?.weekday !== undefined) {
    if (meaning.plural === true) return { value: "P1W", next: at + 1 };
    const part = isNext(line, at + 1) ? meaningAt(line, at + 1) : undefined;
    return part?.dayPart !== undefined && part.plural === true ? { value: "P1W", next: at + 2 } : null;
  }
  const counted =
    at > 0 &&
    isNext(line, at) &&
    (meaningAt(line, at - 1)?.number !== undefined ||
      meaningAt(line, at - 1)?.turn !== undefined ||
      line.lexemes[at - 1]?.digits === true);
  return (meaning?.unit === "weekend" || meaning?.unit === "business-day") &&
    meaning.plural === true &&
    !counted &&
    !/^(?:some|several|few|many|of|more|two)$/.test(wordAt(line, at - 1))
    ? { value: "P1W", next: at + 1 }
    : null;
}

/** "3pm each day", "19th of every month". */
function datedEvery(line: TimeLine, at: number, clock: number | null): Read<string> {
  const day = clock === null ? ordinal(line, at) : null;
  const next = day === null ? clock : skip(line, day.next, "of");
  if (next === null || !isNext(line, next) || !/^(?:every|each|daily|everyday)$/.test(wordAt(line, next))) return null;
  return every(line, next) ?? adverb(line, next);
}
