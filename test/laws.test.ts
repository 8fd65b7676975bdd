import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ArticleReport } from "../src/model/report.ts";
import { checkArticle } from "../src/pipeline/pipeline.ts";
import { openDatabase, type Database } from "../src/reference/duckdb.ts";
import { readPackage } from "../src/reference/package.ts";
import type { Reference } from "../src/reference/reference.ts";
import { CORPUS } from "./corpus-articles.ts";
import { openCorpusReference } from "./corpus-reference.ts";
import { markdownSource } from "./markdown-source.ts";

let reference: Reference;
let database: Database;

beforeAll(async () => {
  reference = await openCorpusReference();
  const read = await readPackage("corpus/reference");
  if (!read.ok) throw new Error("the corpus reference does not open");
  database = await openDatabase("corpus/reference", read.files.descriptor);
});

afterAll(() => {
  database.close();
});

function check(source: string, path = "article.md"): ArticleReport | null {
  const checked = checkArticle({ path, bytes: new TextEncoder().encode(source) }, reference, {
    published: "2022-04-12",
    asOf: null,
    explain: false,
  });
  return checked.ok ? checked.report : null;
}

function expectSpans(source: string, report: ArticleReport): void {
  const quoted = [
    ...report.mentions,
    ...report.claims,
    ...report.claims.flatMap((claim) => claim.parts ?? []),
    ...report.ledger,
  ];
  for (const { start, end, quote } of quoted) {
    expect(source.slice(start, end)).toBe(quote);
    expect(end).toBeGreaterThan(start);
  }
  for (const claim of report.claims) expect(claim.clause.end).toBeLessThanOrEqual(source.length);
}

/** Digits of the text that no ledger entry covers; digits of markup (addresses, code fences) are not text. */
function unaccounted(source: string, report: ArticleReport): string[] {
  const inText = report.sentences;
  const covered = [...report.ledger, ...report.mentions.filter((mention) => mention.kind === "entity")];
  return [...source.matchAll(/\d+/g)]
    .filter((match) => inText.some((sentence) => sentence.start <= match.index && match.index < sentence.end))
    .filter((match) => !covered.some((entry) => entry.start < match.index + match[0].length && match.index < entry.end))
    .map((match) => source.slice(Math.max(0, match.index - 10), match.index + 10));
}

describe("on every article of the corpus", () => {
  test.each(CORPUS)("$path: spans quote the source", ({ path, source }) => {
    const report = check(source, path);
    expect(report).not.toBeNull();
    if (report !== null) expectSpans(source, report);
  });

  test.each(CORPUS)("$path: no number is passed over", ({ path, source }) => {
    const report = check(source, path);
    expect(report === null ? ["unread"] : unaccounted(source, report)).toEqual([]);
  });

  test.each(CORPUS)("$path: every receipt gives the same answer in DuckDB", async ({ path, source }) => {
    const receipts =
      check(source, path)?.claims.flatMap(({ receipt, now }) => [receipt ?? [], now?.receipt ?? []].flat()) ?? [];
    expect(receipts.length).toBeGreaterThan(0);
    for (const { sql, params, rows } of receipts) {
      expect(JSON.stringify(await database.run({ sql, params }))).toBe(JSON.stringify(rows));
    }
  });

  test.each(CORPUS)(
    "$path: a decided claim has a receipt with rows' keys, a rule and a source; an open one has a reason",
    ({ path, source }) => {
      for (const claim of check(source, path)?.claims ?? []) {
        if (claim.verdict === "not-enough-evidence") {
          expect(claim.reason).toBeDefined();
          expect(claim.receipt).toBeUndefined();
        } else {
          expect(claim.receipt?.referenceHash).toBe(reference.hash);
          expect(claim.receipt?.rule).not.toBe("");
          if ((claim.receipt?.keys.length ?? 0) > 0) expect(claim.receipt?.sources).not.toEqual([]);
        }
      }
    },
  );

  test.each(CORPUS)("$path: the same bytes give the same report", ({ path, source }) => {
    expect(JSON.stringify(check(source, path))).toBe(JSON.stringify(check(source, path)));
  });
});

describe("on any Markdown", () => {
  test("spans quote the source", () => {
    fc.assert(
      fc.property(markdownSource, (source) => {
        const report = check(source);
        if (report !== null) expectSpans(source, report);
      }),
      { numRuns: 400 },
    );
  });

  test("no number in plain words is passed over", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            "in 2014",
            "141 of 193",
            "12.5 %",
            "COVID-19",
            "A/RES/1/2",
            "3,4",
            "7-of-13",
            "1.",
            "$5bn",
            "+49 30 1234",
            "1990s",
            "0",
            "5-6",
            "²3",
          ),
          { minLength: 1, maxLength: 8 },
        ),
        (words) => {
          const source = `The count was ${words.join(" and ")} that day.`;
          const report = check(source, "article.txt");
          expect(report === null ? [] : unaccounted(source, report)).toEqual([]);
        },
      ),
    );
  });

  test("no text throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (source) => {
        const report = check(source);
        if (report !== null) expectSpans(source, report);
      }),
      { numRuns: 400 },
    );
  });
});
