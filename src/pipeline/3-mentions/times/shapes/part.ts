import type { TimeInterval } from "../../../../model/time.ts";
import { partOf, place } from "../calendar.ts";
import { isNext, meaningAt, skipAny, wordAt, type Read, type TimeLine } from "../lexemes/lexemes.ts";
import type { PartName } from "../lexemes/vocabulary.ts";
import type { Days } from "../sense.ts";
import { century, decade, year } from "./year.ts";
import { date } from "./date.ts";
import { quarter } from "./quarter.ts";
import { currentPeriod, turned, wholePeriod } from "./relative.ts";
import { season } from "./season.ts";
import type { DaysShape } from "./shape.ts";

const WHOLES: readonly DaysShape[] = [date, quarter, year, decade, century, turned, season];

/** "early March", "mid-2014", "the end of 1989", "the beginning of the 1990s", "earlier this year", "later in the week", "the end of the year", "EOY". */
export const part: DaysShape = {
  name: "part",
  opens: (meaning, word) => meaning.part !== undefined || word === "the" || ENDS.has(word),
  opensDigits: false,
  read(line, at) {
    const known = ENDS.get(wordAt(line, at));
    if (known !== undefined && line.lexemes[at]?.capital === true) {
      const of = current(line, known);
      return { value: partOf(of, "late"), next: at + 1 };
    }
    const the = wordAt(line, at) === "the" ? at + 1 : at;
    const word = wordAt(line, the);
    const name = meaningAt(line, the)?.part;
    if (name === undefined || (the > at && (!NOUNS.has(word) || !isNext(line, the)))) return null;
    const of = skipAny(line, the + 1, NOUNS.has(word) ? [["of"]] : COMPARED.has(word) ? [["in"], ["on"]] : [["in"]]);
    if ((NOUNS.has(word) && of === the + 1 && word !== "mid") || !isNext(line, of)) return null;
    const whole = periodAfter(line, of);
    if (whole === null) return null;
    const isThis = COMPARED.has(word);
    return { value: isThis ? sinceOrUntil(whole.value, name, line) : partOf(whole.value, name), next: whole.next };
  },
};

const ENDS: ReadonlyMap<string, "month" | "year"> = new Map([
  ["eoy", "year"],
  ["eom", "month"],
]);
const NOUNS: ReadonlySet<string> = new Set(["beginning", "start", "middle", "end", "mid"]);
const COMPARED: ReadonlySet<string> = new Set(["earlier", "later"]);

function current(line: TimeLine, unit: "month" | "year"): TimeInterval {
  const { anchor } = line;
  const iso = anchor?.slice(0, unit === "year" ? 4 : 7);
  if (iso === undefined) return { from: null, to: null, granularity: unit };
  return place(
    {
      kind: "fields",
      year: Number(iso.slice(0, 4)),
      month: unit === "year" ? null : Number(iso.slice(5)),
      day: null,
      weekday: null,
      part: null,
      turn: null,
    },
    anchor,
  ).time;
}

/** Longer than a day. */
function periodAfter(line: TimeLine, at: number): Read<TimeInterval> {
  const word = wordAt(line, at);
  if (word === "month" || word === "year" || word === "week") return currentPeriod(line, at);
  return wholePeriod(line, at, (_, from) => {
    let best: Read<Days> = null;
    for (const shape of WHOLES) {
      const found = shape.read(line, from);
      if (found !== null && found.next > (best?.next ?? 0) && isLong(found.value)) best = found;
    }
    return best;
  });
}

function isLong(days: Days): boolean {
  return days.kind === "fields"
    ? days.day === null && days.weekday === null
    : days.deictic === undefined && days.time.granularity !== "day";
}

/** "earlier this year" ends at the article's day, "later this year" begins there; of another year they are its early and late part. */
function sinceOrUntil(of: TimeInterval, name: PartName, { anchor }: TimeLine): Days {
  const { from, to } = of;
  const isNow = anchor !== null && from !== null && to !== null && from <= anchor && anchor < to;
  if (!isNow) return partOf(of, name);
  const time: TimeInterval =
    name === "early" ? { from, to: anchor, granularity: "part" } : { from: anchor, to, granularity: "part" };
  return { kind: "placed", time, part: { name, of } };
}
