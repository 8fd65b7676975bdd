import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openReference } from "../src/reference/open.ts";
import { checkText } from "./check-text.ts";
import { factmark } from "./cli/run.ts";

test("docs/example is a valid package", () => {
  const ran = factmark(["reference", "validate", "docs/example"]);
  expect([ran.status, ran.stdout.trim(), ran.stderr]).toEqual([0, "docs/example is valid", ""]);
});

test("docs/example/article.md ends as docs/reference.md says", async () => {
  const opened = await openReference("docs/example", { cacheDirectory: null });
  if (!opened.ok) throw new Error(opened.diagnostics[0]?.message);
  const { report } = checkText(readFileSync("docs/example/article.md", "utf8"), opened.reference);
  const ends = new Map(report.claims.map((claim) => [claim.quote, claim.verdict]));
  expect(Object.fromEntries(ends)).toEqual({
    "34 metres tall": "supported",
    "31 metres tall": "refuted",
    "two members": "supported",
    "1851": "supported",
    "Westport is a member": "refuted",
    "40": "not-enough-evidence",
    "last year": "not-enough-evidence",
  });
});
