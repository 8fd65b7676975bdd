import type { ClaimReport } from "../model/report.ts";
import type { IsoDate } from "../model/time.ts";
import type { ClaimRef, Decision, DecisionRef, Findings, Flip } from "../model/verification.ts";
import type { Reference } from "../reference/reference.ts";
import { newId } from "./accept.ts";
import type { Annotation, RetiredDecision } from "./annotation.ts";
import { refOf, refOfLost } from "./claim-refs.ts";
import { causesOf, compareClaims, isWorse } from "./compare.ts";
import { fateOf } from "./decisions.ts";

/** An article as it is now. */
export interface ArticleNow {
  readonly path: string;
  readonly source: string;
  /** SHA-256 of its bytes, hex. */
  readonly hash: string;
  readonly claims: readonly ClaimReport[];
}

/** How an article stands to its accepted state: what is not as it was, and how much is. */
export interface Standing extends Findings {
  readonly moved: number;
  readonly onChangedRows: number;
  readonly unchanged: number;
}

export interface ArticleState {
  readonly standing: Standing;
  /** What accepting the present state keeps. */
  readonly kept: ReadonlyMap<ClaimReport, { readonly id: string; readonly decision: Decision | undefined }>;
  readonly retired: readonly RetiredDecision[];
}

/** Holds an article against its accepted state on a day (that decisions may expire on). */
export function stateOf(article: ArticleNow, annotation: Annotation, reference: Reference, today: IsoDate): ArticleState {
  const { path, source } = article;
  const { pairs, added, lost } = compareClaims(annotation, article, reference);
  const articleChanged = article.hash !== annotation.article.hash;
  const ended: Record<"expired" | "disputed" | "orphan", DecisionRef[]> = { expired: [], disputed: [], orphan: [] };
  const flips: Flip[] = [];
  const kept = new Map<ClaimReport, { readonly id: string; readonly decision: Decision | undefined }>();
  const retired: RetiredDecision[] = [];
  const retire = (decision: Decision, claim: ClaimRef, fate: "expired" | "disputed" | "orphan", why: string): void => {
    ended[fate].push({ ...decision, article: path, claim, why });
    retired.push({ ...decision, quote: claim.quote, why: `${fate}: ${why}` });
  };
  for (const pair of pairs) {
    const { accepted, now } = pair;
    const { decision, id } = accepted;
    const claim = refOf(path, id, now, source);
    const fate = decision === undefined ? null : fateOf(decision, accepted, pair, today);
    if (decision !== undefined && fate !== null && fate.fate !== "stands") retire(decision, claim, fate.fate, fate.why);
    kept.set(now, { id, decision: fate?.fate === "stands" ? decision : undefined });
    if (now.verdict !== accepted.verdict && fate?.fate !== "stands") {
      const { verdict: from } = accepted;
      const because = causesOf(pair, articleChanged, reference);
      flips.push({ article: path, claim, from, to: now.verdict, worse: isWorse(from, now.verdict), because });
    }
  }
  for (const accepted of lost)
    if (accepted.decision !== undefined) {
      const fate = fateOf(accepted.decision, accepted, null, today);
      if (fate.fate !== "stands") retire(accepted.decision, refOfLost(path, accepted), fate.fate, fate.why);
    }
  const ids = new Set(annotation.claims.map(({ id }) => id));
  const standing = {
    flips,
    added: added.map((claim) => refOf(path, newId(claim, source, ids), claim, source)),
    lost: lost.map((claim) => refOfLost(path, claim)),
    expired: ended.expired,
    orphans: ended.orphan,
    disputed: ended.disputed,
    moved: pairs.filter((pair) => pair.moved && !pair.edited).length,
    onChangedRows: pairs.filter((pair) => pair.onChangedRows).length,
    unchanged: pairs.filter(({ accepted, now, edited }) => now.verdict === accepted.verdict && !edited).length,
  };
  return { standing, kept, retired: [...annotation.retired, ...retired] };
}
