import type { Article } from "../../../../model/article.ts";
import type { EntityMention, Mention, ReadSentence } from "../../../../model/mention.ts";
import { overlapsRange, withinRange, type Range } from "../../../../model/span.ts";
import type { Reference } from "../../../../reference/reference.ts";
import { readDefinite } from "./definites.ts";
import { asGovernment } from "./governments.ts";
import { groupIn, readGroup, readMember } from "./groups.ts";
import { readHolder, withTitles } from "./holders.ts";
import { lexiconOf, type Lexicon } from "./lexicon.ts";
import { readOrdinal } from "./ordinals.ts";
import { readPronoun } from "./pronouns.ts";
import { REACH, type Found, type Pairing, type Reader, type Scene, type Titled } from "./scene.ts";
import { asFullName, keepShortNames, type Surnames } from "./surnames.ts";

/** The words that short forms begin with, and what reads them, in the order in which they are tried. */
const BEGINNINGS: readonly (readonly [words: string, readers: readonly Reader[]])[] = [
  ["the", [readOrdinal, readHolder, readDefinite, readGroup]],
  ["he she it they his her its their", [readPronoun]],
  ["no every each", [readMember]],
];
const READERS: ReadonlyMap<string, readonly Reader[]> = new Map(
  BEGINNINGS.flatMap(([words, readers]) => words.split(" ").map((word) => [word, readers])),
);

/** What the sentences before left; bounded, whatever the length of the text. */
interface Discourse {
  readonly lexicon: Lexicon;
  readonly surnames: Surnames;
  readonly before: readonly ReadSentence[];
  readonly pairing: Pairing | null;
  readonly group: EntityMention | null;
  readonly titled: readonly Titled[];
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
  let discourse: Discourse = {
    lexicon: lexiconOf(reference),
    surnames: new Map(),
    before: [],
    pairing: null,
    group: null,
    titled: [],
  };
  return sentences.map((read) => {
    if (read.sentence.role === "boilerplate") return read;
    const named = withNames(read, discourse.surnames);
    const hasNames = named.mentions.some(isEntity) || discourse.before.some((one) => one.mentions.some(isEntity));
    const scene = hasNames ? resolve(named, article, reference, discourse) : null;
    const resolved = scene?.read ?? named;
    for (const mention of resolved.mentions) keepShortNames(mention, discourse.surnames);
    discourse = {
      ...discourse,
      before: [resolved, ...discourse.before.slice(0, REACH - 1)],
      pairing: scene?.pairing ?? discourse.pairing,
      group: groupIn(resolved) ?? discourse.group,
      titled: withTitles(resolved, discourse.titled, discourse.lexicon),
    };
    return resolved;
  });
}

function isEntity(mention: Mention): boolean {
  return mention.kind === "entity";
}

/** The sentence with surnames and capitals as what they stand for. */
function withNames(read: ReadSentence, surnames: Surnames): ReadSentence {
  const mentions = read.mentions.map((mention) => asGovernment(asFullName(mention, read, surnames), read));
  return mentions.every((mention, k) => mention === read.mentions[k]) ? read : { ...read, mentions };
}

/** Reads the short forms of a sentence from left to right, each with those before it known. */
function resolve(read: ReadSentence, article: Article, reference: Reference, discourse: Discourse): Scene {
  let scene: Scene = { article, reference, ...discourse, read };
  let done = 0;
  for (let at = 0; at < read.words.length; at += 1) {
    const word = read.words[at];
    const readers = word === undefined ? undefined : READERS.get(word.folded);
    if (word === undefined || readers === undefined || word.from < done) continue;
    if (scene.read.mentions.some((mention) => overlapsRange(mention.range, word))) continue;
    const found = firstOf(readers, at, scene);
    if (found === null) continue;
    scene = { ...scene, read: withMention(scene.read, found.mention), pairing: found.pairing ?? scene.pairing };
    done = found.mention.range.to;
  }
  return scene;
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
  return { ...read, mentions: [...others, mention].sort((a, b) => a.range.from - b.range.from) };
}
