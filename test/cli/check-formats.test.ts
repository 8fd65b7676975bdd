import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fromMarkdown } from "../verify/from-markdown.ts";
import { readXml } from "../verify/read-xml.ts";
import { sarifSchema } from "../verify/sarif-schema.ts";
import { emptyFolder, factmark, listing, REFERENCE } from "./run.ts";

const HEAD = "---\ntitle: A vote\npublished: 2022-04-10\n---\n\n";
const CLAIM =
  "On 2 March, 151 of 193 member states called for the immediate withdrawal of Russian forces from Ukraine.\n";

function checked(text: string, formats: readonly string[]): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, "vote.md"), text);
  const args = ["check", "vote.md", "--reference", REFERENCE, "--format", ...formats, "--output", "out"];
  expect(factmark(args, { cwd: folder }).status).toBe(1);
  return join(folder, "out");
}

const sarifOf = (text: string) =>
  sarifSchema.parse(JSON.parse(readFileSync(join(checked(text, ["sarif"]), "report.sarif"), "utf8"))).runs[0]
    ?.results[0];

test("a refuted claim for those who show findings: Markdown, SARIF, JUnit, GitHub", () => {
  const folder = checked(HEAD + CLAIM, ["markdown", "sarif", "junit", "github"]);
  expect(listing(folder)).toEqual(["report.github.txt", "report.junit.xml", "report.md", "report.sarif"]);
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  expect(read("report.github.txt")).toMatch(
    /^::error file=vote\.md,line=6,endLine=6,col=13,endColumn=\d+,title=A claim is refuted::The article says 151 of 193/,
  );
  expect(fromMarkdown(read("report.md")).rows).toEqual([3, 3]);
  expect(readXml(read("report.junit.xml")).attributes).toMatchObject({ failures: "1", errors: "0" });
  const run = sarifSchema.parse(JSON.parse(read("report.sarif"))).runs[0];
  expect(run?.automationDetails.id).toBe("factmark/check/");
  const region = run?.results[0]?.locations[0]?.physicalLocation.region;
  expect(region).toMatchObject({ startLine: 6, startColumn: 13, endLine: 6 });
  const { charOffset = 0, charLength = 0 } = region ?? {};
  expect((HEAD + CLAIM).slice(charOffset, charOffset + charLength)).toBe(region?.snippet?.text);
});

test("a fingerprint stays when text is added before the claim", () => {
  const [before, after] = [HEAD + CLAIM, `${HEAD}The assembly met in New York.\n\n${CLAIM}`].map(sarifOf);
  expect(before?.partialFingerprints).toEqual(after?.partialFingerprints);
  expect(before?.locations).not.toEqual(after?.locations);
});
