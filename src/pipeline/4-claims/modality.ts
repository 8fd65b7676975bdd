import type { Modality } from "../../model/claim.ts";
import type { ReadSentence } from "../../model/mention.ts";
import type { Word } from "../../model/word.ts";
import { tagWords } from "./tags.ts";

/** Words that always take a clause out of what is asserted. */
const CUES: Readonly<Record<string, Modality>> = {
  if: "conditional",
  unless: "conditional",
  would: "conditional",
  should: "conditional",
  could: "conditional",
  might: "conditional",
  expected: "forecast",
  forecast: "forecast",
  predicted: "forecast",
  plans: "forecast",
  intends: "forecast",
  shall: "forecast",
};
/** Words that are modal verbs or something else ("will", "May", "can"): the tagger decides. */
const AMBIGUOUS: Readonly<Record<string, Modality>> = {
  will: "forecast",
  may: "conditional",
  can: "conditional",
  must: "conditional",
  "'ll": "forecast",
};

/**
 * How the words of a clause are meant; `isQuestion` speaks of their sentence. Where a word may be a modal verb, the tagger is asked, but only if
 * `canBeJudged`: a sentence without a word of the vocabulary can hold no claim that a verdict would depend on.
 */
export function modalityOf(
  read: ReadSentence,
  words: readonly Word[],
  isQuestion: boolean,
  canBeJudged: boolean,
): Modality {
  if (isQuestion) return "question";
  for (const word of words) {
    const sure = CUES[word.folded];
    if (sure !== undefined) return sure;
    const perhaps = AMBIGUOUS[word.folded];
    if (perhaps !== undefined && canBeJudged && isModal(read, word)) return perhaps;
  }
  return "asserted";
}

function isModal(read: ReadSentence, word: Word): boolean {
  const tagged = tagWords(read.sentence.text.text).find((one) => one.from <= word.from && word.to <= one.to);
  return tagged?.tags.has("Modal") === true || tagged?.tags.has("Auxiliary") === true;
}
