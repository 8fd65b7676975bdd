import { dayInterval, MONTH, MONTH_SIGN, monthNumber, yearOf } from "./months.ts";
import type { TimeShape } from "./shape.ts";

/** "7 April 2022", "the 7th of April", "7 April". */
export const dayMonth: TimeShape = {
  name: "day-month",
  sign: MONTH_SIGN,
  pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (\\d{4}))?(?![\\p{L}\\d])`, "gu"),
  read([, day, month = "", year], anchor) {
    const number = monthNumber(month);
    const inYear = year === undefined ? yearOf(number, Number(day), anchor) : Number(year);
    return inYear === null ? { from: null, to: null, granularity: "day" } : dayInterval(inYear, number, Number(day));
  },
};

/** "April 7, 2022", "April 7", "Mar. 2". */
export const monthDay: TimeShape = {
  name: "month-day",
  sign: MONTH_SIGN,
  pattern: new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?(?![\\p{L}\\d])`, "gu"),
  read([, month = "", day, year], anchor) {
    const number = monthNumber(month);
    const inYear = year === undefined ? yearOf(number, Number(day), anchor) : Number(year);
    return inYear === null ? { from: null, to: null, granularity: "day" } : dayInterval(inYear, number, Number(day));
  },
};

/** "2022-04-07". */
export const isoDay: TimeShape = {
  name: "iso-day",
  sign: /\d{4}-/,
  pattern: /(?<![\d-])(\d{4})-(\d{2})-(\d{2})(?![\d-])/g,
  read: ([, year, month, day]) => dayInterval(Number(year), Number(month), Number(day)),
};
