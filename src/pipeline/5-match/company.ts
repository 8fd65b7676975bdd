import type { Clause } from "../../model/claim.ts";
import type { EntityMention, Mention } from "../../model/mention.ts";
import { withinRange, type Range } from "../../model/span.ts";
import { LIST_JOINT } from "./clause-parts.ts";

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

/** From a count to the names of those counted: "four abstentions from A …", "ten states abstained that day: A …". */
const LISTINGS: readonly RegExp[] = [/^\s+from\s+(?:the\s+)?/i, /^[^:;()–—]*[:(–—]\s*(?:the\s+)?/i];
/** What makes a list one of some of them. */
const SOME_OF = /\b(?:includ\p{L}+|among|such as|like|notably)\b/iu;

/** Those that are listed behind a predicate, with no number between; none when it is said that they are some. */
export function listedBehind({ sentence }: Clause, predicate: Range): EntityMention[] {
  const { text } = sentence.sentence.text;
  const behind = sentence.mentions.filter(({ range }) => range.from >= predicate.to);
  for (const listing of LISTINGS) {
    const opening = listing.exec(text.slice(predicate.to))?.[0] ?? "";
    const from = predicate.to + opening.length;
    const isCounted = behind.some(({ kind, range }) => kind === "quantity" && range.from < from);
    if (opening === "" || isCounted || SOME_OF.test(opening)) continue;
    const listed = listFrom(behind, from, text);
    if (listed.length > 0) return listed;
  }
  return [];
}

/** The names of a list that begins at an offset. */
function listFrom(mentions: readonly Mention[], from: number, text: string): EntityMention[] {
  const listed: EntityMention[] = [];
  for (const mention of mentions) {
    if (mention.range.from < from) continue;
    const last = listed.at(-1)?.range.to;
    const isNext =
      last === undefined ? mention.range.from === from : LIST_JOINT.test(text.slice(last, mention.range.from));
    if (mention.kind !== "entity" || !isNext) break;
    listed.push(mention);
  }
  return listed;
}
