import type { ArticleReport, Report, Summary } from "../../model/report.ts";
import type { Verdict } from "../../model/verdict.ts";
import type { Reference } from "../../reference/reference.ts";

/** Stage 7 begins: the report of all articles, in the order given. */
export function buildReport(
  articles: readonly ArticleReport[],
  reference: Pick<Reference, "name" | "version" | "hash">,
  version: string,
): Report {
  const { name, hash } = reference;
  return {
    format: "factmark-report/1",
    factmark: version,
    reference: { name, version: reference.version, hash },
    articles,
    summary: summarize(articles),
  };
}

/** How many claims there are of each verdict. */
export function summarize(articles: readonly ArticleReport[]): Summary {
  const claims = articles.flatMap((article) => article.claims);
  const count = (verdict: Verdict): number => claims.filter((claim) => claim.verdict === verdict).length;
  return {
    articles: articles.length,
    claims: claims.length,
    supported: count("supported"),
    refuted: count("refuted"),
    conflicting: count("conflicting"),
    notEnoughEvidence: count("not-enough-evidence"),
  };
}
