import { createHash } from "node:crypto";
import type { ArticleReport, ClaimReport } from "../../../model/report.ts";
import type { CheckedRun } from "../run.ts";
import type { Finding, FindingRule, FindingsRun } from "./finding.ts";
import { placeIn } from "./place.ts";

const REFUTED: FindingRule = {
  id: "claim-refuted",
  title: "A claim is refuted",
  level: "error",
  help: "The article states something that the reference contradicts. The report has the rows and the query that found them: mend the article, or the reference.",
  fails: true,
};

/** A check in the terms of the programs that show findings: a refuted claim is one. */
export function checkRun({ report, articles }: CheckedRun): FindingsRun {
  const { factmark, reference, summary } = report;
  const { claims, refuted, supported, conflicting, notEnoughEvidence } = summary;
  return {
    command: "check",
    factmark,
    reference,
    rules: [REFUTED],
    findings: report.articles.flatMap((article, k) => findingsOf(article, articles[k]?.source ?? "")),
    errors: report.articles.flatMap(({ path, diagnostics }) => diagnostics.map((one) => ({ ...one, file: path }))),
    headline: `${refuted} of ${claims} claims in ${summary.articles} ${summary.articles === 1 ? "article" : "articles"} refuted`,
    notes: [
      `${supported} supported, ${conflicting} with sources that conflict, ${notEnoughEvidence} with not enough evidence`,
      `reference ${reference.name} ${reference.version} (${reference.hash.slice(0, 12)})`,
    ],
    wayOut: [],
  };
}

function findingsOf({ path, claims }: ArticleReport, source: string): Finding[] {
  const seen = new Map<string, number>();
  return claims
    .filter(({ verdict }) => verdict === "refuted")
    .map((claim) => {
      const words = wordsOf(claim, source);
      const before = seen.get(words) ?? 0;
      seen.set(words, before + 1);
      return finding(path, claim, source, `${words}:${before + 1}`);
    });
}

function finding(file: string, claim: ClaimReport, source: string, words: string): Finding {
  const sources = (claim.receipt?.sources ?? []).map(({ publisher, title }) => `Source: ${publisher}, ${title}.`);
  return {
    rule: REFUTED,
    level: REFUTED.level,
    file,
    place: placeIn(source, claim),
    fingerprints: { "factmarkWords/v1": words },
    state: "new",
    title: "",
    message: claim.explanation,
    details: claim.attribution === undefined ? sources : [`Said by ${claim.attribution}.`, ...sources],
    related: [],
  };
}

/** What a claim is known by from one check to the next: its form, its words and those of its clause, wherever they stand. */
function wordsOf({ form, quote, clause }: ClaimReport, source: string): string {
  const words = [form, quote, source.slice(clause.start, clause.end)].map((text) => text.replace(/\s+/g, " ").trim());
  return createHash("sha256").update(words.join("\n")).digest("hex").slice(0, 32);
}
