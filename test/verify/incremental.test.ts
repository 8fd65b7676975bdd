import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acceptedCorpus, type Corpus } from "./corpus-fixture.ts";
import { said, shardsOf, verifiedHere } from "./in-process.ts";

const nameOf = (k: number): string => `corpus/articles/copy-${String(k).padStart(2, "0")}.md`;

const SENTENCES = [
  "Old Head is 34 metres tall.",
  "Old Head is 44 metres tall.",
  "Skerry Light is 21.5 metres tall.",
  "Skerry Light is 50 metres tall, they say.",
  "Northport joined the Harbour Guild in 1851.",
  "The Harbour Guild has two members these days.",
];

function textOf(sentences: readonly number[]): string {
  return `---\npublished: 2021-05-01\n---\n\n${sentences.map((k) => SENTENCES[k] ?? "").join(" ")}\n`;
}

/** A corpus of several groups, with things that are stated differently. */
async function manyArticles(): Promise<Corpus> {
  const corpus = acceptedCorpus();
  for (let k = 0; k < 70; k += 1) corpus.write(nameOf(k), textOf([k % 6, (k * 5 + 2) % 6]));
  await verifiedHere(corpus, { isCached: true, accepts: () => true });
  return corpus;
}

type Step = (corpus: Corpus) => Promise<unknown> | undefined;

const article = fc.nat({ max: 73 });
const heights = fc.constantFrom("34", "44", "20");
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(article, fc.array(fc.nat({ max: 5 }), { maxLength: 4 })).map(([k, sentences]): Step => (corpus) => {
    corpus.write(nameOf(k), textOf(sentences));
    return undefined;
  }),
  article.map((k): Step => (corpus) => {
    rmSync(join(corpus.root, nameOf(k)), { force: true });
    return undefined;
  }),
  article.map(
    (k): Step =>
      (corpus) =>
        verifiedHere(corpus, { isCached: true, accepts: (path) => path === nameOf(k) }),
  ),
  fc.constant<Step>((corpus) => verifiedHere(corpus, { isCached: true, accepts: () => true })),
  fc.tuple(heights, heights).map(([old, skerry]): Step => (corpus) => {
    corpus.write(
      "corpus/reference/lighthouses.csv",
      `lighthouse,height_m,source\nold-head,${old},almanac\nskerry,${skerry},almanac\n`,
    );
    return undefined;
  }),
  fc.nat().map((k): Step => (corpus) => {
    const shards = shardsOf(corpus);
    rmSync(shards[k % shards.length] ?? "", { force: true });
    return undefined;
  }),
);

describe("what changed is told of what was kept", () => {
  test("and all is said as from nothing: articles written, gone, accepted, rows changed, shards lost (property)", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
        const corpus = await manyArticles();
        for (const one of steps) {
          await one(corpus);
          const kept = await verifiedHere(corpus, { isCached: true });
          expect(said(kept)).toEqual(said(await verifiedHere(corpus, { isCached: false })));
        }
        expect((await verifiedHere(corpus, { isCached: true })).summary.inconsistencies).toBeGreaterThanOrEqual(0);
        rmSync(corpus.root, { recursive: true });
      }),
      { numRuns: 12 },
    );
  });

  test("an article that is edited is checked alone", async () => {
    const corpus = await manyArticles();
    const before = await verifiedHere(corpus, { isCached: true });
    expect(before.summary).toMatchObject({ checked: 0, fromCache: 72 });
    expect(before.summary.inconsistencies).toBeGreaterThan(0);
    corpus.write(nameOf(3), textOf([0, 2]));
    expect((await verifiedHere(corpus, { isCached: true })).summary).toMatchObject({ checked: 1, fromCache: 71 });
  });

  test("a run that loses what it began to rest on begins again", async () => {
    const corpus = await manyArticles();
    corpus.write(nameOf(3), textOf([1, 3]));
    const opened = (): void => {
      for (const shard of shardsOf(corpus)) rmSync(shard);
    };
    const lost = await verifiedHere(corpus, { isCached: true, opened });
    expect(lost.summary).toMatchObject({ articles: 72, checked: 72, fromCache: 0 });
    expect(said(lost)).toEqual(said(await verifiedHere(corpus, { isCached: false })));
    expect((await verifiedHere(corpus, { isCached: true })).summary).toMatchObject({ fromCache: 71 });
  });

  test("a shard that is broken though its entry shows nothing is written again", async () => {
    const corpus = await manyArticles();
    corpus.write(nameOf(3), textOf([1, 3]));
    const opened = (): void => {
      for (const shard of shardsOf(corpus)) writeFileSync(shard, "broken");
    };
    expect((await verifiedHere(corpus, { isCached: true, opened })).summary).toMatchObject({ checked: 72 });
    expect((await verifiedHere(corpus, { isCached: true })).summary).toMatchObject({ checked: 1, fromCache: 71 });
  });

  test("the reference is not opened where nothing changed, and is where something did", async () => {
    const corpus = await manyArticles();
    const { reference } = await verifiedHere(corpus, { isCached: true });
    const snapshot = join(corpus.root, ".factmark/cache", reference.hash);
    rmSync(snapshot, { recursive: true });
    expect((await verifiedHere(corpus, { isCached: true })).summary).toMatchObject({ checked: 0, clean: true });
    expect(existsSync(snapshot)).toBe(false);
    corpus.write(nameOf(3), textOf([0]));
    expect((await verifiedHere(corpus, { isCached: true })).summary).toMatchObject({ checked: 1 });
    expect(existsSync(snapshot)).toBe(true);
  });

  test("a reference that changes between its bytes and its opening ends the run", async () => {
    const corpus = await manyArticles();
    corpus.write(nameOf(3), textOf([0]));
    const opened = (): void => {
      corpus.edit("corpus/reference/lighthouses.csv", "old-head,34", "old-head,35");
    };
    await expect(verifiedHere(corpus, { isCached: true, opened })).rejects.toThrow("the reference changed");
    expect((await verifiedHere(corpus, { isCached: true })).summary.articles).toBe(72);
  });
});
