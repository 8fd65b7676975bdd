import type { ReadSentence } from "../../model/mention.ts";
import type { EntityMention } from "../../model/mention.ts";
import type { TermHit } from "../../model/claim.ts";
import { fact } from "../../model/fact.ts";
import { overlapsRange } from "../../model/span.ts";
import { nthWord, type Word } from "../../model/word.ts";
import { namesDays } from "../../model/mention.ts";
import { isRestrictive } from "./exceptions.ts";
import { mayElaborate, opensElaboration } from "./elaborations.ts";
import { isListBreak } from "./lists.ts";
import type { Piece } from "./piece.ts";
import { cutByPredicate } from "./predicates.ts";
import type { Frame } from "./reporting.ts";

/** Pronouns that open a clause about the name before them. */
const RELATIVES: ReadonlySet<string> = new Set(["which", "who", "whom", "whose", "where"]);
/** Conjunctions that open a clause of their own (Quirk et al. 1985, § 14.11 ff.); "since", "after" and "before" are more often prepositions. */
const SUBORDINATORS: ReadonlySet<string> = new Set([
  "when",
  "while",
  "because",
  "although",
  "though",
  "whereas",
  "if",
  "unless",
  "but",
  "yet",
]);
const AFTER_RELATIVE_THAT: ReadonlySet<string> = new Set([
  "is",
  "are",
  "was",
  "were",
  "has",
  "have",
  "had",
  "will",
  "would",
  "can",
  "could",
]);
const QUANTIFIERS: ReadonlySet<string> = new Set(["all", "none", "every", "everyone", "nobody", "any"]);

/** False for a word that opens no clause whatever stands around it. */
const mayOpen = fact(
  ({ folded }) => RELATIVES.has(folded) || SUBORDINATORS.has(folded) || folded === "that" || mayElaborate(folded),
  false,
);

/**
 * Cuts a sentence into clauses by its closed-class words and its punctuation. An inserted clause ("A, which …, abstained") is taken out and the
 * one around it goes on. Two predicates in one stretch are parted at the comma or conjunction after the first.
 * What hands on somebody's words ("the analyst said") is a clause beside what is said; its time is that of what is said.
 */
export function cutClauses(read: ReadSentence, hits: readonly TermHit[], frames: readonly Frame[]): Piece[] {
  const pieces = cutByForm(read, hits, frames);
  if (hits.length < 2) return pieces;
  const parts: Piece[] = [];
  for (const piece of pieces) parts.push(...cutByPredicate(read, piece, hits));
  return parts;
}

function cutByForm(read: ReadSentence, hits: readonly TermHit[], frames: readonly Frame[]): Piece[] {
  const text = read.sentence.text.text;
  const pieces: Piece[] = [];
  const open = (parent: Piece | null, antecedent: EntityMention | null = null): Piece => {
    const piece = { words: [], parent, antecedent };
    pieces.push(piece);
    return piece;
  };
  let current = open(null);
  const suspended: Suspended[] = [];
  let frame: Piece = current;
  for (let at = 0; at < read.words.length; at += 1) {
    const word = read.words[at];
    if (word === undefined) continue;
    const around = frames.length === 0 ? undefined : frames.find(({ first, end }) => first <= at && at < end);
    if (around !== undefined) {
      if (around.first === at) {
        frame = open(null);
        if (states(current, read, hits) && around.content[0]?.[0] === around.end) current = open(null);
      }
      (isOfTime(read, word) ? current : frame).words.push(word);
      continue;
    }
    const before = nthWord(read.words, at - 1);
    const next = read.words[at + 1];
    const gap = text.slice(before?.to ?? 0, word.from);
    if (gap !== " " && !isWithinMention(read, word)) {
      const comma = gap.includes(",") && !isListBreak(read, before, word);
      const resumed = resume(suspended, gap, comma);
      if (resumed !== null) {
        current = resumed;
      } else if (/[;:]/.test(gap) && suspended.at(-1)?.closer === ")") {
        // "(population: 3 million; area: 200 km²)": each of what the bracket is about.
        if (gap.includes(";")) current = open(current.parent, current.antecedent);
      } else if (/[;:]/.test(gap)) {
        suspended.length = 0;
        if (current.words.length > 0) current = open(current);
      } else if (gap.includes("(") && !isBracketedName(read, word)) {
        suspended.push({ piece: current, closer: ")" });
        current = open(current, before === undefined ? null : mentionEndingAt(read, before));
      } else if (hasDash(gap) && current.words.length > 0) {
        suspended.push({ piece: current, closer: "—" });
        current = open(current);
      }
    }
    if (!mayOpen(word)) {
      current.words.push(word);
      continue;
    }
    if (RELATIVES.has(word.folded) && before !== undefined) {
      suspended.push({ piece: current, closer: "," });
      current = open(current, mentionEndingAt(read, before));
    } else if (current.words.length > 0 && opensElaboration(read.words, at, gap)) {
      suspended.push({ piece: current, closer: "," });
      current = open(current);
    } else if (opensClause(word, before, next) && !takesOut(read, at) && !restricts(read, at, hits)) {
      if (current.words.length === 0) suspended.push({ piece: current, closer: "," });
      current = open(current);
    }
    current.words.push(word);
  }
  return pieces.filter((piece) => piece.words.length > 0);
}

/** True for a piece that says something by itself: what a frame behind it hands on is then another. */
function states(piece: Piece, { mentions }: ReadSentence, hits: readonly TermHit[]): boolean {
  return piece.words.some(
    (word) =>
      hits.some(({ range }) => overlapsRange(range, word)) ||
      mentions.some(({ kind, range }) => kind !== "time" && overlapsRange(range, word)),
  );
}

function isOfTime({ mentions }: ReadSentence, word: Word): boolean {
  return mentions.some((mention) => namesDays(mention) && overlapsRange(mention.range, word));
}

/** True for "(XY)" behind a name: the name again, and no clause of its own. */
function isBracketedName(read: ReadSentence, word: Word): boolean {
  const text = read.sentence.text.text;
  return read.mentions.some(
    ({ kind, range }) =>
      kind === "entity" && range.from === word.from && text[range.from - 1] === "(" && text[range.to] === ")",
  );
}

/** True when a word goes on with a mention: the comma of "320,000" or "March 15, 2022" parts no clauses. */
function isWithinMention(read: ReadSentence, word: Word): boolean {
  return read.mentions.some(({ range }) => range.from < word.from && word.to <= range.to);
}

/** A clause that goes on after an insertion; `closer` is the mark that ends the insertion. */
interface Suspended {
  readonly piece: Piece;
  readonly closer: "," | ")" | "—";
}

/** Takes the insertion that this gap ends off the stack; a dash or bracket also ends what is open inside it. */
function resume(suspended: Suspended[], gap: string, comma: boolean): Piece | null {
  const closer = gap.includes(")") ? ")" : hasDash(gap) ? "—" : comma ? "," : null;
  if (closer === null) return null;
  const at = suspended.findLastIndex((entry) => entry.closer === closer);
  const innermost = closer === "," ? at === suspended.length - 1 : true;
  if (at < 0 || !innermost) return null;
  const piece = suspended[at]?.piece ?? null;
  suspended.length = at;
  return piece;
}

function hasDash(gap: string): boolean {
  return /\s[-–—]{1,2}\s|—/.test(gap);
}

function opensClause(word: Word, before: Word | undefined, next: Word | undefined): boolean {
  if (word.folded === "but" && before !== undefined && QUANTIFIERS.has(before.folded)) return false;
  if (word.folded === "that") return next !== undefined && AFTER_RELATIVE_THAT.has(next.folded);
  return SUBORDINATORS.has(word.folded);
}

/** True for the "that" of "35 that have abstained", which says who is counted as "that abstained" does. */
function restricts({ words }: ReadSentence, at: number, hits: readonly TermHit[]): boolean {
  const [that, have, verb] = words.slice(at, at + 3);
  const isPerfect = that?.folded === "that" && PERFECT.has(have?.folded ?? "");
  return (
    isPerfect &&
    hits.some(({ range, terms }) => range.from === verb?.from && terms.some(({ says }) => says.kind === "category"))
  );
}

const PERFECT: ReadonlySet<string> = new Set(["has", "have", "had"]);

/** True for the "but" of "all the southern states but A". */
function takesOut({ words, mentions, sentence }: ReadSentence, at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (word?.folded !== "but" || before === undefined || next === undefined) return false;
  const named = next.folded === "the" ? words[at + 2] : next;
  const isNamed = mentions.some(({ kind, range }) => kind === "entity" && range.from === named?.from);
  return isNamed && isRestrictive(words, at) && sentence.text.text.slice(before.to, word.from) === " ";
}

function mentionEndingAt(read: ReadSentence, word: Word): EntityMention | null {
  for (const mention of read.mentions) if (mention.kind === "entity" && mention.range.to === word.to) return mention;
  return null;
}
