import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Report } from "../../src/model/report.ts";
import { emptyFolder, factmark, REFERENCE } from "./run.ts";

const CSV = "Hut,Altitude (m),Opened\nAlder Hut,2140,1908\nBirch Hut,1875,1931\nCedar Hut,2305,1954\n";

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

test("an article is checked against a CSV file, and replay confirms its receipts", () => {
  const folder = folderWith({
    "huts.csv": CSV,
    "a.md": "Alder Hut has an altitude of 2140 m. Birch Hut has the highest altitude.\n",
  });
  const ran = factmark(["check", "a.md", "--table", "huts.csv", "--format", "json", "--output", "r.json"], {
    cwd: folder,
  });
  expect(ran.status).toBe(1);
  const report = JSON.parse(readFileSync(join(folder, "r.json"), "utf8")) as Report;
  expect(report.articles[0]?.claims.map(({ verdict }) => verdict)).toEqual(["supported", "refuted"]);
  const replayed = factmark(["replay", "r.json", "--table", "huts.csv"], { cwd: folder });
  expect(replayed.stdout).toBe("2 receipts replayed, 0 differ\n");
  expect(replayed.status).toBe(0);
  writeFileSync(join(folder, "huts.csv"), CSV.replace("2140", "2141"));
  expect(factmark(["replay", "r.json", "--table", "huts.csv"], { cwd: folder }).stderr).toContain(
    "made with another reference",
  );
});

test("what is said of the cells of a grid has receipts that replay confirms", () => {
  const folder = folderWith({
    "yields.csv": "Field,Wheat,Barley,Rye\nNorth,4.1,3.2,5.0\nMill,2.8,2.2,3.1\n",
    "a.md": "The highest value in the table is 5.0. North is always higher than Mill.\n",
  });
  const args = ["check", "a.md", "--table", "yields.csv", "--format", "json", "--output", "r.json"];
  expect(factmark(args, { cwd: folder }).status).toBe(0);
  const report = JSON.parse(readFileSync(join(folder, "r.json"), "utf8")) as Report;
  expect(report.articles[0]?.claims.map(({ receipt }) => receipt?.table)).toEqual(["yields_cells", "yields_cells"]);
  const replayed = factmark(["replay", "r.json", "--table", "yields.csv"], { cwd: folder });
  expect(replayed.stdout).toBe("2 receipts replayed, 0 differ\n");
});

test("a table stands beside a data package when that is named", () => {
  const folder = folderWith({
    "huts.csv": CSV,
    "a.md":
      "---\npublished: 2022-04-10\n---\nAlder Hut has an altitude of 2140 m.\n\nBelarus is a member of the CSTO.\n",
  });
  const args = ["check", "a.md", "--table", "huts.csv", "--reference", REFERENCE, "--format", "json", "--output", "-"];
  const report = JSON.parse(factmark(args, { cwd: folder }).stdout) as Report;
  expect(report.articles[0]?.claims.map(({ verdict }) => verdict)).toEqual(["supported", "supported"]);
});

test.each([
  [
    "a row with too many cells",
    "Hut,Altitude\nAlder,2140\nBirch,1875,x\n",
    /t\.csv:3:1: Unexpected 3 cells, expected 2/,
  ],
  ["an open quote", 'Hut,Altitude\n"Alder,2140\n', /t\.csv:\d+:1: Unexpected CSV/],
  ["a header alone", "Hut,Altitude\n", /t\.csv:1:1: Unexpected end, expected rows/],
  ["an empty file", "", /t\.csv:1:1: Unexpected empty file/],
])("%s ends the run with the line", (_, csv, message) => {
  const folder = folderWith({ "t.csv": csv, "a.md": "Alder lies at 2140 m.\n" });
  const ran = factmark(["check", "a.md", "--table", "t.csv"], { cwd: folder });
  expect(ran.stderr).toMatch(message);
  expect(ran.status).toBe(2);
});

test("a table that is not there is named", () => {
  const ran = factmark(["check", "--table", "none.csv"]);
  expect(ran.stderr).toMatch(/no table none\.csv/);
  expect(ran.status).toBe(2);
});
