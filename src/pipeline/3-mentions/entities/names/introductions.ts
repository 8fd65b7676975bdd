import { fact } from "../../../../model/fact.ts";
import type { NameType } from "../../../../model/mention.ts";
import { nthWord } from "../../../../model/word.ts";
import type { NameText, Run } from "./name-text.ts";
import { typeOfListed } from "./vocabulary/nouns-around.ts";

const LINKS: ReadonlySet<string> = new Set(
  "such as including include includes like were are was is namely especially particularly".split(" "),
);

const isLink = fact(({ folded }) => LINKS.has(folded), false);

/** Words between the noun and the list. */
const LONGEST_LINK = 3;

/** What a list is of whose first name this is: "parties such as …", "the provinces: …". Null when nothing introduces it. */
export function introducedAs({ words, text }: NameText, run: Run): NameType | null {
  let at = run.first - 1;
  while (at >= 0 && run.first - 1 - at < LONGEST_LINK && isLink(words[at])) at -= 1;
  const noun = nthWord(words, at);
  const start = words[run.first];
  if (noun === undefined || start === undefined) return null;
  const isLinked = at < run.first - 1 || /^(?:: ?| \(|, )$/.test(text.slice(noun.to, start.from));
  return isLinked ? typeOfListed(noun) : null;
}
