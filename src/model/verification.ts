import type { Diagnostic } from "./diagnostic.ts";
import type { Quoted } from "./span.ts";
import type { IsoDate } from "./time.ts";
import type { Form, Reason, Verdict } from "./verdict.ts";

/** The outward shape of `factmark verify` (`factmark-verification/1`): stable, only added to. */
export interface Verification extends Findings {
  readonly format: "factmark-verification/1";
  readonly factmark: string;
  readonly reference: { readonly name: string; readonly version: string; readonly hash: string };
  /** The revision that was compared with; left out for the working folder's annotations. */
  readonly base?: Revision;
  /** Articles whose very bytes were accepted under another name, which is gone. Their decisions stand. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Articles that have no annotation. */
  readonly unannotated: readonly string[];
  readonly referenceErrors: readonly Diagnostic[];
  /** Articles that could not be read, annotations that are none. */
  readonly articleErrors: readonly Diagnostic[];
  /** Places that state different values for the same thing. */
  readonly inconsistencies: readonly Inconsistency[];
  readonly summary: VerificationSummary;
}

/** What is not as it was accepted, of one article or of all. */
export interface Findings {
  readonly flips: readonly Flip[];
  readonly added: readonly ClaimRef[];
  readonly lost: readonly ClaimRef[];
  /** Decisions whose number changed since, or whose day has come. */
  readonly expired: readonly DecisionRef[];
  /** Decisions whose claim is gone. */
  readonly orphans: readonly DecisionRef[];
  /** Decisions that the evidence now speaks against. */
  readonly disputed: readonly DecisionRef[];
}

/** A revision of the repository: as it was named, and its commit in full. */
export interface Revision {
  readonly name: string;
  readonly commit: string;
}

export interface VerificationSummary {
  readonly articles: number;
  readonly claims: number;
  /** Articles that were checked again, and articles whose accepted state was known to hold. */
  readonly checked: number;
  readonly fromCache: number;
  readonly flips: number;
  /** Flips to a worse state. */
  readonly worse: number;
  readonly added: number;
  readonly lost: number;
  readonly expired: number;
  readonly orphans: number;
  readonly disputed: number;
  readonly renamed: number;
  readonly unannotated: number;
  readonly inconsistencies: number;
  /** Claims whose place moved and that are else as accepted. */
  readonly moved: number;
  /** Claims that rest on rows of the reference which changed since they were accepted, flipped or not. */
  readonly onChangedRows: number;
  /** Claims as accepted. */
  readonly unchanged: number;
  /** True when nothing is to be accepted or mended. */
  readonly clean: boolean;
}

/** A claim in its article. Offsets are half-open UTF-16 code units of the source file; `line` and `column` count from 1. */
export interface ClaimRef extends Quoted {
  readonly article: string;
  /** Stable under edits elsewhere in the article. */
  readonly id: string;
  readonly form: Form;
  readonly verdict: Verdict;
  readonly reason?: Reason;
  readonly explanation: string;
  readonly line: number;
  readonly column: number;
  /** The line of the source that it stands in, without its line break. */
  readonly text: string;
}

/** A claim whose verdict is another than the accepted one. */
export interface Flip {
  readonly article: string;
  readonly claim: ClaimRef;
  readonly from: Verdict;
  readonly to: Verdict;
  /** True when the new state is worse: refuted, or no longer supported. */
  readonly worse: boolean;
  readonly because: readonly Cause[];
}

/** Why a verdict is another: a cell of the reference, the words of the article, or neither, which leaves the rules of this version. */
export interface Cause {
  readonly kind: "reference" | "article" | "rule";
  readonly resource?: string;
  /** Primary key of the row, its cells joined by "|". */
  readonly key?: string;
  readonly field?: string;
  readonly from?: string | null;
  readonly to?: string | null;
  /** The commit that made the change, when a base is given and git knows it. */
  readonly commit?: string;
}

/** What a person decided on a claim. */
export interface Decision {
  readonly reviewer: string;
  readonly verdict: Verdict;
  readonly note: string;
  readonly date: IsoDate;
  /** The day from which it no longer counts; left out for never. */
  readonly expires?: IsoDate;
  /** Digest of the evidence that the person saw. */
  readonly saw?: string;
}

/** A decision with the claim that it is on, as accepted. */
export interface DecisionRef extends Decision {
  readonly article: string;
  readonly claim: ClaimRef;
  readonly why: string;
}

/** The same thing with different values. */
export interface Inconsistency {
  /** What is stated, in the vocabulary of the reference ("economy: population, country EST, 2020"). */
  readonly of: string;
  readonly places: readonly (ClaimRef & { readonly value: string })[];
}
