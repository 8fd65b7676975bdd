import { alignedShort, formatShort, MOST_SHORT, POWERS, short } from "./short-decimal.ts";

/**
 * An exact decimal number in canonical form: "-0.5", "3200000", "0". No exponent, no leading "+", no trailing zeros after the
 * point, no "-0". Numbers travel as such strings, so that reports hold what was read and never a float.
 */
export type Decimal = string;

interface Parts {
  readonly digits: bigint;
  /** The value is digits / 10^scale; scale ≥ 0. */
  readonly scale: number;
}

const SHAPE = /^(-?)(\d+)(?:\.(\d+))?$/;

/** What is canonical as it stands: most cells of most tables. */
const CANONICAL = /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/;

/** Canonical form of plain decimal text ("03.50" → "3.5"); null when it is none. */
export function decimal(text: string): Decimal | null {
  if (CANONICAL.test(text)) return text;
  const few = short(text);
  if (few !== null) return formatShort(few.digits, few.scale);
  return SHAPE.test(text) ? format(parts(text)) : null;
}

function parts(value: Decimal): Parts {
  const match = SHAPE.exec(value);
  if (match === null) throw new RangeError(`not a decimal: ${value}`);
  const [, sign = "", whole = "", fraction = ""] = match;
  return { digits: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length };
}

function format({ digits, scale }: Parts): Decimal {
  const negative = digits < 0n;
  const text = (negative ? -digits : digits).toString().padStart(scale + 1, "0");
  const whole = text.slice(0, text.length - scale);
  const fraction = text.slice(text.length - scale).replace(/0+$/, "");
  const body = fraction === "" ? whole : `${whole}.${fraction}`;
  return negative && body !== "0" ? `-${body}` : body;
}

function aligned(a: Decimal, b: Decimal): { readonly left: bigint; readonly right: bigint; readonly scale: number } {
  const x = parts(a);
  const y = parts(b);
  const scale = Math.max(x.scale, y.scale);
  return { left: x.digits * 10n ** BigInt(scale - x.scale), right: y.digits * 10n ** BigInt(scale - y.scale), scale };
}

/** Negative, zero or positive as `a` is less than, equal to or more than `b`. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const { left, right } = alignedShort(a, b) ?? aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function add(a: Decimal, b: Decimal): Decimal {
  const few = alignedShort(a, b);
  if (few !== null) return formatShort(few.left + few.right, few.scale);
  const { left, right, scale } = aligned(a, b);
  return format({ digits: left + right, scale });
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  const few = alignedShort(a, b);
  if (few !== null) return formatShort(few.left - few.right, few.scale);
  const { left, right, scale } = aligned(a, b);
  return format({ digits: left - right, scale });
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  const few = short(a);
  const times = short(b);
  const product = (few?.digits ?? NaN) * (times?.digits ?? NaN);
  if (few !== null && times !== null && Math.abs(product) < MOST_SHORT)
    return formatShort(product, few.scale + times.scale);
  const x = parts(a);
  const y = parts(b);
  return format({ digits: x.digits * y.digits, scale: x.scale + y.scale });
}

/** `value` × 10^power. */
export function shift(value: Decimal, power: number): Decimal {
  const few = short(value);
  if (few !== null) {
    const places = few.scale - power;
    if (places >= 0) return formatShort(few.digits, places);
    const whole = few.digits * (POWERS[-places] ?? NaN);
    if (Math.abs(whole) < MOST_SHORT) return formatShort(whole, 0);
  }
  const { digits, scale } = parts(value);
  const next = scale - power;
  return next >= 0 ? format({ digits, scale: next }) : format({ digits: digits * 10n ** BigInt(-next), scale: 0 });
}

/** `a` / `b`, cut at 20 places; `b` is not zero. */
export function divide(a: Decimal, b: Decimal): Decimal {
  return quotient(a, b, 20);
}

/** `a` / `b`, cut towards zero at `places`; `b` is not zero. */
export function quotient(a: Decimal, b: Decimal, places: number): Decimal {
  const { left, right } = aligned(a, b);
  return format({ digits: (left * 10n ** BigInt(places)) / right, scale: places });
}
