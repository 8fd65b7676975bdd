import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Report } from "../../src/model/report.ts";
import { emptyFolder, factmark, listing, REFERENCE } from "./run.ts";

const ARTICLE =
  "---\ntitle: A vote\npublished: 2022-04-10\n---\n\nOn 2 March, 151 of 193 member states called for the immediate withdrawal of Russian forces from Ukraine.\n";

function folderWithArticle(): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, "vote.md"), ARTICLE);
  return folder;
}

test("check exits with 1 on a refuted claim, says so in words, and writes the reports", () => {
  const folder = folderWithArticle();
  const ran = factmark(["check", "vote.md", "--reference", REFERENCE], { cwd: folder });
  expect(ran.status).toBe(1);
  expect(ran.stdout).toContain("✘ refuted 6:13");
  expect(ran.stdout).toContain("The article says 151 of 193; the reference has 141 of 193");
  expect(ran.stdout).not.toContain("\u001b");
  expect(listing(join(folder, "reports"))).toEqual(["index.html", "report.json", "vote.html"]);
});

test("--fail-on decides the exit status", () => {
  const folder = folderWithArticle();
  expect(factmark(["check", "vote.md", "--reference", REFERENCE, "--fail-on", "none"], { cwd: folder }).status).toBe(0);
  expect(
    factmark(["check", "vote.md", "--reference", REFERENCE, "--fail-on", "supported"], { cwd: folder }).status,
  ).toBe(1);
});

test("an article on standard input, its report on standard output", () => {
  const ran = factmark(["check", "-", "--format", "json", "--output", "-"], { input: ARTICLE });
  const report = JSON.parse(ran.stdout) as Report;
  expect(report.articles[0]?.path).toBe("-");
  expect(report.summary).toMatchObject({ articles: 1, refuted: 1 });
});

test("the number of jobs changes no byte", () => {
  const one = factmark(["check", "--format", "json", "--output", "-", "--jobs", "1"]);
  const many = factmark(["check", "--format", "json", "--output", "-", "--jobs", "8"]);
  expect(one.stdout).toBe(many.stdout);
});

test("a report holds no absolute path and no time stamp", () => {
  const { stdout } = factmark(["check", "--format", "json", "--output", "-"]);
  expect(stdout).not.toContain(process.cwd());
  expect(stdout).not.toMatch(/T\d{2}:\d{2}:\d{2}/);
});

test("--explain shows the readings and why one was dropped", () => {
  const { stdout } = factmark(["check", "-", "--explain", "--format", "json", "--output", "-"], { input: ARTICLE });
  const claim = (JSON.parse(stdout) as Report).articles[0]?.claims.find((one) => one.form === "n-of-m");
  expect(claim?.readings?.[0]).toMatchObject({ form: "n-of-m", table: "votes" });
});

test("replay confirms a report, and names a receipt that differs", () => {
  const folder = emptyFolder();
  const path = join(folder, "report.json");
  factmark(["check", "--format", "json", "--output", path, "--fail-on", "none"]);
  expect(factmark(["replay", path])).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^\d+ receipts replayed, 0 differ\n$/) as string,
  });
  writeFileSync(path, readFileSync(path, "utf8").replace('"n": "141"', '"n": "142"'));
  const ran = factmark(["replay", path]);
  expect(ran.status).toBe(1);
  expect(ran.stdout).toContain('the receipt has [{"n":"142"');
});

test("replay refuses another reference, and what is no report", () => {
  const folder = emptyFolder();
  const path = join(folder, "report.json");
  factmark(["check", "--format", "json", "--output", path, "--fail-on", "none"]);
  const text = readFileSync(path, "utf8");
  const { hash } = (JSON.parse(text) as Report).reference;
  writeFileSync(path, text.replaceAll(hash, "0".repeat(64)));
  expect(factmark(["replay", path])).toMatchObject({ status: 2, stdout: "" });
  expect(factmark(["replay", path, "--compare"]).status).toBe(0);
  writeFileSync(path, "{}");
  expect(factmark(["replay", path]).stderr).toMatch(/is no report/);
  expect(factmark(["replay", join(folder, "none.json")]).status).toBe(2);
});

test("reference build, validate, info and search", () => {
  expect(factmark(["reference", "build"]).stdout).toMatch(/compiled: factmark-corpus-reference/);
  expect(factmark(["reference", "validate"])).toMatchObject({ status: 0, stdout: "corpus/reference is valid\n" });
  expect(factmark(["reference", "info"]).stdout).toMatch(/votes\s+579 rows/);
  expect(factmark(["reference", "search", "voted", "against"]).stdout).toContain("votes.vote = no");
  expect(factmark(["reference", "search", "ODKB"]).stdout).toContain("organisation CSTO");
  expect(factmark(["reference", "search", "xyzzy"]).status).toBe(1);
});

test("help has examples, and version is the package's", () => {
  expect(factmark(["check", "--help"])).toMatchObject({
    status: 0,
    stdout: expect.stringContaining("Examples:") as string,
  });
  expect(factmark(["--version"]).stdout.trim()).toMatch(/^\d+\.\d+\.\d+$/);
});

test("--explain gives the readings with what they rest on, to the terminal, the page and the report", () => {
  const folder = folderWithArticle();
  const ran = factmark(["check", "vote.md", "--reference", REFERENCE, "--explain"], { cwd: folder });
  const terminal = factmark(["check", "vote.md", "--reference", REFERENCE, "--explain", "--format", "text"], {
    cwd: folder,
  });
  expect(terminal.stdout).toMatch(/reading: [\d.]+ n-of-m over votes: “151 of 193”/);
  expect(ran.stdout).toContain("reading: ");
  expect(readFileSync(join(folder, "reports/vote.html"), "utf8")).toContain("<summary>Readings</summary>");
  const report = JSON.parse(readFileSync(join(folder, "reports/report.json"), "utf8")) as Report;
  const readings = report.articles[0]?.claims.flatMap((claim) => claim.readings ?? []) ?? [];
  expect(readings.map((one) => one.table)).toContain("votes");
});
