import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Verification } from "../../src/model/verification.ts";
import { acceptedCorpus, COAST, GUILD, type Corpus } from "./corpus-fixture.ts";

const MAIN = resolve("dist/cli/main.js");

/** The files of kept results: the root, and the shards that it names. */
function kept(corpus: Corpus): { readonly root: string; readonly shards: readonly string[] } {
  const folder = join(corpus.root, ".factmark/cache/verify");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  const root = paths.find((path) => basename(path) === "root") ?? "";
  return { root, shards: paths.filter((path) => readFileSync(root, "utf8").includes(basename(path))) };
}

/** All that a verification says but how it came to know it. */
function said({ summary, ...rest }: Verification): unknown {
  return { ...rest, summary: { ...summary, checked: 0, fromCache: 0 } };
}

/** Starts `verify` in the corpus; its exit code and output when it ended. */
function start(corpus: Corpus, ...args: string[]): { readonly ended: Promise<string>; kill(): void } {
  const child = spawn(process.execPath, [MAIN, "verify", ...args], {
    cwd: corpus.root,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = new Promise<string>((settle) => {
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
    child.on("close", () => {
      settle(text);
    });
  });
  return { ended, kill: () => child.kill("SIGKILL") };
}

describe("what is kept of earlier runs", () => {
  describe.each([
    ["root", ({ root }: ReturnType<typeof kept>) => [root]],
    ["shard", ({ shards }: ReturnType<typeof kept>) => shards],
  ] as const)("a %s", (_, of) => {
    test.each([
      ["cut off", (text: string) => text.slice(0, text.length / 2)],
      ["empty", () => ""],
      ["changed in one place", (text: string) => text.replace(/"(?:program|table|kind)"/, '"other"')],
      ["of another kind", () => "\u0000\u0001{}"],
    ])("is not trusted when it is %s", (_, spoil) => {
      const corpus = acceptedCorpus();
      const files = of(kept(corpus));
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) {
        const text = readFileSync(file, "utf8");
        expect(spoil(text)).not.toBe(text);
        writeFileSync(file, spoil(text));
      }
      expect(corpus.verified()).toMatchObject({ status: 0, summary: { checked: 2, fromCache: 0, clean: true } });
      expect(corpus.verified().summary).toMatchObject({ checked: 0, fromCache: 2 });
    });
  });

  test("is made anew when a shard is gone, and what nothing leads to any more goes", () => {
    const corpus = acceptedCorpus();
    for (const shard of kept(corpus).shards) rmSync(shard);
    const stray = join(dirname(kept(corpus).root), "0".repeat(64));
    writeFileSync(stray, "");
    utimesSync(stray, 0, 0);
    expect(corpus.verified().summary).toMatchObject({ checked: 2, clean: true });
    corpus.edit(COAST, "last year.", "last year.\n\nThat is all.");
    expect(corpus.verified().summary).toMatchObject({ checked: 1, clean: true });
    expect(existsSync(stray)).toBe(false);
    expect(corpus.verified().summary).toMatchObject({ checked: 0, fromCache: 2 });
  });

  test("is not asked of a file that was written since, were it with the same size and time", () => {
    const corpus = acceptedCorpus();
    const path = join(corpus.root, COAST);
    const long = new Date("2020-01-01");
    utimesSync(path, long, long);
    expect(corpus.verified().summary).toMatchObject({ checked: 0 });
    corpus.edit(COAST, "34 metres", "54 metres");
    utimesSync(path, long, long);
    expect(corpus.verified().flips).toHaveLength(1);
  });

  test("grows and shrinks with the corpus", () => {
    const corpus = acceptedCorpus();
    const names = Array.from({ length: 70 }, (_, k) => `corpus/articles/copy-${k}.md`);
    for (const name of names) corpus.write(name, "---\npublished: 2021-05-01\n---\n\nOld Head is 34 metres tall.\n");
    corpus.verify("--update", ...names);
    expect(kept(corpus).shards.length).toBeGreaterThan(1);
    expect(corpus.verified().summary).toMatchObject({ checked: 0, fromCache: 72 });
    for (const name of names.slice(5)) rmSync(join(corpus.root, name));
    corpus.verify("--update");
    expect(corpus.verified().summary).toMatchObject({ checked: 0, fromCache: 7, clean: true });
  });

  test("is made anew when the reference that it was made with is gone", () => {
    const corpus = acceptedCorpus();
    corpus.verify();
    corpus.edit("corpus/reference/lighthouses.csv", "skerry,21.5", "skerry,31.5");
    for (const name of readdirSync(join(corpus.root, ".factmark/cache")))
      if (/^[0-9a-f]{64}$/.test(name)) rmSync(join(corpus.root, ".factmark/cache", name), { recursive: true });
    expect(corpus.verified().summary).toMatchObject({ checked: 2, flips: 1 });
  });

  test("serves runs side by side", async () => {
    const corpus = acceptedCorpus();
    corpus.edit("corpus/reference/lighthouses.csv", "old-head,34", "old-head,44");
    const runs = await Promise.all([1, 2, 3, 4].map(() => start(corpus, "--format", "json", "--output", "-").ended));
    expect(new Set(runs.map((text) => JSON.stringify(said(JSON.parse(text) as Verification)))).size).toBe(1);
    const after = corpus.verified();
    expect(after.flips).toHaveLength(1);
    expect(after.summary.fromCache).toBe(1);
  });

  test("serves the run after one that was killed at any point", async () => {
    const corpus = acceptedCorpus();
    for (let k = 0; k < 30; k += 1) corpus.write(`corpus/articles/copy-${k}.md`, corpus.read(COAST));
    corpus.verify("--update");
    const began = performance.now();
    corpus.verify();
    const length = performance.now() - began;
    for (let point = 1; point <= 6; point += 1) {
      const height = 34 + point;
      corpus.edit("corpus/reference/lighthouses.csv", `old-head,${height - 1}`, `old-head,${height}`);
      corpus.write(`corpus/articles/copy-${point}.md`, corpus.read(GUILD));
      const run = start(corpus);
      const timer = setTimeout(
        () => {
          run.kill();
        },
        length * (0.4 + point / 6),
      );
      await run.ended;
      clearTimeout(timer);
      expect(said(corpus.verified())).toEqual(said(corpus.verified("--no-cache")));
    }
  });

  test("never changes what is said: any rows changed, in any order (property)", () => {
    const corpus = acceptedCorpus();
    corpus.write(
      "corpus/articles/more.md",
      "---\npublished: 2020-02-02\n---\n\nEastport is a member of the Harbour Guild. Skerry Light is smaller than Old Head.\n",
    );
    corpus.verify("--update");
    const heights = fc.record({ old: fc.constantFrom("34", "44", "20"), skerry: fc.constantFrom("21.5", "50") });
    const guild = fc.subarray(
      [
        "harbour-guild,northport,1851-06-01,,almanac",
        "harbour-guild,eastport,1874-03-01,,almanac",
        "harbour-guild,westport,1900-01-01,,almanac",
      ],
      { minLength: 1 },
    );
    fc.assert(
      fc.property(heights, guild, ({ old, skerry }, members) => {
        corpus.write(
          "corpus/reference/lighthouses.csv",
          `lighthouse,height_m,source\nold-head,${old},almanac\nskerry,${skerry},almanac\n`,
        );
        corpus.write("corpus/reference/guild.csv", `guild,port,start,end,source\n${members.join("\n")}\n`);
        expect(said(corpus.verified())).toEqual(said(corpus.verified("--no-cache")));
      }),
      { numRuns: 8 },
    );
  });
});

describe("an update that is killed", () => {
  test("at ten points leaves the old state or the new one", async () => {
    const corpus = acceptedCorpus();
    const names = Array.from({ length: 40 }, (_, k) => `copy-${String(k).padStart(2, "0")}`);
    for (const name of names) corpus.write(`corpus/articles/${name}.md`, corpus.read(COAST));
    corpus.verify("--update");
    const state = (): string =>
      readdirSync(join(corpus.root, "annotations"))
        .sort()
        .map((name) => `${name}\n${corpus.read(`annotations/${name}`)}`)
        .join("\n");
    const before = state();
    for (const name of names) corpus.edit(`corpus/articles/${name}.md`, "34 metres", "54 metres");
    const began = performance.now();
    await start(corpus, "--update", "--annotations", "elsewhere").ended;
    const length = performance.now() - began;
    const reached = new Set<string>();
    for (let point = 1; point <= 10; point += 1) {
      const run = start(corpus, "--update");
      const timer = setTimeout(
        () => {
          run.kill();
        },
        (length * (point + 1)) / 10,
      );
      await run.ended;
      clearTimeout(timer);
      corpus.verify();
      reached.add(state());
    }
    expect(reached.has(before) || reached.size === 1).toBe(true);
    expect(reached.size).toBeLessThanOrEqual(2);
    corpus.verify("--update");
    expect(corpus.verified().status).toBe(0);
    reached.add(state());
    expect(reached.size).toBeLessThanOrEqual(2);
  });
});
