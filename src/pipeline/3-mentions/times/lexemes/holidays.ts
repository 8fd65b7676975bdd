import { easterOf, isoDay, plusDays, weekdayOf, type IsoDate } from "../../../../model/time.ts";

/** On which day of a year a holiday falls. */
type Rule = (year: number) => IsoDate;

const on =
  (month: number, day: number): Rule =>
  (year) =>
    isoDay(year, month, day);
/** Days from Easter Sunday. */
const easter =
  (shift: number): Rule =>
  (year) =>
    plusDays(easterOf(year), shift);
/** The nth such weekday of a month (Monday is 1), counted from its end when negative; `shift` days after it. */
const nth =
  (rank: number, weekday: number, month: number, shift = 0): Rule =>
  (year) => {
    const first =
      rank > 0 ? isoDay(year, month, 1) : plusDays(plusDays(isoDay(year, month, 28), 4).slice(0, 8) + "01", -7);
    const day = plusDays(first, (weekday - weekdayOf(first) + 7) % 7);
    return plusDays(day, 7 * (rank > 0 ? rank - 1 : rank + 1) + shift);
  };

/** English names of days that recur by a rule of the Gregorian calendar. Those that mean one day wherever English is read: a
 * "national" or "independence day" is another in every country. */
const RULES: readonly (readonly [rule: Rule, names: string])[] = [
  [on(1, 1), "new year,new years,new year day,new year's day,new years day"],
  [on(12, 31), "new year eve,new year's eve,new years eve"],
  [on(1, 6), "epiphany,three kings day"],
  [nth(3, 1, 1), "martin luther king day,martin luther king jr day,mlk day"],
  [on(2, 2), "groundhog day"],
  [on(2, 14), "valentine day,valentine's day,valentines day,saint valentine's day,st valentine's day"],
  [nth(3, 1, 2), "presidents day,presidents' day,president's day,washington's birthday"],
  [on(3, 8), "international women's day,women's day,womens day"],
  [on(3, 17), "saint patrick,saint patrick's day,st patrick's day,st patrick day,st patricks day,saint patricks day"],
  [on(4, 1), "april fools,april fools day,april fool's day,april fools' day"],
  [on(4, 22), "earth day"],
  [on(5, 1), "may day,international workers' day,international workers day,workers' day"],
  [on(5, 5), "cinco de mayo"],
  [nth(2, 7, 5), "mother's day,mothers day,mothers' day"],
  [nth(-1, 1, 5), "memorial day"],
  [nth(3, 7, 6), "father's day,fathers day,fathers' day"],
  [on(6, 19), "juneteenth"],
  [nth(1, 1, 9), "labor day,labour day"],
  [nth(2, 1, 10), "columbus day"],
  [on(10, 31), "halloween,hallowe'en"],
  [on(11, 1), "all saints day,all saints' day"],
  [on(11, 2), "all souls day,all souls' day"],
  [on(11, 5), "guy fawkes day,guy fawkes night,bonfire night"],
  [on(11, 11), "veterans day,veteran's day,veterans' day,armistice day,remembrance day"],
  [nth(4, 4, 11), "thanksgiving,thanksgiving day"],
  [nth(4, 4, 11, 1), "black friday"],
  [nth(4, 4, 11, 4), "cyber monday"],
  [on(12, 24), "christmas eve,xmas eve"],
  [on(12, 25), "christmas,christmas day,xmas"],
  [on(12, 26), "boxing day"],
  [easter(-47), "shrove tuesday,mardi gras,pancake day"],
  [easter(-46), "ash wednesday"],
  [easter(-7), "palm sunday"],
  [easter(-3), "maundy thursday,holy thursday"],
  [easter(-2), "good friday"],
  [easter(-1), "holy saturday"],
  [easter(0), "easter,easter day,easter sunday"],
  [easter(1), "easter monday"],
  [easter(39), "ascension day"],
  [easter(49), "pentecost,whit sunday"],
  [easter(50), "whit monday"],
  [easter(60), "corpus christi"],
];

/** Words parted by blanks, an apostrophe with its letters a word: as words are cut. */
const cut = (name: string): string => name.replace(/'(\p{L})/gu, " '$1").replaceAll("' ", " ");

const BY_NAME: ReadonlyMap<string, Rule> = new Map(
  RULES.flatMap(([rule, names]) => names.split(",").map((name) => [cut(name), rule] as const)),
);

export const HOLIDAY_NAMES: readonly string[] = [...BY_NAME.keys()];
/** Most words of a name. */
export const HOLIDAY_WORDS = Math.max(...HOLIDAY_NAMES.map((name) => name.split(" ").length));

/** The day of a holiday, by its name as words are cut and folded; null for other names. */
export function holiday(name: string): Rule | null {
  return BY_NAME.get(name) ?? null;
}
