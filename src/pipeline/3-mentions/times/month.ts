import { MONTH, MONTH_SIGN, monthInterval, monthNumber, PART, partOf, yearOf } from "./months.ts";
import type { TimeShape } from "./shape.ts";

/** "March 2022", "early March", "at the end of March". A bare "May" or "March" must follow a preposition or bear a part or year. */
export const month: TimeShape = {
  name: "month",
  sign: MONTH_SIGN,
  pattern: new RegExp(
    `(\\b(?:in|since|until|by|from|during|of|to|between|and|last|this) )?\\b${PART}${MONTH}(?: (\\d{4}))?(?![\\p{L}\\d])`,
    "gu",
  ),
  read([, preposition, part, name = "", year], anchor) {
    if (/^(?:may|march)$/i.test(name) && preposition === undefined && part === undefined && year === undefined)
      return null;
    const number = monthNumber(name);
    const inYear = year === undefined ? yearOf(number, 1, anchor) : Number(year);
    return inYear === null
      ? { from: null, to: null, granularity: "month" }
      : monthInterval(inYear, number, partOf(part));
  },
};
