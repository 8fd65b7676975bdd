import { decodeNamedCharacterReference } from "decode-named-character-reference";
import type { Piece } from "./text-builder.ts";

const REFERENCE = /^&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{0,30}));/i;

const BREAK = /^(?:\r\n|\r|\n)/;

/**
 * The source places of a node's text. mdast gives the text as it reads; the source between `start` and `end` also holds escapes, character references,
 * markers of quotes and lists at line starts, and delimiters. Both are walked side by side: what doesn't read as the next character is skipped.
 */
export function alignText(source: string, start: number, end: number, value: string): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  let k = 0;
  while (k < value.length && at < end) {
    const reading = readOne(source, at, end);
    const lineBreak = reading.text === "\n" ? (BREAK.exec(value.slice(k, k + 2))?.[0] ?? null) : null;
    if (lineBreak !== null || value.startsWith(reading.text, k)) {
      pieces.push({ text: lineBreak === null ? reading.text : " ", start: at, end: at + reading.length });
      k += (lineBreak ?? reading.text).length;
      at += reading.length;
    } else if (source[at] !== undefined && value[k] === source[at]) {
      pieces.push({ text: source[at] ?? "", start: at, end: at + 1 });
      k += 1;
      at += 1;
    } else {
      at += 1;
    }
  }
  return pieces;
}

/** What the source reads as at a place, and how many code units that takes. */
function readOne(source: string, at: number, end: number): { readonly text: string; readonly length: number } {
  const unit = source[at] ?? "";
  if (unit === "\\" && at + 1 < end && /[!-/:-@[-`{-~]/.test(source[at + 1] ?? ""))
    return { text: source[at + 1] ?? "", length: 2 };
  if (unit === "\r" && source[at + 1] === "\n") return { text: "\n", length: 2 };
  if (unit === "\r") return { text: "\n", length: 1 };
  if (unit !== "&") return { text: unit, length: 1 };
  const match = REFERENCE.exec(source.slice(at, Math.min(end, at + 34)));
  if (match === null) return { text: unit, length: 1 };
  const text = decodeReference(match);
  return text === null ? { text: unit, length: 1 } : { text, length: match[0].length };
}

/** CommonMark 0.31 § 2.5: NUL and numbers beyond Unicode read as the replacement character. */
function decodeReference(match: RegExpExecArray): string | null {
  const [, hex, number, name] = match;
  if (name !== undefined) {
    const decoded = decodeNamedCharacterReference(name);
    return decoded === false ? null : decoded;
  }
  const code = hex === undefined ? Number.parseInt(number ?? "0", 10) : Number.parseInt(hex, 16);
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "\uFFFD" : String.fromCodePoint(code);
}
