import { add, decimal, shift, type Decimal } from "../../../../model/decimal.ts";
import { isDigit } from "../../../../model/characters.ts";
import { writtenPlaces } from "../../../../model/hedges.ts";

/** Digits as written: their value, and the places after the point. Magnitudes are not part of it. */
export interface Digits {
  readonly value: Decimal;
  readonly places: number;
  readonly to: number;
  /** True for "3/4", "1 4/5", "½". */
  readonly fraction: boolean;
}

/** "42,42,048": the Indian way. */
const LAKHS = /\d{1,2}(?:,\d{2})+,\d{3}(?![\d,])/y;
const GROUPED = /\d{1,3}(?:([,.\u00a0\u202f\u2009 ’'])\d{3})(?:\1\d{3})*(?!\d)/y;
/** Longer runs of digits are no numbers. */
const MOST_DIGITS = 60;
const PLAIN = /\d+/y;
const POINT = /[.,]\d+/y;
const EXPONENT = /\s?(?:[eE]([+-]?\d{1,3})|[x×]\s?10\^([+-]?\d{1,3}))(?![\p{L}\d])/uy;
const SLASHED = /(?:(?: |-)(\d{1,2}))?\s?[/⁄]\s?(\d{1,3})(?![\d/])/y;

const VULGAR: ReadonlyMap<string, Decimal> = new Map([
  ["½", "0.5"],
  ["¼", "0.25"],
  ["¾", "0.75"],
  ["⅓", "0.333333333333333"],
  ["⅔", "0.666666666666667"],
  ["⅕", "0.2"],
  ["⅖", "0.4"],
  ["⅗", "0.6"],
  ["⅘", "0.8"],
  ["⅛", "0.125"],
  ["⅜", "0.375"],
  ["⅝", "0.625"],
  ["⅞", "0.875"],
]);

/** Denominators in which people write fractions; others are dates and marks ("9/11", "24/7"). */
const DENOMINATORS: ReadonlySet<string> = new Set([
  "2",
  "3",
  "4",
  "5",
  "6",
  "7",
  "8",
  "10",
  "16",
  "20",
  "32",
  "64",
  "100",
]);

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Reads digits at an offset: "1,234.5", "1.234.567", "818 159", "3,5", "1.3e6", "2 3/4", "2½"; null when none begin there. */
export function readDigits(text: string, from: number): Digits | null {
  const plain = readPlain(text, from);
  if (plain !== null) return plain;
  const vulgar = VULGAR.get(text[from] ?? "");
  if (vulgar !== undefined) return { value: vulgar, places: 0, to: from + 1, fraction: true };
  const whole = readWhole(text, from);
  if (whole === null) return null;
  const { value, places, to } = whole;
  const after = VULGAR.get(text[to] ?? "");
  if (after !== undefined && places === 0) return { value: add(value, after), places, to: to + 1, fraction: true };
  const code = text.charCodeAt(to);
  // Past here only a blank, "-", "/", "e", "x" or a sign of theirs can go on with the number.
  const slashed =
    places === 0 && (code === 32 || code === 45 || code === 47 || code === 0x2044) ? readSlashed(text, whole) : null;
  if (slashed !== null) return slashed;
  if (code === 94) return readPower(text, whole) ?? whole;
  const exponent = match(EXPONENT, text, to);
  if (exponent === null) return whole;
  const power = Number(exponent[1] ?? exponent[2]);
  return { value: shift(value, power), places: 0, to: to + exponent[0].length, fraction: false };
}

/** Signs that digits may go on after: with the next number of a fraction, a group, a decimal, a power. */
const GOES_ON: ReadonlySet<string> = new Set("/^eExX");

/** Up to 15 digits that nothing goes on with, as most are; null for others. */
function readPlain(text: string, from: number): Digits | null {
  let to = from;
  while (isDigit(text.charCodeAt(to))) to += 1;
  if (to === from || to > from + 15) return null;
  const next = text.charCodeAt(to);
  if (next > 127 || (next < 32 && next > 8) || GOES_ON.has(text.charAt(to))) return null;
  // A letter or a closing mark ends them; behind a blank, point, comma or hyphen another digit or sign may stand.
  if (next === 32 || next === 44 || next === 46 || next === 45 || next === 39) {
    const after = text.charCodeAt(to + 1);
    if (isDigit(after) || after > 127 || (next === 32 && GOES_ON.has(text.charAt(to + 1)))) return null;
  }
  const value = decimal(text.slice(from, to));
  return value === null ? null : { value, places: 0, to, fraction: false };
}

function readWhole(text: string, from: number): Digits | null {
  const lakhs = match(LAKHS, text, from)?.[0];
  if (lakhs !== undefined)
    return { value: lakhs.replaceAll(",", ""), places: 0, to: from + lakhs.length, fraction: false };
  const grouped = match(GROUPED, text, from);
  const mark = grouped?.[1] ?? "";
  // One point or one apostrophe before three digits is no grouping ("1.234", "'90"); one comma or blank is.
  const isGrouped =
    grouped !== null &&
    ((mark !== "." && mark !== "'") ||
      grouped[0].length > 7 ||
      /^,\d{1,2}(?!\d)/.test(text.slice(GROUPED.lastIndex, GROUPED.lastIndex + 4)));
  const digits = isGrouped ? grouped[0] : (match(PLAIN, text, from)?.[0] ?? "");
  if (digits.length > MOST_DIGITS) return null;
  if (digits === "") {
    const point = text[from] === "." ? match(POINT, text, from) : null;
    const value = point === null ? null : decimal(`0${point[0]}`);
    return value === null || point === null
      ? null
      : { value, places: point[0].length - 1, to: from + point[0].length, fraction: false };
  }
  const end = from + digits.length;
  const point = match(POINT, text, end);
  const isPoint =
    point !== null &&
    !(isGrouped && point[0].startsWith(mark)) &&
    !/^[.,]\d+[.,]\d/.test(text.slice(end, end + point[0].length + 2));
  const plain = digits.replace(isGrouped ? /\D/g : /$^/, "") + (isPoint ? point[0].replace(",", ".") : "");
  const value = decimal(plain);
  if (value === null) return null;
  return { value, places: writtenPlaces(plain), to: end + (isPoint ? point[0].length : 0), fraction: false };
}

const POWER = /\^([+-]?\d{1,3})(?![\p{L}\d])/uy;

/** "10^6", "2^-3", to 15 significant digits. */
function readPower(text: string, { value, to }: Digits): Digits | null {
  const power = match(POWER, text, to);
  const result = power === null ? NaN : Number(value) ** Number(power[1]);
  if (power === null || !Number.isFinite(result) || result === 0) return null;
  const places = Math.min(100, Math.max(0, 14 - Math.floor(Math.log10(Math.abs(result)))));
  const exact = decimal(Number.isSafeInteger(result) ? String(result) : result.toFixed(places));
  return exact === null ? null : { value: exact, places: 0, to: to + power[0].length, fraction: false };
}

/** "3/4", "1 4/5", "7 3 / 4". */
function readSlashed(text: string, whole: Digits): Digits | null {
  const slashed = match(SLASHED, text, whole.to);
  if (slashed === null) return null;
  const [all, inner, below = ""] = slashed;
  const above = inner ?? whole.value;
  if (!DENOMINATORS.has(below) || Number(above) >= Number(below)) return null;
  const part = ratio(above, below);
  return {
    value: inner === undefined ? part : add(whole.value, part),
    places: 0,
    to: whole.to + all.length,
    fraction: true,
  };
}

/** n / m for whole numbers, to 15 significant digits. */
export function ratio(n: Decimal, m: Decimal): Decimal {
  const quotient = Number(n) / Number(m);
  const places = Math.min(100, 14 - Math.floor(Math.log10(Math.abs(quotient) || 1)));
  return decimal(quotient.toFixed(Math.max(0, places))) ?? "0";
}
