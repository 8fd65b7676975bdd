import { readFileSync } from "node:fs";
import { join } from "node:path";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import { referenceDiffSchema } from "../../src/reference/diff/diff-schema.ts";
import { packageWith, type Edits } from "../reference/package-fixture.ts";
import { emptyFolder, factmark, type Ran } from "./run.ts";

function diff(before: string, after: string, ...more: string[]): Ran {
  return factmark(["reference", "diff", before, after, ...more]);
}

describe("factmark reference diff", () => {
  test("nothing: the exit status is 0, in every format", () => {
    const same = packageWith();
    for (const format of ["text", "json", "markdown"])
      expect(diff(same, packageWith(), "--format", format).status).toBe(0);
    expect(diff(same, same).stdout).toMatch(/: no difference\n$/);
  });

  test("order of rows and of quotes is none", () => {
    const turned = packageWith({
      "votes.csv": () => 'motion,member,vote,day,source\n"M1",B,no,2020-01-02,roll\nM1,A,yes,2020-01-02,roll\n',
    });
    expect(diff(packageWith(), turned).status).toBe(0);
  });

  test("the JSON has its published shape, and no path of the machine", () => {
    const after = packageWith({ "votes.csv": (text) => text.replace("M1,B,no", "M1,B,yes") });
    const ran = diff(packageWith(), after, "--format", "json");
    expect(ran.status).toBe(1);
    expect(referenceDiffSchema.strict().parse(JSON.parse(ran.stdout)).summary).toMatchObject({ changed: 1, faults: 1 });
    expect(ran.stdout).not.toContain(after);
  });

  test("sources that vanished and changed are named first", () => {
    const before = packageWith({ "sources.csv": (text) => `${text}old,Minutes,The club,,CC0-1.0,2019,club\n` });
    const ran = diff(before, packageWith({ "sources.csv": (text) => text.replace("Roll call", "Roll calls") }));
    expect(ran.stdout).toMatch(/sources that vanished: 1\n {2}sources old: .*title Minutes/);
    expect(ran.stdout).toMatch(/sources that changed: 1\n {2}sources roll: title Roll call → Roll calls/);
  });

  test.each<[string, (folder: string) => string[], RegExp]>([
    ["no folder", (folder) => [folder, join(folder, "none")], /no datapackage\.json/],
    [
      "a descriptor that is none",
      (folder) => [folder, packageWith({ "datapackage.json": () => "{" })],
      /expected JSON/,
    ],
    ["a threshold that is none", (folder) => [folder, folder, "--threshold", "much"], /unexpected --threshold much/],
    ["a negative threshold", (folder) => [folder, folder, "--threshold=-1"], /unexpected --threshold -1/],
    ["an unknown format", (folder) => [folder, folder, "--format", "constructor"], /unknown format constructor/],
  ])("%s: status 2, one message, no output", (_, args, message) => {
    const ran = factmark(["reference", "diff", ...args(packageWith())]);
    expect(ran).toMatchObject({ status: 2, stdout: "", stderr: expect.stringMatching(message) as string });
  });
});

describe("for people", () => {
  test("long lists are cut and counted, the worst first", () => {
    const rows = Array.from({ length: 50 }, (_, k) => `M${k + 2},${k}\n`).join("");
    const entities = Array.from({ length: 50 }, (_, k) => `M${k + 2},motion,Motion ${k + 2},roll\n`).join("");
    const before: Edits = { "entities.csv": (text) => text + entities, "motions.csv": (text) => text + rows };
    const after: Edits = {
      ...before,
      "motions.csv": (text) => text + rows.replace(/,(\d+)\n/g, ",$10\n").replace("M9,70", "M9,9000"),
    };
    const { stdout } = diff(packageWith(before), packageWith(after));
    expect(stdout).toMatch(/figures that moved by more than 10%: 49\n {2}motions M9 yes 7 → 9000 \(\+128471\.42%\)/);
    expect(stdout).toMatch(/\n {2}and 29 more\n/);
  });

  test("text of the package is no markup, and steers no terminal", () => {
    const hostile = [
      "<img src=x onerror=alert(1)>",
      "`</code>` ``two`` @someone https://example.org",
      "[a](javascript:b) ![c](d) | *e* \u001b[31m\u202e",
      "# one\n\n- two",
      "`",
      " ",
    ];
    const rows = hostile.map((text, k) => `H${k},country,"${text}",roll\n`).join("");
    const [before, after] = [packageWith(), packageWith({ "entities.csv": (text) => text + rows })];
    const markdown = diff(before, after, "--format", "markdown").stdout;
    const found: string[] = [];
    const visit = (node: { readonly type: string; readonly children?: readonly unknown[] }): void => {
      found.push(node.type);
      for (const child of node.children ?? []) visit(child as Parameters<typeof visit>[0]);
    };
    visit(unified().use(remarkParse).use(remarkGfm).parse(markdown));
    expect([...new Set(found)].sort()).toEqual([
      "heading",
      "inlineCode",
      "list",
      "listItem",
      "paragraph",
      "root",
      "text",
    ]);
    expect(found.filter((type) => type === "heading")).toHaveLength(2);
    for (const text of [markdown, diff(before, after).stdout])
      for (const control of ["\u001b", "\u202e"]) expect(text).not.toContain(control);
  });

  test("--output writes a file", () => {
    const folder = emptyFolder();
    const ran = diff(packageWith(), packageWith(), "--format", "markdown", "--output", join(folder, "summary.md"));
    expect(ran).toMatchObject({ status: 0, stdout: "" });
    expect(readFileSync(join(folder, "summary.md"), "utf8")).toContain("no difference");
  });
});
