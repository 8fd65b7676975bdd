import type { Article, Sentence } from "../../model/article.ts";
import type { EntityMention, Mention, ReadSentence, TimeMention } from "../../model/mention.ts";
import { overlapsRange, withinRange } from "../../model/span.ts";
import { wordsOf } from "../../model/word.ts";
import type { Reference } from "../../reference/reference.ts";
import { resolveReferences } from "./entities/coreference/coreference.ts";
import { linkEntities } from "./entities/link.ts";
import { findNames } from "./entities/names.ts";
import { readQuantities } from "./quantities/quantities.ts";
import { readTimes } from "./times/times.ts";

/**
 * Stage 3: the names, times and numbers of every sentence. Where two readings of a place compete, the longer name wins over a time
 * within it, a time over a name of the same words, and both over a number.
 */
export function readMentions(article: Article, sentences: readonly Sentence[], reference: Reference): ReadSentence[] {
  const cut = sentences.map((sentence) => ({ sentence, words: wordsOf(sentence.text.text) }));
  const linkedBySentence = linkEntities(article, cut, reference);
  const read = cut.map(({ sentence, words }, index): ReadSentence => {
    const linked = linkedBySentence[index] ?? [];
    const times = readTimes(sentence, index, article.source, article.published).filter(
      (time) => !isPartOfName(time, linked),
    );
    const names = linked.filter((name) => !times.some((time) => overlapsRange(time.range, name.range)));
    const taken = [...names, ...times].map((mention) => mention.range);
    const quantities = readQuantities(sentence, index, article.source, words, taken);
    const unknown = findNames(sentence, index, article.source, words, [
      ...taken,
      ...quantities.map((quantity) => quantity.range),
    ]);
    return { index, sentence, words, mentions: inOrder([...names, ...times, ...quantities, ...unknown]) };
  });
  return resolveReferences(article, read, reference);
}

function isPartOfName(time: TimeMention, names: readonly EntityMention[]): boolean {
  return names.some((name) => withinRange(name.range, time.range) && !withinRange(time.range, name.range));
}

function inOrder(mentions: readonly Mention[]): Mention[] {
  return [...mentions].sort((a, b) => a.range.from - b.range.from || b.range.to - a.range.to);
}
