import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { VERIFICATION_FORMATS } from "../../src/corpus/render/formats.ts";
import { RULES } from "../../src/corpus/render/rules.ts";

const PAGE = readFileSync("docs/ci.md", "utf8");

test("docs/ci.md lists the findings with their levels, in their order", () => {
  const rows = [...PAGE.matchAll(/^\| `([a-z]+-[a-z]+)` \| (\w+) \|/gm)].map(([, id, level]) => ({ id, level }));
  expect(rows).toEqual(Object.values(RULES).map(({ id, level }) => ({ id, level })));
});

test("docs/ci.md lists the formats with their files", () => {
  const rows = [...PAGE.matchAll(/^\| `(\w+)` \| `([a-z.]+)` \|/gm)].map(([, name, file]) => ({ name, file }));
  expect(rows).toEqual(VERIFICATION_FORMATS.map(({ name, file }) => ({ name, file })));
});

test("its workflow files are YAML, and name files that verify writes", () => {
  const blocks = [...PAGE.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => text);
  expect(blocks).toHaveLength(2);
  for (const block of blocks) {
    expect(() => parse(block) as unknown).not.toThrow();
    for (const [, file] of block.matchAll(/verification\/([a-z.]+)/g))
      expect(VERIFICATION_FORMATS.map((one) => one.file)).toContain(file);
    for (const [, names = ""] of block.matchAll(/--format ([a-z ]+) --/g))
      for (const name of names.split(" ")) expect(VERIFICATION_FORMATS.map((one) => one.name)).toContain(name);
  }
});
