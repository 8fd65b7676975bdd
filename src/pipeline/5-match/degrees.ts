import { fact } from "../../model/fact.ts";
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

export const placeOf: (word: Word | undefined) => "most" | "least" | null = fact(
  ({ folded }) => PLACES.get(folded) ?? null,
  null,
);

export const degreeOf: (word: Word | undefined) => "more" | "less" | null = fact(
  ({ folded }) => DEGREES.get(folded) ?? null,
  null,
);
