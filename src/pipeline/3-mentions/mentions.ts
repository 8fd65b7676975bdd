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

/**
 * Stage 3: the names, times and numbers of every sentence. Where readings of a place compete, the longer name wins over a time within it, a
 * time over a name of the same words, both over a number, and a longer name by its capitals over a known one within it.
 */
export function readMentions(article: Article, sentences: readonly Sentence[], reference: Reference): ReadSentence[] {
  const cut = sentences.map((sentence) => ({ sentence, words: wordsOf(sentence.text.text) }));
  const linked = linkEntities(article, cut, reference);
  const drafts = cut.map(({ sentence, words }, index) => draftOf(article, sentence, index, words, linked[index] ?? []));
  const agreement = new Agreement(drafts.flatMap((draft) => writtenNames(draft)));
  return resolveReferences(
    article,
    drafts.map((draft) => settled(draft, article, agreement)),
    reference,
  );
}

/** A sentence before the article has a say in its names. */
interface Draft {
  readonly sentence: Sentence;
  readonly index: number;
  readonly words: readonly Word[];
  readonly linked: readonly EntityMention[];
  readonly times: readonly TimeMention[];
  readonly quantities: readonly QuantityMention[];
  readonly found: FoundNames;
}

function draftOf(
  article: Article,
  sentence: Sentence,
  index: number,
  words: readonly Word[],
  all: readonly EntityMention[],
): Draft {
  const { text } = sentence.text;
  const times = readTimes(sentence, index, article.source, words, article.published).filter(
    (time) => !isPartOfName(time, all),
  );
  const linked = all.filter((name) => !times.some((time) => overlapsRange(time.range, name.range)));
  const taken = [...linked, ...times].map((mention) => mention.range);
  const quantities = readQuantities(sentence, index, article.source, words, taken);
  const found =
    sentence.role === "boilerplate"
      ? NO_NAMES
      : findNames({
          text,
          words,
          taken: [...times, ...quantities.filter((quantity) => !isWrittenAsName(quantity))].map(
            (mention) => mention.range,
          ),
          known: linked.map(({ range, candidates: [best] }) => ({
            range,
            type: best === undefined ? null : typeOfNoun(best.type),
          })),
        });
  const known = linked.map((name) => name.range);
  const names = found.names.filter((name) => outweighs(text, name.range, known));
  return { sentence, index, words, linked, times, quantities, found: { ...found, names } };
}

function settled(draft: Draft, article: Article, agreement: Agreement): ReadSentence {
  const { sentence, index, words, linked, times, quantities, found } = draft;
  const mention = (range: Range, nameType: NameType): EntityMention => ({
    kind: "entity",
    ...quoteAt(article.source, sentence.text, range),
    sentence: index,
    range,
    candidates: [],
    nameType,
  });
  const names = writtenNames(draft).flatMap((name) => {
    const type = agreement.typeOf(name);
    return type === null ? [] : [mention(name.found.range, type)];
  });
  const isOutside = ({ range }: Mention): boolean => !names.some((name) => overlapsRange(name.range, range));
  const mentions = inOrder([...linked.filter(isOutside), ...times, ...quantities.filter(isOutside), ...names]);
  return { index, sentence, words, mentions, events: found.occurrences.map((range) => mention(range, "event")) };
}

function writtenNames({ sentence, found }: Draft): WrittenName[] {
  return found.names.map((name) => ({ text: sentence.text.text.slice(name.range.from, name.range.to), found: name }));
}

/** "First" in "First Northport War": a number in letters with a capital may be part of a name. */
function isWrittenAsName({ quote }: QuantityMention): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(quote);
}

function isPartOfName(time: TimeMention, names: readonly EntityMention[]): boolean {
  return names.some((name) => withinRange(name.range, time.range) && !withinRange(time.range, name.range));
}

function inOrder(mentions: readonly Mention[]): Mention[] {
  return [...mentions].sort((a, b) => a.range.from - b.range.from || b.range.to - a.range.to);
}
