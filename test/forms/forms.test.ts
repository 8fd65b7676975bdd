import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import type { Form } from "../../src/model/verdict.ts";
import { FORMS } from "../../src/pipeline/5-match/forms/index.ts";
import type { Reference } from "../../src/reference/reference.ts";
import { checkText } from "../check-text.ts";
import { openCorpusReference } from "../corpus-reference.ts";
import { attribute } from "./attribute.ts";
import { total } from "./total.ts";
import { share } from "./share.ts";
import { rank } from "./rank.ts";
import { internal } from "./internal.ts";
import { comparison } from "./comparison.ts";
import { change } from "./change.ts";
import { average } from "./average.ts";
import { count } from "./count.ts";
import { date } from "./date.ts";
import { docTable } from "./doc-table.ts";
import { nOfM } from "./n-of-m.ts";
import { relation } from "./relation.ts";
import type { SpecRow } from "./spec.ts";
import { universal } from "./universal.ts";
import { value } from "./value.ts";

const SPECS: ReadonlyMap<Form, readonly SpecRow[]> = new Map<Form, readonly SpecRow[]>([
  ["value", value],
  ["count", count],
  ["n-of-m", nOfM],
  ["relation", relation],
  ["universal", universal],
  ["date", date],
  ["attribute", attribute],
  ["share", share],
  ["total", total],
  ["average", average],
  ["rank", rank],
  ["comparison", comparison],
  ["change", change],
  ["internal", internal],
]);

const NOT_A_FORM = new Set(["forms.test.ts", "spec.ts", "doc-table.ts"]);
const nameOf = (file: string): string => file.replace(/\.(ts|md)$/, "");

let reference: Reference;

beforeAll(async () => {
  reference = await openCorpusReference();
});

function end(form: Form, text: string, words: string): string {
  const { report } = checkText(text, reference);
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  const touching = report.claims.filter(
    (claim) => claim.form === form && claim.start < start + words.length && start < claim.end,
  );
  const decided = touching.flatMap((claim) => {
    const part = claim.parts?.find((one) => one.start < start + words.length && start < one.end);
    const verdict = part?.verdict ?? claim.verdict;
    return verdict === "not-enough-evidence" ? [] : [verdict];
  });
  return [...new Set(decided)].join(", ") || "none";
}

test("a form is one file, one spec table and one page", () => {
  const forms = FORMS.map(({ form }) => form).sort();
  expect([...SPECS.keys()].sort()).toEqual(forms);
  const files = (folder: string): string[] => readdirSync(folder).map(nameOf).sort();
  expect(files("src/pipeline/5-match/forms").filter((name) => name !== "index" && name !== "form")).toEqual(forms);
  expect(files("docs/forms").filter((name) => name !== "README")).toEqual(forms);
  const specs = readdirSync("test/forms").filter((file) => !NOT_A_FORM.has(file));
  expect(specs.map(nameOf).sort()).toEqual(forms);
});

describe.each([...SPECS])("%s", (form, rows) => {
  test("the table has rows enough, and enough that yield nothing", () => {
    expect(rows.length).toBeGreaterThanOrEqual(12);
    expect(rows.filter((row) => row[2] === "none").length).toBeGreaterThanOrEqual(3);
  });

  test.each(rows)("%s [%s] %s", (text, words, expected) => {
    expect(end(form, text, words)).toBe(expected);
  });

  describe("its page", () => {
    test.each(docTable(`docs/forms/${form}.md`))("%s [%s] %s", (text, words, expected) => {
      expect(end(form, text, words)).toBe(expected);
    });
  });
});
