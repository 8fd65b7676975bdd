import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { ArticleReport } from "../src/model/report.ts";
import type { Form, Verdict } from "../src/model/verdict.ts";
import type { Reference } from "../src/reference/reference.ts";
import { checkText } from "./check-text.ts";
import { openCorpusReference } from "./corpus-reference.ts";

interface Expected {
  readonly quote: string;
  readonly prefix?: string;
  readonly form: Form;
  readonly expect: Verdict;
  readonly why: string;
}

let reference: Reference;

beforeAll(async () => {
  reference = await openCorpusReference();
});

const NAMES = readdirSync("test/expected").map((name) => name.replace(".json", ""));

describe.each(NAMES)("%s: what is true and what is not", (name) => {
  const source = readFileSync(`corpus/articles/${name}.md`, "utf8");
  const expected = JSON.parse(readFileSync(`test/expected/${name}.json`, "utf8")) as readonly Expected[];
  let report: ArticleReport;

  beforeAll(() => {
    report = checkText(source, reference, { path: `corpus/articles/${name}.md` }).report;
  });

  const startOf = ({ prefix = "", quote }: Expected): number => {
    const at = source.indexOf(prefix + quote);
    expect(source.indexOf(prefix + quote, at + 1)).toBe(-1);
    return at + prefix.length;
  };

  test.each(expected)("$quote: $expect", (one) => {
    const start = startOf(one);
    const end = start + one.quote.length;
    const touching = report.claims.filter((claim) => claim.start < end && start < claim.end);
    const verdicts = touching
      .filter((claim) => claim.form === one.form || claim.verdict === "refuted")
      .map((claim) => claim.verdict);
    expect(verdicts).toContain(one.expect);
    if (one.expect !== "refuted") expect(verdicts).not.toContain("refuted");
    if (one.expect === "not-enough-evidence") expect(verdicts).not.toContain("supported");
  });

  test("nothing is refuted that is not false", () => {
    const wrong = expected
      .filter((one) => one.expect === "refuted")
      .map((one) => ({ start: startOf(one), end: startOf(one) + one.quote.length }));
    const strays = report.claims.filter(
      (claim) => claim.verdict === "refuted" && !wrong.some(({ start, end }) => claim.start < end && start < claim.end),
    );
    expect(strays.map((claim) => claim.quote)).toEqual([]);
  });
});
