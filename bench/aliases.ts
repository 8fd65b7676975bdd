import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type * as Tables from "../src/reference/alias-tables.ts";
import type * as Snapshots from "../src/reference/snapshot.ts";
import { namesOf, pick, randomFrom } from "./alias-names.ts";

/**
 * A million names: packed, saved in a snapshot, then loaded and scanned for in a process of its own, beside a plain Map of folded names. Text is what the
 * shipped articles hold, and the same with a name after every tenth word: half of them of a thousand that recur,
 * half from all the million. The last line is JSON.
 */
const COUNT = 1_000_000;
const TEXT_BYTES = 4_000_000;
const FAMOUS = 1000;
const CONTESTANTS = ["factmark", "map"] as const;

// The code as it is shipped: what runs the bench would instrument the sources.
const dist = (path: string): string => new URL(`../dist/reference/${path}`, import.meta.url).href;
const { packAliases } = (await import(dist("alias-tables.js"))) as typeof Tables;
const { saveSnapshot } = (await import(dist("snapshot.js"))) as typeof Snapshots;

const seconds = async <T>(work: () => T): Promise<readonly [Awaited<T>, number]> => {
  const begun = performance.now();
  const result = await work();
  return [result, Number(((performance.now() - begun) / 1000).toFixed(3))];
};

const names = namesOf(COUNT);
const articles = readdirSync("corpus/articles")
  .filter((file) => file.endsWith(".md"))
  .flatMap((file) => readFileSync(join("corpus/articles", file), "utf8").split(/\n+/));
const random = randomFrom(7);
const famous = names.slice(0, FAMOUS);
const withNames = (line: string): string =>
  line.replace(/\S+\s/g, (word) =>
    random() < 0.1 ? `${word}${pick(random, random() < 0.5 ? famous : names).text} ` : word,
  );
const repeated = (line: (line: string) => string): string[] => {
  const lines: string[] = [];
  for (let bytes = 0; bytes < TEXT_BYTES;) {
    for (const article of articles) bytes += Buffer.byteLength(lines[lines.push(line(article)) - 1] ?? "");
  }
  return lines;
};

const directory = mkdtempSync(join(tmpdir(), "factmark-aliases-"));
try {
  const [aliases, build] = await seconds(() => packAliases(names));
  const descriptor = {
    name: "names",
    title: "A million names",
    version: "1",
    factmark: { types: {}, groups: [], views: [], phrases: {}, frames: {} },
    resources: [],
  };
  const rows = { sources: [], coverage: [], alternatives: [] };
  const snapshot = { descriptor, hash: "names", follows: {}, tables: [], entities: [], aliases, rows };
  const [, save] = await seconds(() => saveSnapshot(directory, snapshot));
  const [file = ""] = readdirSync(join(directory, "names"));
  const megabytes = statSync(join(directory, "names", file)).size / 1e6;
  console.log(`${COUNT} names: packed in ${build} s, saved in ${save} s, ${megabytes.toFixed(1)} MB on disk`);
  writeFileSync(join(directory, "names.json"), JSON.stringify(names));
  writeFileSync(join(directory, "articles.json"), JSON.stringify(repeated((line) => line)));
  writeFileSync(join(directory, "named.json"), JSON.stringify(repeated(withNames)));
  const results = CONTESTANTS.map((contestant) => {
    const args = ["--expose-gc", "--import", "tsx", "bench/alias-contestant.ts", contestant, directory];
    const line = execFileSync(process.execPath, args, { encoding: "utf8" }).trim();
    console.log(`${contestant.padEnd(8)} ${line}`);
    return [contestant, JSON.parse(line) as unknown] as const;
  });
  console.log(JSON.stringify({ names: COUNT, buildSeconds: build, megabytes, ...Object.fromEntries(results) }));
} finally {
  rmSync(directory, { recursive: true });
}
