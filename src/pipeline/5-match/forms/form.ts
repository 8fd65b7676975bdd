import type { Claim } from "../../../model/claim.ts";
import type { Mention } from "../../../model/mention.ts";
import type { Reading } from "../../../model/reading.ts";
import type { Form } from "../../../model/verdict.ts";
import type { Term } from "../../../model/term.ts";
import type { World } from "../world.ts";

type Kind = Term["says"]["kind"];

/** Words for a measure, in whatever way. */
export const OF_MEASURES: readonly Kind[] = ["measure", "size", "most", "least", "more", "less", "rising"];

/** One form of claim: what it needs in a clause, and the readings that it proposes. */
export interface FormSpec {
  readonly form: Form;
  /** The kinds of mentions whose truth it asks. */
  readonly targets: readonly Mention["kind"][];
  /** Kinds of the vocabulary's words one of which the clause must have; left out for a form that may read without. Asked once a clause. */
  readonly words?: readonly Kind[];
  /** What earlier sentences may leave that stands in for such words. */
  readonly goesOn?: "ranked" | "measured";
  /** Set for a form that is asked of a number with a unit of measurement whatever words its clause has. */
  readonly byUnit?: true;
  /** False for a form that reads numbers without any word of the reference; true when left out. */
  readonly needsVocabulary?: boolean;
  /** All readings of the claim in this form; empty when the clause lacks what the form needs. */
  readings(claim: Claim, world: World): Reading[];
}
