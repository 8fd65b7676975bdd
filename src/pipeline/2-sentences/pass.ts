import type { Range } from "../../model/span.ts";
import type { Marker } from "./list-marker.ts";
import { skipBlanks, trimEnd } from "../../model/characters.ts";

/**
 * One pass over a text. Sentences are what lies between cuts, so that each character that is no blank lies in exactly
 * one, whatever the rules do. Invariant: `start` is the first character of the sentence that is being read, no blank.
 */
export class Pass {
  readonly text: string;
  readonly sentences: Range[] = [];
  start: number;
  /** The last marker of the list that is being read. */
  marker: Marker | null = null;
  /** Length of the text's longest line; 0 until a line break asks for it. */
  width = 0;

  constructor(text: string) {
    this.text = text;
    this.start = skipBlanks(text, 0);
  }

  /** Ends a sentence at `at`. Nothing happens where no sentence has begun. Gives back the place to read on from. */
  cut(at: number): number {
    const to = trimEnd(this.text, at);
    if (to > this.start) {
      this.sentences.push({ from: this.start, to });
      this.start = skipBlanks(this.text, at);
    }
    return Math.max(at, this.start);
  }
}

/** Looks at the place of one character and may cut; gives back the place to read on from, beyond `at`. */
export type Cue = (pass: Pass, at: number) => number;
