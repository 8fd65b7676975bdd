import type { IsoDate, TimeInterval } from "../../../model/time.ts";

/** One shape of a time in words: what it looks like, and the days that it stands for. */
export interface TimeShape {
  readonly name: string;
  /** A cheap sign without which there is no match. */
  readonly sign: RegExp;
  /** Global and case-insensitive; linear. */
  readonly pattern: RegExp;
  /** The days of a match, with the article's day as anchor; null when the words are no time after all. */
  read(match: RegExpExecArray, anchor: IsoDate | null): TimeInterval | null;
}
