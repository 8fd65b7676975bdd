import type { Claim, Clause } from "../../model/claim.ts";
import { directionOf } from "../../model/change-words.ts";
import type { QuantityMention } from "../../model/mention.ts";
import type { Range } from "../../model/span.ts";
import type { Word } from "../../model/word.ts";

/** The word of change, and the way it goes; "doubled" is its own. */
export interface Moved {
  readonly word: Word;
  readonly direction: "up" | "down";
}

/** The change that a claim speaks of; null when it speaks of none. */
export function movedIn({ clause, target }: Claim): Moved | null {
  const word = clause.words.find((one) => directionOf(one) !== null);
  const direction = word === undefined ? null : directionOf(word);
  if (target.kind === "quantity") {
    if (target.notAClaim !== undefined) return null;
    const before = clause.words.filter((one) => one.to <= target.range.from).at(-1);
    const part = before === undefined || !isPartBehind(clause, target) ? undefined : PARTED.get(before.folded);
    if (before !== undefined && part !== undefined) return { word: before, direction: part };
    const own = clause.words.find((one) => one.from === target.range.from && one.to === target.range.to);
    if (target.quantity.kind === "multiple" && own !== undefined && MULTIPLYING.test(own.folded))
      return { word: own, direction: "up" };
    if (word === undefined || direction === null) {
      // "doubled from 3 to 6 million": the levels that it went between.
      const multiplied = clause.words.find((one) => MULTIPLYING.test(one.folded));
      return multiplied === undefined || multiplied.folded.startsWith("halv")
        ? null
        : { word: multiplied, direction: "up" };
    }
    return { word, direction };
  }
  const hasNumber = clause.mentions.some((mention) => mention.kind === "quantity");
  return word === undefined || direction === null || hasNumber ? null : { word, direction };
}

/** Verbs that take (or give) a part of what stands behind the number: "lost 20 percent of its people". */
const PARTED: ReadonlyMap<string, Moved["direction"]> = new Map([
  ["lost", "down"],
  ["shed", "down"],
  ["losing", "down"],
]);

/** True for a part of a measure of the clause's own: "a third of its population". */
function isPartBehind({ words }: Clause, { range, quantity: { kind } }: QuantityMention): boolean {
  const [of, owner] = words.filter((word) => word.from >= range.to);
  return (kind === "percent" || kind === "fraction") && of?.folded === "of" && OWNERS.has(owner?.folded ?? "");
}

const OWNERS: ReadonlySet<string> = new Set(["its", "their"]);
const MULTIPLYING = /^(?:doubl|tripl|trebl|quadrupl|quintupl|halv)(?:ed|ing|es)$/;

/** True for the measure that the number is a part of: "lost 20 percent of its population". */
export function isOfPart({ words }: Clause, { word }: Moved, measure: Range): boolean {
  const before = words.filter((one) => one.to <= measure.from).at(-1);
  return PARTED.has(word.folded) && OWNERS.has(before?.folded ?? "");
}
