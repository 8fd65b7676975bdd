import type { Range } from "../../../../model/span.ts";
import type { UnitRead } from "../units/unit-after.ts";

const OLD = /[\s-]+(?:old\b|of\s+age\b)/y;
const YEARS_OLD = /[\s-]?(?:y\/o|yo|yrs?[\s-]old)\b/y;
const AGED = /(?:^|[\s(])((?:of )?(?:aged?|ages) |(?:the )?age of )$/;

/** Last letters of "aged", "age", "ages", "age of". */
const ENDS_OF_AGED: ReadonlySet<string> = new Set("desf");

/** "over-65s", "in his early 40s": people of an age, by the plural. */
const PLURAL = /s(?![\p{L}\d])/uy;
const OF_PEOPLE = /(?:(?:over|under)-|\b(?:his|her|their|my|our)\s(?:(?:early|mid|late)[\s-])?)$/i;

export interface Age {
  readonly range: Range;
  readonly unit: string;
  /** How many of the unit it spans: ten for "his 40s"; one when absent. */
  readonly years?: number;
}

/** "29 years old", "ten months of age", "a 90-day-old", "87 yo", "aged 87", "the age of 6", "aged 18 to 24", "over-65s". `range` is that of the bare number or numbers. */
export function ageOf(text: string, range: Range, unit: UnitRead | null): Age | null {
  if (unit?.dimension === "time") {
    OLD.lastIndex = unit.to;
    if (OLD.test(text)) return { range: { from: range.from, to: OLD.lastIndex }, unit: unit.code };
  }
  const next = text.charAt(range.to);
  YEARS_OLD.lastIndex = range.to;
  if ((next === "y" || text[range.to + 1] === "y") && YEARS_OLD.test(text))
    return { range: { from: range.from, to: YEARS_OLD.lastIndex }, unit: "year" };
  PLURAL.lastIndex = range.to;
  const isPlural = next === "s" && PLURAL.test(text);
  if (!isPlural && !(text[range.from - 1] === " " && ENDS_OF_AGED.has(text.charAt(range.from - 2)))) return null;
  const before = text.slice(Math.max(0, range.from - 16), range.from);
  if (isPlural) {
    const lead = OF_PEOPLE.exec(before)?.[0];
    if (lead === undefined) return null;
    return { range: { from: range.from, to: PLURAL.lastIndex }, unit: "year", years: lead.endsWith("-") ? 1 : 10 };
  }
  const aged = AGED.exec(before.slice(-12))?.[1];
  if (aged === undefined || unit !== null) return null;
  return { range: { from: range.from - aged.length + (aged.startsWith("of ") ? 3 : 0), to: range.to }, unit: "year" };
}
