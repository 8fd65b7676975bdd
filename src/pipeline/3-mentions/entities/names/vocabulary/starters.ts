import { fact } from "../../../../../model/fact.ts";

const set = (...lines: readonly string[]): ReadonlySet<string> => new Set(lines.flatMap((line) => line.split(" ")));

/**
 * Words that open sentences, lines and quotations and so often have a capital, beside the function words: pronouns, interrogatives, numbers,
 * greetings, imperatives of reading, adjectives of time and place before names, the rarer prepositions and participles that work as such.
 */
const STARTERS = set(
  "everyone everybody everything someone somebody something anyone anything nothing nobody none how why whenever wherever whoever",
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  "twenty thirty forty fifty sixty seventy eighty ninety hundred dozens hundreds thousands millions billions half",
  "today yesterday tomorrow tonight hi hello hey dear please yes no ok okay thanks thank sorry welcome perhaps maybe",
  "former current onetime neighbouring neighboring fellow",
  "unlike like versus throughout amid amidst atop aboard notwithstanding failing plus minus",
  "let see read note following including regarding prior concerning given based attached re fwd pm am ps",
);

/** True for a word whose capital says that something begins and no more. */
export const isStarter = fact(({ folded }) => STARTERS.has(folded), false);
