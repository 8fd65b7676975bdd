import { PARTS } from "../../../model/hedges.ts";
import { periodOf } from "../../../model/time.ts";
import { monthInterval, PART, partOf } from "./months.ts";
import type { TimeShape } from "./shape.ts";

/** "2014", "early 2014": four digits that nothing counts or measures. */
export const year: TimeShape = {
  name: "year",
  pattern: new RegExp(
    `\\b${PART}((?:1[5-9]|20|21)\\d{2})(?![\\d%])(?![.,]\\d)(?!\\s?(?:people|votes|countries|percent|per cent|km|metres|meters|euros|dollars|members|states|soldiers|years|days|troops|million|billion|thousand)\\b)`,
    "gi",
  ),
  read(match) {
    const [whole, part, digits = ""] = match;
    const before = match.input.slice(Math.max(0, match.index - 1), match.index);
    const after = match.input.slice(match.index + whole.length, match.index + whole.length + 2);
    if (/[$€£\-/#.,]/.test(before) || /^[-/]\d/.test(after)) return null;
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
  pattern: /\b(?:the )?((?:1[5-9]|20)\d)0s\b/gi,
  read: ([, digits]) => ({ from: `${digits ?? ""}0-01-01`, to: `${Number(digits) + 1}0-01-01`, granularity: "decade" }),
};
