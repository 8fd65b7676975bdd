import type { Claim } from "../../src/model/claim.ts";
import type { Features } from "../../src/model/reading.ts";
import { overlaps } from "../../src/model/span.ts";
import type { Form, Verdict } from "../../src/model/verdict.ts";
import { wordsOf } from "../../src/model/word.ts";
import { readArticle } from "../../src/pipeline/1-read/read.ts";
import { splitSentences } from "../../src/pipeline/2-sentences/sentences.ts";
import { readMentions } from "../../src/pipeline/3-mentions/mentions.ts";
import { findClaims } from "../../src/pipeline/4-claims/claims.ts";
import { matchClaims } from "../../src/pipeline/5-match/match.ts";
import { judgeClaim } from "../../src/pipeline/6-judge/judge.ts";
import type { Reference } from "../../src/reference/reference.ts";
import type { Sample } from "./material.ts";

/** A reading that decides a sample's claim, and whether it decides as it should. */
export interface Trial {
  readonly sample: Sample;
  readonly claim: Claim;
  readonly form: Form;
  readonly features: Features;
  readonly score: number;
  readonly right: boolean;
  /** True for the one that the report's verdict rests on; with its confidence. */
  readonly confidence: number | null;
}

type Checked = ReturnType<typeof candidatesOf>;

/** Every reading of the claims at the samples' places, each judged as if it were the only one, and those that win. */
export function trialsOf(samples: readonly Sample[], reference: Reference): Trial[] {
  const checked = new Map<string, Checked>();
  return samples.flatMap((sample) => {
    const key = `${sample.published}\n${sample.text}`;
    const known = checked.get(key) ?? candidatesOf(sample, reference);
    checked.set(key, known);
    return trialsAt(sample, known);
  });
}

function candidatesOf(sample: Sample, reference: Reference) {
  const file = { path: "article.md", bytes: new TextEncoder().encode(sample.text) };
  const read = readArticle(file, { published: sample.published });
  if (!read.ok) throw new Error(read.diagnostic.message);
  const { article } = read;
  const asOf = article.published;
  const claims = findClaims(readMentions(article, splitSentences(article), reference), reference);
  const court = { article, reference, asOf, explain: false };
  return matchClaims(claims, reference, { asOf, title: wordsOf(article.title ?? "") }).map((candidate) => ({
    candidate,
    court,
    judged: judgeClaim(candidate, court),
  }));
}

/** Where any form may answer, a refuted word is enough: what else the place holds may well be true. */
function trialsAt(sample: Sample, checked: Checked): Trial[] {
  const trials = everyTrialAt(sample, checked);
  const right = trials.filter((trial) => trial.right);
  return sample.form === null && sample.gold === "refuted" && right.length > 0 ? right : trials;
}

function everyTrialAt(sample: Sample, checked: Checked): Trial[] {
  return checked.flatMap(({ candidate, court, judged }) => {
    const readings = [...candidate.readings, ...candidate.dropped];
    return readings.flatMap((reading): Trial[] => {
      if (sample.form !== null && reading.form !== sample.form) return [];
      const alone = judgeClaim({ ...candidate, readings: [reading], dropped: [] }, court)?.report;
      const verdict = alone === undefined || !overlaps(alone, sample) ? null : verdictAt(sample, alone);
      if (alone === undefined || verdict === null || verdict === "not-enough-evidence") return [];
      const wins = judged?.reading === reading && judged.report.verdict !== "not-enough-evidence";
      const { form, features, score } = reading;
      return [
        {
          sample,
          claim: candidate.claim,
          form,
          features,
          score,
          right: verdict === sample.gold,
          confidence: wins ? judged.report.confidence : null,
        },
      ];
    });
  });
}

/** The verdict on the sample's words: that of its parts, where they were compared on their own, and the refuted one of several. */
function verdictAt(
  sample: Sample,
  {
    verdict,
    parts = [],
  }: { readonly verdict: Verdict; readonly parts?: readonly { start: number; end: number; verdict: Verdict }[] },
): Verdict {
  const own = parts.filter((part) => overlaps(part, sample));
  return (own.find((part) => part.verdict === "refuted") ?? own[0])?.verdict ?? verdict;
}
