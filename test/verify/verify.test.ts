import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { Annotation } from "../../src/corpus/annotation.ts";
import { acceptedCorpus, COAST, GUILD, type Corpus } from "./corpus-fixture.ts";

const LIGHTS = "corpus/reference/lighthouses.csv";

let corpus: Corpus;
beforeEach(() => {
  corpus = acceptedCorpus();
});

function annotation(path: string): Annotation {
  return JSON.parse(corpus.read(path)) as Annotation;
}

/** Puts a decision on the claim with that quote. */
function decide(quote: string, decision: Partial<NonNullable<Annotation["claims"][number]["decision"]>>): void {
  const path = "annotations/coast.json";
  const state = annotation(path);
  const claims = state.claims.map((claim) =>
    claim.target.selector[0].exact === quote
      ? { ...claim, decision: { reviewer: "ana", verdict: "refuted", note: "", date: "2025-12-01", ...decision } }
      : claim,
  );
  corpus.write(path, JSON.stringify({ ...state, claims }));
}

describe("an accepted corpus", () => {
  test("is clean, and what was accepted is known", () => {
    const whole = corpus.verified("--no-cache");
    expect(whole).toMatchObject({ status: 0, flips: [], summary: { clean: true, articles: 2, checked: 2 } });
    expect(corpus.verified()).toMatchObject({ status: 0, summary: { clean: true, checked: 0, fromCache: 2 } });
    expect(corpus.git("status", "--porcelain")).toBe("");
  });

  test("says where each claim stands as Web Annotations do", () => {
    const [claim] = annotation("annotations/coast.json").claims;
    const [quote, position] = claim?.target.selector ?? [];
    const source = corpus.read(COAST);
    expect(source.slice(position?.start, position?.end)).toBe(quote?.exact);
    expect(source.slice(0, position?.start).endsWith(quote?.prefix ?? "none")).toBe(true);
    expect(claim?.evidence).toMatchObject({ table: "lighthouses", rows: 1, cells: { "old-head": { height_m: "34" } } });
  });
});

describe("an edit of an article", () => {
  test("before a claim moves it", () => {
    corpus.edit(COAST, "The season has begun", "At last, after a long winter, the season has begun");
    expect(corpus.verified()).toMatchObject({ status: 0, flips: [], summary: { added: 0, lost: 0 } });
    expect(corpus.verified().summary.moved).toBeGreaterThan(1);
  });

  test("after a claim leaves it", () => {
    corpus.edit(
      COAST,
      "Northport handled 40 ships last year.",
      "Northport handled 40 ships last year.\n\nThat is all.",
    );
    expect(corpus.verified()).toMatchObject({ status: 0, summary: { clean: true, moved: 0 } });
  });

  test("inside a claim may flip it, because of the article", () => {
    corpus.edit(COAST, "34 metres", "54 metres");
    const { flips, status } = corpus.verified();
    expect(status).toBe(1);
    expect(flips).toMatchObject([
      {
        article: COAST,
        from: "supported",
        to: "refuted",
        worse: true,
        claim: { line: 8, text: expect.stringContaining("54 metres") as string },
        because: [{ kind: "article", from: "34 metres tall", to: "54 metres tall" }],
      },
    ]);
  });

  test("that takes a claim out loses it, and never finds it in a lookalike", () => {
    corpus.edit(COAST, "Old Head is 34 metres tall, as every child on this coast learns. ", "");
    corpus.write(COAST, `${corpus.read(COAST)}\nOf the tower they say that it measured 34 metres tall once.\n`);
    const { lost, flips } = corpus.verified();
    expect(lost.map(({ quote }) => quote)).toContain("34 metres tall");
    expect(flips).toEqual([]);
  });

  test("that says a thing twice adds one", () => {
    corpus.edit(
      COAST,
      "Northport handled",
      "Old Head is 34 metres tall, as every child on this coast learns. Northport handled",
    );
    const { added, lost, status } = corpus.verified();
    expect(status).toBe(1);
    expect(added.map(({ quote }) => quote)).toEqual(["34 metres tall"]);
    expect(lost).toEqual([]);
  });

  test("that is a new article is named, and one that is gone loses its claims", () => {
    corpus.git("mv", GUILD, "corpus/articles/ports.md");
    corpus.edit("corpus/articles/ports.md", "these days", "in these days");
    const { unannotated, renamed, lost } = corpus.verified();
    expect(renamed).toEqual([]);
    expect(unannotated).toEqual(["corpus/articles/ports.md"]);
    expect(lost.every(({ article }) => article === GUILD) && lost.length > 0).toBe(true);
  });
});

describe("an article under another name", () => {
  const SHORE = "corpus/articles/shore.md";

  test("keeps what was accepted of it, and the decisions", () => {
    decide("34 metres tall", { note: "measured again" });
    corpus.git("mv", COAST, SHORE);
    expect(corpus.verified()).toMatchObject({
      status: 1,
      renamed: [{ from: COAST, to: SHORE }],
      ...{ unannotated: [], added: [], lost: [], flips: [], orphans: [] },
    });
    expect(corpus.verify("--update").status).toBe(0);
    expect(corpus.verified()).toMatchObject({ status: 0, renamed: [] });
    expect(readdirSync(join(corpus.root, "annotations"))).toEqual(["guild.json", "shore.json"]);
    expect(annotation("annotations/shore.json").claims.flatMap(({ decision }) => decision?.note ?? [])).toEqual([
      "measured again",
    ]);
  });

  test("compared with another revision, is what it was there", () => {
    corpus.git("mv", COAST, SHORE);
    corpus.verify("--update");
    expect(corpus.verified("--base", "HEAD")).toMatchObject({ status: 0, renamed: [], added: [], lost: [] });
  });

  test("of two that are the same to the byte each has its own", () => {
    corpus.write("corpus/articles/twin.md", corpus.read(COAST));
    corpus.verify("--update");
    corpus.git("mv", COAST, SHORE);
    expect(corpus.verified()).toMatchObject({ renamed: [{ from: COAST, to: SHORE }], unannotated: [], lost: [] });
  });
});

describe("an update of the reference", () => {
  test("flips what rests on the row, says which cell, and checks nothing else", () => {
    corpus.verify();
    corpus.edit(LIGHTS, "old-head,34", "old-head,44");
    const { flips, status, summary } = corpus.verified();
    expect(status).toBe(1);
    expect(flips).toHaveLength(1);
    expect(flips[0]).toMatchObject({
      worse: true,
      because: [
        { kind: "reference", resource: "lighthouses", key: "old-head", field: "height_m", from: "34", to: "44" },
      ],
    });
    expect(summary).toMatchObject({ checked: 1, fromCache: 1, onChangedRows: 1 });
  });

  test("that mends a row flips for the better", () => {
    corpus.edit(LIGHTS, "old-head,34", "old-head,44");
    corpus.verify("--update");
    corpus.edit(LIGHTS, "old-head,44", "old-head,34");
    expect(corpus.verified().flips).toMatchObject([{ from: "refuted", to: "supported", worse: false }]);
  });

  test("that adds a row to a closed table flips what its absence decided", () => {
    corpus.edit(
      "corpus/reference/guild.csv",
      "eastport,1874-03-01,,almanac",
      "eastport,1874-03-01,,almanac\nharbour-guild,westport,1900-01-01,,almanac",
    );
    const { flips } = corpus.verified();
    expect(flips.map(({ from, to }) => [from, to])).toEqual([
      ["supported", "refuted"],
      ["supported", "refuted"],
    ]);
    expect(flips.flatMap(({ because }) => because.map(({ kind }) => kind))).not.toContain("rule");
  });

  test.each([
    ["a source", "corpus/reference/sources.csv", "Harbour Almanac", "Harbour Yearbook"],
    ["an entity's name", "corpus/reference/entities.csv", "port,Northport", "port,Norport"],
    ["a word of the vocabulary", "corpus/reference/datapackage.json", '"tall"', '"lofty"'],
  ])("of %s checks all again", (_, path, from, to) => {
    corpus.verify();
    const text = corpus.read(path);
    corpus.write(path, text.replace(from, to));
    expect(corpus.read(path)).not.toBe(text);
    expect(corpus.verified().summary).toMatchObject({ checked: 2, fromCache: 0 });
  });

  test("whose row breaks its schema is a finding, with its place", () => {
    corpus.edit(LIGHTS, "old-head,34", "old-head,high");
    const { status, referenceErrors } = corpus.verified();
    expect(status).toBe(1);
    expect(referenceErrors).toMatchObject([{ file: "lighthouses.csv", line: 2 }]);
  });

  test("whose descriptor can't be read is no finding: nothing could be verified", () => {
    corpus.write("corpus/reference/datapackage.json", "{");
    const { status, stdout, stderr } = corpus.verify();
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("datapackage.json");
  });
});

describe("a decision", () => {
  test("stands while its claim and its evidence do, whatever is edited around", () => {
    decide("34 metres tall", { verdict: "refuted", note: "measured again" });
    corpus.edit(COAST, "The season has begun", "The season has begun early");
    expect(corpus.verified()).toMatchObject({ status: 0, expired: [], disputed: [], orphans: [] });
  });

  test("ends on its day", () => {
    decide("34 metres tall", { expires: "2026-01-01" });
    expect(corpus.verified()).toMatchObject({ status: 1, expired: [{ reviewer: "ana" }] });
    decide("34 metres tall", { expires: "2026-01-02" });
    expect(corpus.verified()).toMatchObject({ status: 0, expired: [] });
  });

  test("is disputed when the new evidence says otherwise, and expires when only the number changed", () => {
    decide("34 metres tall", { verdict: "supported" });
    corpus.edit(LIGHTS, "old-head,34", "old-head,44");
    expect(corpus.verified()).toMatchObject({ status: 1, disputed: [{ reviewer: "ana" }] });
    decide("34 metres tall", { verdict: "refuted" });
    expect(corpus.verified()).toMatchObject({ status: 1, expired: [{ reviewer: "ana" }], disputed: [] });
  });

  test("is an orphan when its claim is gone, and accepting keeps it among the retired", () => {
    decide("34 metres tall", {});
    corpus.edit(COAST, "Old Head is 34 metres tall, as every child on this coast learns. ", "");
    expect(corpus.verified()).toMatchObject({ orphans: [{ reviewer: "ana", claim: { quote: "34 metres tall" } }] });
    corpus.verify("--update");
    expect(annotation("annotations/coast.json").retired).toMatchObject([{ reviewer: "ana", quote: "34 metres tall" }]);
    expect(corpus.verified().status).toBe(0);
  });
});

describe("accepting", () => {
  test("in part leaves the rest", () => {
    corpus.edit(COAST, "34 metres", "54 metres");
    corpus.edit(GUILD, "has two members", "has three members");
    expect(corpus.verify("--update", COAST).status).toBe(0);
    const { flips } = corpus.verified();
    expect(flips.map(({ article }) => article)).toEqual([GUILD]);
    expect(corpus.verify("--update", "corpus/articles/none.md")).toMatchObject({ status: 2 });
  });

  test.each([GUILD, "guild.md", "annotations/guild.json"])(
    "an article that is gone, named as %s, removes its annotation alone",
    (name) => {
      corpus.edit(COAST, "34 metres", "54 metres");
      corpus.git("rm", "-q", GUILD);
      expect(corpus.verify("--update", name).status).toBe(0);
      expect(readdirSync(join(corpus.root, "annotations"))).toEqual(["coast.json"]);
      expect(corpus.verified()).toMatchObject({ lost: [], flips: [{ article: COAST }] });
    },
  );

  test("a name that several articles have must say which", () => {
    corpus.write("corpus/articles/more/coast.md", corpus.read(COAST));
    corpus.edit(COAST, "34 metres", "54 metres");
    const { status, stderr } = corpus.verify("--update", "coast.md");
    expect(status).toBe(2);
    expect(stderr).toContain("corpus/articles/coast.md or corpus/articles/more/coast.md");
    expect(corpus.verify("--update", COAST).status).toBe(0);
    expect(corpus.verified()).toMatchObject({ flips: [], unannotated: ["corpus/articles/more/coast.md"] });
  });

  test("a name that is neither an article nor an annotation says so, and accepts nothing", () => {
    corpus.edit(COAST, "34 metres", "54 metres");
    const { status, stdout, stderr } = corpus.verify("--update", COAST, "corpus/articles/none.md");
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("corpus/articles/none.md is no article of this corpus");
    expect(corpus.git("status", "--porcelain", "annotations")).toBe("");
  });

  test("keeps other files of the folder, and takes away what belongs to no article", () => {
    corpus.write("annotations/README.md", "for people\n");
    corpus.git("rm", "-q", GUILD);
    corpus.verify("--update");
    expect(readdirSync(join(corpus.root, "annotations")).sort()).toEqual(["README.md", "coast.json"]);
    expect(readdirSync(corpus.root).filter((name) => name.startsWith(".annotations"))).toEqual([]);
  });

  test("changes no file of an article that a new reference does not touch", () => {
    corpus.edit(LIGHTS, "old-head,34", "old-head,44");
    corpus.verify("--update");
    expect(
      corpus
        .git("status", "--porcelain")
        .split("\n")
        .map((line) => line.slice(3)),
    ).toEqual(["annotations/coast.json", LIGHTS, ""]);
  });
});

describe("statements against each other", () => {
  test("stand side by side, known to the reference or not", () => {
    corpus.write("corpus/articles/other.md", "---\npublished: 2021-05-01\n---\n\nOld Head is 39 metres tall.\n");
    const { inconsistencies } = corpus.verified();
    expect(inconsistencies.map(({ places }) => places.map(({ article, quote }) => [article, quote]))).toEqual([
      [
        [COAST, "34 metres tall"],
        ["corpus/articles/other.md", "39 metres tall"],
      ],
    ]);
  });
});
