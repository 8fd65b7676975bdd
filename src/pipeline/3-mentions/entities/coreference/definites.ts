import type { EntityCandidate, EntityMention, ReadSentence } from "../../../../model/mention.ts";
import { isSaying } from "../../../../model/saying.ts";
import { overlapsRange } from "../../../../model/span.ts";
import { wordsOf, type Word } from "../../../../model/word.ts";
import { DEMONYM } from "./lexicon.ts";
import { isQuoted } from "./quoted.ts";
import { isRestricted } from "./restriction.ts";
import { gap, namesBefore, standsFor, type Reader, type Scene } from "./scene.ts";
import { isSubject } from "./subjects.ts";

/** How many sentences back "the country" may point. */
const DEFINITE_REACH = 2;

/**
 * "the country", "the economic union": an entity of the type that the noun names, from the nearest sentence that has one; a word between
 * and a capital ("the Union") narrow it to those whose names have that word.
 */
export const readDefinite: Reader = (at, scene) => {
  const { read, lexicon } = scene;
  const article = read.words[at];
  const direct = lexicon.typesOf.get(read.words[at + 1]?.folded ?? "");
  const types = direct ?? lexicon.typesOf.get(read.words[at + 2]?.folded ?? "");
  const head = direct === undefined ? at + 2 : at + 1;
  const noun = read.words[head];
  const modifier = direct === undefined ? read.words[at + 1] : undefined;
  if (article === undefined || noun === undefined || types === undefined || isQuoted(read, 0, article.from))
    return null;
  if (isNamed(read, noun) || (modifier !== undefined && isNamed(read, modifier)) || isRestricted(read, head))
    return null;
  const range = { from: article.from, to: noun.to };
  const own = [...(modifier === undefined ? [] : [modifier]), ...(/^\p{Lu}/u.test(noun.text) ? [noun] : [])];
  const wanted = (candidate: EntityCandidate, mention: EntityMention): boolean =>
    types.includes(candidate.type) && own.every((word) => hasWord(candidate, mention, word));
  const found = salient(scene, article, wanted);
  return found === null ? null : { mention: standsFor(scene, range, found.candidates, found.why) };
};

/** True for a word within a name of the reference; a capital alone makes "the Union" none. */
function isNamed(read: ReadSentence, word: Word): boolean {
  return read.mentions.some(
    (one) =>
      overlapsRange(one.range, word) &&
      !(
        one.kind === "entity" &&
        one.candidates.length === 0 &&
        one.range.from === word.from &&
        one.range.to === word.to
      ),
  );
}

function hasWord(candidate: EntityCandidate, mention: EntityMention, { stem }: Word): boolean {
  return [candidate.name, mention.quote].some((name) => wordsOf(name).some((word) => word.stem === stem));
}

type Wanted = (candidate: EntityCandidate, mention: EntityMention) => boolean;
interface Salient {
  readonly candidates: readonly EntityCandidate[];
  readonly why: string;
}

/**
 * What is wanted, from this sentence or the nearest before. A demonym counts only when no name does; and where one of another entity is as near as the name,
 * either may be meant.
 */
function salient(scene: Scene, article: Word, wanted: Wanted): Salient | null {
  const { read, before } = scene;
  const inner = namesBefore(read, article.from);
  const taken = new Set(inner.filter((mention) => isCoArgument(read, mention, article)).map(idOf));
  const rest: Wanted = (candidate, mention) => wanted(candidate, mention) && !taken.has(candidate.id);
  const spoken: EntityCandidate[] = [];
  let names = inner;
  for (const source of [read, ...before.slice(0, DEFINITE_REACH)]) {
    if (source !== read) names = namesBefore(source);
    spoken.push(...wantedOf(names, rest, true));
    const found = choose(source, names, rest);
    if (found === null) continue;
    const others =
      found.why === SUBJECT ? [] : spoken.filter(({ id }) => found.candidates.every((one) => one.id !== id));
    return others.length === 0 ? found : { candidates: [...found.candidates, ...distinct(others)], why: SEVERAL };
  }
  const adjectives = distinct(spoken);
  if (adjectives.length === 0) return null;
  return { candidates: adjectives, why: adjectives.length === 1 ? "only-demonym-of-its-kind" : SEVERAL };
}

const SUBJECT = "subject-of-its-kind";
const SEVERAL = "one-of-several-of-its-kind";

function wantedOf(names: readonly EntityMention[], wanted: Wanted, demonyms: boolean): EntityCandidate[] {
  return names.flatMap((mention) => {
    const candidate = mention.candidates.find((one) => wanted(one, mention));
    return candidate === undefined || (candidate.via === DEMONYM) !== demonyms ? [] : [candidate];
  });
}

function distinct(candidates: readonly EntityCandidate[]): EntityCandidate[] {
  return [...new Map(candidates.map((candidate) => [candidate.id, candidate])).values()];
}

function idOf(mention: EntityMention): string | undefined {
  return mention.candidates[0]?.id;
}

/** True for the subject of the clause that the words at `article` are an object of: "A attacked the country" speaks of another. */
function isCoArgument(read: ReadSentence, mention: EntityMention, article: Word): boolean {
  if (!isSubject(read, mention)) return false;
  return !read.words.some(
    (word, at) =>
      word.from >= mention.range.to &&
      word.from <= article.from &&
      (CLAUSE_BREAKS.has(word.folded) || isSaying(word.folded) || /[,;:—–]/.test(gap(read, read.words[at - 1], word))),
  );
}

const CLAUSE_BREAKS: ReadonlySet<string> = new Set(
  "and but that which who when while because although though whereas if unless after before since as until where".split(
    " ",
  ),
);

/** One entity; or, of several, the one that is the subject; or all of them when nothing tells. Null when there is none. */
function choose(read: ReadSentence, names: readonly EntityMention[], wanted: Wanted): Salient | null {
  const candidates = distinct(wantedOf(names, wanted, false));
  if (candidates.length === 0) return null;
  if (candidates.length === 1) return { candidates, why: "only-one-of-its-kind" };
  const isTheSubject = ({ id }: EntityCandidate): boolean =>
    names.some((mention) => mention.candidates.some((one) => one.id === id) && isSubject(read, mention));
  const [subject, ...others] = candidates.filter(isTheSubject);
  return subject !== undefined && others.length === 0 && !hasObject(read, names, subject.id, wanted)
    ? { candidates: [subject], why: SUBJECT }
    : { candidates, why: SEVERAL };
}

/** True when another entity of the kind stands right behind a verb or "and": it may be spoken of next just as well. */
function hasObject(read: ReadSentence, names: readonly EntityMention[], subject: string, wanted: Wanted): boolean {
  return names.some((mention) => {
    const candidate = mention.candidates.find((one) => wanted(one, mention));
    if (candidate === undefined || candidate.id === subject) return false;
    const first = read.words.findIndex((word) => word.from >= mention.range.from);
    const before = read.words[first - 1]?.folded === "the" ? read.words[first - 2] : read.words[first - 1];
    return !OBLIQUE.has(before?.folded ?? "");
  });
}

/** Prepositions that set a name aside: what goes on is more often the subject. */
const OBLIQUE: ReadonlySet<string> = new Set(
  "with in from at near unlike like alongside besides despite without on via".split(" "),
);
