import { plusDays, weekdayOf, type IsoDate, type TimeInterval } from "../../../../model/time.ts";
import { around, plusUnits } from "../calendar.ts";
import { isNext, meaningAt, skip, wordAt, type Read, type TimeLine } from "../lexemes/lexemes.ts";
import { cardinal } from "../lexemes/numbers.ts";
import type { TimeUnit } from "../lexemes/vocabulary.ts";
import { UNKNOWN, type Days } from "../sense.ts";
import type { DaysShape } from "./shape.ts";

const UNITS: ReadonlySet<TimeUnit> = new Set(["week", "weekend", "month", "quarter", "year"]);

/** "the week after next", "the year before last", "the Friday before last": two away from the article's own. */
export const beyond: DaysShape = {
  name: "beyond",
  opens: (meaning, word) => word === "the" || meaning.unit !== undefined || meaning.weekday !== undefined,
  opensDigits: false,
  read(line, at) {
    const the = wordAt(line, at) === "the" && isNext(line, at + 1) ? at + 1 : at;
    const joint = wordAt(line, the + 1);
    if (joint !== "after" && joint !== "before") return null;
    const { unit, weekday, plural } = meaningAt(line, the) ?? {};
    if (plural === true || (weekday === undefined && (unit === undefined || !UNITS.has(unit)))) return null;
    const next = skip(line, the + 1, "after", "next");
    const last = next === null ? skip(line, the + 1, "before", "last") : null;
    const end = next ?? last;
    // "the year before last month" goes on.
    if (end === null || isPeriod(line, end)) return null;
    const { anchor } = line;
    if (anchor === null) return placed(UNKNOWN, end);
    const away = next === null ? -2 : 2;
    if (weekday !== undefined) return placed(around(weekdayFrom(anchor, weekday, away), "day"), end);
    return unit === undefined ? null : placed(around(plusUnits(anchor, away, unit), unit), end);
  },
};

function isPeriod(line: TimeLine, at: number): boolean {
  const meaning = isNext(line, at) ? meaningAt(line, at) : undefined;
  return (meaning?.unit ?? meaning?.weekday ?? meaning?.month ?? meaning?.season ?? meaning?.number) !== undefined;
}

/** "two Sundays from now", "three Fridays ago". */
export const weekdaysAway: DaysShape = {
  name: "weekdays-away",
  opens: (meaning) => meaning.number !== undefined,
  opensDigits: true,
  read(line, at) {
    if (meaningAt(line, at + 1)?.weekday === undefined && meaningAt(line, at + 2)?.weekday === undefined) return null;
    const count = cardinal(line, at, 2);
    if (count === null || count.value < 1 || !isNext(line, count.next)) return null;
    const { weekday } = meaningAt(line, count.next) ?? {};
    if (weekday === undefined) return null;
    const ago = skip(line, count.next + 1, "ago");
    const end = ago ?? skip(line, count.next + 1, "from", "now");
    if (end === null) return null;
    const { anchor } = line;
    if (anchor === null) return placed(UNKNOWN, end);
    return placed(around(weekdayFrom(anchor, weekday, ago === null ? count.value : -count.value), "day"), end);
  },
};

/** The count-th such weekday after a day, or before it when negative. */
function weekdayFrom(day: IsoDate, weekday: number, count: number): IsoDate {
  const ahead = (weekday - weekdayOf(day) + 6) % 7;
  const behind = (weekdayOf(day) - weekday + 6) % 7;
  return count > 0 ? plusDays(day, ahead + 1 + 7 * (count - 1)) : plusDays(day, -(behind + 1) + 7 * (count + 1));
}

function placed(time: TimeInterval, next: number): Read<Days> {
  return { value: { kind: "placed", time }, next };
}
