import type { Clause, TermHit } from "../../model/claim.ts";
import { isFunctionWord, isNegator } from "../../model/function-words.ts";
import type { EntityMention } from "../../model/mention.ts";
import type { Interval } from "../../model/quantity.ts";
import { overlapsRange, type Range } from "../../model/span.ts";
import type { Word } from "../../model/word.ts";
import { narrowedBySize, type Meant } from "./measures.ts";
import type { World } from "./world.ts";

/** What another's figure is held against: "twice as many inhabitants as Y". */
export interface Yardstick {
  /** From the amount or the comparative to the word before the other's name. */
  readonly range: Range;
  readonly other: EntityMention;
  /** True when the other is one of several ("larger than A or B"): each is a claim of its own. */
  readonly listed: boolean;
  readonly meant: readonly Meant[];
  readonly degree: "more" | "less";
  /** How much more; null for the direction alone. */
  readonly amount:
    | { readonly kind: "ratio"; readonly interval: Interval }
    | { readonly kind: "difference"; readonly interval: Interval; readonly unit: string | null }
    | null;
  readonly negated: boolean;
}

/** How many words may stand between "than" and the name, and between the comparative and "than". */
export const REACH = 4;

/** Names after a word, side by side, with function words at most before them. */
export function namesBehind(clause: Clause, at: number): EntityMention[] {
  const names: EntityMention[] = [];
  let from = clause.words[at]?.to ?? 0;
  for (;;) {
    const next = clause.words.filter((word) => word.from >= from).slice(0, REACH);
    const skipped = next.findIndex((word) => !isFunctionWord(word.folded));
    const word = next[skipped];
    const name = word === undefined ? undefined : entityAt(clause, word);
    if (name === undefined || (names.length > 0 && !isJoined(next.slice(0, skipped)))) return names;
    names.push(name);
    from = name.range.to;
  }
}

function isJoined(between: readonly Word[]): boolean {
  return between.length === 0 || between.some((word) => word.folded === "or" || word.folded === "and");
}

function entityAt(clause: Clause, word: Word): EntityMention | undefined {
  return clause.mentions.find(
    (mention): mention is EntityMention => mention.kind === "entity" && mention.range.from === word.from,
  );
}

/** True for a word that says more or less of a measure. */
export function isComparative(hit: TermHit): boolean {
  return hit.terms.some(({ says }) => says.kind === "more" || says.kind === "less");
}

/** "X's economy is larger": what the noun before is sized by, where the comparative by itself would mean another measure. */
export function sizedBy(clause: Clause, before: number, own: readonly Meant[], world: World): readonly Meant[] {
  return narrowedBySize(clause, before, own, world) ?? (isOfItself(clause, before) ? own : []);
}

/** False for what belongs to a name and no measure is known of: "X's army is larger", "the army of X is twice as large". */
function isOfItself({ words, hits, mentions }: Clause, before: number): boolean {
  return !words.some((word, at) => {
    const isKnown = [...hits, ...mentions].some(({ range }) => overlapsRange(range, word));
    if (word.to > before || isKnown || isFunctionWord(word.folded)) return false;
    const next = words[at + 1];
    return words[at - 1]?.folded === "'s" || (next?.folded === "of" && next.to <= before);
  });
}

/** True when a negator stands right before a word. */
export function isDenied(clause: Clause, at: number): boolean {
  const before = clause.words.slice(Math.max(0, at - 3), at);
  return before.some((word, k) => isNegator(word.folded) && !["just", "only"].includes(before[k + 1]?.folded ?? ""));
}
