/**
 * Decimals of few digits, as nearly all of an article are, worked with as whole numbers that a float holds exactly: `decimal.ts` tries them first, and takes
 * integers of any length where a result would not fit.
 */

/** The value is digits / 10^scale; scale ≥ 0. */
export interface Short {
  readonly digits: number;
  readonly scale: number;
}

/** Digits of which every whole number is exact as a float, with room for a sum of two. */
const SHORT = 15;
export const MOST_SHORT = 10 ** SHORT;

const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;

/** The parts of a decimal of few digits, read without a pattern; null for others, also for what is no decimal. */
export function short(value: string): Short | null {
  const { length } = value;
  if (length === 0 || length > SHORT) return null;
  const negative = value.charCodeAt(0) === MINUS;
  let digits = 0;
  let point = -1;
  for (let at = negative ? 1 : 0; at < length; at += 1) {
    const code = value.charCodeAt(at);
    if (code >= ZERO && code <= NINE) digits = digits * 10 + code - ZERO;
    else if (code === POINT && point < 0) point = at;
    else return null;
  }
  const last = value.charCodeAt(length - 1);
  const first = value.charCodeAt(negative ? 1 : 0);
  if (last < ZERO || !(first >= ZERO)) return null;
  return { digits: negative ? -digits : digits, scale: point < 0 ? 0 : length - point - 1 };
}

/** Of ten. */
export const POWERS: readonly number[] = Array.from({ length: SHORT + 1 }, (_, power) => 10 ** power);

/** digits / 10^scale for a number of at most `SHORT` digits. */
export function formatShort(digits: number, scale: number): string {
  let left = digits;
  let places = scale;
  while (places > 0 && left % 10 === 0) {
    left /= 10;
    places -= 1;
  }
  // Never "-0".
  if (left === 0) return "0";
  if (places === 0) return String(left);
  const text = String(Math.abs(left)).padStart(places + 1, "0");
  const cut = text.length - places;
  return `${left < 0 ? "-" : ""}${text.slice(0, cut)}.${text.slice(cut)}`;
}

/** Two short decimals over one scale; null when one is long, or becomes so. */
export function alignedShort(
  a: string,
  b: string,
): { readonly left: number; readonly right: number; readonly scale: number } | null {
  const x = short(a);
  const y = short(b);
  if (x === null || y === null) return null;
  const scale = Math.max(x.scale, y.scale);
  const left = x.digits * (POWERS[scale - x.scale] ?? NaN);
  const right = y.digits * (POWERS[scale - y.scale] ?? NaN);
  return Math.abs(left) < MOST_SHORT && Math.abs(right) < MOST_SHORT ? { left, right, scale } : null;
}
