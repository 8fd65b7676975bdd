import { isDependentPronoun, isFunctionWord } from "../../../../model/function-words.ts";
import type { EntityCandidate, EntityMention, ReadSentence } from "../../../../model/mention.ts";
import { isSaying } from "../../../../model/saying.ts";
import { overlapsRange } from "../../../../model/span.ts";
import { wordsOf } from "../../../../model/word.ts";
import type { Reference } from "../../../../reference/reference.ts";
import { possessed } from "./possessed.ts";
import { GROUP, isThing, PERSON } from "./lexicon.ts";
import { gap, namesBefore, standsFor, type Antecedent, type Reader, type Scene } from "./scene.ts";
import { isQuoted } from "./quoted.ts";
import { belongsTo, saysOf } from "./selection.ts";
import { hasRival, isSubject, PREPOSITIONS } from "./subjects.ts";

/** What a pronoun may stand for. */
type Kind = "person" | "thing" | "group";

/** The pronouns that are read, by what they may stand for and whether they are possessive. "him", "them" and "it" as objects are left open. */
const PRONOUNS: ReadonlyMap<string, { readonly kind: Kind; readonly possessive: boolean }> = new Map([
  ["he", { kind: "person", possessive: false }],
  ["she", { kind: "person", possessive: false }],
  ["it", { kind: "thing", possessive: false }],
  ["they", { kind: "group", possessive: false }],
  ["his", { kind: "person", possessive: true }],
  ["her", { kind: "person", possessive: true }],
  ["its", { kind: "thing", possessive: true }],
  ["their", { kind: "group", possessive: true }],
] as const);

/**
 * "He resigned", "its president": the only name of its kind in the sentence so far, else in the sentence before, if it is the subject there (Grosz,
 * Joshi & Weinstein 1995: what a sentence is about is most often its subject, and most often what a pronoun goes on with) and nothing else that is spoken
 * of may be meant. Two names, or a name that is no subject, leave the pronoun open.
 */
export const readPronoun: Reader = (at, scene) => {
  const word = scene.read.words[at];
  const form = word === undefined ? undefined : PRONOUNS.get(word.folded);
  if (word === undefined || form === undefined || !isWhole(scene.read, at, form.possessive)) return null;
  const antecedent = antecedentOf(at, scene, form);
  if (antecedent === null) return null;
  if (form.possessive) {
    const whole = possessed(at, scene, antecedent);
    if (whole !== null) return whole;
  }
  const why = antecedent.read === scene.read ? "subject-of-sentence" : "subject-of-sentence-before";
  return { mention: standsFor(scene, word, [antecedent.candidate], why) };
};

/** False for what only looks like it: "it's", "he'd" are left to the tables' words; "her" without a noun behind it is an object. */
function isWhole(read: ReadSentence, at: number, possessive: boolean): boolean {
  const word = read.words[at];
  const next = read.words[at + 1];
  if (word === undefined || next === undefined) return false;
  if (word.text.length > 1 && word.text === word.text.toUpperCase()) return false;
  return !possessive || (gap(read, word, next) === " " && (next.folded === "own" || !isFunctionWord(next.folded)));
}

function antecedentOf(
  at: number,
  scene: Scene,
  { kind, possessive }: { readonly kind: Kind; readonly possessive: boolean },
): Antecedent | null {
  const { read, before } = scene;
  const word = read.words[at];
  if (word === undefined) return null;
  const own = rivalsOf(namesBefore(read, word.from), kind, scene).filter((name) => !isAside(read, name, scene));
  const [last] = before;
  const source = own.length > 0 ? read : goesOn(read, at) && last !== undefined && isNear(last, read) ? last : null;
  if (source === null || isQuoted(read, source === read ? (own[0]?.range.to ?? 0) : 0, word.from)) return null;
  const names =
    source === read ? own : rivalsOf(namesBefore(source), kind, scene).filter((name) => !isAside(source, name, scene));
  const only = onlyOne(names) ?? onlyOne(names.filter((name) => isTopic(source, name)));
  const subject = names.findLast((name) => isSubject(source, name) || (source !== read && isTopic(source, name)));
  if (only === null || subject === undefined) return null;
  const found = { ...only, mention: subject };
  const { type } = found.candidate;
  const isSelected = possessive
    ? belongsTo(scene, at, type)
    : saysOf(scene, at + 1, kind === "group" ? memberType(found.candidate, scene) : type);
  if (!isSelected && kind === "group") return null;
  if (!isSelected && kind === "thing" && !possessive && !acts(read, at)) return null;
  if (!possessive && kind === "thing" && source === read && !beginsClause(read, at)) return null;
  const until = source === read ? word.from : source.sentence.text.text.length;
  if (!isSelected && hasRival(source, found.mention.range.to, until)) return null;
  return { read: source, ...found };
}

/** "Its capital is B. It joined …": what a sentence begins with as a whole's is what it is about. */
function isTopic({ words }: ReadSentence, { range, quote }: EntityMention): boolean {
  return isDependentPronoun(quote.toLowerCase()) && words[0]?.from === range.from;
}

function memberType(group: EntityCandidate, { reference }: Scene): string {
  return reference.groups.get(group.id)?.of ?? group.type;
}

/** The names that a pronoun of this kind may stand for, those that the reference does not know among them; what it measures ("GDP") has no name. */
function rivalsOf(names: readonly EntityMention[], kind: Kind, { lexicon, reference }: Scene): EntityMention[] {
  return names.filter(({ candidates, quote }) => {
    const [best] = candidates;
    if (best === undefined) return kind !== "group" && !isSpoken(quote, reference);
    if (kind === "person") return best.type === PERSON;
    return isThing(best, lexicon) || (kind === "group" && best.type === GROUP);
  });
}

/** True for what is one word of the vocabulary. */
function isSpoken(quote: string, { vocabulary }: Reference): boolean {
  const stems = wordsOf(quote).map(({ stem }) => stem);
  return vocabulary.at(stems, 0).some(({ length }) => length === stems.length);
}

/** What a sentence is held against or placed in is not what it is about: "larger than A", "in the region". */
const ASIDE = /\b(?:than|as (?:many|much|large|big|high) as|ahead of|behind|unlike)\s+(?:the\s+)?$/i;
const PLACED = /\b(?:in|across|throughout|of|near|off|along)\s+(?:the\s+)?$/i;
const LISTED = /\b(?:than|ahead of|behind)\s[^,;.]*\b(?:and|or)\s+(?:the\s+)?$/i;

function isAside(read: ReadSentence, { range, candidates }: EntityMention, { reference }: Scene): boolean {
  const before = read.sentence.text.text.slice(Math.max(0, range.from - 60), range.from);
  if (ASIDE.test(before) || LISTED.test(before)) return true;
  const [best] = candidates;
  const isPlace = best === undefined || (best.type !== GROUP && reference.groups.has(best.id));
  return isPlace && PLACED.test(before);
}

/** The last of names that are all one entity's; null for two entities, for one that may be either of two, and for names that the reference does not know. */
function onlyOne(names: readonly EntityMention[]): { mention: EntityMention; candidate: EntityCandidate } | null {
  const mention = names.at(-1);
  const candidate = mention?.candidates[0];
  if (mention === undefined || candidate === undefined) return null;
  if (names.some((one) => one.candidates[0]?.id !== candidate.id)) return null;
  const isSure = mention.candidates.every((one) => one.id === candidate.id || one.type !== candidate.type);
  return isSure ? { mention, candidate } : null;
}

/** How many sentences of boilerplate may stand between. */
const NEAR = 4;

function isNear(last: ReadSentence, read: ReadSentence): boolean {
  return (
    last.sentence.role !== "heading" && read.sentence.role === last.sentence.role && read.index - last.index <= NEAR
  );
}

/** A description of so few words may stand before its subject: "Large and empty, it …". */
const FRONTED = 4;

/** True when only function words, times and a prepositional phrase with its comma stand before: the sentence goes on with what was spoken of. */
function goesOn(read: ReadSentence, at: number): boolean {
  let comma = at;
  while (comma > 0 && !gap(read, read.words[comma - 1], read.words[comma]).includes(",")) comma -= 1;
  const isFronted =
    comma > 0 && comma <= FRONTED && !read.mentions.some(({ range }) => range.from < (read.words[comma]?.from ?? 0));
  const leads = comma === 0 || isFronted || PREPOSITIONS.has(read.words[0]?.folded ?? "") || isLight(read, 0, comma);
  return leads && isLight(read, comma, at);
}

function isLight(read: ReadSentence, from: number, to: number): boolean {
  return read.words
    .slice(from, to)
    .every(
      (word) =>
        (isFunctionWord(word.folded) && !DETERMINERS.has(word.folded)) ||
        read.mentions.some((one) => one.kind === "time" && overlapsRange(one.range, word)),
    );
}

const DETERMINERS: ReadonlySet<string> = new Set(["a", "an", "the", "this", "that", "these", "those"]);

/** True for "it said", and for "(A) said it would …": one who speaks is no thing. "It was said" and "it would be hard" speak of nothing. */
function acts(read: ReadSentence, at: number): boolean {
  const next = read.words.slice(at + 1, at + 4).map((word) => word.folded);
  if (isSaying(next[0] ?? "")) return true;
  const reported = read.words[at - 1]?.folded === "that" ? read.words[at - 2] : read.words[at - 1];
  return isSaying(reported?.folded ?? "") && !next.some((word) => BEING.has(word));
}

const BEING: ReadonlySet<string> = new Set("is was be been are were 's".split(" "));

const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  "and but or so yet while when because although though whereas if unless since after before as until once that where".split(
    " ",
  ),
);

/** True where a subject may stand: "it" elsewhere is an object, and never the subject's own. */
function beginsClause(read: ReadSentence, at: number): boolean {
  const before = read.words[at - 1];
  if (before === undefined) return true;
  return (
    CLAUSE_OPENERS.has(before.folded) || isSaying(before.folded) || /[,;:—–]/.test(gap(read, before, read.words[at]))
  );
}
