import type { Read, TimeLine } from "../lexemes/lexemes.ts";
import type { Meaning } from "../lexemes/vocabulary.ts";
import type { Days } from "../sense.ts";
import { ago, ahead } from "./ago.ts";
import { beyond, weekdaysAway } from "./beyond.ts";
import { counted } from "./counted.ts";
import { date } from "./date.ts";
import { holiday } from "./holiday.ts";
import { part } from "./part.ts";
import { quarter } from "./quarter.ts";
import { current, day, turned } from "./relative.ts";
import { rest } from "./rest.ts";
import { season } from "./season.ts";
import type { DaysShape } from "./shape.ts";
import { ranked, weekNumber, weekOf } from "./week.ts";
import { dayOfMonth, weekday } from "./weekday.ts";
import { century, decade, year } from "./year.ts";

/** Shapes that others count from and cut parts of. */
const PLAIN: readonly DaysShape[] = [
  holiday,
  date,
  weekday,
  quarter,
  part,
  year,
  decade,
  century,
  day,
  turned,
  season,
  weekNumber,
];

/** All shapes of words that name days; where two read from the same word the longer wins, then the earlier in this list. */
const SHAPES: readonly DaysShape[] = [
  ...PLAIN,
  counted,
  ranked(plainDays),
  weekOf(dayWithin),
  ago(plainDays),
  ahead,
  beyond,
  weekdaysAway,
  rest(plainDays),
  dayOfMonth,
  current,
];

function plainDays(line: TimeLine, at: number): Read<Days> {
  return longest(PLAIN, line, at);
}

/** Also "the 18th" after "the week of". */
function dayWithin(line: TimeLine, at: number): Read<Days> {
  return longest([date, weekday, dayOfMonth], line, at);
}

/** Each word has a meaning of its own. */
const byMeaning = new Map<Meaning, readonly DaysShape[]>();
const IN_DIGITS = SHAPES.filter((shape) => shape.opensDigits);

/** The longest words at an index that name days. A lexeme that begins no shape costs one look-up. */
export function daysAt(line: TimeLine, at: number): Read<Days> {
  const lexeme = line.lexemes[at];
  if (lexeme === undefined) return null;
  const { meaning } = lexeme;
  if (meaning === undefined)
    return lexeme.digits || lexeme.folded === "q" || lexeme.folded === "h"
      ? longest(lexeme.digits ? IN_DIGITS : [quarter], line, at)
      : null;
  let shapes = byMeaning.get(meaning);
  if (shapes === undefined) {
    shapes = SHAPES.filter((shape) => shape.opens(meaning, lexeme.folded));
    byMeaning.set(meaning, shapes);
  }
  return longest(shapes, line, at);
}

function longest(shapes: readonly DaysShape[], line: TimeLine, at: number): Read<Days> {
  let best: Read<Days> = null;
  for (const shape of shapes) {
    const found = shape.read(line, at);
    if (found !== null && (best === null || found.next > best.next)) best = found;
  }
  return best;
}
