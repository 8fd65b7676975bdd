import { add, multiply, type Decimal } from "../../../model/decimal.ts";

const UNITS: ReadonlyMap<string, string> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, k) => [word, String(k)]),
);
const TENS: ReadonlyMap<string, string> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, k) => [word, String((k + 2) * 10)]),
);
/** Words for powers of ten, with the short forms that follow digits. */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([
  ["hundred", 2],
  ["thousand", 3],
  ["million", 6],
  ["billion", 9],
  ["trillion", 12],
  ["mn", 6],
  ["bn", 9],
  ["tn", 12],
  ["m", 6],
  ["k", 3],
]);

/** True for a word that may begin a number. */
export function isNumberWord(folded: string): boolean {
  return (
    UNITS.has(folded) ||
    TENS.has(folded) ||
    folded === "hundred" ||
    folded === "thousand" ||
    folded === "million" ||
    folded === "billion" ||
    folded === "dozen"
  );
}

/** A number read from words, how many words it took, and the power of ten that it ended in (6 for "seven million"). */
export interface Spoken {
  readonly value: Decimal;
  readonly length: number;
  readonly power: number;
}

/** The longest number in words that starts at `words[from]` (folded); null when none does. "a" counts before a magnitude alone. */
export function readSpoken(words: readonly string[], from: number): Spoken | null {
  let at = from;
  let total = "0";
  let group: Decimal | null = null;
  let power = 0;
  if ((words[at] === "a" || words[at] === "one") && (isMagnitude(words[at + 1]) || words[at + 1] === "dozen")) {
    group = "1";
    at += 1;
  }
  for (; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const unit = UNITS.get(word);
    const tens = TENS.get(word);
    if (word === "and" && group !== null && isNumberWord(words[at + 1] ?? "") && power === 2) continue;
    if (tens !== undefined && (group === null || power === 2)) [group, power] = [add(group ?? "0", tens), 1];
    else if (unit !== undefined && (group === null || power === 2 || (power === 1 && unit.length === 1)))
      [group, power] = [add(group ?? "0", unit), 0];
    else if (word === "hundred" && group !== null && power < 2) [group, power] = [multiply(group, "100"), 2];
    else if (isMagnitude(word) && group !== null && word !== "hundred") {
      power = MAGNITUDES.get(word) ?? 0;
      total = add(total, multiply(group, `1${"0".repeat(power)}`));
      group = null;
    } else if (word === "dozen" && at > from && group !== null) [group, power] = [multiply(group, "12"), 0];
    else break;
  }
  return at === from || (group === null && total === "0")
    ? null
    : { value: add(total, group ?? "0"), length: at - from, power };
}

function isMagnitude(word: string | undefined): boolean {
  return word === "hundred" || word === "thousand" || word === "million" || word === "billion" || word === "trillion";
}
