import type { Article } from "../../../../model/article.ts";
import type { EntityCandidate, EntityMention, ReadSentence } from "../../../../model/mention.ts";
import type { Range } from "../../../../model/span.ts";
import { quoteAt } from "../../../../model/text.ts";
import type { Word } from "../../../../model/word.ts";
import type { Reference } from "../../../../reference/reference.ts";
import type { Lexicon } from "./lexicon.ts";

/** What a short form may draw on. */
export interface Scene {
  readonly article: Article;
  readonly reference: Reference;
  readonly lexicon: Lexicon;
  /** The sentence with its mentions so far: the names, and the short forms before the word that is looked at. */
  readonly read: ReadSentence;
  /** The sentences before that speak, nearest first; no more than `REACH`. */
  readonly before: readonly ReadSentence[];
  readonly pairing: Pairing | null;
  /** The group that was spoken of last before this sentence, however long ago. */
  readonly group: EntityMention | null;
  /** Persons that were named with a title, nearest first; no more than `TITLES`. */
  readonly titled: readonly Titled[];
}

/** How many sentences back a short form may point. */
export const REACH = 6;

/** Entities of one type that a sentence put side by side, which "the first" and "the second" then count. */
export interface Pairing {
  readonly entities: readonly EntityCandidate[];
  /** The one that was counted last, if any: "the other" is not it. */
  readonly last: EntityCandidate | null;
  /** Index of the sentence that counted last. */
  readonly sentence: number;
}

/** A person named side by side with an office ("Minister X"). */
export interface Titled {
  readonly person: EntityCandidate;
  readonly office: EntityCandidate;
  /** The head noun of the office (folded), by which the person may be spoken of. */
  readonly head: string;
}

/** A name that a pronoun may stand for, with what it means. */
export interface Antecedent {
  readonly read: ReadSentence;
  readonly mention: EntityMention;
  readonly candidate: EntityCandidate;
}

/** What a short form was found to be. */
export interface Found {
  readonly mention: EntityMention;
  /** Set by what counts through a pair. */
  readonly pairing?: Pairing;
}

/** Reads the short form that begins at a word; null when there is none, or none that is sure enough. */
export type Reader = (at: number, scene: Scene) => Found | null;

/** The short form at `range`, standing for one entity, or for several when nothing tells which (then none of them may be judged). */
export function standsFor(
  scene: Scene,
  range: Range,
  candidates: readonly EntityCandidate[],
  why: string,
): EntityMention {
  const { start, end, quote } = quoteAt(scene.article.source, scene.read.sentence.text, range);
  return {
    kind: "entity",
    start,
    end,
    quote,
    sentence: scene.read.index,
    range,
    candidates: candidates.map((candidate) => referring(candidate, why)),
    nameType: undefined,
  };
}

/** A candidate as one that a short form led to. */
export function referring({ id, type, name }: EntityCandidate, why: string): EntityCandidate {
  return { id, type, name, via: "coreference", strong: true, why };
}

/** The names of a sentence that end before `offset` (default: all), known and unknown. */
export function namesBefore(read: ReadSentence, offset = Number.MAX_SAFE_INTEGER): EntityMention[] {
  return read.mentions.filter(
    (mention): mention is EntityMention => mention.kind === "entity" && mention.range.to <= offset,
  );
}

/** The name that begins at a word. */
export function nameAt(read: ReadSentence, word: Word | undefined): EntityMention | null {
  if (word === undefined) return null;
  for (const mention of read.mentions)
    if (mention.kind === "entity" && mention.range.from === word.from) return mention;
  return null;
}

/** The text between two words of a sentence; "" at its edges. */
export function gap(read: ReadSentence, left: Word | undefined, right: Word | undefined): string {
  return left === undefined || right === undefined ? "" : read.sentence.text.text.slice(left.to, right.from);
}
