import type { Article, Sentence } from "../../../model/article.ts";
import { isFunctionWord } from "../../../model/function-words.ts";
import type { EntityCandidate, EntityMention } from "../../../model/mention.ts";
import { fact } from "../../../model/fact.ts";
import { quoteAt } from "../../../model/text.ts";
import type { Word } from "../../../model/word.ts";
import type { SoundingHit } from "../../../reference/aliases.ts";
import type { Reference } from "../../../reference/reference.ts";
import { isOneLetterOff } from "../../../reference/sound.ts";
import { typesBeside } from "./context.ts";
import { isOneName } from "./gaps.ts";
import { caseAgrees, isAcronym, isOutsideItsDates } from "./meaning.ts";

/** A sentence with its words, as stage 3 works on it. */
export interface SentenceWords {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
}

/** A name that is linked: the words `[at, end)` of its sentence. */
export interface LinkedName {
  readonly mention: EntityMention;
  readonly at: number;
  readonly end: number;
}

/** A word of fewer letters is not recognised with another letter in it … */
const SHORTEST_WITH_SLIP = 6;
/** … and none of fewer than these where no other word of the name stands beside it. */
const SHORTEST_ALONE = 8;

/** What a variant is, and what in its context agrees. */
interface Variant {
  readonly length: number;
  /** Folded words that are not the name's. */
  readonly changed: ReadonlySet<string>;
  readonly candidate: EntityCandidate;
}

/**
 * Names in another spelling, by sentence: those that sound as a strong name of the reference does, and those that are one letter off a name which the
 * article has too. A word that some name has, or that the article writes small, is no variant. What sounds the same needs another word of the name, the
 * name itself elsewhere in the article, or a noun of its type beside it; one letter may part two names ("Alder Bay", "Elder Bay"), so that it takes the name
 * elsewhere, the same first letter, and the rest of the name or a long word.
 */
export function linkVariants(
  article: Article,
  sentences: readonly SentenceWords[],
  linked: readonly (readonly LinkedName[])[],
  reference: Reference,
): ReadonlyMap<number, readonly EntityMention[]> {
  const named = namedIn(sentences, linked);
  const found = new Map<number, EntityMention[]>();
  sentences.forEach((read, index) => {
    const { sentence, words } = read;
    const names = linked[index] ?? [];
    let next = 0;
    for (let at = 0; at < words.length; at += 1) {
      const name = names[next];
      if (name !== undefined && at >= name.at) {
        at = name.end - 1;
        next += 1;
        continue;
      }
      if (!isCapitalised(words[at])) continue;
      const free = (name?.at ?? words.length) - at;
      const variant =
        soundingVariant(read, at, free, article, named, reference) ?? slip(read, at, free, named, reference);
      if (variant === null || isWrittenSmall(variant, sentences)) continue;
      const range = { from: words[at]?.from ?? 0, to: words[at + variant.length - 1]?.to ?? 0 };
      const { start, end, quote } = quoteAt(article.source, sentence.text, range);
      const candidates = [variant.candidate];
      const mention: EntityMention = {
        kind: "entity",
        start,
        end,
        quote,
        sentence: index,
        range,
        candidates,
        nameType: undefined,
      };
      found.set(index, [...(found.get(index) ?? []), mention]);
      at += variant.length - 1;
    }
  });
  return found;
}

/** Begins large and goes on small. */
const isCapitalised = fact(({ text, folded }) => /^\p{Lu}\p{L}*\p{Ll}/u.test(text) && !isFunctionWord(folded), false);

/** An entity that the article names by a strong name, with the name's words. */
interface Named {
  readonly candidate: EntityCandidate;
  readonly words: readonly string[];
}

/** What an article names. */
interface AllNamed {
  /** By the first letter of the name, in the order in which the article has them. */
  readonly byLetter: ReadonlyMap<string, readonly Named[]>;
  /** Entities. */
  readonly ids: ReadonlySet<string>;
}

function namedIn(sentences: readonly SentenceWords[], linked: readonly (readonly LinkedName[])[]): AllNamed {
  const seen = new Map<string, string>();
  const byLetter = new Map<string, Named[]>();
  const ids = new Set<string>();
  linked.forEach((names, index) => {
    for (const { mention, at, end } of names) {
      const [best, another] = mention.candidates;
      if (best?.strong !== true || another?.strong === true || seen.get(mention.quote) === best.id) continue;
      seen.set(mention.quote, best.id);
      const words = sentences[index]?.words.slice(at, end).map((word) => word.folded) ?? [];
      if (!words.some((word) => word.length >= SHORTEST_WITH_SLIP)) continue;
      ids.add(best.id);
      const letter = words[0]?.charAt(0) ?? "";
      const alike = byLetter.get(letter);
      if (alike === undefined) byLetter.set(letter, [{ candidate: best, words }]);
      else alike.push({ candidate: best, words });
    }
  });
  return { byLetter, ids };
}

/** The longest name that the words from `at` on sound like, when the context agrees. */
function soundingVariant(
  read: SentenceWords,
  at: number,
  free: number,
  { published }: Article,
  named: AllNamed,
  reference: Reference,
): Variant | null {
  const { sentence, words } = read;
  for (const hit of reference.aliases.soundingAt(words, at)) {
    const { text } = sentence.text;
    if (hit.length > free || !isOneName(text, words, at, hit.length) || !changesCapitalsOnly(words, at, hit.words))
      continue;
    const written = text.slice(words[at]?.from, words[at + hit.length - 1]?.to);
    const fitting = hit.aliases.filter(
      (alias) =>
        alias.strong &&
        !isAcronym(alias.text) &&
        /^\p{Lu}/u.test(alias.text) &&
        caseAgrees(alias.text, written) &&
        !isOutsideItsDates(alias, published),
    );
    const ids = new Set(fitting.map((alias) => alias.entity));
    const entity = ids.size === 1 ? reference.entities.get([...ids].join("")) : undefined;
    if (entity === undefined) continue;
    const why = agreement(read, at, hit, entity, named, reference);
    if (why !== null) return variantOf(words, at, hit.words, entity, why);
  }
  return null;
}

/** True when every word that differs from the name's is capitalised and in letters. */
function changesCapitalsOnly(words: readonly Word[], at: number, name: readonly string[]): boolean {
  return name.every((folded, k) => words[at + k]?.folded === folded || isCapitalised(words[at + k]));
}

function agreement(
  read: SentenceWords,
  at: number,
  { length, words: name }: SoundingHit,
  { id, type }: { readonly id: string; readonly type: string },
  named: AllNamed,
  reference: Reference,
): string | null {
  if (length > 1) return "other-words-agree";
  if ((name[0]?.length ?? 0) < SHORTEST_ALONE || !standsAlone(read, at)) return null;
  if (named.ids.has(id)) return "named-in-article";
  return typesBeside(read.words, at, at + 1, reference).has(type) ? "type-of-context" : null;
}

/** A name of the article with one letter of one word off. */
function slip(read: SentenceWords, at: number, free: number, named: AllNamed, reference: Reference): Variant | null {
  const { sentence, words } = read;
  for (const { candidate, words: name } of named.byLetter.get(words[at]?.folded.charAt(0) ?? "") ?? []) {
    if (name.length > free) continue;
    const place = onlyDifference(words, at, name);
    const other = words[at + place];
    const folded = name[place];
    if (other === undefined || folded === undefined || !isSlipOf(other, folded, reference)) continue;
    const isLong = Math.min(folded.length, other.folded.length) >= SHORTEST_ALONE;
    if (name.length > 1 ? isOneName(sentence.text.text, words, at, name.length) : isLong && standsAlone(read, at))
      return variantOf(words, at, name, candidate, "named-in-article");
  }
  return null;
}

/** Which word of a name is another than in the text from `at` on; out of reach when none is, or several are. */
function onlyDifference(words: readonly Word[], at: number, name: readonly string[]): number {
  let place = Infinity;
  for (let k = 0; k < name.length; k += 1) {
    const word = words[at + k];
    if (word === undefined || word.folded === name[k]) continue;
    if (place < Infinity) return Infinity;
    place = k;
  }
  return place;
}

function isSlipOf(word: Word, folded: string, reference: Reference): boolean {
  return (
    Math.min(word.folded.length, folded.length) >= SHORTEST_WITH_SLIP &&
    word.folded.startsWith(folded.charAt(0)) &&
    isOneLetterOff(word.folded, folded) &&
    isCapitalised(word) &&
    !reference.aliases.hasWord(word)
  );
}

function variantOf(
  words: readonly Word[],
  at: number,
  spelled: readonly string[],
  { id, type, name }: Pick<EntityCandidate, "id" | "type" | "name">,
  why: string,
): Variant {
  const written = words.slice(at, at + spelled.length).map((word) => word.folded);
  return {
    length: spelled.length,
    changed: new Set(written.filter((folded, k) => folded !== spelled[k])),
    candidate: { id, type, name, via: "variant", strong: false, why },
  };
}

/** True for a word amid its sentence that is no part of a longer name ("Elder Bay", "Bay of Elder"), so that its capital is its own. */
function standsAlone({ sentence, words }: SentenceWords, at: number): boolean {
  const { text } = sentence.text;
  const word = words[at];
  const before = words[at - 1];
  if (word === undefined || before === undefined || text.slice(before.to, word.from) !== " ") return false;
  const after = words[at + 1];
  const goesOn = after !== undefined && isCapitalised(after) && /^[ -]$/.test(text.slice(word.to, after.from));
  const isOfName = before.folded === "of" && isCapitalised(words[at - 2]);
  return !goesOn && !isCapitalised(before) && !isOfName;
}

/** True when the article has a word of the variant in small letters too: then it is a word, and no name. */
function isWrittenSmall({ changed }: Variant, sentences: readonly SentenceWords[]): boolean {
  return sentences.some(({ words }) => words.some((word) => changed.has(word.folded) && /^\p{Ll}/u.test(word.text)));
}
