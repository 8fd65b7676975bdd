import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { SCHEMAS } from "../scripts/schemas.ts";
import { toleranceText } from "../scripts/tolerance.ts";
import { emptyFolder, factmark } from "./cli/run.ts";

describe("what is committed is what the code writes", () => {
  test("reports/ byte for byte (refresh with npm start)", () => {
    const folder = emptyFolder();
    expect(factmark(["check", "--output", folder, "--fail-on", "none"]).status).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(readdirSync("reports").sort());
    for (const name of readdirSync(folder))
      expect(readFileSync(join("reports", name), "utf8") === readFileSync(join(folder, name), "utf8"), name).toBe(true);
  });

  test.each(SCHEMAS)("%s (refresh with npm run schemas)", (path, text) => {
    expect(readFileSync(path, "utf8")).toBe(text);
  });

  test("the counts in corpus/reference/README.md are those of its files", () => {
    const stated = readFileSync("corpus/reference/README.md", "utf8").matchAll(/^\| `([a-z-]+)` \| ([\d,]+) \|/gm);
    const counts = [...stated].map(([, name = "", rows = ""]) => ({ name, rows: rows.replaceAll(",", "") }));
    expect(counts.length).toBeGreaterThan(10);
    for (const { name, rows } of counts) {
      const lines = readFileSync(`corpus/reference/${name}.csv`, "utf8").trimEnd().split("\n");
      expect([name, rows]).toEqual([name, String(lines.length - 1)]);
    }
  });

  test("docs/tolerance.md (refresh with npm run tolerance)", () => {
    expect(readFileSync("docs/tolerance.md", "utf8")).toBe(toleranceText());
  });
});
