import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Reading } from "../src/model/reading.ts";
import { wordsOf } from "../src/model/word.ts";
import { readArticle } from "../src/pipeline/1-read/read.ts";
import { splitSentences } from "../src/pipeline/2-sentences/sentences.ts";
import { readMentions } from "../src/pipeline/3-mentions/mentions.ts";
import { findClaims } from "../src/pipeline/4-claims/claims.ts";
import { matchClaims, type Matched } from "../src/pipeline/5-match/match.ts";
import { judgeClaim } from "../src/pipeline/6-judge/judge.ts";
import type { Column, Reference, Table } from "../src/reference/reference.ts";
import { CORPUS } from "./corpus-articles.ts";
import { openCorpusReference } from "./corpus-reference.ts";

let reference: Reference;

beforeAll(async () => {
  reference = await openCorpusReference();
});

/** The reference with other answers: each figure is that many times what it is, plus something; each value of a category or attribute is that of another row. */
function withOtherAnswers(factor: number, plus: number): Reference {
  const answers = (column: Column, rowCount: number): Column["cell"] => {
    switch (column.field.factmark?.role) {
      case "measure":
        return (row) => {
          const cell = column.cell(row);
          return cell === null ? null : String(Math.round(Number(cell) * factor + plus));
        };
      case "category":
      case "attribute":
        return (row) => column.cell((row + plus) % rowCount);
      default:
        return (row) => column.cell(row);
    }
  };
  const other = (column: Column, rowCount: number): Column => ({
    field: column.field,
    cell: answers(column, rowCount),
    rowsWith: (value) => column.rowsWith(value),
  });
  const changed = ([name, table]: readonly [string, Table]): readonly [string, Table] => [
    name,
    {
      ...table,
      keyOf: (row) => table.keyOf(row),
      rowWithKey: (key) => table.rowWithKey(key),
      columns: new Map([...table.columns].map(([field, column]) => [field, other(column, table.rowCount)])),
    },
  ];
  return { ...reference, tables: new Map([...reference.tables].map(changed)) };
}

interface Read {
  readonly matched: readonly Matched[];
  readonly verdicts: readonly (readonly [best: string, chosen: string])[];
}

/** The readings of an article's claims, and for each claim that is decided the best reading that decides and the one that the verdict rests on. */
function read(path: string, source: string, against: Reference): Read {
  const article = readArticle({ path, bytes: new TextEncoder().encode(source) }, { published: null });
  if (!article.ok) throw new Error(article.diagnostic.message);
  const asOf = article.article.published;
  const claims = findClaims(readMentions(article.article, splitSentences(article.article), against), against);
  const matched = matchClaims(claims, against, { asOf, title: wordsOf(article.article.title ?? "") });
  const court = { article: article.article, reference: against, asOf, explain: false };
  const verdicts = matched.flatMap((candidate) => {
    const judged = judgeClaim(candidate, court);
    if (judged === null || judged.report.verdict === "not-enough-evidence") return [];
    if (candidate.readings.some(({ sense }) => sense !== undefined)) return [];
    const best = candidate.readings.find((reading) => {
      const alone = judgeClaim({ ...candidate, readings: [reading] }, court);
      return alone !== null && alone.report.verdict !== "not-enough-evidence";
    });
    return [[nameOf(best), nameOf(judged.reading)] as const];
  });
  return { matched, verdicts };
}

function nameOf(reading: Reading | null | undefined): string {
  return `${reading?.form ?? "none"} ${reading?.table ?? ""}`;
}

function chosen({ matched }: Read): unknown[] {
  return matched.map(({ readings, dropped }) =>
    [...readings, ...dropped].map(({ form, table, query, expectation, score }) => ({
      form,
      table,
      query,
      expectation,
      score,
    })),
  );
}

describe("what a claim is taken to mean", () => {
  test.each(CORPUS)("$path: does not hang on what the reference answers", ({ path, source }) => {
    const before = read(path, source, reference);
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 100, noNaN: true }), fc.integer({ min: 0, max: 10 }), (factor, plus) => {
        const after = read(path, source, withOtherAnswers(factor, plus));
        expect(chosen(after)).toEqual(chosen(before));
        for (const [best, taken] of after.verdicts) expect(taken).toBe(best);
      }),
      { numRuns: 8 },
    );
  });
});
