import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type * as Factmark from "../src/index.ts";

/**
 * Side by side in one run, on the same text, on one thread: our full check, compromise's full parse, wink-nlp's pipeline, sbd. Ratios count, not the
 * absolute speeds of a machine. Then the cold start of the whole command beside bare Node. The last line is JSON.
 */
const ROUNDS = 5;
const LEAST_BYTES = 200_000;
const COLD_RUNS = 7;
const FOLDER = "corpus/articles";

/** The code as it is shipped: what runs the bench would instrument the sources. */
const { checkArticle, openReference } = (await import(
  new URL("../dist/index.js", import.meta.url).href
)) as typeof Factmark;
const require = createRequire(import.meta.url);
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const rounded = (value: number): number => Number(value.toPrecision(3));

const sources = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".md"))
  .map((name) => ({ path: `${FOLDER}/${name}`, bytes: readFileSync(join(FOLDER, name)) }));
const articles = [...sources];
while (articles.reduce((sum, { bytes }) => sum + bytes.length, 0) < LEAST_BYTES) articles.push(...sources);
const texts = articles.map(({ bytes }) => bytes.toString("utf8").replace(/^---[\s\S]*?\n---\n/, ""));
const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

const opened = await openReference("corpus/reference", { cacheDirectory: ".factmark/cache" });
if (!opened.ok) throw new Error(opened.diagnostics[0]?.message ?? "no reference");
const { reference } = opened;

const nlp = require("compromise") as (text: string) => { json(): unknown };
const wink = (
  require("wink-nlp") as (model: unknown) => { readDoc(text: string): { sentences(): { out(): unknown } } }
)(require("wink-eng-lite-web-model"));
const sbd = require("sbd") as { sentences(text: string): string[] };

const contestants: readonly (readonly [name: string, run: () => void])[] = [
  [
    "factmark",
    () => {
      for (const file of articles) checkArticle(file, reference, { published: null, asOf: null, explain: false });
    },
  ],
  [
    "compromise",
    () => {
      for (const text of texts) nlp(text).json();
    },
  ],
  [
    "wink-nlp",
    () => {
      for (const text of texts) wink.readDoc(text).sentences().out();
    },
  ],
  [
    "sbd",
    () => {
      for (const text of texts) sbd.sentences(text);
    },
  ],
];

const seconds = new Map(contestants.map(([name]) => [name, [] as number[]]));
for (let round = 0; round <= ROUNDS; round += 1) {
  for (const [name, run] of contestants) {
    const before = performance.now();
    run();
    if (round > 0) seconds.get(name)?.push((performance.now() - before) / 1000);
  }
}

const speed = new Map([...seconds].map(([name, times]) => [name, megabytes / median(times)]));
const own = speed.get("factmark") ?? NaN;
console.log(`${megabytes.toFixed(2)} MB in ${articles.length} articles, median of ${ROUNDS} rounds, one thread`);
for (const [name, rate] of speed)
  console.log(`${name.padEnd(11)} ${rate.toFixed(3).padStart(8)} MB/s   factmark is ${(own / rate).toFixed(2)}×`);

const cold = (args: readonly string[]): number => {
  const before = performance.now();
  execFileSync(process.execPath, [...args], { stdio: "ignore" });
  return (performance.now() - before) / 1000;
};
const check = ["dist/cli/main.js", "check", `${FOLDER}/allies-of-moscow.md`, "--format", "text", "--fail-on", "none"];
cold(check);
const starts = Array.from({ length: COLD_RUNS }, () => ({ node: cold(["-e", "0"]), check: cold(check) }));
const bare = median(starts.map((start) => start.node));
const command = median(starts.map((start) => start.check));
console.log(`cold start  check ${command.toFixed(2)} s, bare node ${bare.toFixed(2)} s`);
console.log(
  JSON.stringify({
    megabytesPerSecond: Object.fromEntries([...speed].map(([name, rate]) => [name, rounded(rate)])),
    ratios: Object.fromEntries(
      [...speed].filter(([name]) => name !== "factmark").map(([name, rate]) => [name, rounded(own / rate)]),
    ),
    coldStartSeconds: { check: rounded(command), node: rounded(bare) },
  }),
);
