const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH_NAMES = "january february march april may june july august september october november december".split(" ");

/** The number of a month by its name or a short form of at least three letters; null when it is none. */
export function monthOf(word: string): number | null {
  const at = MONTHS.indexOf(word.slice(0, 3));
  return at >= 0 && (MONTH_NAMES[at] ?? "").startsWith(word.replace(/\.$/, "").replace(/^sept$/, "sep"))
    ? at + 1
    : null;
}

/** A day as a number that orders: year × 10,000 + month × 100 + day, with zero for what is not said. */
export interface CellDay {
  readonly order: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const YEAR = /^(1[0-9]{3}|20[0-9]{2}|21[0-9]{2})$/;

/** The day, month or year that a cell (in lower case) names; of a stretch its first. Null when it names none. */
export function cellDay(cell: string): CellDay | null {
  const text = cell.replace(/[−–—]/g, "-").trim();
  if (text.length === 0 || text.length > 60) return null;
  const iso = /^(\d{4})\s?[-/]\s?(\d{1,2})\s?[-/]\s?(\d{1,2})$/.exec(text);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4})$/.exec(text);
  if (numeric !== null) {
    const [first, second] = [Number(numeric[1]), Number(numeric[2])];
    return first > 12 ? dayOf(Number(numeric[3]), second, first) : dayOf(Number(numeric[3]), first, second);
  }
  const tokens = text.match(/\d+|[\p{L}]+/gu) ?? [];
  if (tokens.length > 9) return null;
  const months = tokens.flatMap((token) => monthOf(token) ?? []);
  const years = tokens.filter((token) => YEAR.test(token)).map(Number);
  const [month = 0] = months;
  if (month === 0) {
    const isYear = years.length > 0 && tokens.length <= 2 && YEAR.test(tokens[0] ?? "") && !/[a-z]{3}/.test(text);
    return isYear ? dayOf(years[0] ?? 0, 0, 0) : null;
  }
  const words = tokens.filter((token) => /^\p{L}/u.test(token) && monthOf(token) === null && !FILLING.has(token));
  if (words.length > 0) return null;
  const day = tokens.filter((token) => /^\d{1,2}$/.test(token)).map(Number)[0] ?? 0;
  return dayOf(years[0] ?? 0, month, day);
}

/** Words that stand in dates beside days, months and years. */
const FILLING: ReadonlySet<string> = new Set(
  "st nd rd th of the mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday early late mid present to from".split(
    " ",
  ),
);

function dayOf(year: number, month: number, day: number): CellDay | null {
  if (month > 12 || day > 31) return null;
  return { order: year * 10000 + month * 100 + day, year, month, day };
}
