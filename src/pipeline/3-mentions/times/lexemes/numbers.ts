import { isNext, meaningAt, wordAt, type Read, type TimeLine } from "./lexemes.ts";

/** A whole number of at most `most` digits, or in words below a hundred. */
export function cardinal(line: TimeLine, at: number, most = 3): Read<number> {
  const lexeme = line.lexemes[at];
  if (lexeme === undefined) return null;
  if (lexeme.digits)
    return lexeme.to - lexeme.from <= most && !isDecimal(line, at)
      ? { value: Number(lexeme.folded), next: at + 1 }
      : null;
  return tens(line, at);
}

/** Twenty-one in words, also zero to nineteen. */
function tens(line: TimeLine, at: number): Read<number> {
  const first = meaningAt(line, at)?.number;
  if (first?.kind === "unit") return { value: first.value, next: at + 1 };
  if (first?.kind !== "ten") return null;
  const second = meaningAt(line, at + 1)?.number;
  return second?.kind === "unit" && second.value > 0 && second.value < 10 && isNext(line, at + 1)
    ? { value: first.value + second.value, next: at + 2 }
    : { value: first.value, next: at + 1 };
}

/** True for digits that are part of a longer number: "3.5", "1,200". */
export function isDecimal(line: TimeLine, at: number): boolean {
  return isBehindPoint(line, at) || isBehindPoint(line, at + 1);
}

function isBehindPoint({ lexemes }: TimeLine, at: number): boolean {
  const lexeme = lexemes[at];
  return (
    lexeme?.digits === true && (lexeme.gap === "." || lexeme.gap === ",") && at > 0 && lexemes[at - 1]?.digits === true
  );
}

const ENDINGS: ReadonlySet<string> = new Set(["st", "nd", "rd", "th"]);

/** "4th", "fourth", "twenty-fourth". */
export function ordinal(line: TimeLine, at: number): Read<number> {
  const lexeme = line.lexemes[at];
  if (lexeme === undefined) return null;
  if (lexeme.digits) {
    const end = line.lexemes[at + 1];
    return end?.gap === "" && ENDINGS.has(end.folded) && lexeme.to - lexeme.from <= 3
      ? { value: Number(lexeme.folded), next: at + 2 }
      : null;
  }
  const first = lexeme.meaning?.number;
  if (first?.plural !== false) return null;
  if (first.kind === "ordinal-unit" || first.kind === "ordinal-ten") return { value: first.value, next: at + 1 };
  if (first.kind !== "ten") return null;
  const second = meaningAt(line, at + 1)?.number;
  return second?.kind === "ordinal-unit" && second.value < 10 && !second.plural && isNext(line, at + 1)
    ? { value: first.value + second.value, next: at + 2 }
    : null;
}

/** Years that stand by themselves; other numbers of four digits are counts more often. */
const FIRST_YEAR = 1500;
const LAST_YEAR = 2199;

/** Four digits that can be a year. */
export function yearInDigits(line: TimeLine, at: number): Read<number> {
  const lexeme = line.lexemes[at];
  if (lexeme?.digits !== true || lexeme.to - lexeme.from !== 4 || isDecimal(line, at)) return null;
  const value = Number(lexeme.folded);
  return value >= FIRST_YEAR && value <= LAST_YEAR ? { value, next: at + 1 } : null;
}

/** "nineteen eighty-six", "twenty twenty", "nineteen hundred ninety three", "two thousand and fifteen", "two thousand". */
export function yearInWords(line: TimeLine, at: number): Read<number> {
  const first = meaningAt(line, at)?.number;
  if (first === undefined) return null;
  if (first.kind === "unit" && first.value === 2 && wordAt(line, at + 1) === "thousand" && isNext(line, at + 1)) {
    const rest = wordAt(line, at + 2) === "and" && isNext(line, at + 2) ? at + 3 : at + 2;
    const tail = isNext(line, rest) ? tens(line, rest) : null;
    return tail === null ? { value: 2000, next: at + 2 } : { value: 2000 + tail.value, next: tail.next };
  }
  const century = tens(line, at);
  if (century === null || century.value < 15 || century.value > 21 || !isNext(line, century.next)) return null;
  const hundred = wordAt(line, century.next) === "hundred" ? century.next + 1 : century.next;
  const tail = isNext(line, hundred) ? tens(line, hundred) : null;
  if (tail === null || (tail.value < 10 && hundred === century.next))
    return hundred === century.next ? null : { value: century.value * 100, next: hundred };
  return { value: century.value * 100 + tail.value, next: tail.next };
}

/** A year after a date's other parts: also in words, and in two digits after "of" or an apostrophe. */
export function yearOfDate(line: TimeLine, at: number): Read<number> {
  return yearInDigits(line, at) ?? yearInWords(line, at);
}

/** Two digits of a year: "87" is 1987, "19" is 2019; the turn is at 40, as in the texts of the field. */
export function fullYear(two: number): number {
  return two < 40 ? 2000 + two : 1900 + two;
}
