import { createColors } from "picocolors";
import { takesColor } from "./terminal.ts";

/** A terminal that a line is kept up to date on. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** What goes on, told as it goes. */
export interface Progress {
  /** How many are done. */
  readonly update: (done: number) => void;
  /** Takes the line away, for what is written next. */
  readonly clear: () => void;
}

const SILENT: Progress = { update: () => undefined, clear: () => undefined };
const CLEAR = "\r\u001b[K";
/** Milliseconds between two lines, and before the first one: what is done by then needs none. */
const EVERY = 100;
const FIRST = 300;
/** Milliseconds that the rate is taken over. */
const WINDOW = 10_000;

/**
 * A line with a bar, the rate and the time left on standard error while work goes on. Nothing in CI, on a terminal that can't move its cursor, or where no
 * one watches; no colour under NO_COLOR.
 */
export function progress(
  total: number,
  what: string,
  terminal: Terminal = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  const { CI = "", TERM = "" } = process.env;
  if (terminal.isTTY !== true || !["", "0", "false"].includes(CI) || TERM === "dumb" || total < 2) return SILENT;
  const color = takesColor(terminal);
  let shown = now() + FIRST - EVERY;
  let isShown = false;
  const marks = [{ at: now(), done: 0 }];
  const clear = (): void => {
    if (isShown) terminal.write(CLEAR);
    isShown = false;
  };
  return {
    clear,
    update(done) {
      const at = now();
      if (done >= total) clear();
      else if (at - shown >= EVERY) {
        shown = at;
        isShown = true;
        marks.push({ at, done });
        while (marks.length > 2 && at - (marks[1]?.at ?? at) > WINDOW) marks.shift();
        const [from] = marks;
        const rate = from === undefined ? 0 : ((done - from.done) / (at - from.at)) * 1000;
        terminal.write(`${CLEAR}${progressLine({ done, total, what, rate, columns: widthOf(terminal), color })}`);
      }
    },
  };
}

/** Terminals that don't know how wide they are say nothing, or 0. */
function widthOf({ columns = 0 }: Terminal): number {
  return columns === 0 ? 80 : columns;
}

const BAR = 24;

/** "[######··················] 2,480 of 10,000 articles, 262/s, 29 s left", as much of it as the terminal is wide. */
function progressLine(at: {
  readonly done: number;
  readonly total: number;
  readonly what: string;
  /** A second. */
  readonly rate: number;
  readonly columns: number;
  readonly color: boolean;
}): string {
  const { done, total, what, rate, columns } = at;
  const colors = createColors(at.color);
  const full = Math.floor((BAR * done) / total);
  const count = `${number(done)} of ${number(total)} ${what}`;
  const pace =
    rate > 0 ? `, ${rate < 10 ? rate.toFixed(1) : number(rate)}/s, ${duration((total - done) / rate)} left` : "";
  const isWide = columns > BAR + 3 + count.length + pace.length;
  const bar = isWide ? `[${colors.green("#".repeat(full))}${colors.dim("·".repeat(BAR - full))}] ` : "";
  return `${bar}${`${count}${pace}`.slice(0, Math.max(0, columns - 1))}`;
}

function number(value: number): string {
  return Math.round(value).toLocaleString("en-US");
}

/** "7 s", "2 min 5 s", "1 h 20 min". */
function duration(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
