import { isoDay, plusMonths, type TimeInterval } from "../../../../model/time.ts";
import { isNext, skipAny, type Phrases, wordAt, type Read, type TimeLine } from "../lexemes/lexemes.ts";
import { ordinal, yearInDigits } from "../lexemes/numbers.ts";
import { turnedYear } from "../lexemes/turns.ts";
import { UNKNOWN, type Days } from "../sense.ts";
import type { DaysShape } from "./shape.ts";

const OF: Phrases = [["of", "the"], ["of"], ["in"]];

/** "Q3 2019", "2017-q1", "q1 of 2017", "the first quarter of 2013", "the second half of the year", "next year's first quarter", "H1 2020". */
export const quarter: DaysShape = {
  name: "quarter",
  opens: (meaning, word) =>
    meaning.number !== undefined || meaning.turn !== undefined || word === "year" || word === "q" || word === "h",
  opensDigits: true,
  read: (line, at) => yearFirst(line, at) ?? shareFirst(line, at),
};

/** A quarter or a half: its months in the year. */
interface Share {
  readonly months: 3 | 6;
  readonly rank: number;
}

function shareAt(line: TimeLine, at: number): Read<Share> {
  const lexeme = line.lexemes[at];
  const digits = line.lexemes[at + 1];
  if ((lexeme?.folded === "q" || lexeme?.folded === "h") && digits?.gap === "" && digits.digits) {
    const months = lexeme.folded === "q" ? 3 : 6;
    const rank = Number(digits.folded);
    return rank >= 1 && rank <= 12 / months ? { value: { months, rank }, next: at + 2 } : null;
  }
  const rank = wordAt(line, at) === "last" ? { value: 0, next: at + 1 } : ordinal(line, at);
  if (rank === null || rank.value > 4 || !isNext(line, rank.next)) return null;
  const unit = wordAt(line, rank.next);
  const months = unit === "quarter" ? 3 : unit === "half" ? 6 : null;
  if (months === null || rank.value > 12 / months) return null;
  return { value: { months, rank: rank.value === 0 ? 12 / months : rank.value }, next: rank.next + 1 };
}

function shareFirst(line: TimeLine, at: number): Read<Days> {
  const share = shareAt(line, at);
  if (share === null) return null;
  const isSign = line.lexemes[at]?.folded === "q" || line.lexemes[at]?.folded === "h";
  const gap = line.lexemes[share.next]?.gap;
  const plain = gap === " " ? turnedYear(line, share.next) : null;
  const direct = gap === " " || gap === "-" || gap === ", " || gap === "/" ? yearInDigits(line, share.next) : null;
  if (direct !== null) return { value: placed(share.value, direct.value), next: direct.next };
  if (plain !== null) return { value: placed(share.value, plain.value), next: plain.next };
  const of = skipAny(line, share.next, OF);
  const year = of === share.next ? null : (yearInDigits(line, of) ?? yearBy(line, of));
  if (year !== null) return { value: placed(share.value, year.value), next: year.next };
  // "in the first half" is one of a match; "Q1" is of the year's.
  if (!isSign || line.lexemes[at]?.folded === "h") return null;
  return { value: placed(share.value, yearOf(share.value, line)), next: share.next };
}

function yearFirst(line: TimeLine, at: number): Read<Days> {
  const year = yearInDigits(line, at) ?? yearBy(line, at);
  if (year === null) return null;
  const possessive = wordAt(line, year.next) === "'s" ? year.next + 1 : year.next;
  const gap = line.lexemes[possessive]?.gap;
  if (gap !== " " && gap !== "-" && gap !== "/" && gap !== "") return null;
  const share = shareAt(line, possessive);
  return share === null ? null : { value: placed(share.value, year.value), next: share.next };
}

/** "the year", "this year", "next year". Undefined years have none. */
function yearBy(line: TimeLine, at: number): Read<number | null> {
  if (wordAt(line, at) !== "year") return turnedYear(line, at);
  return { value: line.anchor === null ? null : Number(line.anchor.slice(0, 4)), next: at + 1 };
}

/** The last such quarter that has begun. */
function yearOf({ months, rank }: Share, { anchor }: TimeLine): number | null {
  if (anchor === null) return null;
  const year = Number(anchor.slice(0, 4));
  return isoDay(year, (rank - 1) * months + 1, 1) <= anchor ? year : year - 1;
}

function placed({ months, rank }: Share, year: number | null): Days {
  const granularity = months === 3 ? "quarter" : "part";
  if (year === null) return { kind: "placed", time: { ...UNKNOWN, granularity } };
  const from = isoDay(year, (rank - 1) * months + 1, 1);
  const time: TimeInterval = { from, to: plusMonths(from, months), granularity };
  return { kind: "placed", time };
}
