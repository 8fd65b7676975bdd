import { type TimeInterval } from "../../../../model/time.ts";
import { isNext, skip, skipAny, type Phrases, wordAt, type Read, type TimeLine } from "../lexemes/lexemes.ts";
import { daysOf, whenAt, type When } from "./when.ts";

const IN_OR_ON: Phrases = [["in"], ["on"]];

export type Bound = "since" | "until" | "before" | "after" | "about";

/** Words that open one end of the time after them. "By" is left out: "by 2014" asks for a state on that day. */
const BOUNDS: ReadonlyMap<string, readonly (readonly [rest: string, bound: Bound])[]> = new Map([
  ["since", [["", "since"]]],
  [
    "starting",
    [
      ["on", "since"],
      ["from", "since"],
      ["in", "since"],
      ["", "since"],
    ],
  ],
  [
    "beginning",
    [
      ["on", "since"],
      ["from", "since"],
      ["in", "since"],
      ["", "since"],
    ],
  ],
  [
    "as",
    [
      ["early as", "since"],
      ["late as", "until"],
    ],
  ],
  ["until", [["", "until"]]],
  ["till", [["", "until"]]],
  ["til", [["", "until"]]],
  [
    "no",
    [
      ["later than", "until"],
      ["earlier than", "since"],
    ],
  ],
  [
    "not",
    [
      ["later than", "until"],
      ["earlier than", "since"],
    ],
  ],
  ["before", [["", "before"]]],
  ["earlier", [["than", "before"]]],
  ["prior", [["to", "before"]]],
  ["after", [["", "after"]]],
  ["later", [["than", "after"]]],
  ["around", [["", "about"]]],
  ["about", [["", "about"]]],
]);

/** After "from" and a time: "from 2011 onwards". */
const ONWARDS: Phrases = [["on"], ["onward"], ["onwards"], ["forward"]];

/** "or later", "and later": after a time. */
const TAILS: readonly (readonly [words: readonly string[], bound: Bound])[] = [
  [["or", "later"], "since"],
  [["and", "later"], "since"],
  [["or", "after"], "since"],
  [["or", "earlier"], "until"],
  [["and", "earlier"], "until"],
  [["or", "before"], "until"],
];

export interface Bounded {
  readonly bound: Bound;
  /** The time that bounds. */
  readonly when: When;
  /** Lexemes of the time alone: `[at, next)`. */
  readonly at: number;
  readonly next: number;
}

/** "since 2014", "until the end of May", "before 2010", "after Feb 2018", "starting January 7th", "1/1/2016 and later", "from 2011 onwards", "year greater than 2012". */
export function boundedAt(line: TimeLine, at: number, alone: Read<When>): Read<Bounded> {
  const lead = leadAt(line, at);
  if (lead === null) return wordAt(line, at) === "from" ? onwards(line, at) : trailed(line, at, alone);
  const start = skipAny(line, lead.next, IN_OR_ON);
  const found = whenAt(line, start) ?? (wordAt(line, start) === "the" ? whenAt(line, start + 1) : null);
  if (found === null || !isNext(line, start)) return null;
  // A stretch of hours is bounded by itself; "around 2014" hedges what it says, and is no part of it.
  if (found.value.days === null && found.value.clock?.moment !== true) return null;
  if (lead.value === "about" && found.value.clock === null) return null;
  const own = whenAt(line, start) === null ? start + 1 : start;
  return { value: { bound: lead.value, when: found.value, at: own, next: found.next }, next: found.next };
}

function leadAt(line: TimeLine, at: number): Read<Bound> {
  if (wordAt(line, at) === "year") {
    const than = skip(line, at + 1, "greater", "than") ?? skip(line, at + 1, "later", "than");
    return than === null ? null : { value: "after", next: than };
  }
  const bounds = BOUNDS.get(wordAt(line, at));
  if (bounds === undefined) return null;
  for (const [rest, bound] of bounds) {
    const next = rest === "" ? at + 1 : skip(line, at + 1, ...rest.split(" "));
    if (next !== null) return { value: bound, next };
  }
  return null;
}

/** "from 1990 on": at the end of what is said, since "from May on Mars" goes on. */
function onwards(line: TimeLine, at: number): Read<Bounded> {
  const when = isNext(line, at + 1) ? whenAt(line, at + 1) : null;
  if (when?.value.clock !== null || when.value.days === null || !isNext(line, when.next)) return null;
  const next = skipAny(line, when.next, ONWARDS);
  if (next === when.next || (wordAt(line, when.next) === "on" && isNext(line, next))) return null;
  return { value: { bound: "since", when: when.value, at: at + 1, next: when.next }, next };
}

function trailed(line: TimeLine, at: number, found: Read<When>): Read<Bounded> {
  if (found === null) return null;
  if (found.value.days === null || found.value.clock !== null || !isNext(line, found.next)) return null;
  const joint = wordAt(line, found.next);
  if (joint !== "or" && joint !== "and") return null;
  for (const [words, bound] of TAILS) {
    const next = skip(line, found.next, ...words);
    // "and after" goes on with a clause; at the end of one it bounds.
    if (next !== null && !isNext(line, next))
      return { value: { bound, when: found.value, at, next: found.next }, next };
  }
  return null;
}

/** The days of a bounded time: before and after it they are open on one side; since and until name the bound, and the relation says the rest. */
export function boundDays({ bound, when }: Bounded, line: TimeLine): TimeInterval | null {
  const time = daysOf(when, line);
  if (time === null || when.clock !== null) return time;
  if (bound === "before") return { from: null, to: time.from, granularity: "part" };
  return bound === "after" ? { from: time.to, to: null, granularity: "part" } : time;
}
