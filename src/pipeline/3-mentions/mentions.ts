import type { Article, Sentence } from "../../model/article.ts";
import type {
  EntityMention,
  Mention,
  NameType,
  QuantityMention,
  ReadSentence,
  TimeMention,
} from "../../model/mention.ts";
import { overlapsRange, withinRange, type Range } from "../../model/span.ts";
import { quoteAt } from "../../model/text.ts";
import { wordsOf, type Word } from "../../model/word.ts";
import type { Reference } from "../../reference/reference.ts";
import { resolveReferences } from "./entities/coreference/coreference.ts";
import { linkEntities } from "./entities/link.ts";
import { Agreement, type WrittenName } from "./entities/names/agreement.ts";
import { findNames, NO_NAMES, type FoundNames } from "./entities/names/names.ts";
import { typeOfNoun } from "./entities/names/vocabulary/nouns-around.ts";
import { outweighs } from "./entities/names/precedence.ts";
import { readQuantities } from "./quantities/quantities.ts";
import { readTimes } from "./times/times.ts";

/** A sentence as its readers leave it one after the other, before the article has a say in its names. */
interface Cut {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
}
interface Timed extends Cut {
  readonly linked: readonly EntityMention[];
  readonly times: readonly TimeMention[];
}
interface Measured extends Timed {
  readonly quantities: readonly QuantityMention[];
}
interface Draft extends Measured {
  readonly written: readonly WrittenName[];
  readonly occurrences: readonly Range[];
}

/**
 * Stage 3: the names, times and numbers of every sentence. Where readings of a place compete, the longer name wins over a time within it, a
 * time over a name of the same words, both over a number, and a longer name by its capitals over a known one within it. Each reader goes
 * through the whole article before the next begins, so that its code and tables stay near.
 */
export function readMentions(article: Article, sentences: readonly Sentence[], reference: Reference): ReadSentence[] {
  const { source, published } = article;
  const cut = sentences.map((sentence): Cut => ({ sentence, words: wordsOf(sentence.text.text) }));
  const linked = linkEntities(article, cut, reference);
  const timed = cut.map(({ sentence, words }, index): Timed => {
    const times = readTimes(sentence, index, source, words, published);
    return { sentence, words, ...apart(linked[index] ?? NONE, times) };
  });
  const measured = timed.map((one, index): Measured => {
    const quantities = readQuantities(one.sentence, index, source, one.words, rangesOf(one.linked, one.times));
    return { sentence: one.sentence, words: one.words, linked: one.linked, times: one.times, quantities };
  });
  const drafts = measured.map(named);
  const agreement = new Agreement(drafts.flatMap((draft) => draft.written));
  const read = drafts.map((draft, index) => settled(draft, index, source, agreement));
  return resolveReferences(article, read, reference);
}

const NONE: readonly never[] = [];

/** A time that is part of a longer name is none; a name that a time covers is none. */
function apart(linked: readonly EntityMention[], times: readonly TimeMention[]): Pick<Timed, "linked" | "times"> {
  if (times.length === 0 || linked.length === 0) return { linked, times };
  const isPartOfName = ({ range }: TimeMention): boolean =>
    linked.some((name) => withinRange(name.range, range) && !withinRange(range, name.range));
  const own = times.filter((time) => !isPartOfName(time));
  return { linked: linked.filter((name) => !own.some((time) => overlapsRange(time.range, name.range))), times: own };
}

function rangesOf(...lists: readonly (readonly Mention[])[]): readonly Range[] {
  return lists.every((list) => list.length === 0) ? NONE : lists.flatMap((list) => list.map((one) => one.range));
}

/** Names that the reference does not know, by their capitals; what it knows is a name too, and weighs less than a longer one that holds it. */
function named({ sentence, words, linked, times, quantities }: Measured): Draft {
  const { text } = sentence.text;
  const { names, occurrences } =
    sentence.role === "boilerplate" ? NO_NAMES : namesAmong(text, words, linked, times, quantities);
  const known = rangesOf(linked);
  const written = names
    .filter((name) => outweighs(text, name.range, known))
    .map((found) => ({ text: text.slice(found.range.from, found.range.to), found }));
  return { sentence, words, linked, times, quantities, written, occurrences };
}

function namesAmong(
  text: string,
  words: readonly Word[],
  linked: readonly EntityMention[],
  times: readonly TimeMention[],
  quantities: readonly QuantityMention[],
): FoundNames {
  const taken = rangesOf(
    times,
    quantities.filter((quantity) => !isWrittenAsName(quantity)),
  );
  const known = linked.map(({ range, candidates: [best] }) => ({
    range,
    type: best === undefined ? null : typeOfNoun(best.type),
  }));
  return findNames({ text, words, taken, known });
}

/** "First" in "First Northport War": a number in letters with a capital may be part of a name. */
function isWrittenAsName({ quote }: QuantityMention): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(quote);
}

/** The sentence with what the article agrees on. */
function settled(draft: Draft, index: number, source: string, agreement: Agreement): ReadSentence {
  const { sentence, words, linked, times, quantities, written, occurrences } = draft;
  const mentionOf = (range: Range, nameType: NameType): EntityMention => {
    const { start, end, quote } = quoteAt(source, sentence.text, range);
    return { kind: "entity", start, end, quote, sentence: index, range, candidates: [], nameType };
  };
  const names = written.flatMap((name) => {
    const type = agreement.typeOf(name);
    return type === null ? [] : [mentionOf(name.found.range, type)];
  });
  const isOutside = ({ range }: Mention): boolean => !names.some((name) => overlapsRange(name.range, range));
  const others = names.length === 0 ? [...linked, ...quantities] : [...linked, ...quantities].filter(isOutside);
  const mentions = inOrder([...others, ...times, ...names]);
  return { index, sentence, words, mentions, events: occurrences.map((range) => mentionOf(range, "event")) };
}

function inOrder(mentions: Mention[]): Mention[] {
  return mentions.length < 2
    ? mentions
    : mentions.sort((a, b) => a.range.from - b.range.from || b.range.to - a.range.to);
}
