import type { Range } from "../../../../model/span.ts";
import type { Numeral } from "../numerals/numeral.ts";
import type { UnitRead } from "../units/unit-after.ts";

const OLD = /[\s-]+(?:old\b|of\s+age\b)/y;
const YEARS_OLD = /[\s-]?(?:y\/o|yo|yrs?[\s-]old)\b/y;
const AGED = /(?:^|[\s(])((?:of )?(?:aged?|ages) )$/;

/** "29 years old", "ten months of age", "a 90-day-old", "87 yo", "aged 87". */
export function ageOf(
  text: string,
  { range, kind }: Numeral,
  unit: UnitRead | null,
): { readonly range: Range; readonly unit: string } | null {
  if (kind !== "cardinal") return null;
  if (unit?.dimension === "time") {
    OLD.lastIndex = unit.to;
    if (OLD.test(text)) return { range: { from: range.from, to: OLD.lastIndex }, unit: unit.code };
  }
  YEARS_OLD.lastIndex = range.to;
  if (YEARS_OLD.test(text)) return { range: { from: range.from, to: YEARS_OLD.lastIndex }, unit: "year" };
  const aged = AGED.exec(text.slice(Math.max(0, range.from - 10), range.from))?.[1];
  if (aged === undefined || unit !== null) return null;
  return { range: { from: range.from - aged.length + (aged.startsWith("of ") ? 3 : 0), to: range.to }, unit: "year" };
}
