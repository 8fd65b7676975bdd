import type { TermHit } from "../../model/claim.ts";
import type { EntityMention, ReadSentence } from "../../model/mention.ts";
import { overlapsRange } from "../../model/span.ts";
import type { Term } from "../../model/term.ts";
import { nthWord, type Word } from "../../model/word.ts";
import type { Piece } from "./piece.ts";
import { isListBreak } from "./lists.ts";

/** Parts "35 abstained, five voted against and 12 didn't vote" at the marks between its predicates. Measures and attributes are parted by a comma only. */
export function cutByPredicate(read: ReadSentence, piece: Piece, hits: readonly TermHit[]): Piece[] {
  const text = read.sentence.text.text;
  const predicates = hits.filter(
    (hit) => STATING.some((kind) => says(hit, kind)) && piece.words.some((word) => word.from === hit.range.from),
  );
  const cuts: number[] = [];
  predicates.forEach((hit, k) => {
    const next = predicates[k + 1];
    const kind = next === undefined ? undefined : STATING.find((one) => says(hit, one) && says(next, one));
    if (next === undefined || kind === undefined) return;
    const cut = piece.words.findIndex((word, at) => {
      const before = nthWord(piece.words, at - 1);
      if (
        before === undefined ||
        before.from < hit.range.from ||
        word.from <= hit.range.to ||
        word.from > next.range.from
      )
        return false;
      const parted = text.slice(before.to, word.from).includes(",") || (word.folded === "and" && kind === "category");
      return parted && !isListBreak(read, before, word);
    });
    if (cut > 0) cuts.push(cut);
  });
  if (cuts.length === 0) return [piece];
  const edges = [0, ...cuts, piece.words.length];
  const subject = subjectOf(read, piece) ?? subjectOf(read, { ...piece, words: piece.words.slice(edges[1]) });
  return edges.slice(0, -1).map((from, k) => {
    const words = piece.words.slice(from, edges[k + 1]);
    const isOwn = subject === null || hasName(read, words);
    return isOwn ? { ...piece, words } : { ...piece, words, antecedent: subject };
  });
}

/** The name that a piece begins with: what its later parts are said of too, when they have none. */
function subjectOf({ mentions }: ReadSentence, { words }: Piece): EntityMention | null {
  const first = words[0]?.folded === "the" ? words[1] : words[0];
  const name = mentions.find((mention) => mention.range.from === first?.from);
  const next = words.find((word) => word.from >= (name?.range.to ?? 0));
  return name?.kind === "entity" && next?.folded !== "'s" ? name : null;
}

function hasName({ mentions }: ReadSentence, words: readonly Word[]): boolean {
  return mentions.some(({ kind, range }) => kind === "entity" && words.some((word) => overlapsRange(range, word)));
}

type Kind = Term["says"]["kind"];

/** Kinds of words that a clause has one of: two of a kind are two statements, words of different kinds may be one. */
const STATING: readonly Kind[] = ["category", "measure", "attribute"];

function says(hit: TermHit, kind: Kind): boolean {
  return hit.terms.some((term) => term.says.kind === kind);
}
