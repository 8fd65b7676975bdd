import type { Clause } from "../../model/claim.ts";
import { fact } from "../../model/fact.ts";
import type { Mention } from "../../model/mention.ts";
import { withinRange } from "../../model/span.ts";
import type { Word } from "../../model/word.ts";

/** A clause as it is told of one pair, with the mentions that are claimed there. */
export interface ToldClause {
  readonly clause: Clause;
  readonly targets: readonly Mention[];
}

/**
 * "A and B joined in 2017 and 2020, respectively": of lists as long as each other, the first goes with the first and so on. One clause for each such pair, without
 * the words of the others; what they share is claimed in the first. A clause without that word, or whose lists don't fit, is told once.
 */
export function inPairs(clause: Clause): readonly ToldClause[] {
  const whole = [{ clause, targets: clause.mentions }];
  if (clause.mentions.length < 2 || !clause.sentence.words.some(isRespectively)) return whole;
  const all = listsIn(clause);
  const lists = all.filter(({ length }) => length === all.at(-1)?.length);
  const [first, ...more] = lists;
  if (first === undefined || more.length === 0) return whole;
  const listed = new Set(lists.flat());
  return first.map((_, k) => {
    const pair = new Set(lists.map((list) => list[k]));
    const others = [...listed].filter((one) => !pair.has(one));
    const isOther = (word: Word): boolean =>
      isRespectively(word) || others.some(({ range }) => withinRange(range, word));
    const words = clause.words.filter((word) => !isOther(word));
    const starts = new Set(words.map(({ from }) => from));
    const mentions = clause.mentions.filter((one) => !others.includes(one));
    const told = { ...clause, words, mentions, hits: clause.hits.filter(({ range }) => starts.has(range.from)) };
    return { clause: told, targets: mentions.filter((one) => k === 0 || listed.has(one)) };
  });
}

const isRespectively = fact(({ folded }) => folded === "respectively", false);

const BETWEEN: ReadonlySet<string> = new Set("and or the a of in at by to with both on".split(" "));

/** "19.7 and 34.2 million" share a magnitude that only one of them shows: they are no list of numbers as they stand. */
function isAlike(a: Mention, b: Mention): boolean {
  if (a.kind !== b.kind) return false;
  return a.kind !== "quantity" || hasLetters(a) === hasLetters(b);
}

const hasLetters = ({ quote }: Mention): boolean => /\p{L}/u.test(quote);

/** Mentions of one kind side by side, two at least. */
function listsIn({ mentions, words }: Clause): Mention[][] {
  const runs: Mention[][] = [];
  for (const mention of mentions) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const between =
      before === undefined ? [] : words.filter(({ from, to }) => from >= before.range.to && to <= mention.range.from);
    const isNear = between.length <= 3 && between.every(({ folded }) => BETWEEN.has(folded));
    const goesOn = before !== undefined && isNear && isAlike(before, mention);
    if (run !== undefined && goesOn) run.push(mention);
    else runs.push([mention]);
  }
  return runs.filter((run) => run.length > 1);
}
