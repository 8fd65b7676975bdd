import type { EntityMention, Mention, ReadSentence } from "./mention.ts";
import type { Range } from "./span.ts";
import type { Term } from "./term.ts";
import type { Word } from "./word.ts";

/** Words of a clause that the reference's vocabulary knows. */
export interface TermHit {
  readonly range: Range;
  /** What the words may say; more than one when tables share them. */
  readonly terms: readonly Term[];
  /** True when a negator governs them ("did not abstain"). */
  readonly negated: boolean;
}

/** How a clause is meant. Only what is asserted is judged. */
export type Modality = "asserted" | "forecast" | "conditional" | "doubted" | "question";

/** A stretch of a sentence with one predicate. Its words need not be adjacent: what another clause interrupts is left out. */
export interface Clause {
  readonly sentence: ReadSentence;
  readonly range: Range;
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  readonly hits: readonly TermHit[];
  /** Those of its whole sentence. */
  readonly around: readonly TermHit[];
  /** The clause that this one hangs on; null for a main clause. */
  readonly parent: Clause | null;
  /** What a relative pronoun at its head stands for. */
  readonly antecedent: EntityMention | null;
  /** The clause whose statement it goes on with, of the names or the number that it has itself: "…, including A", "as did B", "Others were C"; else null. */
  readonly elaborates: Clause | null;
  /** Entities that the clause takes out ("except …"). */
  readonly exceptions: readonly EntityMention[];
  readonly modality: Modality;
  /** Who says it, in the article's words; null when the article itself does. */
  readonly attribution: string | null;
}

/** A clause seen from one of its mentions: the one whose truth is asked. */
export interface Claim {
  readonly clause: Clause;
  readonly target: Mention;
}
