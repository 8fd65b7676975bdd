import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, factmark } from "../cli/run.ts";

describe("this repository's own corpus", () => {
  test("is as accepted", () => {
    expect(factmark(["verify", "--no-cache"])).toMatchObject({ status: 0 });
  });

  test("is red when a row flips a verdict: the summary names the cell", () => {
    const root = emptyFolder();
    for (const folder of ["corpus", "annotations"]) cpSync(folder, join(root, folder), { recursive: true });
    const file = join(root, "corpus/reference/memberships.csv");
    const text = readFileSync(file, "utf8");
    expect(text).toContain("2013-07-01");
    writeFileSync(file, text.replaceAll("2013-07-01", "2012-07-01"));
    const { status, stdout } = factmark(["verify", "--no-cache"], { cwd: root });
    expect(status).toBe(1);
    expect(stdout).toContain("corpus/articles/club-of-five.md");
    expect(stdout).toContain("2013-07-01");
    expect(stdout).toContain("2012-07-01");
  });
});
