import type { Modality, TermHit } from "../../model/claim.ts";
import { fact } from "../../model/fact.ts";
import { isFunctionWord } from "../../model/function-words.ts";
import type { ReadSentence } from "../../model/mention.ts";
import { overlapsRange } from "../../model/span.ts";
import { wordsOf, type Word } from "../../model/word.ts";
import { tagWords } from "./tags.ts";

/** Words that always take a clause out of what is asserted. */
const CUES: ReadonlyMap<string, Modality> = new Map([
  ["if", "conditional"],
  ["unless", "conditional"],
  ["would", "conditional"],
  ["should", "conditional"],
  ["could", "conditional"],
  ["might", "conditional"],
  ["expected", "forecast"],
  ["forecast", "forecast"],
  ["forecasts", "forecast"],
  ["predicted", "forecast"],
  ["predicts", "forecast"],
  ["expects", "forecast"],
  ["projected", "forecast"],
  ["plans", "forecast"],
  ["intends", "forecast"],
  ["shall", "forecast"],
  ["needs", "conditional"],
  ["needed", "conditional"],
  ["requires", "conditional"],
  ["required", "conditional"],
  ["'ll", "forecast"],
] as const);
/** Words that are modal verbs or something else ("will", "May", "can"): `isModal` tells. */
const AMBIGUOUS: ReadonlyMap<string, Modality> = new Map([
  ["will", "forecast"],
  ["may", "conditional"],
  ["can", "conditional"],
  ["must", "conditional"],
] as const);

/** Words that with "to" make what follows a wish, an attempt or something to come. */
const VOLITION: ReadonlySet<string> = new Set(
  wordsOf(
    "want wish hope plan seek sought aim try attempt intend promise offer threaten refuse decline apply aspire prepare propose vow pledge fail vote decide choose opt about likely unlikely poise project set schedule slate forecast predict ready close closer due course track",
  ).map((word) => word.stem),
);

/**
 * How the words of a clause are meant; `isQuestion` speaks of their sentence. Whether a word is a modal verb is asked only if the clause has words of the
 * vocabulary (`hits`): without them it holds no claim that a verdict would depend on.
 */
export function modalityOf(
  read: ReadSentence,
  words: readonly Word[],
  isQuestion: boolean,
  hits: readonly TermHit[],
): Modality {
  if (isQuestion) return "question";
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || !isCue(word)) continue;
    if (
      VOLITION.has(word.stem) &&
      words[at + 1]?.folded === "to" &&
      states(words.slice(at + 2), hits, DONE.has(word.folded))
    )
      return "forecast";
    if (NEARLY.has(word.folded) && hits.some((hit) => isPredicate(hit) && hit.range.from === words[at + 1]?.from))
      return "conditional";
    const sure = CUES.get(word.folded);
    if (sure !== undefined && !isAside(words, at)) return sure;
    const perhaps = AMBIGUOUS.get(word.folded);
    if (perhaps !== undefined && hits.length > 0 && isModal(read, words, at)) return perhaps;
  }
  return "asserted";
}

/** Before a verb, these say that it did not come to it. */
const NEARLY: ReadonlySet<string> = new Set(["nearly", "almost"]);

const isCue = fact(
  ({ folded, stem }) => VOLITION.has(stem) || NEARLY.has(folded) || CUES.has(folded) || AMBIGUOUS.has(folded),
  false,
);

function isPredicate(hit: TermHit): boolean {
  return hit.terms.some((term) => term.says.kind === "category");
}

/** True for "as expected": an aside that what is stated was foreseen. */
function isAside(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.folded === "as" && words[at]?.folded !== "if";
}

/** True when an infinitive is, or leads through function words to, what the clause states: "(wants to) become a member". */
function states(infinitive: readonly Word[], hits: readonly TermHit[], isDone: boolean): boolean {
  const verb = infinitive.find((word) => !isFunctionWord(word.folded));
  return verb !== undefined && hits.some((hit) => overlapsRange(hit.range, verb) && !(isDone && isPredicate(hit)));
}

/** Who "chose to abstain" did so; who "decided to join" has not joined. */
const DONE: ReadonlySet<string> = new Set(["chose", "opted", "decided"]);

/** Before one of the ambiguous words, these may make it a noun ("a must", "the will of"). */
const DETERMINERS: ReadonlySet<string> = new Set(
  "a an the any every no his her its their my our your 's of".split(" "),
);

/** A word of a time or a name ("in May 2022") is no verb. In small letters it is one, unless a determiner may make it a noun: there the tagger decides. */
function isModal(read: ReadSentence, words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || read.mentions.some((mention) => overlapsRange(mention.range, word))) return false;
  if (word.text === word.folded && !DETERMINERS.has(words[at - 1]?.folded ?? "")) return true;
  const tagged = tagWords(read.sentence.text.text).find((one) => one.from <= word.from && word.to <= one.to);
  return tagged?.tags.has("Modal") === true || tagged?.tags.has("Auxiliary") === true;
}
