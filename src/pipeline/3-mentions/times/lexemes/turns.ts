import { isNext, meaningAt, type Read, type TimeLine } from "./lexemes.ts";

/** "last", "this past", "next": which of the days, seen from the article's. */
export function turnAt(line: TimeLine, at: number): Read<number> {
  const first = meaningAt(line, at)?.turn;
  if (first === undefined) return null;
  const second = isNext(line, at + 1) ? meaningAt(line, at + 1)?.turn : undefined;
  return second === undefined || first !== 0 ? { value: first, next: at + 1 } : { value: second, next: at + 2 };
}

/** "this year", "last year", as the year that it is; null where the article bears no date. */
export function turnedYear(line: TimeLine, at: number): Read<number | null> {
  const turn = turnAt(line, at);
  if (turn === null || !isNext(line, turn.next)) return null;
  const { unit, plural } = meaningAt(line, turn.next) ?? {};
  if (unit !== "year" || plural === true) return null;
  return { value: line.anchor === null ? null : Number(line.anchor.slice(0, 4)) + turn.value, next: turn.next + 1 };
}
