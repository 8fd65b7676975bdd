import { add, decimal, multiply, type Decimal } from "../../model/decimal.ts";

/** What kind of writing a cell's numbers were found in. */
export type NumberShape = "plain" | "score" | "clock" | "bracket" | "trailing";

/** The numbers of a cell: the first is the one that is meant when the cell is taken for a number. */
export interface CellNumbers {
  readonly shape: NumberShape;
  readonly numbers: readonly Decimal[];
}

const NUMBER = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?|\\.\\d+";
const SIGN = "[+-]?\\s?";
/** Marks of a footnote after a cell's value: "*", "†", "[a]". */
const MARKS = "(?:\\s*(?:[*†‡#^~♠♥]+|\\[\\w{1,3}\\]))*";
/** What may follow a number and belongs to it: how far it may be off, what it is out of. */
const ERROR = `(?:\\s?(?:±|\\+/-|\\+)\\s?(?:${NUMBER}))?`;
const UNIT = "(?:\\s*(?:%|/[a-z]{1,8}|°\\s?[a-z]?|[a-zµμ$€£][\\p{L}²³/.$€£-]{0,11}(?:\\s[a-z/]{1,8})?))?";

const PLAIN = new RegExp(
  `^[~≈<>≤≥]?\\s?(?:[a-z]{0,3}\\s?[$€£¥]\\s?|t\\s?|no\\.?\\s?)?(${SIGN})(?:[$€£¥]\\s?)?(${NUMBER})${ERROR}${UNIT}${MARKS}$`,
  "u",
);
const CLOCK = /^(?:(\d{1,2})\s?:\s?)?(\d{1,3})\s?:\s?(\d{2}(?:\.\d+)?)(?:\s?(?:pm|am|h|min|s))?$/;
const SCORE = new RegExp(
  `^(?:[a-z]{1,4}\\s?,?\\s)?(${NUMBER})\\s?[-:/]\\s?(${NUMBER})(?:\\s?-\\s?(${NUMBER}))?(?:\\s?\\(?[a-z0-9 ]{0,8}\\)?)?$`,
);
const BRACKET = new RegExp(`^(.{0,80}?)\\s?\\(\\s?(${SIGN})(${NUMBER})\\s?%?\\s?\\)${MARKS}$`);
/** A number with anything in brackets: "41 (32-60)". */
const LEADING = new RegExp(`^(${SIGN})(${NUMBER})\\s?%?\\s?\\([^()]{1,60}\\)${MARKS}$`);
const TRAILING = new RegExp(`^[^\\d]{3,60}?\\s(\\d{3,9}|\\d{1,3}(?:,\\d{3})+)$`);
/** Digits that a number may have so that it is exact everywhere. */
const MOST_DIGITS = 24;
const MOST_PLACES = 9;

/** The numbers of a cell in lower case; null when it is no number in any writing that is known. */
export function cellNumbers(cell: string): CellNumbers | null {
  const text = cell.replace(/[−–—]/g, "-").replace(/\s+/g, " ").trim();
  if (text.length > 90 || !/\d/.test(text)) return null;
  const plain = PLAIN.exec(text);
  if (plain !== null) return numbersOf("plain", [`${sign(plain[1])}${plain[2] ?? ""}`]);
  const clock = CLOCK.exec(text);
  if (clock !== null) return numbersOf("clock", [seconds(clock[1], clock[2], clock[3])]);
  const score = SCORE.exec(text);
  if (score !== null)
    return numbersOf(
      "score",
      // A group that took no part is undefined, whatever the type says.
      score.slice(1, 4).filter(Boolean),
    );
  const bracket = BRACKET.exec(text);
  if (bracket !== null) {
    const before = PLAIN.exec((bracket[1] ?? "").trim());
    const inner = `${sign(bracket[2])}${bracket[3] ?? ""}`;
    return numbersOf("bracket", before === null ? [inner] : [`${sign(before[1])}${before[2] ?? ""}`, inner]);
  }
  const leading = LEADING.exec(text);
  if (leading !== null) return numbersOf("bracket", [`${sign(leading[1])}${leading[2] ?? ""}`]);
  const trailing = TRAILING.exec(text);
  return trailing === null ? null : numbersOf("trailing", [trailing[1] ?? ""]);
}

function sign(written: string | undefined): string {
  return written?.trim() === "-" ? "-" : "";
}

function seconds(hours: string | undefined, minutes: string | undefined, rest: string | undefined): Decimal {
  const whole = String(Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60);
  return add(whole, multiply("1", decimal(rest ?? "0") ?? "0"));
}

function numbersOf(shape: NumberShape, written: readonly string[]): CellNumbers | null {
  const numbers = written.map((one) => decimal(one.replaceAll(",", "").replace(/^(-?)\./, "$10.")));
  const fits = numbers.every(
    (one) => one !== null && one.length <= MOST_DIGITS && (one.split(".")[1]?.length ?? 0) <= MOST_PLACES,
  );
  return fits ? { shape, numbers: numbers.flatMap((one) => one ?? []) } : null;
}
