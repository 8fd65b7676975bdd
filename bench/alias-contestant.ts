import { readFileSync } from "node:fs";
import { join } from "node:path";
import type * as Words from "../src/model/word.ts";
import type { Alias } from "../src/reference/alias.ts";
import type * as Aliases from "../src/reference/aliases.ts";
import type * as Snapshots from "../src/reference/snapshot.ts";

/** One contestant of `aliases.ts` in a process of its own: prints seconds to load, megabytes held, megabytes of text scanned a second (the best pass). */
const SECONDS = 2;
const LONGEST = 4;

const dist = (path: string): string => new URL(`../dist/${path}`, import.meta.url).href;
const { wordsOf } = (await import(dist("model/word.js"))) as typeof Words;

/** Finds the names in a text, leftmost and longest; says how many. */
type Scan = (text: string) => number;

const CONTESTANTS: Readonly<Record<string, (directory: string) => Promise<Scan> | Scan>> = {
  factmark: async (directory) => {
    const { openAliases } = (await import(dist("reference/aliases.js"))) as typeof Aliases;
    const { loadSnapshot } = (await import(dist("reference/snapshot.js"))) as typeof Snapshots;
    const snapshot = await loadSnapshot(directory, "names");
    if (snapshot === null) throw new Error("no snapshot");
    const index = openAliases(snapshot.aliases);
    return (text) => {
      const words = wordsOf(text);
      let found = 0;
      for (let at = 0; at < words.length; at += 1) {
        const [longest] = index.at(words, at);
        if (longest === undefined) continue;
        found += 1;
        at += longest.length - 1;
      }
      return found;
    };
  },
  map: (directory) => {
    const names = new Map<string, Alias[]>();
    for (const alias of JSON.parse(readFileSync(join(directory, "names.json"), "utf8")) as Alias[]) {
      const key = wordsOf(alias.text)
        .map((word) => word.folded)
        .join(" ");
      names.set(key, [...(names.get(key) ?? []), alias]);
    }
    return (text) => {
      const words = wordsOf(text).map((word) => word.folded);
      let found = 0;
      for (let at = 0; at < words.length; at += 1) {
        for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
          if (!names.has(words.slice(at, at + length).join(" "))) continue;
          found += 1;
          at += length - 1;
          break;
        }
      }
      return found;
    };
  },
};

/** Bytes of heap and buffers that are held. */
function held(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function rate(scan: Scan, lines: readonly string[]): { readonly megabytesPerSecond: number; readonly names: number } {
  const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);
  const pass = (): { readonly names: number; readonly milliseconds: number } => {
    const begun = performance.now();
    const names = lines.reduce((sum, line) => sum + scan(line), 0);
    return { names, milliseconds: performance.now() - begun };
  };
  let best = pass();
  for (const begun = performance.now(); performance.now() - begun < SECONDS * 1000;) {
    const next = pass();
    if (next.milliseconds < best.milliseconds) best = next;
  }
  return { megabytesPerSecond: rounded(bytes / 1e3 / best.milliseconds), names: best.names };
}

const rounded = (value: number): number => Number(value.toPrecision(3));

const [name = "", directory = ""] = process.argv.slice(2);
const ready = CONTESTANTS[name];
if (ready === undefined) throw new Error(`no contestant ${name}`);
const before = held();
const begun = performance.now();
const scan = await ready(directory);
const loadSeconds = rounded((performance.now() - begun) / 1000);
const megabytesHeld = rounded((held() - before) / 1e6);
const linesOf = (file: string): string[] => JSON.parse(readFileSync(join(directory, file), "utf8")) as string[];
const articles = rate(scan, linesOf("articles.json"));
const named = rate(scan, linesOf("named.json"));
console.log(JSON.stringify({ loadSeconds, megabytesHeld, articles, named }));
