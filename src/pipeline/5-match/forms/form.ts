import type { Claim } from "../../../model/claim.ts";
import type { Mention } from "../../../model/mention.ts";
import type { Reading } from "../../../model/reading.ts";
import type { Form } from "../../../model/verdict.ts";
import type { World } from "../world.ts";

/** One form of claim: what it needs in a clause, and the readings that it proposes. */
export interface FormSpec {
  readonly form: Form;
  /** The kinds of mentions whose truth it asks. */
  readonly targets: readonly Mention["kind"][];
  /** False for a form that reads numbers without any word of the reference; true when left out. */
  readonly needsVocabulary?: boolean;
  /** All readings of the claim in this form; empty when the clause lacks what the form needs. */
  readings(claim: Claim, world: World): Reading[];
}
