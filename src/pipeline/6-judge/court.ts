import type { Article } from "../../model/article.ts";
import type { Claim } from "../../model/claim.ts";
import type { Reading } from "../../model/reading.ts";
import type { ClaimReport } from "../../model/report.ts";
import type { IsoDate } from "../../model/time.ts";
import type { Answer } from "../../model/query.ts";
import type { Reference } from "../../reference/reference.ts";
import type { Outcome } from "./ending.ts";
import type { SecondOpinion } from "./second-opinion.ts";

/** A claim with the readings that stage 5 found, best first, and those that too little speaks for. */
export interface Candidate {
  readonly claim: Claim;
  readonly readings: readonly Reading[];
  readonly dropped: readonly Reading[];
}

/** A reading that leads by less than this does not win over one that would end otherwise. */
export const CLEAR_LEAD = 0.5;

/** What all claims of an article are judged by. */
export interface Court {
  readonly article: Article;
  readonly reference: Reference;
  /** The day on which the article is judged; null when it has none. */
  readonly asOf: IsoDate | null;
  /** Whether claims carry all their readings. */
  readonly explain: boolean;
}

/** A claim with its report, which has no number yet; `reading` is the one that the verdict rests on. */
export interface Judged {
  readonly claim: Claim;
  readonly reading: Reading | null;
  readonly report: Omit<ClaimReport, "id">;
}

/** A reading with what the reference answers and what that means. */
export interface Tried {
  readonly reading: Reading;
  readonly answer: Answer;
  readonly outcome: Outcome;
  /** What another source has, by which the claim would end otherwise; null when all agree. */
  readonly dissent: SecondOpinion | null;
}
