import type { Clause } from "../../model/claim.ts";

/** "After talks with Y's president, X, who …": what opens a sentence may end before the name, whose own it then is not. */
export function isOpening({ sentence }: Clause): boolean {
  const [first] = sentence.words;
  return first !== undefined && OPENERS.has(first.folded);
}

const OPENERS: ReadonlySet<string> = new Set(
  "after before in at during with following on for to as alongside unlike like from by since when while speaking meeting asked talking visiting calling citing quoting".split(
    " ",
  ),
);
