import { decimal, shift, type Decimal } from "../../../model/decimal.ts";
import { writtenPlaces } from "../../../model/hedges.ts";
import { MAGNITUDES } from "./number-words.ts";

/** A number in digits: its value, the places after its point as written, and the power of ten of its magnitude word. */
export interface Digits {
  readonly value: Decimal;
  readonly places: number;
  readonly power: number;
  readonly to: number;
}

const SHAPE = /[-−–]?\d{1,3}(?:[,.   ]\d{3})+(?![\d])(?:\.\d+)?|[-−]?\d+(?:[.,]\d+)?/y;
const MAGNITUDE = /[\s-]?(hundred|thousand|million|billion|trillion)\b|\s?(mn|bn|tn|m|k)\b/iy;

/** Reads digits at an offset: "1,234", "1.234.567", "818 159", "3.2 million", "3,5", "-4"; null when none begin there. */
export function readDigits(text: string, from: number): Digits | null {
  SHAPE.lastIndex = from;
  const match = SHAPE.exec(text);
  if (match === null) return null;
  const plain = plainDigits(match[0]);
  const value = plain === null ? null : decimal(plain);
  if (plain === null || value === null) return null;
  const end = from + match[0].length;
  MAGNITUDE.lastIndex = end;
  const magnitude = MAGNITUDE.exec(text);
  const power = MAGNITUDES.get((magnitude?.[1] ?? magnitude?.[2] ?? "").toLowerCase()) ?? 0;
  return {
    value: shift(value, power),
    places: writtenPlaces(plain),
    power,
    to: magnitude === null ? end : end + magnitude[0].length,
  };
}

/** Grouping marks out, the decimal mark a point. One comma before other than three digits is a decimal comma. */
function plainDigits(written: string): string | null {
  const sign = /^[-−]/.test(written) ? "-" : "";
  const body = written.replace(/^[-−–]/, "");
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(body)) return sign + body.replaceAll(",", "");
  if (/^\d{1,3}(?:\.\d{3}){2,}$/.test(body)) return sign + body.replaceAll(".", "");
  if (/^\d{1,3}(?:[   ]\d{3})+$/.test(body)) return sign + body.replace(/[   ]/g, "");
  if (/^\d+,\d+$/.test(body)) return sign + body.replace(",", ".");
  return /^\d+(?:\.\d+)?$/.test(body) ? sign + body : null;
}
