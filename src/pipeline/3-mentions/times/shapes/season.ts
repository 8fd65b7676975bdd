import { isoDay, plusMonths, type TimeInterval } from "../../../../model/time.ts";
import { isNext, meaningAt, skipAny, type Phrases, wordAt } from "../lexemes/lexemes.ts";
import { yearInDigits } from "../lexemes/numbers.ts";
import { turnAt, turnedYear } from "../lexemes/turns.ts";
import type { Season } from "../lexemes/vocabulary.ts";
import { UNKNOWN } from "../sense.ts";
import type { DaysShape } from "./shape.ts";

const OF: Phrases = [["of"]];

/** Meteorological seasons of the north: the month that each begins with; it has three. Winter goes by the year that it begins in. */
const FIRST: Readonly<Record<Season, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 };

const PREPOSITIONS: ReadonlySet<string> = new Set(
  "in during by since until till of from early late mid before after".split(" "),
);

/** "summer 2019", "2019 summer", "the winter of 1941", "last spring", "in autumn". A season that only says of what kind something is ("winter coat") is none. */
export const season: DaysShape = {
  name: "season",
  opens: (meaning) => meaning.season !== undefined || meaning.turn !== undefined,
  opensDigits: true,
  read(line, at) {
    const first = yearInDigits(line, at);
    const turn = turnAt(line, at);
    const start = first?.next ?? turn?.next ?? at;
    const name = meaningAt(line, start)?.season;
    if (name === undefined || (start > at && !isNext(line, start))) return null;
    const of = skipAny(line, start + 1, OF);
    const year = first ?? (isNext(line, of) ? (yearInDigits(line, of) ?? turnedYear(line, of)) : null);
    const { anchor } = line;
    const from = (inYear: number): TimeInterval => {
      const first = isoDay(inYear, FIRST[name], 1);
      return { from: first, to: plusMonths(first, 3), granularity: "season" };
    };
    if (year !== null && year.value !== null)
      return { value: { kind: "placed", time: from(year.value) }, next: Math.max(year.next, start + 1) };
    const before = wordAt(line, start - 1) === "the" ? wordAt(line, start - 2) : wordAt(line, start - 1);
    const isPlain = turn !== null || (PREPOSITIONS.has(before) && !isNext(line, start + 1));
    if (!isPlain) return null;
    if (anchor === null)
      return { value: { kind: "placed", time: { ...UNKNOWN, granularity: "season" } }, next: start + 1 };
    const now = Number(anchor.slice(0, 4));
    const begun = isoDay(now, FIRST[name], 1) <= anchor ? now : now - 1;
    const isWithin = anchor < plusMonths(isoDay(begun, FIRST[name], 1), 3);
    const shift =
      turn === null ? 0 : turn.value === -1 ? (isWithin ? -1 : 0) : turn.value === 0 ? (isWithin ? 0 : now - begun) : 1;
    return { value: { kind: "placed", time: from(begun + shift) }, next: start + 1 };
  },
};
