import { isAuxiliary, isFunctionWord } from "../../../../model/function-words.ts";
import type { ReadSentence } from "../../../../model/mention.ts";
import { isSaying } from "../../../../model/saying.ts";
import { overlapsRange } from "../../../../model/span.ts";

const MODALS: ReadonlySet<string> = new Set("will would shall should can could may might must cannot".split(" "));
/** Forms of auxiliaries that are no finite verb. */
const NON_FINITE: ReadonlySet<string> = new Set(["be", "been", "being", "having"]);

/** Past forms that don't end in "-ed" and are no common noun besides (Quirk et al. 1985, § 3.11 ff.). */
const IRREGULAR_PASTS: ReadonlySet<string> = new Set(
  (
    "arose ate beat became began bought brought broke built came caught chose dealt drew drove fell felt fled forbade fought forgot found froze gave " +
    "went grew held hid hit kept knew laid led left lent let lost made meant met outdid overcame overthrew oversaw paid put quit ran read rose said sang sank " +
    "sat saw sent set shook shot shrank shut sold sought spent split spoke spread stole stood struck swore swept swung taught thought threw told took " +
    "underwent undertook understood upheld wept withdrew withheld withstood woke won wore wrote"
  ).split(" "),
);

/** Adverbs and negators that may stand before a verb. */
const BEFORE_VERBS: ReadonlySet<string> = new Set(
  "not never also still now then later again already once soon even just only always often ever too yet".split(" "),
);
/** What follows a verb in "-s" and seldom a plural noun. */
const AFTER_VERBS: ReadonlySet<string> = new Set(
  "the a an to that this these those its his her their it him them no not more less much many most some several few all both how what whether".split(
    " ",
  ),
);

/** Index of the finite verb that the words from `at` on begin with, adverbs before it skipped; -1 when it is none by its shape. */
export function verbAt(read: ReadSentence, at: number): number {
  let verb = at;
  while (isBeforeVerbs(read.words[verb]?.folded)) verb += 1;
  return isFinite(read, verb) ? verb : -1;
}

function isBeforeVerbs(folded: string | undefined): boolean {
  return folded !== undefined && (BEFORE_VERBS.has(folded) || (folded.length > 4 && folded.endsWith("ly")));
}

function isFinite(read: ReadSentence, at: number): boolean {
  const word = read.words[at];
  if (word === undefined || word.text !== word.text.toLowerCase()) return false;
  const { folded } = word;
  if (isAuxiliary(folded)) return !NON_FINITE.has(folded);
  if (MODALS.has(folded) || IRREGULAR_PASTS.has(folded) || isSaying(folded)) return true;
  if (isFunctionWord(folded) || folded.length < 4) return false;
  const next = read.words[at + 1];
  if (folded.endsWith("ed"))
    return (
      next === undefined ||
      isFunctionWord(next.folded) ||
      /[^ ]/.test(read.sentence.text.text.slice(word.to, next.from)) ||
      isInMention(read, at + 1)
    );
  return folded.endsWith("s") && next !== undefined && (AFTER_VERBS.has(next.folded) || isInMention(read, at + 1));
}

function isInMention(read: ReadSentence, at: number): boolean {
  const word = read.words[at];
  return word !== undefined && read.mentions.some((mention) => overlapsRange(mention.range, word));
}
