import type { Claim, Clause, Modality, TermHit } from "../../model/claim.ts";
import { isDependentPronoun } from "../../model/function-words.ts";
import type { Mention, ReadSentence } from "../../model/mention.ts";
import type { Word } from "../../model/word.ts";
import { overlapsRange, withinRange } from "../../model/span.ts";
import type { Reference } from "../../reference/reference.ts";
import { cutClauses } from "./clauses.ts";
import type { Piece } from "./piece.ts";
import { elaboratedBy } from "./elaborations.ts";
import { exceptionsOf } from "./exceptions.ts";
import { modalityOf } from "./modality.ts";
import { inPairs } from "./respectively.ts";
import type { Stance } from "./reporting-verbs.ts";
import { framesOf, reportedBy } from "./reporting.ts";
import { findTerms } from "./terms.ts";

/**
 * Stage 4: every mention of a sentence that can state something is a claim to be looked at, with the clause around it. Headings and boilerplate
 * state nothing.
 */
export function findClaims(sentences: readonly ReadSentence[], reference: Reference): Claim[] {
  let before: readonly Clause[] = [];
  const claims: Claim[] = [];
  for (const read of sentences) {
    const isSpoken = read.sentence.role !== "heading" && read.sentence.role !== "boilerplate";
    if (!isSpoken || (read.mentions.length === 0 && !isQuestion(read))) {
      before = [];
      continue;
    }
    before = clausesOf(read, findTerms(read, reference), before);
    for (const whole of before) {
      for (const { clause, targets } of inPairs(whole)) {
        for (const target of targets) claims.push({ clause, target });
        for (const target of carriedInto(clause)) claims.push({ clause, target });
      }
    }
  }
  return claims;
}

/** Names that a clause speaks of without holding them: what its pronoun stands for, or the subject that a conjunction carries over. */
function carriedInto(clause: Clause): readonly Mention[] {
  if (clause.hits.length === 0) return [];
  if (clause.antecedent !== null) return [clause.antecedent];
  const goesOn = CONJUNCTIONS.has(clause.words[0]?.folded ?? "") && !clause.mentions.some(isName);
  return goesOn ? (clause.parent?.mentions.filter((mention) => mention.kind === "entity") ?? []) : [];
}

function isName(mention: Mention): boolean {
  return mention.kind === "entity" && !isDependentPronoun(mention.quote.toLowerCase());
}

const CONJUNCTIONS: ReadonlySet<string> = new Set(["but", "and", "yet"]);

/** True for words that a verdict could rest on; a noun alone ("countries") is none. */
function statesSomething(hit: TermHit): boolean {
  return hit.terms.some((term) => term.says.kind !== "noun");
}

const NONE: ReadonlySet<string> = new Set(["no", "none", "nobody", "neither"]);

/** True for a clause that begins by denying what it goes on to say of anyone: "No partner …", "None of them …". */
function deniesAll(words: readonly Word[]): boolean {
  return words.slice(0, 2).some((word) => NONE.has(word.folded));
}

/** How a clause is meant whose truth its reporter leaves open. */
const MODALITIES: Readonly<Record<Stance, Modality | null>> = {
  asserts: null,
  doubts: "doubted",
  supposes: "conditional",
};

function isQuestion(read: ReadSentence): boolean {
  return /\?["'”’)\]]*$/.test(read.sentence.text.text);
}

/** The clauses of a sentence; `before` are those of the sentence before it. */
function clausesOf(read: ReadSentence, hits: readonly TermHit[], before: readonly Clause[]): Clause[] {
  const frames = framesOf(read, hits);
  const made = new Map<Piece, Clause>();
  const make = (piece: Piece): Clause => {
    const known = made.get(piece);
    if (known !== undefined) return known;
    const own = hits.filter((hit) => piece.words.some((word) => word.from === hit.range.from));
    const range = { from: piece.words[0]?.from ?? 0, to: piece.words.at(-1)?.to ?? 0 };
    const mentions = read.mentions.filter(
      (mention) => overlapsRange(mention.range, range) && piece.words.some((word) => withinRange(mention.range, word)),
    );
    const frame = reportedBy(frames, read, piece.words);
    const clause: Clause = {
      sentence: read,
      range,
      words: piece.words,
      mentions,
      hits: deniesAll(piece.words) ? own.map(({ range, terms }) => ({ range, terms, negated: true })) : own,
      around: hits,
      parent: piece.parent === null ? null : make(piece.parent),
      antecedent: piece.antecedent,
      elaborates: null,
      exceptions: exceptionsOf(read, piece.words),
      modality:
        MODALITIES[frame?.stance ?? "asserts"] ??
        modalityOf(read, piece.words, isQuestion(read), own.filter(statesSomething)),
      attribution: frame?.speaker ?? null,
    };
    made.set(piece, clause);
    return clause;
  };
  const clauses: Clause[] = [];
  for (const clause of cutClauses(read, hits, frames).map(make)) {
    const elaborates = elaboratedBy(clause, clauses, before);
    clauses.push(elaborates === null ? clause : { ...clause, elaborates });
  }
  return clauses;
}
