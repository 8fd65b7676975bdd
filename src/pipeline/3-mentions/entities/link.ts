import type { Sentence } from "../../../model/article.ts";
import type { EntityCandidate, EntityMention } from "../../../model/mention.ts";
import { quoteAt } from "../../../model/text.ts";
import type { Word } from "../../../model/word.ts";
import type { Alias } from "../../../reference/alias.ts";
import type { Reference } from "../../../reference/reference.ts";

/** What may stand between the words of one name: blanks, hyphens, points, slashes. A comma or bracket ends it. */
const WITHIN_A_NAME = /^[\s./‐-―-]{0,3}$/u;

/**
 * Names that the reference knows, leftmost and longest first, never overlapping. Case counts: a name with a capital needs one in
 * the text, an acronym needs all of them ("US" is not "us"); names that the reference writes small match in any case.
 */
export function linkEntities(
  sentence: Sentence,
  index: number,
  source: string,
  words: readonly Word[],
  reference: Reference,
): EntityMention[] {
  const text = sentence.text.text;
  const mentions: EntityMention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (const hit of reference.aliases.at(words, at)) {
      const parts = words.slice(at, at + hit.length);
      const range = rangeOf(parts);
      if (range === null || !isOneName(text, parts) || isNewer(text, range.from)) continue;
      const written = text.slice(range.from, range.to);
      const { candidates, endsWithPoint } = meaningOf(hit.aliases, written, reference);
      if (candidates.length === 0) continue;
      const place = { from: range.from, to: range.to + (endsWithPoint && text[range.to] === "." ? 1 : 0) };
      mentions.push({
        ...quoteAt(source, sentence.text, place),
        kind: "entity",
        sentence: index,
        range: place,
        candidates,
      });
      at += hit.length - 1;
      break;
    }
  }
  return mentions;
}

/** What a name as it is written may stand for. */
interface Meaning {
  readonly candidates: readonly EntityCandidate[];
  /** True when the name is an abbreviation whose point belongs to it. */
  readonly endsWithPoint: boolean;
}

/** A name recurs in an article and across them: its meaning is kept beside the reference's aliases, by how it is written. */
const meanings = new WeakMap<readonly Alias[], Map<string, Meaning>>();

function meaningOf(known: readonly Alias[], written: string, reference: Reference): Meaning {
  const ofName = meanings.get(known) ?? new Map<string, Meaning>();
  meanings.set(known, ofName);
  const kept = ofName.get(written);
  if (kept !== undefined) return kept;
  const aliases = known.filter((alias) => caseAgrees(alias.text, written));
  const meaning = {
    candidates: rank(aliases, written, reference),
    endsWithPoint: aliases.some((alias) => alias.text.endsWith(".")),
  };
  ofName.set(written, meaning);
  return meaning;
}

/** "New X" is not X, unless a name of the reference begins with the "New". */
function isNewer(text: string, from: number): boolean {
  return /\bNew[\s-]$/.test(text.slice(Math.max(0, from - 5), from));
}

function rangeOf(parts: readonly Word[]): { from: number; to: number } | null {
  const first = parts[0];
  const last = parts.at(-1);
  return first === undefined || last === undefined ? null : { from: first.from, to: last.to };
}

function isOneName(text: string, parts: readonly Word[]): boolean {
  return parts.every((word, k) => {
    const next = parts[k + 1];
    return next === undefined || WITHIN_A_NAME.test(text.slice(word.to, next.from));
  });
}

function caseAgrees(alias: string, written: string): boolean {
  if (!/^\p{Lu}/u.test(alias)) return true;
  if (/^[\p{Lu}.]{2,5}$/u.test(alias)) return !/\p{Ll}/u.test(written);
  return /^\p{Lu}/u.test(written);
}

/** Best first: strong before weak, written as the alias is before otherwise, a name before what stands for another. */
function rank(aliases: readonly Alias[], written: string, reference: Reference): EntityCandidate[] {
  const order = (alias: Alias): number =>
    (alias.strong ? 0 : 4) + (alias.kind === "capital-for-country" ? 2 : 0) + (alias.text === written ? 0 : 1);
  const sorted = [...aliases].sort(
    (a, b) => order(a) - order(b) || (a.entity < b.entity ? -1 : a.entity > b.entity ? 1 : 0),
  );
  const candidates = new Map<string, EntityCandidate>();
  for (const alias of sorted) {
    const entity = reference.entities.get(alias.entity);
    if (entity === undefined || candidates.has(entity.id)) continue;
    candidates.set(entity.id, { ...entity, via: alias.kind, strong: alias.strong });
  }
  return [...candidates.values()];
}
