import { type TimeInterval } from "../../../../model/time.ts";
import { place } from "../calendar.ts";
import { isNext, skipAny, type Phrases, wordAt, type Read, type TimeLine } from "../lexemes/lexemes.ts";
import { plusLength } from "../shapes/counted.ts";
import { daysAt } from "../shapes/index.ts";
import { lengthAt, secondsOf, SIZE } from "../shapes/length.ts";

const STARTING: Phrases = [["starting", "from"], ["starting", "on"], ["starting"], ["beginning", "on"], ["beginning"]];

/** "3 days starting from next Monday", "for 1 week, from 20th dec": a stretch by its length and its first day. */
export function lastingAt(line: TimeLine, at: number): Read<TimeInterval> {
  const start = wordAt(line, at) === "for" ? at + 1 : at;
  const length = lengthAt(line, start);
  if (length === null || secondsOf(length.value) < SIZE.day) return null;
  const gap = line.lexemes[length.next]?.gap;
  if (gap !== " " && gap !== ", ") return null;
  const starting = skipAny(line, length.next, STARTING);
  // "two weeks from tomorrow" is a day; "for two weeks, from tomorrow" lasts.
  const isFrom = wordAt(line, length.next) === "from" && (start > at || gap === ", ");
  const next = starting > length.next ? starting : isFrom ? length.next + 1 : null;
  const first = next === null || !isNext(line, next) ? null : daysAt(line, next);
  if (first === null) return null;
  const { from } = place(first.value, line.anchor).time;
  const to = from === null ? null : plusLength(from, length.value, 1);
  return { value: { from, to, granularity: "part" }, next: first.next };
}
