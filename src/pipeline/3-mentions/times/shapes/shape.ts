import type { Read, TimeLine } from "../lexemes/lexemes.ts";
import type { Meaning } from "../lexemes/vocabulary.ts";
import type { Days } from "../sense.ts";

/** One shape of words that name days. */
export interface DaysShape {
  readonly name: string;
  /** True for lexemes that it may begin with, by what they mean and by the word (folded). */
  opens(meaning: Meaning, word: string): boolean;
  /** True when it may begin with digits. */
  readonly opensDigits: boolean;
  /** Reads the longest such words at an index; null when they are something else. */
  read(line: TimeLine, at: number): Read<Days>;
}
