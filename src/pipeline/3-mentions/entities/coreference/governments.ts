import type { EntityCandidate, EntityMention, Mention, ReadSentence } from "../../../../model/mention.ts";
import { METONYM } from "./lexicon.ts";
import { gap } from "./scene.ts";
import { verbAt } from "./verbs.ts";

/** Prepositions of place. */
const LOCATIVE: ReadonlySet<string> = new Set(
  "in at to from near around outside inside through into towards toward".split(" "),
);

/**
 * A capital that stands for its state too, by where it stands: a city behind a preposition of place, a government as one who has or does
 * something. All candidates stay; the likelier goes first.
 */
export function asGovernment(mention: Mention, read: ReadSentence): Mention {
  if (mention.kind !== "entity" || mention.candidates.length < 2) return mention;
  // A noun that names the type beside it ("the country of …") has decided already.
  if (mention.candidates[0]?.why === "type-of-context") return mention;
  const government = mention.candidates.find((candidate) => candidate.via === METONYM);
  const city = mention.candidates.find((candidate) => candidate.via !== METONYM);
  if (government === undefined || city === undefined) return mention;
  const last = read.words.findLastIndex((word) => word.to <= mention.range.to);
  const first = read.words.findIndex((word) => word.from >= mention.range.from);
  if (LOCATIVE.has(read.words[first - 1]?.folded ?? "")) return ranked(mention, city, "behind-a-preposition-of-place");
  if (read.words[last + 1]?.folded === "'s") return ranked(mention, government, "as-one-who-has");
  const acts = gap(read, read.words[last], read.words[last + 1]) === " " && isDone(read, last + 1);
  return acts ? ranked(mention, government, "as-one-who-acts") : mention;
}

/** True for a verb that is no form of "be": a city is, a government does. */
function isDone(read: ReadSentence, at: number): boolean {
  const verb = verbAt(read, at);
  return verb >= 0 && !BEING.has(read.words[verb]?.folded ?? "");
}

const BEING: ReadonlySet<string> = new Set(["is", "are", "was", "were", "has", "had", "have"]);

function ranked(mention: EntityMention, first: EntityCandidate, why: string): EntityMention {
  const others = mention.candidates.filter((candidate) => candidate !== first);
  const { kind, start, end, quote, sentence, range, nameType } = mention;
  const { id, type, name, via, strong } = first;
  const candidates = [{ id, type, name, via, strong, why }, ...others];
  return { kind, start, end, quote, sentence, range, candidates, nameType };
}
