import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const FOLDER = "test/boxscore";

/** What is wrong in the report on an invented game, as its tokens. */
const WRONG: readonly (readonly [words: string, type: string])[] = [
  ["2", "NUMBER"],
  ["Tuesday", "NAME"],
  ["12", "NUMBER"],
  ["a", "NUMBER"],
  ["off the bench", "WORD"],
  ["led", "WORD"],
  ["double - double", "WORD"],
  ["bounce back", "WORD"],
  ["home", "WORD"],
];

test("bench:boxscore finds each mistake of a report at its smallest place, and no other", () => {
  const ran = spawnSync(process.execPath, ["--import", "tsx", "bench/boxscore.ts", FOLDER], { encoding: "utf8" });
  expect(ran.stderr).toBe("");
  expect(ran.status).toBe(0);
  const [header, ...rows] = ran.stdout.trimEnd().split("\n");
  expect(header).toBe("id,start_token,end_token,type");
  const tokens = readFileSync(`${FOLDER}/texts/G1.txt`, "utf8").trim().split(/\s+/);
  const found = rows.map((row) => {
    const [id, first, last, type] = row.split(",");
    expect(id).toBe("G1");
    return [tokens.slice(Number(first) - 1, Number(last)).join(" "), type];
  });
  expect(found).toEqual(WRONG);
});

test("bench:boxscore says what it wants when no folder is named", () => {
  const ran = spawnSync(process.execPath, ["--import", "tsx", "bench/boxscore.ts"], { encoding: "utf8" });
  expect(ran.status).not.toBe(0);
  expect(ran.stderr).toContain("name a folder of the benchmark's form");
});
