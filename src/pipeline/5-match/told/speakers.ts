import { isDependentPronoun } from "../../../model/function-words.ts";
import type { EntityMention, ReadSentence } from "../../../model/mention.ts";
import type { Range } from "../../../model/span.ts";
import type { Reference } from "../../../reference/reference.ts";
import { identified, type Cast, type Spoken } from "./cast.ts";
import type { Memory } from "./memory.ts";
import type { Segment } from "./segments.ts";

/** Pronouns of types that are persons. */
const PERSONAL: ReadonlySet<string> = new Set(["he", "she"]);
/** Words before a name that leave it the one who is spoken of: "led by A". */
const AGENT: ReadonlySet<string> = new Set(["by", "behind"]);
const DETERMINERS: ReadonlySet<string> = new Set(["the", "both"]);

/** All whom a sentence speaks of by name or pronoun, in order. `memory` is what the sentences before left. */
export function spokenIn(
  read: ReadSentence,
  segments: readonly Segment[],
  reference: Reference,
  cast: Cast,
  { topics }: Memory,
): Spoken[] {
  const found: Spoken[] = [];
  /** The last two that were named together, by type: "the former", "the latter". */
  const pairs = new Map<string, readonly [string | null, string | null]>();
  const segmentAt = (at: number): Segment | undefined => segments.find(({ from, to }) => from <= at && at < to);
  const personal = [...cast.types].filter((type) =>
    reference.types.get(type)?.pronouns.some((word) => PERSONAL.has(word)),
  );
  const last = (type: string): Spoken | undefined =>
    found.findLast((one) => one.type === type && !one.oblique) ?? found.findLast((one) => one.type === type);
  read.words.forEach((word, at) => {
    const mention = read.mentions.find(
      (one): one is EntityMention => one.kind === "entity" && one.range.from === word.from && one.candidates.length > 0,
    );
    const one = mention === undefined ? null : identified(mention, cast);
    if (mention !== undefined && one !== null) {
      const end = read.words.findIndex((next) => next.from >= mention.range.to);
      const to = end < 0 ? read.words.length : end;
      const oblique = isOblique(read, at, segmentAt(at), found);
      const partner = found.at(-1);
      const isPair = partner !== undefined && isJoined(read, partner, at) && partner.type === one.type;
      if (isPair) {
        pairs.set(one.type, [partner.id, one.id]);
        found[found.length - 1] = { ...partner, id: null };
      }
      found.push({ ...one, id: isPair ? null : one.id, from: at, to, oblique, mention });
      return;
    }
    const stranger = strangerAt(read, word);
    if (stranger !== undefined) {
      const oblique = isOblique(read, at, segmentAt(at), found);
      for (const type of personal)
        found.push({ type, id: null, from: at, to: at + 1, oblique, mention: stranger, stranger: true });
    }
    for (const [type, { pronouns }] of reference.types) {
      if (!cast.types.has(type) || !pronouns.includes(word.folded)) continue;
      const id = last(type)?.id ?? (found.some((other) => other.type === type) ? null : (topics.get(type)?.id ?? null));
      const oblique = isDependentPronoun(word.folded) || isOblique(read, at, segmentAt(at), found);
      found.push({ type, id, from: at, to: at + 1, oblique, mention: null });
    }
    const member = word.folded === "former" ? 0 : word.folded === "latter" ? 1 : null;
    if (member !== null)
      for (const type of pairs.size > 0 ? pairs.keys() : cast.types)
        found.push({
          type,
          id: pairs.get(type)?.[member] ?? null,
          from: at,
          to: at + 1,
          oblique: false,
          mention: null,
        });
  });
  return found;
}

function isOblique(
  { words }: ReadSentence,
  at: number,
  segment: Segment | undefined,
  before: readonly Spoken[],
): boolean {
  let previous = at - 1;
  while (DETERMINERS.has(words[previous]?.folded ?? "")) previous -= 1;
  if (AGENT.has(words[previous]?.folded ?? "") || words[previous]?.folded === "and") return false;
  return before.some((one) => one.from >= (segment?.from ?? 0) && !one.oblique);
}

function isJoined({ words }: ReadSentence, before: Spoken, at: number): boolean {
  const between = words.slice(before.to, at).map(({ folded }) => folded);
  return between.join(" ") === "and" || between.join(" ") === "and the";
}

/** A person's name that the reference does not know: nothing said of them is said of another. */
function strangerAt({ mentions }: ReadSentence, { from }: Range): EntityMention | undefined {
  return mentions.find(
    (one): one is EntityMention =>
      one.kind === "entity" && one.range.from === from && one.candidates.length === 0 && one.nameType === "person",
  );
}
