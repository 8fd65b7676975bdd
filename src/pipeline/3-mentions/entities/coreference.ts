import type { Article } from "../../../model/article.ts";
import type { EntityCandidate, EntityMention, Mention, ReadSentence } from "../../../model/mention.ts";
import { overlapsRange, type Range } from "../../../model/span.ts";
import { quoteAt } from "../../../model/text.ts";
import type { Word } from "../../../model/word.ts";
import type { Reference } from "../../../reference/reference.ts";

/** How many sentences back a short form may point. */
const REACH = 6;

/**
 * Short forms get the entity that they stand for: a surname after the full name, "the second" after two alliances, "the country" after
 * a country. What was found by name stays; what is found here says `via: "coreference"`.
 */
export function resolveReferences(
  article: Article,
  sentences: readonly ReadSentence[],
  reference: Reference,
): ReadSentence[] {
  const spoken: ReadSentence[] = [];
  const surnames = new Map<string, EntityCandidate>();
  let pairing: Pairing | null = null;
  return sentences.map((read) => {
    if (read.sentence.role === "boilerplate") return read;
    const before = spoken.slice(-REACH);
    const named = read.mentions.map((mention) => fullNameOf(mention, surnames));
    const enumerated = ordinalReferences(article, read, before, pairing, reference);
    pairing = enumerated.pairing;
    const added = [...enumerated.mentions, ...definiteReferences(article, read, before, reference)];
    const kept = named.filter(
      (mention) => mention.kind === "time" || !added.some((other) => overlapsRange(other.range, mention.range)),
    );
    const mentions = added.length === 0 ? kept : [...kept, ...added].sort((a, b) => a.range.from - b.range.from);
    const resolved = { ...read, mentions };
    spoken.push(resolved);
    for (const mention of resolved.mentions) keepSurname(mention, surnames);
    return resolved;
  });
}

/** A one-word name that ends a full name said before is the same. */
function fullNameOf(mention: Mention, surnames: ReadonlyMap<string, EntityCandidate>): Mention {
  if (mention.kind !== "entity" || mention.candidates.some((candidate) => candidate.strong)) return mention;
  const known = surnames.get(mention.quote);
  return known === undefined ? mention : { ...mention, candidates: [referring(known)] };
}

/** Keeps what a full name may be shortened to: its last word, and the last part of a hyphenated one. */
function keepSurname(mention: Mention, surnames: Map<string, EntityCandidate>): void {
  const known = mention.kind === "entity" ? mention.candidates[0] : undefined;
  if (known === undefined) return;
  for (const separator of [" ", "-"]) {
    const at = mention.quote.lastIndexOf(separator);
    if (at > 0) surnames.set(mention.quote.slice(at + 1), known);
  }
}

function referring(candidate: EntityCandidate): EntityCandidate {
  return { ...candidate, via: "coreference", strong: true };
}

/** Two or more entities of one type that a sentence put side by side, which "the first" and "the second" then count. */
interface Pairing {
  readonly type: string;
  readonly entities: readonly EntityCandidate[];
}

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ["first", 0],
  ["former", 0],
  ["second", 1],
  ["latter", -1],
  ["third", 2],
]);

/**
 * "the first alliance", "the second": the noun names the type; without a noun the ordinal must follow one that was resolved with it, so
 * that "the second quarter" and a bare "the second" are left alone.
 */
function ordinalReferences(
  article: Article,
  read: ReadSentence,
  before: readonly ReadSentence[],
  open: Pairing | null,
  reference: Reference,
): { readonly mentions: EntityMention[]; readonly pairing: Pairing | null } {
  const mentions: EntityMention[] = [];
  let pairing = open;
  read.words.forEach((word, at) => {
    const place = ORDINALS.get(word.folded);
    const determiner = read.words[at - 1];
    if (place === undefined || determiner?.folded !== "the") return;
    const noun = read.words[at + 1];
    const type = noun === undefined ? null : typeOfNoun(noun, reference);
    const bare = type === null && pairing !== null && at === 1;
    const used = type === null ? (bare ? pairing : null) : lastPairing(before, type);
    const entity = used?.entities.at(place);
    if (used === null || entity === undefined) return;
    pairing = used;
    const range = { from: determiner.from, to: (type !== null && noun !== undefined ? noun : word).to };
    mentions.push(mentionOf(article, read, range, referring(entity)));
  });
  return { mentions, pairing };
}

function typeOfNoun(noun: Word, reference: Reference): string | null {
  for (const [type, { nouns }] of reference.types) if (nouns.includes(noun.folded)) return type;
  return null;
}

/** The last sentence's entities of the type, when they are two or more different ones. */
function lastPairing(before: readonly ReadSentence[], type: string): Pairing | null {
  for (const read of [...before].reverse()) {
    const entities = new Map<string, EntityCandidate>();
    for (const mention of read.mentions) {
      const candidate = mention.kind === "entity" ? mention.candidates.find((one) => one.type === type) : undefined;
      if (candidate !== undefined && candidate.via !== "coreference") entities.set(candidate.id, candidate);
    }
    if (entities.size >= 2) return { type, entities: [...entities.values()] };
  }
  return null;
}

/** "the country", "the alliance": the first entity of that type in the nearest sentence before that has one, named there as itself. */
function definiteReferences(
  article: Article,
  read: ReadSentence,
  before: readonly ReadSentence[],
  reference: Reference,
): EntityMention[] {
  const mentions: EntityMention[] = [];
  read.words.forEach((word, at) => {
    const noun = read.words[at + 1];
    if (word.folded !== "the" || noun === undefined) return;
    const type = typeOfNoun(noun, reference);
    if (type === null || belongsToName(read, noun)) return;
    for (const other of [...before].reverse().slice(0, 2)) {
      const named = other.mentions.flatMap((mention) =>
        mention.kind === "entity" ? mention.candidates.slice(0, 1) : [],
      );
      const entity = named.find((candidate) => candidate.type === type && candidate.via !== "demonym");
      if (entity === undefined) continue;
      mentions.push(mentionOf(article, read, { from: word.from, to: noun.to }, referring(entity)));
      return;
    }
  });
  return mentions;
}

/** True for a noun within a name or right before one ("the Harbour Guild", "the port Northport"). */
function belongsToName(read: ReadSentence, noun: Word): boolean {
  return read.mentions.some(
    (mention) => mention.kind === "entity" && mention.range.to > noun.from && mention.range.from <= noun.to + 4,
  );
}

function mentionOf(article: Article, read: ReadSentence, range: Range, candidate: EntityCandidate): EntityMention {
  return {
    ...quoteAt(article.source, read.sentence.text, range),
    kind: "entity",
    sentence: read.index,
    range,
    candidates: [candidate],
  };
}
