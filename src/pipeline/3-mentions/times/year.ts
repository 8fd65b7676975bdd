import { PARTS } from "../../../model/hedges.ts";
import { periodOf } from "../../../model/time.ts";
import { unitAfter } from "../quantities/units/unit-after.ts";
import { monthInterval, PART, partOf } from "./months.ts";
import type { TimeShape } from "./shape.ts";

/** "2014", "early 2014": four digits that nothing counts or measures. */
export const year: TimeShape = {
  name: "year",
  sign: /\d{4}/,
  pattern: new RegExp(
    `\\b${PART}((?:1[5-9]|20|21)\\d{2})(?![\\d%])(?![.,]\\d)(?!\\s?(?:people|votes|countries|members|states|soldiers|troops|million|billion|thousand)\\b)`,
    "gi",
  ),
  read(match) {
    const [whole, part, digits = ""] = match;
    const before = match.input.slice(Math.max(0, match.index - 1), match.index);
    const after = match.input.slice(match.index + whole.length, match.index + whole.length + 2);
    if (/[$€£\-/#.,]/.test(before) || /^[-/]\d/.test(after)) return null;
    if (unitAfter(match.input, match.index + whole.length) !== null) return null;
    const bounds = PARTS[partOf(part) ?? ""]?.year;
    if (bounds === undefined) return periodOf(digits);
    return {
      from: monthInterval(Number(digits), bounds[0], undefined).from,
      to: monthInterval(Number(digits), bounds[1], undefined).to,
      granularity: "part",
    };
  },
};

/** "the 1990s". */
export const decade: TimeShape = {
  name: "decade",
  sign: /\d0s/i,
  pattern: /\b(?:the )?((?:1[5-9]|20)\d)0s\b/gi,
  read: ([, digits]) => ({ from: `${digits ?? ""}0-01-01`, to: `${Number(digits) + 1}0-01-01`, granularity: "decade" }),
};

/** "2010-2015", "from 2010 to 2015", "between 2010 and 2015". */
export const yearRange: TimeShape = {
  name: "year-range",
  sign: /\d{4}/,
  pattern:
    /\b(?:(?:from|between) )?((?:1[5-9]|20|21)\d{2})(?:\s?[-–—]\s?| to | and )((?:1[5-9]|20|21)\d{2})\b(?![.,]\d)/gi,
  read(match) {
    const [whole, first = "", last = ""] = match;
    if (/ (?:to|and) /.test(whole) && !/^(?:from|between) /i.test(whole)) return null;
    return Number(first) > Number(last)
      ? null
      : { from: periodOf(first).from, to: periodOf(last).to, granularity: "part" };
  },
};
