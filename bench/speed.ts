import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { makeLargeReference } from "./large-reference.ts";
import { WEB_TEXT } from "./web-text.ts";

/**
 * Side by side in one run, on the same text, on one thread: our full check, the same with a large reference where its sources are there, our reading alone (stages 1 to 3), compromise's full parse, wink-nlp's pipeline, sbd. Each runs in a process of its
 * own, since one fills the heap of another, and they take turns. Ratios count, not the absolute speeds of a machine. Three texts: the one article that
 * a newspaper wrote, all the shipped ones, most of them short and made of claims and, where it is there, plain web text. Then the cold start of the whole
 * command beside bare Node. The last line is JSON.
 */
const isLarge = makeLargeReference() !== null;
if (!isLarge) console.log("no ../shared/reference: not timed with 850,000 votes and 70,000 figures loaded");
const LARGE = isLarge ? (["factmark-large"] as const) : [];
const isWeb = existsSync(WEB_TEXT);
if (!isWeb) console.log(`no ${WEB_TEXT}, a line of JSON with a "text" for each: web text is not timed`);
const CONTESTANTS = ["factmark", ...LARGE, "reading", "compromise", "wink-nlp", "sbd"] as const;

/** Name, what is read of `bench/contestant.ts`, and a heading; ratios are those of the first contestant. */
const TEXTS: readonly (readonly [name: string, text: string, heading: string])[] = [
  ["seed", "allies-of-moscow.md", "corpus/articles/allies-of-moscow.md"],
  ["all", ".md", "corpus/articles, all"],
  ...(isWeb ? [["web", WEB_TEXT, WEB_TEXT] as const] : []),
];
const TURNS = 3;
const COLD_RUNS = 7;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
const rounded = (value: number): number => Number(value.toPrecision(3));

function rateOf(contestant: string, text: string): number {
  const args = ["--import", "tsx", "bench/contestant.ts", contestant, text];
  return Number(execFileSync(process.execPath, args, { encoding: "utf8" }));
}

const results = TEXTS.map(([name, text, heading]) => {
  const turns = Array.from({ length: TURNS }, () => CONTESTANTS.map((contestant) => rateOf(contestant, text)));
  const rates = CONTESTANTS.map((_, k) => median(turns.map((turn) => turn[k] ?? NaN)));
  // Within a turn the machine is the same: ratios are taken there.
  const ratios = CONTESTANTS.map((_, k) => median(turns.map((turn) => (turn[0] ?? NaN) / (turn[k] ?? NaN))));
  console.log(heading);
  CONTESTANTS.forEach((contestant, k) => {
    const ratio = k === 0 ? "" : `   ${CONTESTANTS[0]} is ${(ratios[k] ?? NaN).toFixed(2)}×`;
    console.log(`  ${contestant.padEnd(14)} ${(rates[k] ?? NaN).toFixed(3).padStart(8)} MB/s${ratio}`);
  });
  const named = (values: readonly number[]): object =>
    Object.fromEntries(CONTESTANTS.map((contestant, k) => [contestant, rounded(values[k] ?? NaN)]));
  return [name, { megabytesPerSecond: named(rates), ratios: named(ratios) }] as const;
});

const cold = (args: readonly string[]): number => {
  const before = performance.now();
  execFileSync(process.execPath, [...args], { stdio: "ignore" });
  return (performance.now() - before) / 1000;
};
const check = [
  "dist/cli/main.js",
  "check",
  "corpus/articles/allies-of-moscow.md",
  "--format",
  "text",
  "--fail-on",
  "none",
];
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
