import type { Sentence } from "../../../model/article.ts";
import type { TimeMention } from "../../../model/mention.ts";
import { overlapsRange, type Range } from "../../../model/span.ts";
import { quoteAt } from "../../../model/text.ts";
import type { IsoDate, TimeInterval } from "../../../model/time.ts";
import { dayMonth, isoDay, monthDay } from "./day.ts";
import { month } from "./month.ts";
import { relative, stretch, weekday } from "./relative.ts";
import type { TimeShape } from "./shape.ts";
import { decade, year, yearRange } from "./year.ts";

/** Every shape; where two overlap the longer wins, then the earlier in this list. */
const SHAPES: readonly TimeShape[] = [
  isoDay,
  dayMonth,
  monthDay,
  yearRange,
  month,
  decade,
  year,
  weekday,
  relative,
  stretch,
];

/** Prepositions that a pattern may take in and a mention leaves out. */
const PREPOSITION = /^(?:in|on|at|by|from|during|since|until|of|to|between|and)\s+/i;

/** The times of a sentence, in text order, resolved to days by the article's own. "early March" is one mention, the preposition before it none of it. */
export function readTimes(sentence: Sentence, index: number, source: string, anchor: IsoDate | null): TimeMention[] {
  const text = sentence.text.text;
  const found = SHAPES.flatMap((shape) => (shape.sign.test(text) ? matches(shape, text, anchor) : [])).sort(
    (a, b) => length(b.range) - length(a.range),
  );
  const chosen: typeof found = [];
  for (const one of found) if (!chosen.some((other) => overlapsRange(other.range, one.range))) chosen.push(one);
  return chosen
    .sort((a, b) => a.range.from - b.range.from)
    .map(({ range, time, name }) => ({
      ...quoteAt(source, sentence.text, range),
      kind: "time",
      sentence: index,
      range,
      ...related(text, range, time, name),
    }));
}

interface Found {
  readonly range: Range;
  readonly time: TimeInterval;
  readonly name: string;
}

function matches(shape: TimeShape, text: string, anchor: IsoDate | null): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(shape.pattern)) {
    const time = shape.read(match, anchor);
    if (time === null) continue;
    const lead = shape.name === "weekday" || shape.name === "month" ? leadOf(match[0]) : 0;
    found.push({ range: { from: match.index + lead, to: match.index + match[0].length }, time, name: shape.name });
  }
  return found;
}

function leadOf(words: string): number {
  return /^(?:last|next|this)\b/i.test(words) ? 0 : (PREPOSITION.exec(words)?.[0].length ?? 0);
}

function length(range: Range): number {
  return range.to - range.from;
}

/** "since" and "until" before a time open its other end. */
function related(text: string, range: Range, time: TimeInterval, name: string): Pick<TimeMention, "time" | "relation"> {
  if (name === "stretch") return { time, relation: "duration" };
  const before = /\b(since|until|till)\s+(?:the\s+)?$/i
    .exec(text.slice(Math.max(0, range.from - 12), range.from))?.[1]
    ?.toLowerCase();
  if (before === "since") return { time, relation: "since" };
  return before === undefined ? { time, relation: "at" } : { time, relation: "until" };
}
