import type { Clause } from "../../model/claim.ts";
import type { EntityMention } from "../../model/mention.ts";
import { withinRange, type Range } from "../../model/span.ts";

/** Before a name: those that are spoken of did something beside it. */
const BESIDE =
  /\b(?:join(?:s|ed|ing)?|sid(?:e|es|ed|ing)\s+with|st(?:and|ands|ood|anding)\s+(?:with|by|beside))\s+(?:the\s+)?$/i;

/** "Four states sided with A in voting against": A did so too, and is none of the four that were counted. */
export function companions({ mentions, sentence }: Clause, counted: Range): EntityMention[] {
  const { text } = sentence.sentence.text;
  return mentions.filter(
    (mention): mention is EntityMention =>
      mention.kind === "entity" &&
      mention.range.from >= counted.to &&
      BESIDE.test(text.slice(counted.to, mention.range.from)) &&
      /^\s+in\s+\p{L}+ing\b/u.test(text.slice(mention.range.to)),
  );
}

/** Whom a predicate itself names: of those that "voted in support of A" A is none. */
export function namedIn({ mentions }: Clause, predicate: Range): EntityMention[] {
  return mentions.filter(
    (mention): mention is EntityMention => mention.kind === "entity" && withinRange(predicate, mention.range),
  );
}
