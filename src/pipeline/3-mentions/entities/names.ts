import type { Sentence } from "../../../model/article.ts";
import type { EntityMention } from "../../../model/mention.ts";
import { overlapsRange, type Range } from "../../../model/span.ts";
import { quoteAt } from "../../../model/text.ts";
import type { Word } from "../../../model/word.ts";
import { isFunctionWord } from "../../../model/function-words.ts";

const CAPITAL = /^\p{Lu}/u;

/**
 * Names that the reference does not know: runs of capitalised words outside the places in `taken`, with no candidates. A sentence's
 * first word counts only as part of a longer run, since it has its capital from its place.
 */
export function findNames(
  sentence: Sentence,
  index: number,
  source: string,
  words: readonly Word[],
  taken: readonly Range[],
): EntityMention[] {
  const text = sentence.text.text;
  const free = words.map(
    (word) =>
      CAPITAL.test(word.text) && !isFunctionWord(word.folded) && !taken.some((range) => overlapsRange(range, word)),
  );
  const mentions: EntityMention[] = [];
  for (let first = 0; first < words.length; first += 1) {
    if (free[first] !== true) continue;
    let last = first;
    while (free[last + 1] === true && /^[ -]$/.test(between(text, words[last], words[last + 1]))) last += 1;
    const from = words[first]?.from ?? 0;
    const to = words[last]?.to ?? from;
    if (last > first || first > 0) {
      mentions.push({
        kind: "entity",
        ...quoteAt(source, sentence.text, { from, to }),
        sentence: index,
        range: { from, to },
        candidates: [],
      });
    }
    first = last;
  }
  return mentions;
}

function between(text: string, left: Word | undefined, right: Word | undefined): string {
  return left === undefined || right === undefined ? "" : text.slice(left.to, right.from);
}
