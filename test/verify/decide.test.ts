import { beforeEach, describe, expect, test } from "vitest";
import type { Annotation } from "../../src/corpus/annotation.ts";
import { factmark, type Ran } from "../cli/run.ts";
import { acceptedCorpus, COAST, type Corpus } from "./corpus-fixture.ts";

const LIGHTS = "corpus/reference/lighthouses.csv";
const WHY = ["--verdict", "supported", "--note", "The minutes have it."] as const;

let corpus: Corpus;
beforeEach(() => {
  corpus = acceptedCorpus();
});

const decide = (...args: string[]): Ran => factmark(["decide", ...args], { cwd: corpus.root });
const annotation = (): Annotation => JSON.parse(corpus.read("annotations/coast.json")) as Annotation;
const today = new Date().toISOString().slice(0, 10);

describe("a decision on a claim", () => {
  test.each([
    ["its id", () => annotation().claims[0]?.id ?? ""],
    ["the beginning of its id", () => annotation().claims[0]?.id.slice(0, 6) ?? ""],
    ["its quote", () => "34 metres tall"],
    ["words of it", () => "34  Metres"],
  ])("that is named by %s stands in its annotation, by whom git knows, on the evidence of today", (_, name) => {
    const ran = decide(COAST, name(), ...WHY);
    expect([ran.status, ran.stderr]).toEqual([0, ""]);
    expect(ran.stdout).toContain("“34 metres tall”, decided supported by Checker: The minutes have it.");
    const [claim, ...others] = annotation().claims;
    expect(claim?.decision).toEqual({
      reviewer: "Checker",
      verdict: "supported",
      note: "The minutes have it.",
      date: today,
      saw: claim?.evidence?.digest,
    });
    expect(others.every(({ decision }) => decision === undefined)).toBe(true);
    expect(corpus.verified()).toMatchObject({ status: 0, summary: { clean: true } });
  });

  test("changes nothing else of the file", () => {
    decide(COAST, "34 metres tall", ...WHY, "--reviewer", "Ada");
    const lines = corpus.git("diff", "--numstat", "annotations").split("\t");
    expect(lines.slice(0, 2)).toEqual(["7", "0"]);
  });

  test("holds off a flip until its day, and is told when its row changes", () => {
    corpus.edit(LIGHTS, "old-head,34", "old-head,44");
    corpus.verify("--update");
    expect(decide("coast.md", "34 metres tall", ...WHY, "--expires", "2999-01-01").status).toBe(0);
    expect(corpus.verified()).toMatchObject({ status: 0, flips: [] });
    expect(corpus.verified("--on", "2999-01-01")).toMatchObject({ status: 1, expired: [{ reviewer: "Checker" }] });
    corpus.edit(LIGHTS, "old-head,44", "old-head,54");
    expect(corpus.verified()).toMatchObject({ status: 1, disputed: [{ reviewer: "Checker" }] });
  });

  test("takes the place of another, which is kept, and is taken away", () => {
    decide(COAST, "34 metres tall", ...WHY);
    decide(COAST, "34 metres tall", "--verdict", "refuted", "--note", "Measured again.", "--reviewer", "Ada");
    expect(annotation().claims[0]?.decision).toMatchObject({ reviewer: "Ada", verdict: "refuted" });
    expect(decide(COAST, "34 metres tall", "--withdraw").status).toBe(0);
    expect(annotation().claims[0]?.decision).toBeUndefined();
    expect(annotation().retired).toMatchObject([
      { reviewer: "Checker", quote: "34 metres tall", why: `replaced: Ada decided again on ${today}` },
      { reviewer: "Ada", why: `withdrawn on ${today}` },
    ]);
    expect(corpus.verified()).toMatchObject({ status: 0 });
  });
});

test("without a claim those of the article are listed, with what is decided", () => {
  decide(COAST, "34 metres tall", ...WHY);
  const lines = decide("coast.md").stdout.trimEnd().split("\n");
  expect(lines).toHaveLength(annotation().claims.length);
  expect(lines[0]).toMatch(
    /^[0-9a-f]{12} supported “34 metres tall”, decided supported by Checker: The minutes have it\.$/,
  );
});

describe("is refused, and nothing is written", () => {
  test.each([
    ["no such article", ["none.md", "34 metres tall", ...WHY], "none.md is no article of this corpus"],
    ["no such claim", [COAST, "35 metres", ...WHY], "no claim “35 metres” in annotations/coast.json, which has:"],
    ["several claims", [COAST, "metres tall", ...WHY], "may be several claims of annotations/coast.json:"],
    ["no verdict", [COAST, "34 metres tall", "--note", "x"], "--verdict is missing"],
    ["another verdict", [COAST, "34 metres tall", "--verdict", "true", "--note", "x"], "unknown verdict true"],
    ["no note", [COAST, "34 metres tall", "--verdict", "refuted"], "--note is missing"],
    ["an empty note", [COAST, "34 metres tall", "--verdict", "refuted", "--note", " "], "--note is missing"],
    ["a day that has come", [COAST, "34 metres tall", ...WHY, "--expires", "2020-01-01"], "has come already"],
    ["no day", [COAST, "34 metres tall", ...WHY, "--expires", "soon"], "unexpected --expires soon"],
    ["nothing to withdraw", [COAST, "34 metres tall", "--withdraw"], "no decision stands on"],
    ["no reviewer", [COAST, "34 metres tall", ...WHY, "--reviewer", " "], "--reviewer"],
  ])("%s", (_, args, message) => {
    const ran = decide(...args);
    expect([ran.status, ran.stdout]).toEqual([2, ""]);
    expect(ran.stderr).toContain(message);
    expect(corpus.git("status", "--porcelain")).toBe("");
  });

  test("an article of which nothing is accepted", () => {
    corpus.write("corpus/articles/new.md", "---\npublished: 2021-05-01\n---\n\nOld Head is 34 metres tall.\n");
    const ran = decide("new.md", "34 metres", ...WHY);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain("factmark verify --update corpus/articles/new.md");
  });
});
