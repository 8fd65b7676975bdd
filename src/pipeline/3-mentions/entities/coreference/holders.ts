import type { EntityMention, Mention, ReadSentence } from "../../../../model/mention.ts";
import { wordsOf } from "../../../../model/word.ts";
import { PERSON, type Lexicon } from "./lexicon.ts";
import { isRestricted } from "./restriction.ts";
import { gap, nameAt, standsFor, type Reader, type Titled } from "./scene.ts";

/** How many titled persons are remembered. */
const TITLES = 12;

/** "the secretary", "the home secretary": the one person who was named with that office, when no other was. */
export const readHolder: Reader = (at, scene) => {
  const { read, titled } = scene;
  if (titled.length === 0) return null;
  const article = read.words[at];
  const next = read.words[at + 1];
  if (article === undefined || next === undefined || gap(read, article, next) !== " ") return null;
  const office = nameAt(read, next);
  const last = office === null ? at + 1 : read.words.findLastIndex((word) => word.to <= office.range.to);
  const noun = read.words[last];
  if (noun === undefined || isRestricted(read, last) || isApposed(read, at)) return null;
  const id = last > at + 1 ? office?.candidates[0]?.id : undefined;
  const named = titled.filter((one) => one.head === noun.folded && (id === undefined || one.office.id === id));
  const [found, ...others] = named;
  if (found === undefined || others.some((other) => other.person.id !== found.person.id)) return null;
  return { mention: standsFor(scene, { from: article.from, to: noun.to }, [found.person], "named-with-that-office") };
};

/** True behind a name and a comma: "X, the minister, …" says of X what he is. */
function isApposed(read: ReadSentence, at: number): boolean {
  const before = read.words[at - 1];
  return (
    before !== undefined &&
    gap(read, before, read.words[at]).includes(",") &&
    read.mentions.some((one) => one.kind === "entity" && one.range.to === before.to)
  );
}

/** The persons of a sentence who stand right behind an office, before those known. */
export function withTitles(read: ReadSentence, known: readonly Titled[], lexicon: Lexicon): readonly Titled[] {
  let found = known;
  let before: Mention | undefined;
  for (const mention of read.mentions) {
    const titled =
      mention.kind === "entity" && before?.kind === "entity" ? titledBy(mention, before, read, lexicon) : null;
    if (titled !== null) found = [titled, ...found].slice(0, TITLES);
    before = mention;
  }
  return found;
}

function titledBy(mention: EntityMention, before: EntityMention, read: ReadSentence, lexicon: Lexicon): Titled | null {
  const [person] = mention.candidates;
  const [office] = before.candidates;
  if (person?.type !== PERSON || office === undefined || !lexicon.titles.has(office.type)) return null;
  if (read.sentence.text.text.slice(before.range.to, mention.range.from) !== " ") return null;
  const head = wordsOf(before.quote).at(-1)?.folded;
  return head === undefined ? null : { person, office, head };
}
