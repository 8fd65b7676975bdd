import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

/** Checks articles of 90 kB one after the other, and prints how many megabytes the heap held after 20 and after 60 of them. */
const SCRIPT = `
import { readFileSync } from "node:fs";
const { checkArticle, openReference } = await import("./dist/index.js");
const opened = await openReference("corpus/reference", { cacheDirectory: null });
const article = readFileSync("corpus/articles/allies-of-moscow.md", "utf8");
const held = [];
for (let k = 1; k <= 60; k += 1) {
  const rest = ("A sentence of the text number " + k + " is here to be read.\\n\\n").repeat(1800);
  const bytes = new TextEncoder().encode(article + "\\n\\nAnotherunseenword" + k + " came.\\n\\n" + rest);
  const published = "2022-04-" + String((k % 28) + 1).padStart(2, "0");
  checkArticle({ path: k + ".md", bytes }, opened.reference, { published, asOf: null, explain: false });
  if (k === 20 || k === 60) {
    global.gc();
    held.push(process.memoryUsage().heapUsed / 1e6);
  }
}
console.log(JSON.stringify(held));
`;

test("what is remembered between articles keeps none of their text", () => {
  const ran = spawnSync(process.execPath, ["--expose-gc", "--input-type=module", "-e", SCRIPT], { encoding: "utf8" });
  expect(ran.stderr).toBe("");
  const [early = 0, late = Infinity] = JSON.parse(ran.stdout) as number[];
  // Forty articles of 90 kB in UTF-16 or Latin-1 are 3.6 MB at least.
  expect(late - early).toBeLessThan(2);
}, 60_000);
