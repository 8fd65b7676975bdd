import type { EntityMention, ReadSentence } from "../src/model/mention.ts";
import { isFunctionWord } from "../src/model/function-words.ts";
import { foldWord } from "../src/model/word.ts";
import { covers } from "../src/model/span.ts";
import { benchReference, casesOf, mentionsOf } from "./cases.ts";

/** Names of each case as {id, entities: [{start, end, type?}]}, a line each: what the scorer of the set reads. */

type Label = "PER" | "LOC" | "ORG" | "MISC";

/** The set's types for the reference's. */
const LABELS: Readonly<Record<string, Label>> = {
  person: "PER",
  country: "LOC",
  city: "LOC",
  place: "LOC",
  organisation: "ORG",
};

/** Forms of demonyms that say where somebody is from, which the set calls MISC; short names ("U.S.") stand among the reference's demonyms, too. */
const BELONGING = /(?:ans?|ese|ish|is?|ks?|h|s|z)$/;

function labelOf({ candidates: [best], nameType, quote }: EntityMention): Label {
  if (best === undefined) return LABELS[nameType ?? ""] ?? "MISC";
  return best.via === "demonym" && BELONGING.test(quote) ? "MISC" : (LABELS[best.type] ?? "MISC");
}

/** The set has names alone: no offices, and nothing that stands for a name ("the country", "his"). */
function isName({ candidates: [best], quote }: EntityMention): boolean {
  if (best?.type === "office") return false;
  return best?.via !== "coreference" || !isFunctionWord(foldWord(quote.split(" ")[0] ?? ""));
}

/** Its spans don't nest: a description of an occurrence stands for what it is made of. */
function namesOf(read: ReadSentence): EntityMention[] {
  const names = read.mentions.filter((mention) => mention.kind === "entity").filter(isName);
  return [...read.events, ...names.filter((name) => !read.events.some((event) => covers(event, name)))];
}

const reference = await benchReference();
for (const one of casesOf("entities")) {
  const entities = mentionsOf(one, reference)
    .flatMap(namesOf)
    .map((mention) => ({ start: mention.start, end: mention.end, type: labelOf(mention) }));
  console.log(JSON.stringify({ id: one.id, entities }));
}
