import { fact } from "../../../../model/fact.ts";
import { HOLIDAY_NAMES } from "./holidays.ts";
import { numberWord, type NumberWord } from "../../quantities/numerals/number-words.ts";

/** Units that calendars and clocks count in. */
export type TimeUnit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "business-day"
  | "night"
  | "week"
  | "weekend"
  | "fortnight"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century";

/** Which third of a period is named. */
export type PartName = "early" | "mid" | "late";
export type DayPart =
  "morning" | "afternoon" | "evening" | "night" | "noon" | "midnight" | "daytime" | "night-time" | "lunchtime";
export type Season = "spring" | "summer" | "autumn" | "winter";

/** All that one word can be in the name of a time. Which of it holds is decided by the shape that reads it. Those of the table have every member, in one order. */
export interface Meaning {
  /** 1 to 12. */
  readonly month?: number | undefined;
  /** Monday is 1. */
  readonly weekday?: number | undefined;
  readonly unit?: TimeUnit | undefined;
  readonly dayPart?: DayPart | undefined;
  readonly season?: Season | undefined;
  /** Days from the article's: "tomorrow" is 1. */
  readonly shift?: number | undefined;
  /** Which period, seen from the article's: "last" is -1, "this" 0, "next" 1. */
  readonly turn?: number | undefined;
  readonly part?: PartName | undefined;
  readonly number?: NumberWord | undefined;
  /** "weekly": how often, as ISO 8601 duration. */
  readonly often?: string | undefined;
  /** An abbreviation that is an everyday word too ("sun", "mar"), or a name of a month that is ("may", "march"). */
  readonly common?: true | undefined;
  /** "mondays", "weeks". */
  readonly plural?: true | undefined;
  /** "nineties". */
  readonly decade?: true | undefined;
  /** The first word of a holiday's name. */
  readonly holiday?: true | undefined;
  /** A later word of one. */
  readonly inHoliday?: true | undefined;
  /** Without one such word, or digits, a sentence names no time. */
  readonly telling?: true | undefined;
  /** A word within phrases that begins none: "of", "than". */
  readonly glue?: true | undefined;
  /** A word that may begin a phrase though it names no time: "from", "half", "every". */
  readonly opens?: true | undefined;
}

const MONTHS =
  "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sep/sept october/oct november/nov december/dec";
const WEEKDAYS =
  "monday/mon tuesday/tue/tues wednesday/wed/weds thursday/thu/thur/thurs friday/fri saturday/sat sunday/sun";
/** Written small these are other words. */
const COMMON: ReadonlySet<string> = new Set("may march mar mon wed fri sat sun sec dec".split(" "));

const UNITS: Readonly<Record<string, TimeUnit>> = {
  ...{ second: "second", sec: "second", minute: "minute", min: "minute", hour: "hour", hr: "hour", day: "day" },
  ...{ night: "night", week: "week", weekend: "weekend", fortnight: "fortnight", month: "month", quarter: "quarter" },
  ...{ year: "year", yr: "year", decade: "decade", workweek: "week", weekday: "business-day" },
};
const DAY_PARTS: Readonly<Record<string, DayPart>> = {
  ...{ morning: "morning", afternoon: "afternoon", evening: "evening", night: "night", noon: "noon", midday: "noon" },
  ...{ midnight: "midnight", daytime: "daytime", nighttime: "night-time", lunchtime: "lunchtime" },
};
const SHIFTS: readonly (readonly [word: string, days: number, part?: DayPart])[] = [
  ["yesterday", -1],
  ["today", 0],
  ["tomorrow", 1],
  ["tonight", 0, "night"],
  ["tonite", 0, "night"],
];
const TURNS: readonly (readonly [turn: number, words: string])[] = [
  [-1, "last past previous preceding prior"],
  [0, "this current"],
  [1, "next coming upcoming following"],
];
const PARTS: readonly (readonly [part: PartName, words: string])[] = [
  ["early", "early earlier beginning start"],
  ["mid", "mid middle"],
  ["late", "late later end"],
];
const OFTEN: Readonly<Record<string, string>> = {
  ...{ hourly: "PT1H", daily: "P1D", everyday: "P1D", nightly: "P1D", weekly: "P1W", biweekly: "P2W" },
  ...{ fortnightly: "P2W", monthly: "P1M", bimonthly: "P2M", quarterly: "P3M", semiannual: "P6M" },
  ...{ semiannually: "P6M", biannual: "P6M", annual: "P1Y", annually: "P1Y", yearly: "P1Y", biennial: "P2Y" },
};
/** Function words and others with which a phrase may begin. What follows them decides. */
const OPENERS =
  "a an the o p oclock q each every any once twice from between since until till before after starting beginning by in within at on around about for to half quarter some several few couple more less no not as later earlier same week rest remainder all whole entire full year date eoy eom calendar fiscal working business current";

const GLUE = ["of", "and", "than", "'s", "'clock", "other", "now", "am", "pm", "m"];
/** Endings that stand alone only where they were cut from digits. */
const ENDINGS = ["st", "nd", "rd", "th"];

function* entries(): Generator<readonly [string, Meaning]> {
  const common = (word: string): { common?: true } => (COMMON.has(word) ? { common: true } : {});
  for (const [at, words] of MONTHS.split(" ").entries())
    for (const word of words.split("/")) yield [word, { month: at + 1, ...common(word) }];
  for (const [at, words] of WEEKDAYS.split(" ").entries())
    for (const [rank, word] of words.split("/").entries()) {
      yield [word, { weekday: at + 1, ...common(word) }];
      if (rank === 0) yield [`${word}s`, { weekday: at + 1, plural: true }];
    }
  for (const [word, unit] of Object.entries(UNITS)) {
    yield [word, { unit }];
    yield [`${word}s`, { unit, plural: true }];
  }
  yield ["h", { unit: "hour" }];
  yield ["century", { unit: "century" }];
  yield ["centuries", { unit: "century", plural: true }];
  for (const [word, dayPart] of Object.entries(DAY_PARTS)) {
    yield [word, { dayPart }];
    yield [`${word}s`, { dayPart, plural: true }];
  }
  for (const season of ["spring", "summer", "autumn", "winter"] as const) yield [season, { season }];
  for (const [word, shift, dayPart] of SHIFTS) yield [word, { shift, ...(dayPart === undefined ? {} : { dayPart }) }];
  for (const [turn, words] of TURNS) for (const word of words.split(" ")) yield [word, { turn }];
  for (const [part, words] of PARTS) for (const word of words.split(" ")) yield [word, { part }];
  for (const [word, often] of Object.entries(OFTEN)) yield [word, { often }];
  for (const word of "twenties thirties forties fifties sixties seventies eighties nineties".split(" "))
    yield [word, { decade: true }];
  for (const word of ENDINGS) yield [word, { glue: true }];
  for (const word of GLUE) yield [word, { glue: true }];
  for (const word of OPENERS.split(" ")) yield [word, { opens: true }];
}

/** Of a number's words those that count days, hours and years. */
const NUMBERS = (
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen " +
  "twenty thirty forty fifty sixty seventy eighty ninety hundred thousand half halves quarter quarters dozen " +
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth " +
  "seventeenth eighteenth nineteenth twentieth thirtieth"
).split(" ");

function build(): ReadonlyMap<string, Meaning> {
  const all = new Map<string, Meaning>();
  for (const [word, meaning] of entries()) all.set(word, { ...all.get(word), ...meaning });
  for (const word of NUMBERS) {
    const number = numberWord(word);
    if (number !== undefined) all.set(word, { ...all.get(word), number });
  }
  for (const name of HOLIDAY_NAMES) {
    const [first = "", ...rest] = name.split(" ");
    all.set(first, { ...all.get(first), holiday: true });
    for (const word of rest) all.set(word, { ...all.get(word), inHoliday: true });
  }
  for (const [word, meaning] of all) if (isTelling(word, meaning)) all.set(word, { ...meaning, telling: true });
  // Most names of holidays hold a word of time ("day", "Friday"); the others tell by their first word.
  for (const name of HOLIDAY_NAMES) {
    const [first = "", ...rest] = name.split(" ");
    if (!rest.some((word) => all.get(word)?.telling === true)) all.set(first, { ...all.get(first), telling: true });
  }
  for (const [word, meaning] of all) all.set(word, whole(meaning));
  return all;
}

/** With every member, in a literal of its own: copies ("...") would have a shape each, and what has many shapes is slow to read. */
function whole(meaning: Meaning): Meaning {
  const { month, weekday, unit, dayPart, season, shift, turn, part, number, often } = meaning;
  const { common, plural, decade, holiday, inHoliday, telling, glue, opens } = meaning;
  // prettier-ignore
  return {
    month, weekday, unit, dayPart, season, shift, turn, part, number, often,
    common, plural, decade, holiday, inHoliday, telling, glue, opens,
  };
}

/** Words of which every time that is not in digits has one. */
const TELLING: ReadonlySet<string> = new Set("past noon midnight oclock 'clock am pm m eoy eom".split(" "));

function isTelling(
  word: string,
  { month, weekday, unit, dayPart, season, shift, often, decade, number }: Meaning,
): boolean {
  if (TELLING.has(word) || ENDINGS.includes(word)) return true;
  // Years are the only times in words that have numbers alone.
  if (number !== undefined && unit === undefined)
    return number.kind === "ten" || (number.kind === "unit" && number.value >= 15) || word === "thousand";
  return (month ?? weekday ?? unit ?? dayPart ?? season ?? shift ?? often ?? decade) !== undefined;
}

const WORDS = build();

/** What a word of a text can be; null for a word that is in no name of a time. */
export const meaningIn = fact(({ folded }): Meaning | null => WORDS.get(folded) ?? null, null);

/** What a word (folded) can be; undefined for a word that is in no name of a time. */
export function meaningOf(folded: string): Meaning | undefined {
  return WORDS.get(folded);
}
