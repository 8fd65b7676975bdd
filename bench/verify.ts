import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { writeCorpus } from "./verify-corpus.ts";

/** What `factmark verify` costs on a generated corpus: whole, again, after one row and after one article; and its memory at a tenth of the size. */

const MAIN = resolve("dist/cli/main.js");
const PEAK = resolve("bench/peak-memory.mjs");
const SIZES = process.argv.slice(2).map(Number);
const [LARGE = 10_000, SMALL = LARGE / 10] = SIZES;

interface Run {
  readonly seconds: number;
  /** Seconds that its threads worked: what a busy machine does not change. */
  readonly worked: number;
  /** Peak resident memory in MB. */
  readonly memory: number;
  readonly checked: number;
  readonly flips: number;
}

function verify(root: string, ...args: string[]): Run {
  const began = performance.now();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--import", PEAK, MAIN, "verify", "--format", "json", "--output", "-", ...args],
    { cwd: root, encoding: "utf8", maxBuffer: 1 << 30 },
  );
  const seconds = (performance.now() - began) / 1000;
  if (status === 2 || status === null) throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as { summary: { checked: number; flips: number } };
  const worked = Number(/worked (\d+)/.exec(stderr)?.[1] ?? 0) / 1e6;
  return { seconds, worked, memory: Number(/peak (\d+)/.exec(stderr)?.[1] ?? 0) / 1024, ...summary };
}

function corpusOf(size: number): string {
  const root = mkdtempSync(join(tmpdir(), "factmark-bench-verify-"));
  cpSync("corpus/reference", join(root, "corpus/reference"), { recursive: true });
  writeCorpus(join(root, "corpus"), size);
  verify(root, "--update", "--no-cache");
  return root;
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, "utf8")));
}

function show(what: string, run: Run, whole: Run): void {
  const percent = (ratio: number): string => (100 * ratio).toFixed(1).padStart(6);
  const part = percent(run.seconds / whole.seconds);
  const work = percent(run.worked / whole.worked);
  process.stdout.write(
    `${what.padEnd(22)} ${run.seconds.toFixed(2).padStart(7)} s ${part} %  work ${work} % ${run.memory.toFixed(0).padStart(5)} MB  ${String(run.checked).padStart(6)} checked ${String(run.flips).padStart(4)} flips\n`,
  );
}

/** A tenth of the corpus, for what a run holds whatever its size. */
const small = corpusOf(SMALL);
const smallWhole = verify(small, "--no-cache");
verify(small);
const smallSecond = verify(small);
rmSync(small, { recursive: true });

const root = corpusOf(LARGE);
const whole = verify(root, "--no-cache");
verify(root);
const second = verify(root);
edit(join(root, "corpus/articles/a00007.md"), (text) => `${text}\nThat is all.\n`);
const article = verify(root);
const [, year = "", name = ""] =
  /In (\d{4}) (.+?) had a population/.exec(readFileSync(join(root, "corpus/articles/a00011.md"), "utf8")) ?? [];
const id =
  readFileSync(join(root, "corpus/reference/entities.csv"), "utf8")
    .split("\n")
    .find((line) => line.includes(`,country,${name},`))
    ?.split(",")[0] ?? "";
function changeRow(ofYear: string): Run {
  const rows = join(root, "corpus/reference/economy.csv");
  edit(rows, (text) => text.replace(new RegExp(`^(${id},${ofYear},)`, "m"), "$19"));
  return verify(root);
}
/** Of a year that no article tells of. */
const unread = changeRow("1961");
const row = changeRow(year);
rmSync(root, { recursive: true });

process.stdout.write(`${SMALL} articles\n`);
show("whole", smallWhole, smallWhole);
show("again", smallSecond, smallWhole);
process.stdout.write(`${LARGE} articles\n`);
show("whole", whole, whole);
show("again", second, whole);
show("one article changed", article, whole);
show("a row that none reads", unread, whole);
show("one row changed", row, whole);
process.stdout.write(
  `${JSON.stringify({
    articles: LARGE,
    again: second.seconds / whole.seconds,
    article: article.seconds / whole.seconds,
    unread: unread.seconds / whole.seconds,
    row: row.seconds / whole.seconds,
    work: {
      again: second.worked / whole.worked,
      article: article.worked / whole.worked,
      unread: unread.worked / whole.worked,
      row: row.worked / whole.worked,
    },
    rowChecked: row.checked / LARGE,
    memory: { whole: whole.memory / smallWhole.memory, again: second.memory / smallSecond.memory },
  })}\n`,
);
