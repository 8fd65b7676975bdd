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
  const agreement = new Agreement(drafts.map((draft) => draft.names));
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
  readonly names: readonly WrittenName[];
  readonly occurrences: readonly Range[];
}

function draftOf(
  article: Article,
  sentence: Sentence,
  index: number,
  words: readonly Word[],
  all: readonly EntityMention[],
): Draft {
  const { text } = sentence.text;
  const told = readTimes(sentence, index, article.source, words, article.published);
  const times = all.length === 0 ? told : told.filter((time) => !isPartOfName(time, all));
  const linked = outside(all, times);
  const known = linked.map((name) => name.range);
  const taken = times.length === 0 ? known : [...known, ...times.map((time) => time.range)];
  const quantities = readQuantities(sentence, index, article.source, words, taken);
  const found: FoundNames =
    sentence.role === "boilerplate"
      ? NO_NAMES
      : findNames({
          text,
          words,
          taken: takenFromNames(times, quantities),
          known: linked.map(({ range, candidates: [best] }) => ({
            range,
            type: best === undefined ? null : typeOfNoun(best.type),
          })),
        });
  const names: WrittenName[] = [];
  for (const name of found.names) {
    const { from, to } = name.range;
    if (outweighs(text, name.range, known)) names.push({ text: text.slice(from, to), found: name });
  }
  return { sentence, index, words, linked, times, quantities, names, occurrences: found.occurrences };
}

function settled(draft: Draft, article: Article, agreement: Agreement): ReadSentence {
  const { sentence, index, words, linked, times, quantities, occurrences } = draft;
  const mention = (range: Range, nameType: NameType): EntityMention => {
    const { start, end, quote } = quoteAt(article.source, sentence.text, range);
    return { kind: "entity", start, end, quote, sentence: index, range, candidates: [], nameType };
  };
  const names: EntityMention[] = [];
  for (const name of draft.names) {
    const type = agreement.typeOf(name);
    if (type !== null) names.push(mention(name.found.range, type));
  }
  const mentions = inOrder([...outside(linked, names), ...times, ...outside(quantities, names), ...names]);
  return { index, sentence, words, mentions, events: occurrences.map((range) => mention(range, "event")) };
}

/** Places that no name is looked for in. */
function takenFromNames(times: readonly TimeMention[], quantities: readonly QuantityMention[]): Range[] {
  const taken = times.map((time) => time.range);
  for (const quantity of quantities) if (!isWrittenAsName(quantity)) taken.push(quantity.range);
  return taken;
}

/** Those that share no place with any of the others. */
function outside<M extends Mention>(mentions: readonly M[], others: readonly Mention[]): readonly M[] {
  if (mentions.length === 0 || others.length === 0) return mentions;
  return mentions.filter(({ range }) => !isAmong(others, range));
}

function isAmong(mentions: readonly Mention[], range: Range): boolean {
  for (const other of mentions) if (overlapsRange(other.range, range)) return true;
  return false;
}

const DIGIT_NINE = 0x39;

/** "First" in "First Northport War": a number in letters with a capital may be part of a name. */
function isWrittenAsName({ quote }: QuantityMention): boolean {
  return quote.charCodeAt(0) > DIGIT_NINE && /^\p{Lu}\p{Ll}+$/u.test(quote);
}

function isPartOfName(time: TimeMention, names: readonly EntityMention[]): boolean {
  return names.some((name) => withinRange(name.range, time.range) && !withinRange(time.range, name.range));
}

/** By place, the longer first; sorts in place. The few of a sentence come from readers that each kept to the order. */
function inOrder(mentions: Mention[]): Mention[] {
  for (let k = 1; k < mentions.length; k += 1) {
    const [before, here] = [mentions[k - 1], mentions[k]];
    if (before !== undefined && here !== undefined && comesAfter(before, here)) return mentions.sort(byPlace);
  }
  return mentions;
}

function comesAfter(a: Mention, b: Mention): boolean {
  return byPlace(a, b) > 0;
}

function byPlace(a: Mention, b: Mention): number {
  return a.range.from - b.range.from || b.range.to - a.range.to;
}
