import { fact } from "./fact.ts";
import { wordsOf, type Word } from "./word.ts";

const stems = (words: string): ReadonlySet<string> => new Set(wordsOf(words).map((word) => word.stem));

/** Verbs and nouns of change, by stem. */
const RISES = stems(
  "rise rising rose risen grow grew grown growth increase climb jump surge soar swell swelled expand accelerate quicken",
);
const FALLS = stems(
  "fall fell fallen drop decline decrease shrink shrank shrunk slump plunge dip contract slow ease decelerate",
);
/** Words of change whose way what they stand with decides, or that say it of something else. */
const OTHERS = stems("slip widen narrow cut cutting raise lower reduce improve move change went gone up down");

/** Which way a word of change goes; null for another word. */
export const directionOf: (word: Word | undefined) => "up" | "down" | null = fact(
  ({ stem }) => (RISES.has(stem) ? "up" : FALLS.has(stem) ? "down" : null),
  null,
);

/** True for any word of change, whichever way. */
export function isChange(word: Word): boolean {
  return directionOf(word) !== null || OTHERS.has(word.stem);
}
