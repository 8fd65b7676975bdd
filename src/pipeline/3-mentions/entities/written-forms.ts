import { hashOf, type Word } from "../../../model/word.ts";
import type { AliasHit, AliasIndex } from "../../../reference/aliases.ts";

/** A name at a place of a text, and how the words there are a form of it. */
export interface WrittenHit extends AliasHit {
  /** "exact"; "plural" of a demonym ("Islanders"); "pointed", an acronym with points that the reference writes without ("U.N."). */
  readonly form: "exact" | "plural" | "pointed";
}

const NOTHING: readonly never[] = [];

/** Names at `words[at]` of any form, longest first; other forms only where no exact name is. */
export function namesAt(text: string, words: readonly Word[], at: number, aliases: AliasIndex): readonly WrittenHit[] {
  const exact = aliases.at(words, at);
  if (exact.length > 0) return exact.map(asExact);
  const word = words[at];
  if (word === undefined || word.text === word.folded) return NOTHING;
  if (word.to - word.from === 1) return pointedAt(text, words, at, aliases);
  return pluralAt(words, at, aliases);
}

function asExact({ length, aliases }: AliasHit): WrittenHit {
  return { length, aliases, form: "exact" };
}

/** "U.N.": letters with a point after each but perhaps the last, and no blank. */
function pointedAt(text: string, words: readonly Word[], at: number, aliases: AliasIndex): readonly WrittenHit[] {
  let letters = "";
  let end = at;
  for (let word = words[end]; word?.text.length === 1; word = words[++end]) {
    const before = words[end - 1];
    if (end > at && before !== undefined && (text[before.to] !== "." || word.from !== before.to + 1)) break;
    letters += word.folded;
  }
  if (letters.length < 2) return NOTHING;
  const hits = aliases.at([{ folded: letters, key: hashOf(letters) }], 0);
  return hits.map((hit) => ({ length: end - at, aliases: hit.aliases, form: "pointed" }));
}

/** The longest names of this many words whose last is a demonym have a plural of their own ("South Islanders"). */
const LONGEST_DEMONYM = 2;
const SHORTEST_PLURAL = 5;

function pluralAt(words: readonly Word[], at: number, aliases: AliasIndex): readonly WrittenHit[] {
  for (let length = LONGEST_DEMONYM; length > 0; length -= 1) {
    const last = words[at + length - 1]?.folded ?? "";
    if (last.length < SHORTEST_PLURAL || !last.endsWith("s")) continue;
    const folded = last.slice(0, -1);
    const singular = [...words.slice(at, at + length - 1), { folded, key: hashOf(folded) }];
    const hit = aliases.at(singular, 0).find((one) => one.length === length);
    if (hit?.aliases.some((alias) => alias.kind === "demonym") === true)
      return [{ length, aliases: hit.aliases, form: "plural" }];
  }
  return NOTHING;
}
