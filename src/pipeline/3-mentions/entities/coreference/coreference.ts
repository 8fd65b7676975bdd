import type { Article } from "../../../../model/article.ts";
import { fact } from "../../../../model/fact.ts";
import type { Mention, ReadSentence } from "../../../../model/mention.ts";
import { overlapsRange, withinRange, type Range } from "../../../../model/span.ts";
import type { Reference } from "../../../../reference/reference.ts";
import { readDefinite } from "./definites.ts";
import { asGovernment } from "./governments.ts";
import { groupIn, readGroup, readMember } from "./groups.ts";
import { readHolder, withTitles } from "./holders.ts";
import { lexiconOf } from "./lexicon.ts";
import { readOrdinal } from "./ordinals.ts";
import { readPartitive } from "./partitives.ts";
import { readPronoun } from "./pronouns.ts";
import { REACH, type Found, type Reader, type Scene } from "./scene.ts";
import { asFullName, keepShortNames, type Surnames } from "./surnames.ts";

/** The words that short forms begin with, and what reads them, in the order in which they are tried. */
const BEGINNINGS: readonly (readonly [words: string, readers: readonly Reader[]])[] = [
  ["the", [readPartitive, readOrdinal, readHolder, readDefinite, readGroup]],
  ["them these those", [readPartitive]],
  ["he she it they his her its their", [readPronoun]],
  ["no every each", [readMember]],
];
const READERS: ReadonlyMap<string, readonly Reader[]> = new Map(
  BEGINNINGS.flatMap(([words, readers]) => words.split(" ").map((word) => [word, readers])),
);
const readersOf = fact(({ folded }): readonly Reader[] | null => READERS.get(folded) ?? null, null);

/** What the sentences before left; bounded, whatever the length of the text. */
interface Discourse extends Pick<Scene, "lexicon" | "before" | "pairing" | "group" | "titled"> {
  /** Index of the last sentence that names what the reference knows; without one in reach there is nothing to point at. */
  readonly named: number;
}

/**
 * Short forms get the entity that they stand for: a surname after the full name, "the second" after two alliances, "the country" and "its" after
 * a country. What was found by name stays; what is found here says `via: "coreference"`, and why. What nothing decides is left open.
 */
export function resolveReferences(
  article: Article,
  sentences: readonly ReadSentence[],
  reference: Reference,
): ReadSentence[] {
  const surnames: Surnames = new Map();
  const lexicon = lexiconOf(reference);
  let discourse: Discourse = { lexicon, before: [], pairing: null, group: null, titled: [], named: -Infinity };
  return sentences.map((read) => {
    if (read.sentence.role === "boilerplate") return read;
    const isNamed = read.mentions.some(isKnownName);
    if (!isNamed && read.index - discourse.named > REACH) return read;
    const named = withNames(read, surnames);
    const { before, pairing, group, titled } = discourse;
    const scene = resolve({ article, reference, lexicon, read: named, before, pairing, group, titled });
    for (const mention of scene.read.mentions) keepShortNames(mention, scene.read, surnames);
    discourse = {
      lexicon,
      before: [scene.read, ...before.slice(0, REACH - 1)],
      pairing: scene.pairing,
      group: groupIn(scene.read) ?? group,
      titled: withTitles(scene.read, titled, lexicon),
      named: isNamed ? read.index : discourse.named,
    };
    return scene.read;
  });
}

function isKnownName(mention: Mention): boolean {
  return mention.kind === "entity" && mention.candidates.length > 0;
}

/** The sentence with surnames and capitals as what they stand for. */
function withNames(read: ReadSentence, surnames: Surnames): ReadSentence {
  let mentions: Mention[] | null = null;
  for (let k = 0; k < read.mentions.length; k += 1) {
    const mention = read.mentions[k];
    if (mention?.kind !== "entity") continue;
    const named = asGovernment(asFullName(mention, read, surnames), read);
    if (named === mention) continue;
    mentions ??= [...read.mentions];
    mentions[k] = named;
  }
  return mentions === null ? read : withMentions(read, mentions);
}

function withMentions({ index, sentence, words, events }: ReadSentence, mentions: readonly Mention[]): ReadSentence {
  return { index, sentence, words, mentions, events };
}

/** Reads the short forms of a sentence from left to right, each with those before it known. */
function resolve(start: Scene): Scene {
  let scene = start;
  let done = 0;
  const { words } = start.read;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const readers = readersOf(word);
    if (readers === null || word === undefined || word.from < done || isMentioned(scene.read, word)) continue;
    const found = firstOf(readers, at, scene);
    if (found === null) continue;
    scene = { ...scene, read: withMention(scene.read, found.mention), pairing: found.pairing ?? scene.pairing };
    done = found.mention.range.to;
  }
  return scene;
}

function isMentioned({ mentions }: ReadSentence, word: Range): boolean {
  for (const { range } of mentions) if (overlapsRange(range, word)) return true;
  return false;
}

function firstOf(readers: readonly Reader[], at: number, scene: Scene): Found | null {
  for (const reader of readers) {
    const found = reader(at, scene);
    if (found !== null && !cuts(scene.read, found.mention.range)) return found;
  }
  return null;
}

/** True when a short form would take a part of a mention, or a time, from where it stands. */
function cuts(read: ReadSentence, range: Range): boolean {
  return read.mentions.some(
    (mention) => overlapsRange(mention.range, range) && (mention.kind === "time" || !withinRange(range, mention.range)),
  );
}

/** With a mention in its place; those within it are its own words ("first" is no number in "the first alliance"). */
function withMention(read: ReadSentence, mention: Mention): ReadSentence {
  const others = read.mentions.filter((other) => !overlapsRange(other.range, mention.range));
  return withMentions(
    read,
    [...others, mention].sort((a, b) => a.range.from - b.range.from),
  );
}
