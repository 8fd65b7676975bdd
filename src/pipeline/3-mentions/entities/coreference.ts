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
  const resolved: ReadSentence[] = [];
  let pairing: Pairing | null = null;
  for (const read of sentences) {
    if (read.sentence.role === "boilerplate") {
      resolved.push(read);
      continue;
    }
    const before = resolved.filter((other) => other.sentence.role !== "boilerplate").slice(-REACH);
    const surnamed = read.mentions.map((mention) => fullNameOf(mention, resolved));
    const enumerated = ordinalReferences(article, read, before, pairing, reference);
    pairing = enumerated.pairing;
    const definite = definiteReferences(article, read, before, reference);
    const added = [...enumerated.mentions, ...definite];
    const kept = surnamed.filter(
      (mention) => !added.some((other) => overlapsRange(other.range, mention.range) && mention.kind !== "time"),
    );
    resolved.push({ ...read, mentions: [...kept, ...added].sort((a, b) => a.range.from - b.range.from) });
  }
  return resolved;
}

/** A one-word name that ends the full name of a person named before is that person. */
function fullNameOf(mention: Mention, before: readonly ReadSentence[]): Mention {
  if (mention.kind !== "entity" || mention.candidates.some((candidate) => candidate.strong)) return mention;
  if (/\s/.test(mention.quote)) return mention;
  for (const read of [...before].reverse()) {
    for (const other of read.mentions) {
      if (other.kind !== "entity" || !endsWithName(other.quote, mention.quote)) continue;
      const known = other.candidates[0];
      if (known !== undefined) return { ...mention, candidates: [referring(known)] };
    }
  }
  return mention;
}

function endsWithName(full: string, short: string): boolean {
  return (
    full.length > short.length && full.endsWith(short) && /[\s-]/.test(full.charAt(full.length - short.length - 1))
  );
}

function referring(candidate: EntityCandidate): EntityCandidate {
  return { ...candidate, via: "coreference", strong: true };
}

/** Two or more entities of one type that a sentence put side by side, which "the first" and "the second" then count. */
interface Pairing {
  readonly type: string;
  readonly entities: readonly EntityCandidate[];
}

const ORDINALS: Readonly<Record<string, number>> = { first: 0, former: 0, second: 1, latter: -1, third: 2 };

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
    const place = ORDINALS[word.folded];
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
    if (type === null || followedByName(read, noun)) return;
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

function followedByName(read: ReadSentence, noun: Word): boolean {
  return read.mentions.some(
    (mention) => mention.kind === "entity" && mention.range.from > noun.from && mention.range.from <= noun.to + 4,
  );
}

function mentionOf(article: Article, read: ReadSentence, range: Range, candidate: EntityCandidate): EntityMention {
  return {
    kind: "entity",
    ...quoteAt(article.source, read.sentence.text, range),
    sentence: read.index,
    range,
    candidates: [candidate],
  };
}
