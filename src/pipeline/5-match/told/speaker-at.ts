import type { ReadSentence } from "../../../model/mention.ts";
import type { Segment } from "./segments.ts";
import type { Memory } from "./memory.ts";
import type { Spoken } from "./cast.ts";

/** Whom words without a subject of their own are said of. */
export interface Speaker {
  /** Null when it can't be told. */
  readonly id: string | null;
  readonly spoken: Spoken | null;
  /** The greater, the nearer; below zero for one whom earlier sentences spoke of. */
  readonly nearness: number;
}

const CARRIED = -1;

/** The one of a type whom a sentence speaks of at a word: the last subject before it, in its segment or those before, else whom earlier sentences spoke of. */
export function speakerAt(
  at: number,
  type: string,
  {
    read,
    segments,
    memory,
  }: { readonly read: ReadSentence; readonly segments: readonly Segment[]; readonly memory: Memory },
  spoken: readonly Spoken[],
): Speaker | null {
  const of = (one: Spoken): Speaker => ({ id: one.id, spoken: one, nearness: one.from });
  const own = segments.findIndex((segment) => segment.from <= at && at < segment.to);
  const ahead = announced(at, type, read, spoken);
  if (ahead !== null) return of(ahead);
  for (let k = own; k >= 0; k -= 1) {
    const segment = segments[k];
    if (segment === undefined) break;
    const inside = spoken.filter(
      (one) => one.type === type && one.from >= segment.from && one.from < segment.to && one.to <= at,
    );
    const relative = segments[k + 1]?.relative === true && k < own;
    const found = relative ? inside.at(-1) : (inside.findLast((one) => !one.oblique) ?? pronounIn(inside));
    if (found !== undefined) return of(found);
  }
  if (spoken.some((one) => !one.oblique && one.to <= at)) return null;
  const carried = memory.topics.get(type);
  return carried === undefined ? null : { id: carried.id, spoken: null, nearness: CARRIED };
}

function pronounIn(inside: readonly Spoken[]): Spoken | undefined {
  return inside.findLast((one) => one.mention === null && one.id !== null);
}

/** The subject that a participle at the head of a sentence waits for: "Coming late, A …". */
function announced(at: number, type: string, { words }: ReadSentence, spoken: readonly Spoken[]): Spoken | null {
  if (words[0]?.folded.endsWith("ing") !== true) return null;
  const first = spoken.find((one) => one.mention !== null && !one.oblique);
  return first !== undefined && first.from > at && first.type === type ? first : null;
}
