/** Calendar days as whole numbers, so that counting days is counting: 0 is 1 January 1970. Proleptic Gregorian. */

const ZERO = 48;

/** The number of a day written "2024-02-29"; null for other text. As the clock counts, "2023-02-30" is two days after the 28th. */
export function dayNumberOf(text: string): number | null {
  if (text.length !== 10 || text[4] !== "-" || text[7] !== "-") return null;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (!(year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  return numberOf(year, month, day);
}

/** Digits of a text as a number; NaN when they are none. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Days of 400 years, after which the calendar recurs, and from 1 March of the year 0 to 1 January 1970. */
const ERA = 146_097;
const EPOCH = 719_468;

/** Years are counted from March, so that the leap day is the last of its year (Hinnant, "chrono-compatible low-level date algorithms"). */
function numberOf(year: number, month: number, day: number): number {
  const from = month > 2 ? year : year - 1;
  const era = Math.floor(from / 400);
  const inEra = from - era * 400;
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * ERA + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + inYear - EPOCH;
}

/** First and last day of the years that are written in four digits. */
const FIRST = numberOf(0, 1, 1);
const LAST = numberOf(9999, 12, 31);

const two = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, "0"));

/** The day of a number, "2024-02-29"; of a fraction, the day in which it lies. Throws a RangeError for what is no number of a day. */
export function isoOf(number: number): string {
  if (!(number >= FIRST && number <= LAST)) return new Date(number * 86_400_000).toISOString().slice(0, 10);
  const whole = Math.floor(number) + EPOCH;
  const era = Math.floor(whole / ERA);
  const inEra = whole - era * ERA;
  const year = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const full = year + era * 400 + (month <= 2 ? 1 : 0);
  return `${two[Math.floor(full / 100)] ?? ""}${two[full % 100] ?? ""}-${two[month] ?? ""}-${two[day] ?? ""}`;
}
