import { mkdirSync, mkdtempSync, readFileSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { openReference, validatePackage } from "../../src/reference/open.ts";
import { smallPackage, writePackage } from "./package-fixture.ts";

const VOTES = "motion,member,vote,day,source\n";

describe("a broken package is refused with file, line, column, what, and what to do", () => {
  test.each([
    ["bad CSV", "votes.csv", `${VOTES}M1,"A,yes,2020-01-02,roll\n`, 2, /CSV/],
    ["too few cells", "votes.csv", `${VOTES}M1,A,yes\n`, 2, /Unexpected 3 cells, expected 5/],
    ["a wrong header", "votes.csv", "motion,land,vote,day,source\n", 1, /Unexpected header/],
    [
      "a wrong type",
      "votes.csv",
      `${VOTES}M1,A,yes,2020-13-02,roll\n`,
      2,
      /Unexpected "2020-13-02" in column 4 \(day\)/,
    ],
    [
      "a value outside the enum",
      "votes.csv",
      `${VOTES}M1,A,maybe,2020-01-02,roll\n`,
      2,
      /Unexpected "maybe" in column 3 \(vote\)/,
    ],
    ["an empty key", "votes.csv", `${VOTES}M1,,yes,2020-01-02,roll\n`, 2, /Unexpected empty cell in column 2/],
    [
      "an id that points nowhere",
      "votes.csv",
      `${VOTES}M1,A,yes,2020-01-02,roll\nM1,Z,no,2020-01-02,roll\n`,
      3,
      /Unexpected id "Z" in column 2 \(member\)/,
    ],
    [
      "a source that points nowhere",
      "votes.csv",
      `${VOTES}M1,A,yes,2020-01-02,hearsay\n`,
      2,
      /Unexpected id "hearsay"/,
    ],
    [
      "a duplicate key",
      "votes.csv",
      `${VOTES}M1,A,yes,2020-01-02,roll\nM1,A,no,2020-01-02,roll\n`,
      3,
      /second row for the key M1\|A, which line 2 has/,
    ],
    [
      "rows that do not add up",
      "votes.csv",
      `${VOTES}M1,A,no,2020-01-02,roll\nM1,B,no,2020-01-02,roll\n`,
      1,
      /do not add up to the total: motion M1, stated 1, counted 0/,
    ],
    ["an empty file", "votes.csv", "", 1, /empty file/],
  ])("%s", async (_, file, content, line, message) => {
    const [diagnostic] = await validatePackage(writePackage(new Map([...smallPackage(), [file, content]])));
    expect(diagnostic).toMatchObject({ file, line, severity: "error" });
    expect(diagnostic?.column).toBeGreaterThanOrEqual(1);
    expect(diagnostic?.message).toMatch(message);
    expect(diagnostic?.help).toBeTruthy();
  });

  test("a missing file", async () => {
    const files = smallPackage();
    files.delete("votes.csv");
    expect(await validatePackage(writePackage(files))).toMatchObject([{ code: "resource-missing", file: "votes.csv" }]);
  });

  test("bytes that are no UTF-8", async () => {
    const files = new Map<string, string | Uint8Array>([
      ...smallPackage(),
      ["votes.csv", new Uint8Array([0xff, 0xfe, 0x41])],
    ]);
    expect(await validatePackage(writePackage(files))).toMatchObject([{ code: "csv-malformed", file: "votes.csv" }]);
  });

  test("a descriptor that is no JSON", async () => {
    const files = new Map([...smallPackage(), ["datapackage.json", "{"]]);
    expect(await validatePackage(writePackage(files))).toMatchObject([{ code: "descriptor-not-json" }]);
  });

  test("a descriptor with a subject that is no dimension", async () => {
    const files = smallPackage();
    files.set(
      "datapackage.json",
      (files.get("datapackage.json") ?? "").replace('"subject": "member"', '"subject": "day"'),
    );
    expect(await validatePackage(writePackage(files))).toMatchObject([{ code: "descriptor-incoherent" }]);
  });

  test.each(["../votes.csv", "/etc/hostname", "entities.csv/../../votes.csv"])(
    "a path out of the package: %s",
    async (path) => {
      const files = smallPackage();
      files.set(
        "datapackage.json",
        (files.get("datapackage.json") ?? "").replace('"path": "votes.csv"', `"path": "${path}"`),
      );
      const directory = writePackage(files);
      writeFileSync(join(directory, "..", "votes.csv"), VOTES);
      expect(await validatePackage(directory)).toMatchObject([{ code: "resource-missing" }]);
    },
  );

  test.each([
    ["names a table that is not there", "FROM motions m", "FROM motion m"],
    ["is no SQL", "SELECT m.motion", "SELEKT m.motion"],
    ["reads a file", "FROM motions m", "FROM read_csv('votes.csv') m"],
  ])("a check that %s", async (_, from, to) => {
    const files = smallPackage();
    const descriptor = files.get("datapackage.json") ?? "";
    files.set("datapackage.json", descriptor.replace(from, to));
    expect(files.get("datapackage.json")).not.toBe(descriptor);
    const [diagnostic, ...others] = await validatePackage(writePackage(files));
    expect(others).toEqual([]);
    expect(diagnostic).toMatchObject({ code: "check-not-run", file: "datapackage.json", args: { resource: "votes" } });
    expect(diagnostic?.message).toMatch(/^resources\.\d+\.factmark\.checks\.0\.sql: Unexpected SQL/);
    expect(diagnostic?.help).toBeTruthy();
  });

  test("a number that DuckDB can't hold", async () => {
    const files = smallPackage();
    files.set("motions.csv", (files.get("motions.csv") ?? "").replace(/,1$/m, ",99999999999999999999"));
    expect(await validatePackage(writePackage(files))).toMatchObject([
      { code: "table-not-loaded", file: "motions.csv" },
    ]);
  });

  test("no package at all", async () => {
    expect(await validatePackage("no-such-folder")).toMatchObject([{ code: "reference-missing" }]);
  });
});

test("a sound package is valid", async () => {
  expect(await validatePackage(writePackage(smallPackage()))).toEqual([]);
});

test("the shipped package is valid", async () => {
  expect(await validatePackage("corpus/reference")).toEqual([]);
});

test("a snapshot is used again, and a damaged one is built again", async () => {
  const directory = writePackage(smallPackage());
  const cacheDirectory = mkdtempSync(join(tmpdir(), "factmark-cache-"));
  const open = async (): Promise<boolean> => {
    const opened = await openReference(directory, { cacheDirectory });
    if (!opened.ok) throw new Error("not opened");
    expect(opened.reference.tables.get("votes")?.rowCount).toBe(2);
    return opened.built;
  };
  expect(await open()).toBe(true);
  expect(await open()).toBe(false);
  const hash = readdirSync(cacheDirectory).find((name) => /^[0-9a-f]{64}$/.test(name)) ?? "";
  const [name = ""] = readdirSync(join(cacheDirectory, hash));
  const path = join(cacheDirectory, hash, name);
  const bytes = readFileSync(path);
  for (const place of [0, 33, 60, bytes.length >> 1, bytes.length - 1]) {
    const damaged = Buffer.from(bytes);
    damaged[place] = (damaged[place] ?? 0) ^ 1;
    writeFileSync(path, damaged);
    expect(await open()).toBe(true);
    expect(readFileSync(path)).toEqual(bytes);
  }
  writeFileSync(path, bytes.subarray(0, 20));
  expect(await open()).toBe(true);
  expect(await open()).toBe(false);
});

test("of many snapshots the eight last used stay, and those of the last minutes", async () => {
  const cacheDirectory = mkdtempSync(join(tmpdir(), "factmark-cache-"));
  const folder = (k: number): string => join(cacheDirectory, String(k).padStart(64, "0"));
  for (let k = 0; k < 12; k += 1) {
    mkdirSync(folder(k));
    const hoursAgo = new Date(Date.now() - k * 3_600_000);
    utimesSync(folder(k), hoursAgo, hoursAgo);
  }
  mkdirSync(join(cacheDirectory, "results"));
  const directory = writePackage(smallPackage());
  expect(await openReference(directory, { cacheDirectory })).toMatchObject({ ok: true, built: true });
  const stays = readdirSync(cacheDirectory).filter((name) => /^0{60}/.test(name));
  expect(stays).toEqual([0, 1, 2, 3, 4, 5, 6].map((k) => basename(folder(k))));
  expect(readdirSync(cacheDirectory)).toContain("results");
  expect(await openReference(directory, { cacheDirectory })).toMatchObject({ ok: true, built: false });
});

test("checks are asked again when a table that they name changes, and not when another does", async () => {
  const cacheDirectory = mkdtempSync(join(tmpdir(), "factmark-cache-"));
  const files = smallPackage();
  const directory = writePackage(files);
  const passed = (): readonly string[] => {
    const [, body = ""] = readFileSync(join(cacheDirectory, "package-sql"), "utf8").split("\n");
    return (JSON.parse(body) as { readonly passed: readonly string[] }).passed;
  };
  expect(await openReference(directory, { cacheDirectory })).toMatchObject({ ok: true, built: true });
  const before = passed();
  const entities = files.get("entities.csv") ?? "";
  writeFileSync(join(directory, "entities.csv"), entities.replace(",Aland,", ",Oland,"));
  expect(await openReference(directory, { cacheDirectory })).toMatchObject({ ok: true, built: true });
  // The check and three tables are as they were; one table is another.
  expect(passed().filter((digest) => !before.includes(digest))).toHaveLength(1);
  writeFileSync(join(directory, "votes.csv"), `${VOTES}M1,A,no,2020-01-02,roll\nM1,B,no,2020-01-02,roll\n`);
  const broken = await openReference(directory, { cacheDirectory });
  expect(broken).toMatchObject({ ok: false, diagnostics: [{ code: "check-failed" }] });
  expect(await openReference(directory, { cacheDirectory })).toMatchObject({ ok: false });
});
