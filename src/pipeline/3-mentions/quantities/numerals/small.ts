import { folded, isJoined, type Line } from "./line.ts";
import { numberIn } from "./number-words.ts";

/** A number below a hundred, or below ten thousand by hundreds: "seven", "twenty-one", "two hundred and five", "ninety-five hundred". */
export function readSmall(line: Line, at: number): { readonly value: number; readonly next: number } | null {
  let { value, next } = readTens(line, at) ?? { value: -1, next: at };
  if (value < 0) return null;
  const word = numberIn(line.words[next]);
  if (value > 0 && value < 100 && word?.kind === "magnitude" && word.value === 2 && isJoined(line, next)) {
    value *= 100;
    next += 1;
    const tail = isJoined(line, next) ? (folded(line, next) === "and" ? next + 1 : next) : -1;
    const rest = tail < 0 || !isJoined(line, tail) ? null : readTens(line, tail);
    if (rest !== null && rest.value > 0 && !isMagnitude(line, rest.next, 2))
      return { value: value + rest.value, next: rest.next };
  }
  return { value, next };
}

function isMagnitude(line: Line, at: number, power: number): boolean {
  const word = numberIn(line.words[at]);
  return word?.kind === "magnitude" && word.value === power && isJoined(line, at);
}

function readTens(line: Line, at: number): { readonly value: number; readonly next: number } | null {
  const first = numberIn(line.words[at]);
  if (first?.kind === "unit") return { value: first.value, next: at + 1 };
  if (first?.kind !== "ten") return null;
  const second = numberIn(line.words[at + 1]);
  return second?.kind === "unit" && second.value > 0 && second.value < 10 && isJoined(line, at + 1)
    ? { value: first.value + second.value, next: at + 2 }
    : { value: first.value, next: at + 1 };
}
