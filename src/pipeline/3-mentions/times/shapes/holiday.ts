import { periodOf, plusDays, type TimeInterval } from "../../../../model/time.ts";
import { around } from "../calendar.ts";
import { HOLIDAY_WORDS, holiday as ruleOf } from "../lexemes/holidays.ts";
import { isNext, meaningAt, skipAny, type Phrases, wordAt, type TimeLine } from "../lexemes/lexemes.ts";
import { yearInDigits } from "../lexemes/numbers.ts";
import { UNKNOWN, type Days } from "../sense.ts";
import type { DaysShape } from "./shape.ts";
import { turnAt } from "../lexemes/turns.ts";

const OF: Phrases = [["of"]];

/** "Christmas", "Easter Monday", "Thanksgiving 2019", "last Easter", "Boxing Day of this year", "Labour Day next year", "halloween weekend 2021". */
export const holiday: DaysShape = {
  name: "holiday",
  opens: (meaning) => meaning.holiday === true || meaning.turn !== undefined,
  opensDigits: false,
  read(line, at) {
    const turn = turnAt(line, at);
    const start = turn?.next ?? at;
    if (meaningAt(line, start)?.holiday !== true || (turn !== null && !isNext(line, start))) return null;
    for (let words = HOLIDAY_WORDS; words > 0; words -= 1) {
      const rule = ruleOf(nameOf(line, start, words));
      if (rule === null) continue;
      const end = start + words;
      const weekend = wordAt(line, end) === "weekend" && isNext(line, end) ? end + 1 : end;
      const year = yearAfter(line, weekend);
      const tail =
        year !== null && weekend === end && wordAt(line, year.next) === "weekend" && isNext(line, year.next)
          ? year.next + 1
          : null;
      const isWeekend = weekend > end || tail !== null;
      const day = dayIn(rule, year?.value ?? null, turn?.value ?? null, line);
      return { value: isWeekend ? weekendBy(day) : { kind: "placed", time: day }, next: tail ?? year?.next ?? weekend };
    }
    return null;
  },
};

function nameOf(line: TimeLine, at: number, words: number): string {
  const parts: string[] = [];
  for (let k = at; k < at + words; k += 1) {
    if (k > at && !isNext(line, k) && !isInName(line, k)) return "";
    parts.push(wordAt(line, k));
  }
  return parts.join(" ");
}

/** True for the apostrophe of "presidents' day" and the point of "St. Patrick". */
function isInName(line: TimeLine, at: number): boolean {
  const gap = line.lexemes[at]?.gap;
  return gap === "' " || gap === "’ " || (gap === ". " && wordAt(line, at - 1) === "st");
}

function yearAfter(line: TimeLine, at: number): { readonly value: number; readonly next: number } | null {
  const of = skipAny(line, at, OF);
  if (!isNext(line, of) && line.lexemes[of]?.gap !== ", ") return null;
  const digits = yearInDigits(line, of);
  if (digits !== null) return digits;
  const turn = line.anchor === null ? null : turnAt(line, of);
  return turn === null || line.anchor === null || meaningAt(line, turn.next)?.unit !== "year"
    ? null
    : { value: Number(line.anchor.slice(0, 4)) + turn.value, next: turn.next + 1 };
}

function dayIn(
  rule: (year: number) => string,
  year: number | null,
  turn: number | null,
  { anchor }: TimeLine,
): TimeInterval {
  if (year !== null) return periodOf(rule(year));
  if (anchor === null) return UNKNOWN;
  const now = Number(anchor.slice(0, 4));
  const passed = turn === -1 ? rule(now) < anchor : rule(now) <= anchor;
  if (turn === 0) return periodOf(rule(now));
  if (turn === 1) return periodOf(rule(passed ? now + 1 : now));
  return periodOf(rule(passed ? now : now - 1));
}

/** The weekend at a holiday; of a Monday it is the one before, with the day. */
function weekendBy(day: TimeInterval): Days {
  if (day.from === null || day.to === null) return { kind: "placed", time: { ...UNKNOWN, granularity: "part" } };
  const week = around(day.from, "weekend");
  const monday = around(day.from, "week").from === day.from;
  if (!monday) return { kind: "placed", time: week };
  const eve = plusDays(day.from, -1);
  return { kind: "placed", time: { ...around(eve, "weekend"), to: day.to } };
}
