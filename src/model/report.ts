import type { Diagnostic } from "./diagnostic.ts";
import type { Role } from "./article.ts";
import type { Quoted, Span } from "./span.ts";
import type { IsoDate } from "./time.ts";
import type { Compared, Form, Reason, Receipt, Verdict } from "./verdict.ts";

/** The outward shape (`factmark-report/1`): stable, only added to. */
export interface Report {
  readonly format: "factmark-report/1";
  readonly factmark: string;
  readonly reference: { readonly name: string; readonly version: string; readonly hash: string };
  readonly articles: readonly ArticleReport[];
  readonly summary: Summary;
}

export interface Summary {
  readonly articles: number;
  readonly claims: number;
  readonly supported: number;
  readonly refuted: number;
  readonly conflicting: number;
  readonly notEnoughEvidence: number;
}

export interface ArticleReport {
  readonly path: string;
  readonly title: string | null;
  readonly published: IsoDate | null;
  readonly hash: string;
  readonly sentences: readonly SentenceReport[];
  readonly mentions: readonly MentionReport[];
  readonly claims: readonly ClaimReport[];
  readonly ledger: readonly LedgerEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface SentenceReport extends Span {
  readonly role: Role;
}

export interface MentionReport extends Quoted {
  readonly kind: "quantity" | "time" | "entity";
  readonly quantity?: {
    readonly value: string | null;
    readonly low: string | null;
    readonly high: string | null;
    readonly lowInclusive: boolean;
    readonly highInclusive: boolean;
    readonly unit: string | null;
    readonly comparator: string;
    readonly of?: string;
  };
  /** Days, and where the words say so hours of the day, how long in seconds and how often (ISO 8601 duration). */
  readonly time?: {
    readonly from: IsoDate | null;
    readonly to: IsoDate | null;
    readonly granularity: string;
    readonly clock?: { readonly from: string | null; readonly to: string | null };
    readonly length?: number;
    readonly recurrence?: string;
  };
  readonly entity?: {
    readonly id: string | null;
    readonly type: string | null;
    readonly name: string;
    readonly via: string;
    /** Why this entity and not another that the name may mean, or why less surely. */
    readonly why?: string;
    readonly candidates?: readonly {
      readonly id: string;
      readonly type: string;
      readonly name: string;
      readonly via: string;
      readonly why?: string;
    }[];
  };
}

/** A place within a claim that was compared on its own: the 193 of "141 of 193", the exception of a universal. */
export interface ClaimPart extends Quoted {
  readonly verdict: Verdict;
  readonly note: string;
}

export interface ClaimReport extends Quoted {
  /** Stable in one article: "c1", "c2" … in source order. */
  readonly id: string;
  readonly form: Form;
  readonly polarity: "positive" | "negative";
  readonly attribution?: string;
  readonly verdict: Verdict;
  readonly reason?: Reason;
  /** 0 to 1: the chance that the verdict is right. */
  readonly confidence: number;
  readonly explanation: string;
  readonly claimed: Compared;
  readonly reference?: Compared;
  readonly receipt?: Receipt;
  readonly parts?: readonly ClaimPart[];
  /** What the claim gives a value for, in the reference's terms: the same text wherever the same is asked. Left out when that is not sure. */
  readonly asks?: string;
  /** Of a refuted claim, the smallest places that are wrong, in source order: the number, the name, the word. */
  readonly wrong?: readonly Quoted[];
  /** The clause that was read. */
  readonly clause: Span;
  readonly asOf: IsoDate | null;
  /** Only where the claim ends otherwise on the last day that the reference vouches for. */
  readonly now?: NowReport;
  /** With `--explain`: every reading with what it explains and its score, best first. */
  readonly readings?: readonly ReadingReport[];
}

/** A claim judged again on a later day than the article's: "true when written, but no longer so". */
export interface NowReport {
  readonly asOf: IsoDate;
  readonly verdict: Verdict;
  readonly explanation: string;
  readonly reference: Compared;
  readonly receipt: Receipt;
}

export interface ReadingReport {
  readonly form: Form;
  readonly table: string;
  readonly score: number;
  readonly features: Readonly<Record<string, number>>;
  readonly explains: readonly string[];
  readonly query: string;
  readonly dropped?: string;
}

export type LedgerStatus =
  "checked" | "internal" | "not-a-claim" | "opinion-or-forecast" | "no-reference" | "ambiguous";

/** What became of one number or date of the article. */
export interface LedgerEntry extends Quoted {
  readonly status: LedgerStatus;
  readonly reason: string;
  readonly claim?: string;
}
