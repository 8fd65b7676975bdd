import type { EntityMention, ReadSentence } from "../../../../model/mention.ts";
import { nthWord, type Word } from "../../../../model/word.ts";
import type { Reference } from "../../../../reference/reference.ts";
import { nameAt, standsFor, type Reader } from "./scene.ts";

/** What may stand before "of them": how many of the group are meant. */
const QUANTIFIERS: ReadonlySet<string> = new Set("none all each both any most some many neither one every".split(" "));

/** "none of them", "two of these", "all of the five": of the group that was spoken of, if no list of names was since. */
export const readPartitive: Reader = (at, scene) => {
  const { read, before, reference } = scene;
  if (nthWord(read.words, at - 1)?.folded !== "of") return null;
  const quantifier = nthWord(read.words, at - 2);
  const word = read.words[at];
  if (quantifier === undefined || word === undefined) return null;
  const counts = (one: Word | undefined): boolean =>
    one !== undefined && read.mentions.some(({ kind, range }) => kind === "quantity" && range.to === one.to);
  if (!QUANTIFIERS.has(quantifier.folded) && !/est$|^populous$/.test(quantifier.folded) && !counts(quantifier))
    return null;
  const number = word.folded === "the" ? read.words[at + 1] : undefined;
  if (word.folded === "the" && !(counts(number) && nameAt(read, read.words[at + 2]) === null)) return null;
  const group =
    lastGroup(read, word.from, reference) ??
    (before[0] === undefined ? null : lastGroup(before[0], Infinity, reference));
  const range = { from: word.from, to: number?.to ?? word.to };
  const candidate = group?.candidates.find(({ id }) => reference.groups.has(id));
  return candidate === undefined ? null : { mention: standsFor(scene, range, [candidate], "group-spoken-of") };
};

/** The last group that is named before an offset; null when names side by side stand behind it, which may be meant too. */
function lastGroup(read: ReadSentence, until: number, { groups }: Reference): EntityMention | null {
  const names = read.mentions.filter(
    (mention): mention is EntityMention => mention.kind === "entity" && mention.range.to <= until,
  );
  const at = names.findLastIndex(({ candidates }) => candidates.some(({ id }) => groups.has(id)));
  const text = read.sentence.text.text;
  const isListed = names.slice(at + 1).some((name, k, rest) => {
    const next = rest[k + 1];
    return next !== undefined && /^\s*(?:,|,?\s*and)\s*(?:the\s*)?$/.test(text.slice(name.range.to, next.range.from));
  });
  return at < 0 || isListed ? null : (names[at] ?? null);
}
