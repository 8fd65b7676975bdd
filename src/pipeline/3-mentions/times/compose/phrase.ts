import type { TimeMention } from "../../../../model/mention.ts";
import type { Range } from "../../../../model/span.ts";
import type { TimeInterval } from "../../../../model/time.ts";
import { place } from "../calendar.ts";
import { isNext, skipAny, wordAt, type Phrases, type Read, type TimeLine } from "../lexemes/lexemes.ts";
import { UNKNOWN, type ClockSense } from "../sense.ts";
import { skipAt } from "../shapes/clock.ts";
import { lengthAt, secondsOf } from "../shapes/length.ts";
import { recurrenceAt } from "../shapes/recurrence.ts";
import { boundDays, boundedAt } from "./bound.ts";
import { lastingAt } from "./lasting.ts";
import { betweenAt } from "./range.ts";
import { whenAt, type When } from "./when.ts";

/** What a phrase says, in the terms of a mention: every member is there, so that all have one shape. */
type Said = Required<Omit<TimeMention, "kind" | "start" | "end" | "quote" | "sentence" | "range" | "phrase">>;
type Draft = { -readonly [Member in keyof Said]: Said[Member] };

function saying(time: TimeInterval, relation: TimeMention["relation"], clock: ClockSense | null = null): Draft {
  return {
    time,
    relation,
    dayless: undefined,
    clock: clock === null ? undefined : localClock(clock),
    part: undefined,
    ends: undefined,
    pivot: undefined,
    deictic: undefined,
    seconds: undefined,
    length: undefined,
    recurrence: undefined,
  };
}

/** A phrase of time: what it says, and where. */
export interface Phrase {
  readonly said: Said;
  /** Without the words that bound it; offsets in the sentence's text. */
  readonly range: Range;
  readonly phrase: Range;
  readonly next: number;
}

/** `when` is what stands at `at` by itself; read once for all. */
type Production = (line: TimeLine, at: number, when: Read<When>) => Phrase | null;

/** Of all that a phrase at `at` can be, the longest; of equals the earlier in the list. */
export function phraseAt(line: TimeLine, at: number): Phrase | null {
  let best: Phrase | null = null;
  const when = whenAt(line, at);
  for (const production of PRODUCTIONS) {
    const found = production(line, at, when);
    if (found !== null && (best === null || found.next > best.next)) best = found;
  }
  return best;
}

const PRODUCTIONS: readonly Production[] = [recurring, bounding, telling, stretching, lasting, measuring];

function phrase(line: TimeLine, said: Said, at: number, next: number, core = at, end = next): Phrase {
  const from = line.lexemes[at]?.from ?? 0;
  const whole = { from, to: endOf(line, from, next) };
  const own = line.lexemes[core]?.from ?? from;
  return { said, range: { from: own, to: end === next ? whole.to : endOf(line, own, end) }, phrase: whole, next };
}

/** Where a phrase ends: with the point of "p.m." and the bracket that it opened. */
function endOf({ text, lexemes }: TimeLine, from: number, next: number): number {
  const last = lexemes[next - 1];
  if (last === undefined) return from;
  if (last.folded === "m" && last.gap.includes("."))
    return last.to + (/^ ?\./.exec(text.slice(last.to, last.to + 2))?.[0].length ?? 0);
  const isOpen =
    text[last.to] === ")" && text.slice(from, last.to).lastIndexOf("(") > text.slice(from, last.to).lastIndexOf(")");
  return isOpen ? last.to + 1 : last.to;
}

function recurring(line: TimeLine, at: number, when: Read<When>): Phrase | null {
  const found = recurrenceAt(line, at, clockAlone(when));
  if (found === null) return null;
  const said = saying(UNKNOWN, "at");
  said.dayless = true;
  said.recurrence = found.value;
  return phrase(line, said, at, found.next);
}

/** Index after a time of day that no day goes with; null for other phrases. */
function clockAlone(when: Read<When>): number | null {
  return when?.value.clock?.moment === true && when.value.days === null ? when.next : null;
}

function stretching(line: TimeLine, at: number, when: Read<When>): Phrase | null {
  const found = betweenAt(line, at, when);
  if (found === null) return null;
  const { first, last, time, clock } = found.value;
  const said = saying(time, "at", clock);
  said.ends = { first, last };
  return phrase(line, said, at, found.next);
}

function bounding(line: TimeLine, at: number, alone: Read<When>): Phrase | null {
  const found = boundedAt(line, at, alone);
  if (found === null) return null;
  const { bound, when, at: core, next } = found.value;
  const time = boundDays(found.value, line);
  const said = saidOf(when, line);
  const relation = bound === "since" || bound === "until" ? bound : "at";
  const clock = when.clock === null ? null : boundClock(when.clock, bound);
  said.time = time ?? UNKNOWN;
  said.relation = relation;
  if (clock !== null) said.clock = localClock(clock);
  return phrase(line, said, at, found.next, core, next);
}

function boundClock(clock: ClockSense, bound: string): ClockSense {
  if (bound === "about") return clock;
  return bound === "since" || bound === "after" ? { ...clock, to: null } : { ...clock, from: null, to: clock.from };
}

function lasting(line: TimeLine, at: number): Phrase | null {
  const found = lastingAt(line, at);
  const core = wordAt(line, at) === "for" ? at + 1 : at;
  return found === null ? null : phrase(line, saying(found.value, "at"), at, found.next, core);
}

function telling(line: TimeLine, at: number, found: Read<When>): Phrase | null {
  if (found === null) return null;
  const said = saidOf(found.value, line);
  const moment = skipAt(line, at);
  const isAt = wordAt(line, at) === "at" && moment > at && found.value.clock?.moment === true;
  return phrase(line, said, isAt && found.value.days === null ? moment : at, found.next, isAt ? moment : at);
}

const BOUNDS: Phrases = [
  ["more", "than"],
  ["less", "than"],
  ["at", "least"],
  ["at", "most"],
];

/** A length of time that quantities don't read: they take one number with one unit. */
function measuring(line: TimeLine, at: number): Phrase | null {
  const found = lengthAt(line, skipAny(line, at, BOUNDS));
  if (
    found === null ||
    found.value.plain ||
    (isNext(line, found.next) && /^(?:old|of|ago)$/.test(wordAt(line, found.next)))
  )
    return null;
  const said = saying(UNKNOWN, "duration");
  said.dayless = true;
  said.length = secondsOf(found.value);
  return phrase(line, said, at, found.next);
}

function saidOf({ days, clock }: When, line: TimeLine): Draft {
  if (days === null) {
    const said = saying(UNKNOWN, "at", clock);
    said.dayless = true;
    return said;
  }
  const { time, part, pivot, deictic, lasts, seconds } = place(days, line.anchor);
  const said = saying(time, lasts === undefined ? "at" : "duration", clock);
  said.part = part;
  said.pivot = pivot;
  said.deictic = deictic;
  said.seconds = seconds;
  return said;
}

function localClock({ from, to }: ClockSense): TimeMention["clock"] {
  return { from: localTime(from), to: localTime(to) };
}

/** "07:30:00"; midnight at the end of the day is "24:00:00". */
function localTime(seconds: number | null): string | null {
  if (seconds === null) return null;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, "0");
  const within = seconds > 86_400 ? seconds % 86_400 : seconds;
  return `${two(within / 3600)}:${two((within % 3600) / 60)}:${two(within % 60)}`;
}
