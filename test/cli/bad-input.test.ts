import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { emptyFolder, factmark, listing, REFERENCE, type Ran } from "./run.ts";

/** One clear line and a way out on standard error, exit status 2, nothing on standard output. */
function expectRefused(ran: Ran, message: RegExp): void {
  expect(ran.stderr).toMatch(message);
  expect(ran.stderr).toMatch(/^factmark: [^\n]+\n {2}\S[^\n]*\n$/);
  expect(ran.status).toBe(2);
  expect(ran.stdout).toBe("");
}

function folderWith(name: string, content: string | Uint8Array): string {
  const folder = emptyFolder();
  writeFileSync(join(folder, name), content);
  return folder;
}

function check(cwd: string, ...args: readonly string[]): Ran {
  return factmark(["check", ...args, "--reference", REFERENCE], { cwd });
}

const GOOD = "Belarus voted against.\n";

describe("an article that can't be read ends the run before anything is written", () => {
  test.each<readonly [string, string, string | Uint8Array, RegExp]>([
    ["a binary file", "a.md", new Uint8Array([80, 75, 0, 4, 0, 0]), /a\.md: Unexpected NUL bytes/],
    ["invalid UTF-8", "a.md", new Uint8Array([72, 105, 0xc3, 0x28]), /a\.md: .*no UTF-8/],
    ["an empty article", "a.md", "", /a\.md: Unexpected file without any text/],
    ["an article of front matter alone", "a.md", "---\ntitle: x\n---\n", /without any text/],
    ["10 MB", "a.txt", "word ".repeat(2_000_000), /Unexpected size of 10000000 bytes, expected at most/],
    ["one sentence of 1 MB", "a.txt", "word ".repeat(200_000), /Unexpected sentence of 999999 characters/],
    [
      "front matter that is no YAML",
      "a.md",
      '---\ntitle: "open\n---\nText.\n',
      /a\.md:\d+:1: Unexpected front matter, expected YAML/,
    ],
    ["front matter that is a list", "a.md", "---\n- a\n---\nText.\n", /expected keys with values/],
    ["front matter without an end", "a.md", "---\ntitle: x\n\nText.\n", /without an end/],
    [
      "a date that is none",
      "a.md",
      "---\npublished: 2022-02-30\n---\nText.\n",
      /a\.md:2:1: Unexpected published: 2022-02-30/,
    ],
  ])("%s", (_, name, content, message) => {
    const folder = folderWith(name, content);
    writeFileSync(join(folder, "z.md"), GOOD);
    expectRefused(check(folder, "."), message);
    expect(listing(folder)).toEqual([name, "z.md"].sort());
  });
});

describe("arguments that can't be followed", () => {
  test.each<readonly [string, readonly string[], RegExp]>([
    ["a missing file", ["nope.md"], /no file or folder nope\.md/],
    ["a folder without articles", ["empty"], /no articles in empty/],
    ["an unknown option", ["a.md", "--bogus"], /unknown option '--bogus'/],
    ["an unknown format", ["a.md", "--format", "pdf"], /unknown format pdf, expected text, html, json/],
    ["an unknown verdict", ["a.md", "--fail-on", "false"], /unknown verdict false/],
    ["a --published that is none", ["a.md", "--published", "April"], /unexpected --published April/],
    ["an --as-of that is none", ["a.md", "--as-of", "2022-13-01"], /unexpected --as-of 2022-13-01/],
    ["no number of jobs", ["a.md", "--jobs", "many"], /unexpected --jobs many/],
    ["an output below a file", ["a.md", "--output", "a.md/reports"], /cannot write to a\.md\/reports/],
    ["several files to one", ["a.md", "--format", "html", "--output", "x.html"], /several files can't go to x\.html/],
  ])("%s", (_, args, message) => {
    const folder = folderWith("a.md", GOOD);
    mkdirSync(join(folder, "empty"));
    expectRefused(check(folder, ...args), message);
    expect(listing(folder)).toEqual(["a.md", "empty"]);
  });

  test("an unknown command", () => {
    expect(factmark(["verfy"])).toMatchObject({ status: 2, stdout: "" });
  });
});

describe("a reference that can't be used", () => {
  test("a missing one", () => {
    const folder = folderWith("a.md", GOOD);
    expectRefused(
      factmark(["check", "a.md", "--reference", "nowhere"], { cwd: folder }),
      /no datapackage\.json in nowhere/,
    );
    expect(listing(folder)).toEqual(["a.md"]);
  });

  test("a broken one", () => {
    const folder = folderWith("a.md", GOOD);
    mkdirSync(join(folder, "ref"));
    writeFileSync(join(folder, "ref", "datapackage.json"), "[]");
    expectRefused(factmark(["check", "a.md", "--reference", "ref"], { cwd: folder }), /datapackage\.json:1:1/);
  });
});

test("an output folder that holds other files keeps them", () => {
  const folder = folderWith("a.md", GOOD);
  mkdirSync(join(folder, "reports"));
  writeFileSync(join(folder, "reports", "notes.txt"), "mine");
  expect(check(folder, "a.md").status).toBe(0);
  expect(listing(join(folder, "reports"))).toEqual(["a.html", "index.html", "notes.txt", "report.json"]);
});
