import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { ClaimReport, ArticleReport } from "../src/model/report.ts";
import { checkArticle } from "../src/pipeline/pipeline.ts";
import type { Reference } from "../src/reference/reference.ts";
import { openCorpusReference } from "./corpus-reference.ts";

const PATH = "corpus/articles/allies-of-moscow.md";
const SEED = readFileSync(PATH, "utf8");

let reference: Reference;
let untouched: ArticleReport;

beforeAll(async () => {
  reference = await openCorpusReference();
  untouched = check(SEED);
});

function check(source: string): ArticleReport {
  const checked = checkArticle({ path: PATH, bytes: new TextEncoder().encode(source) }, reference, {
    published: null,
    asOf: null,
    explain: false,
  });
  if (!checked.ok) throw new Error(checked.diagnostic.message);
  return checked.report;
}

/** Claims that touch the words, which stand after `after` in the source. */
function at(report: ArticleReport, source: string, words: string, after = ""): ClaimReport[] {
  const start = source.indexOf(words, source.indexOf(after));
  if (start < 0) throw new Error(`no "${words}" in the article`);
  return report.claims.filter((claim) => claim.start < start + words.length && start < claim.end);
}

function verdicts(claims: readonly ClaimReport[]): string[] {
  return [...new Set(claims.map((claim) => claim.verdict))].sort();
}

describe("the seed article as it is", () => {
  test.each([
    ["141 of 193", ""],
    ["193 member states", ""],
    ["93 votes", ""],
    ["Russia's allies abstained", ""],
    ["Belarus", "with the exception of"],
    ["Belarus", "alongside"],
    ["Kazakhstan", "alongside Belarus"],
    ["Kyrgyzstan", "alongside Belarus"],
    ["Tajikistan voted against", ""],
    ["did not vote at all", ""],
    ["sent in ODKB troops", ""],
    ["Azerbaijani troops advanced", ""],
    ["Russia", "In the first alliance"],
    ["Armenia", "is about defense with"],
    ["Belarus", "is about defense with"],
    ["Kazakhstan", "is about defense with"],
    ["Kyrgyzstan", "is about defense with"],
    ["Tajikistan", "is about defense with"],
    ["partner, not even Belarus, has recognized", ""],
    ["three", "strategically important point"],
    ["Armenia", "economic integration of"],
    ["Belarus", "economic integration of"],
    ["Kazakhstan", "economic integration of"],
    ["Kyrgyzstan", "economic integration of"],
    ["2014", "Crimea in"],
    ["2020", "flare-up of the"],
    ["Muchtar Tleuberdi", "Kazakh Foreign Minister"],
    ["Roman Wassilenko", "His deputy"],
    ["Kassym-Jomart Tokayev", "President"],
    ["Vladimir Putin", "President"],
    ["early March", "In"],
  ])("%s (after %j) is supported", (words, after) => {
    const claims = at(untouched, SEED, words, after);
    expect(verdicts(claims)).toContain("supported");
    expect(verdicts(claims)).not.toContain("refuted");
  });

  test("LNG is refuted: the price was that of another gas, and nothing else is refuted", () => {
    const refuted = untouched.claims.filter((claim) => claim.verdict === "refuted");
    expect(refuted.map((claim) => claim.quote)).toEqual([expect.stringContaining("LNG")]);
  });

  test.each([
    ["seven million", ""],
    ["end of March", "Next TV"],
    ["early March", "Humanitarian relief"],
    ["Last Saturday", ""],
  ])("%s stays open: the reference has nothing", (words, after) => {
    expect(verdicts(at(untouched, SEED, words, after))).toEqual(["not-enough-evidence"]);
  });

  test("the byline and the share line bear no claim", () => {
    expect(at(untouched, SEED, "Frederick Smith")).toEqual([]);
    expect(at(untouched, SEED, "Follow I follow")).toEqual([]);
    expect(at(untouched, SEED, "Political correspondent for Russia")).toEqual([]);
  });

  test("every number and date of the article is in the ledger", () => {
    for (const match of SEED.matchAll(/\d+/g)) {
      if (match.index < SEED.indexOf("According to a tsarist")) continue;
      const entry = untouched.ledger.find((one) => one.start <= match.index && match.index < one.end);
      expect(entry, `${match[0]} at ${match.index}`).toBeDefined();
    }
  });
});

describe("the seed article with one thing changed", () => {
  test.each([
    ["141 of 193", "151 of 193", "151", ""],
    ["141 of 193", "141 of 195", "195", ""],
    ["93 votes", "99 votes", "99", ""],
    ["Crimea in 2014", "Crimea in 2015", "2015", ""],
    ["the 2020 war", "the 2018 war", "2018", "flare-up of"],
    [
      "Kazakhstan, Kyrgyzstan and Tajikistan voted",
      "Kazakhstan, Armenia and Tajikistan voted",
      "Armenia",
      "alongside Belarus",
    ],
    ["Kazakh Foreign Minister", "Kyrgyz Foreign Minister", "Kyrgyz", "revanchism are also likely"],
    ["In early March, with", "In early February, with", "early February", ""],
    ["allies abstained when", "allies voted against when", "voted against", "Russia's allies"],
    ["exception of Belarus", "exception of Armenia", "Armenia", "exception of"],
    ["about defense with Armenia", "about defense with Uzbekistan", "Uzbekistan", "about defense with"],
    ["No partner, not even Belarus, has", "Russia, unlike its partners, has not", "has not recognized", ""],
    ["three (ethnic)", "thirty (ethnic)", "thirty", ""],
  ])("%s → %s is refuted at that place and nowhere else", (from, to, place, after) => {
    const source = SEED.replace(from, to);
    expect(source).not.toBe(SEED);
    const report = check(source);
    expect(verdicts(at(report, source, place, after))).toContain("refuted");
    const start = source.indexOf(place, source.indexOf(after));
    const elsewhere = report.claims.filter(
      (claim) => claim.verdict === "refuted" && !(claim.start < start + place.length && start < claim.end),
    );
    expect(elsewhere.map((claim) => claim.quote)).toEqual([expect.stringContaining("LNG")]);
  });
});
