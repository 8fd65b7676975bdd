import { beforeEach, describe, expect, test } from "vitest";
import { acceptedCorpus, COAST, GUILD, type Corpus } from "./corpus-fixture.ts";

const LIGHTS = "corpus/reference/lighthouses.csv";

let corpus: Corpus;
beforeEach(() => {
  corpus = acceptedCorpus();
});

describe("another revision", () => {
  test("is the base, and the commit that changed the row is named", () => {
    const base = corpus.git("rev-parse", "HEAD").trim();
    corpus.edit(LIGHTS, "old-head,34", "old-head,44");
    corpus.verify("--update");
    const change = corpus.commit("Old Head measured again");
    expect(corpus.verified()).toMatchObject({ status: 0, flips: [] });
    const since = corpus.verified("--base", "HEAD~1");
    expect(since).toMatchObject({ status: 1, base: { name: "HEAD~1", commit: base } });
    expect(since.flips).toMatchObject([{ because: [{ resource: "lighthouses", commit: change }] }]);
  });

  test("names the row too where both the words and the row changed", () => {
    corpus.edit(LIGHTS, "old-head,34", "old-head,44");
    corpus.edit(COAST, "34 metres", "54 metres");
    expect(corpus.verified("--base", "HEAD").flips).toMatchObject([
      {
        because: [
          { kind: "article", from: "34 metres tall", to: "54 metres tall" },
          { kind: "reference", key: "old-head", from: "34", to: "44" },
        ],
      },
    ]);
  });

  test("tells the claims of an article that went with its annotation since", () => {
    corpus.git("rm", "-q", GUILD, "annotations/guild.json");
    corpus.commit("No guild");
    expect(corpus.verified()).toMatchObject({ status: 0, lost: [] });
    const { status, lost } = corpus.verified("--base", "HEAD~1");
    expect(status).toBe(1);
    expect(lost.length).toBeGreaterThan(1);
    expect(lost.every(({ article }) => article === GUILD)).toBe(true);
  });

  test("has no say over an article that it does not have", () => {
    corpus.write("corpus/articles/new.md", "---\npublished: 2021-05-01\n---\n\nOld Head is 34 metres tall.\n");
    corpus.verify("--update", "corpus/articles/new.md");
    corpus.commit("New");
    expect(corpus.verified("--base", "HEAD~1")).toMatchObject({ status: 0, unannotated: [] });
    expect(corpus.verified("--base", "HEAD~1").summary).toMatchObject({ checked: 0, fromCache: 3 });
  });

  test.each(["no-such-branch", "--output=/tmp/x"])("%s is refused", (name) => {
    expect(corpus.verify("--base", name)).toMatchObject({ status: 2, stdout: "" });
  });

  test("is not what is accepted against", () => {
    const refused = corpus.verify("--update", "--base", "HEAD");
    expect(refused).toMatchObject({ status: 2, stdout: "" });
    expect(refused.stderr).toContain("--base");
  });

  test("two branches that both accepted an article end in a conflict that is told, and that accepting ends", () => {
    corpus.git("switch", "-q", "-c", "left");
    corpus.edit(COAST, "34 metres", "54 metres");
    corpus.verify("--update");
    corpus.commit("Left");
    corpus.git("switch", "-q", "main");
    corpus.edit(COAST, "34 metres", "64 metres");
    corpus.verify("--update");
    corpus.commit("Right");
    expect(() => corpus.git("merge", "-q", "left")).toThrow();
    corpus.git("checkout", "-q", "--ours", COAST);
    const { status, articleErrors } = corpus.verified();
    expect(status).toBe(2);
    expect(articleErrors).toMatchObject([
      { code: "annotation-malformed", message: expect.stringContaining("merge conflict") as string },
    ]);
    corpus.git("checkout", "-q", "--ours", "annotations/coast.json");
    expect(corpus.verified().status).toBe(0);
  });

  test("two branches that accepted different articles merge", () => {
    corpus.git("switch", "-q", "-c", "left");
    corpus.edit(COAST, "34 metres", "54 metres");
    corpus.verify("--update");
    corpus.commit("Left");
    corpus.git("switch", "-q", "main");
    corpus.edit(GUILD, "has two members", "has three members");
    corpus.verify("--update");
    corpus.commit("Right");
    corpus.git("merge", "-q", "--no-edit", "left");
    expect(corpus.verified()).toMatchObject({ status: 0, summary: { clean: true } });
  });
});
