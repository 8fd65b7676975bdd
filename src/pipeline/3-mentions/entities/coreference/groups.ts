import type { EntityCandidate, EntityMention, ReadSentence } from "../../../../model/mention.ts";
import { wordsOf, type Word } from "../../../../model/word.ts";
import type { Reference } from "../../../../reference/reference.ts";
import { GROUP } from "./lexicon.ts";
import { isRestricted } from "./restriction.ts";
import { nameAt, standsFor, type Reader, type Scene } from "./scene.ts";

/** "the partners" after "X's allies": the group that was spoken of, by another noun that the reference has for it. */
export const readGroup: Reader = (at, scene) => {
  const article = scene.read.words[at];
  const noun = scene.read.words[at + 1];
  if (article === undefined || noun === undefined) return null;
  if (!speaksOfGroup(scene) || !isPluralNoun(noun, scene.reference) || isRestricted(scene.read, at + 1)) return null;
  const group = lastGroup(scene, noun.folded);
  return group === null
    ? null
    : { mention: standsFor(scene, { from: article.from, to: noun.to }, [group], "group-spoken-of") };
};

/** "No partner", "every ally": each member of the group that was spoken of. The determiner is left out, since it says which of them. */
export const readMember: Reader = (at, scene) => {
  const noun = scene.read.words[at + 1];
  if (
    noun === undefined ||
    !speaksOfGroup(scene) ||
    nameAt(scene.read, noun) !== null ||
    isRestricted(scene.read, at + 1)
  )
    return null;
  for (const plural of [`${noun.folded}s`, noun.folded.replace(/y$/, "ies")]) {
    const group = lastGroup(scene, plural);
    if (group !== null) return { mention: standsFor(scene, noun, [group], "member-of-group-spoken-of") };
  }
  return null;
};

/** True for a noun that says no more than whom it means; what is a word of a table ("members") states something there, and is left to it. */
export function isPluralNoun(noun: Word, reference: Reference): boolean {
  return (
    noun.folded.endsWith("s") && /^\p{Ll}{4,}$/u.test(noun.text) && reference.vocabulary.at([noun.stem], 0).length === 0
  );
}

/** The last group that a sentence speaks of. */
export function groupIn(read: ReadSentence): EntityMention | null {
  let last: EntityMention | null = null;
  for (const mention of read.mentions) if (mention.kind === "entity" && groupOf(mention) !== undefined) last = mention;
  return last;
}

function groupOf(mention: EntityMention): EntityCandidate | undefined {
  return mention.candidates.find((candidate) => candidate.type === GROUP);
}

function speaksOfGroup({ read, group }: Scene): boolean {
  return group !== null || groupIn(read) !== null;
}

/** The group that was spoken of last, if the noun is one of its. */
function lastGroup({ read, group, reference }: Scene, noun: string): EntityCandidate | null {
  const mention = groupIn(read) ?? group;
  const known = mention === null ? undefined : groupOf(mention);
  return mention !== null && known !== undefined && isNounOf(mention, known, noun, reference) ? known : null;
}

/** True when the group's name, with this noun in place of its own, is a name of the group too. */
function isNounOf(mention: EntityMention, group: EntityCandidate, noun: string, reference: Reference): boolean {
  const name = mention.quote.includes(" ") && group.via !== "coreference" ? mention.quote : group.name;
  const words = wordsOf(name).map((word) => word.folded);
  const head = words[1] === "of" ? 0 : words.length - 1;
  const renamed = words.map((word, k) => (k === head ? noun : word));
  return groupNamed(renamed, reference)?.id === group.id;
}

/** The group of this name (folded words). */
export function groupNamed(words: readonly string[], reference: Reference): EntityCandidate | null {
  const named = wordsOf(words.join(" "));
  for (const { length, aliases } of reference.aliases.at(named, 0)) {
    if (length !== named.length) continue;
    for (const alias of aliases) {
      const entity = reference.entities.get(alias.entity);
      if (entity?.type !== GROUP) continue;
      const { id, type, name } = entity;
      return { id, type, name, via: alias.kind, strong: alias.strong, why: undefined };
    }
  }
  return null;
}
