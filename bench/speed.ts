import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type * as Factmark from "../src/index.ts";

/**
 * Side by side in one run, on the same text, on one thread: our full check, compromise's full parse, wink-nlp's pipeline, sbd. Ratios count, not the
 * absolute speeds of a machine. Two texts: the one article that a newspaper wrote, and all the shipped ones, most of them short and made of claims.
 * Then the cold start of the whole command beside bare Node. The last line is JSON.
 */
const ROUNDS = 7;
const LEAST_BYTES = 100_000;
const COLD_RUNS = 7;
const FOLDER = "corpus/articles";
const SEED = "allies-of-moscow.md";

/** The code as it is shipped: what runs the bench would instrument the sources. */
const { checkArticle, openReference } = (await import(
  new URL("../dist/index.js", import.meta.url).href
)) as typeof Factmark;
const require = createRequire(import.meta.url);
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const rounded = (value: number): number => Number(value.toPrecision(3));

const opened = await openReference("corpus/reference", { cacheDirectory: ".factmark/cache" });
if (!opened.ok) throw new Error(opened.diagnostics[0]?.message ?? "no reference");
const { reference } = opened;

const nlp = require("compromise") as (text: string) => { json(): unknown };
const wink = (
  require("wink-nlp") as (model: unknown) => { readDoc(text: string): { sentences(): { out(): unknown } } }
)(require("wink-eng-lite-web-model"));
const sbd = require("sbd") as { sentences(text: string): string[] };

interface Source {
  readonly path: string;
  readonly bytes: Buffer;
  /** Without front matter: what the others read. */
  readonly text: string;
}

const CONTESTANTS: readonly (readonly [name: string, run: (source: Source) => void])[] = [
  ["factmark", (file) => checkArticle(file, reference, { published: null, asOf: null, explain: false })],
  ["compromise", ({ text }) => nlp(text).json()],
  ["wink-nlp", ({ text }) => wink.readDoc(text).sentences().out()],
  ["sbd", ({ text }) => sbd.sentences(text)],
];

/** MB/s by contestant, the rounds interleaved, the first of them for warming up. */
function speeds(sources: readonly Source[]): Map<string, number> {
  const articles = [...sources];
  while (articles.reduce((sum, { bytes }) => sum + bytes.length, 0) < LEAST_BYTES) articles.push(...sources);
  const megabytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  const seconds = new Map(CONTESTANTS.map(([name]) => [name, [] as number[]]));
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, run] of CONTESTANTS) {
      const before = performance.now();
      for (const article of articles) run(article);
      if (round > 0) seconds.get(name)?.push((performance.now() - before) / 1000);
    }
  }
  return new Map([...seconds].map(([name, times]) => [name, megabytes / median(times)]));
}

const sources = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".md"))
  .map((name): Source => {
    const bytes = readFileSync(join(FOLDER, name));
    return { path: `${FOLDER}/${name}`, bytes, text: bytes.toString("utf8").replace(/^---[\s\S]*?\n---\n/, "") };
  });
const texts: readonly (readonly [name: string, sources: readonly Source[]])[] = [
  ["seed", sources.filter(({ path }) => path.endsWith(SEED))],
  ["all", sources],
];
const results = texts.map(([name, of]) => {
  const speed = speeds(of);
  const own = speed.get("factmark") ?? NaN;
  console.log(name === "seed" ? `${FOLDER}/${SEED}` : `${FOLDER}, all ${sources.length}`);
  for (const [contestant, rate] of speed)
    console.log(
      `  ${contestant.padEnd(11)} ${rate.toFixed(3).padStart(8)} MB/s   factmark is ${(own / rate).toFixed(2)}×`,
    );
  const ratios = [...speed].filter(([contestant]) => contestant !== "factmark");
  return [
    name,
    {
      megabytesPerSecond: Object.fromEntries([...speed].map(([contestant, rate]) => [contestant, rounded(rate)])),
      ratios: Object.fromEntries(ratios.map(([contestant, rate]) => [contestant, rounded(own / rate)])),
    },
  ] as const;
});

const cold = (args: readonly string[]): number => {
  const before = performance.now();
  execFileSync(process.execPath, [...args], { stdio: "ignore" });
  return (performance.now() - before) / 1000;
};
const check = ["dist/cli/main.js", "check", `${FOLDER}/${SEED}`, "--format", "text", "--fail-on", "none"];
cold(check);
const starts = Array.from({ length: COLD_RUNS }, () => ({ node: cold(["-e", "0"]), check: cold(check) }));
const bare = median(starts.map((start) => start.node));
const command = median(starts.map((start) => start.check));
console.log(`cold start  check ${command.toFixed(2)} s, bare node ${bare.toFixed(2)} s`);
console.log(
  JSON.stringify({
    ...Object.fromEntries(results),
    coldStartSeconds: { check: rounded(command), node: rounded(bare) },
  }),
);
