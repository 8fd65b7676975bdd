import type { NameType } from "../../../../model/mention.ts";
import { WEIGHTS, type Cue } from "./weights.ts";

const TYPES: readonly NameType[] = ["person", "organisation", "place", "event", "other"];

/** How much speaks for each type, in the order of `TYPES`. */
export type Scores = readonly number[];

export const NOTHING: Scores = TYPES.map(() => 0);

/** The weights of a cue in the order of `TYPES`. */
const ROWS: ReadonlyMap<string, Scores> = new Map(
  Object.entries<Readonly<Partial<Record<NameType, number>>>>(WEIGHTS).map(([cue, weights]) => [
    cue,
    TYPES.map((type) => weights[type] ?? 0),
  ]),
);

/** The sums of what the cues inside a name and around it say. */
export function scoresOf(inner: readonly Cue[], outer: readonly Cue[]): Scores {
  const sums = [...NOTHING];
  for (const cue of inner) addTo(sums, ROWS.get(cue) ?? NOTHING);
  for (const cue of outer) addTo(sums, ROWS.get(cue) ?? NOTHING);
  return sums;
}

function addTo(sums: number[], row: Scores): void {
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (row[at] ?? 0);
}

/** One type alone. */
export function scoresFor(type: NameType, weight: number): Scores {
  return TYPES.map((one) => (one === type ? weight : 0));
}

/** The scores with a share of others. */
export function addScores(scores: Scores, others: Scores, share: number): Scores {
  const sums = [...scores];
  for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + share * (others[at] ?? 0);
  return sums;
}

/** The type that most speaks for; the earlier of equals. */
export function typeOf(scores: Scores): NameType {
  let best = 0;
  for (let at = 1; at < scores.length; at += 1) if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
  return TYPES[best] ?? "other";
}
