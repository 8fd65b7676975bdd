import type { Word } from "../../model/word.ts";

/** Words for the first and the last place by whatever measure they stand with, and for more and less of it (the closed degree series of English). */
const PLACES: ReadonlyMap<string, "most" | "least"> = new Map([
  ...["largest", "biggest", "greatest", "highest", "most", "top"].map((word) => [word, "most"] as const),
  ...["smallest", "lowest", "least", "fewest"].map((word) => [word, "least"] as const),
]);
const DEGREES: ReadonlyMap<string, "more" | "less"> = new Map([
  ...["more", "larger", "bigger", "greater", "higher"].map((word) => [word, "more"] as const),
  ...["less", "fewer", "smaller", "lower"].map((word) => [word, "less"] as const),
]);

export function placeOf(word: Word): "most" | "least" | null {
  return PLACES.get(word.folded) ?? null;
}

export function degreeOf(word: Word): "more" | "less" | null {
  return DEGREES.get(word.folded) ?? null;
}
