import { describe, expect, test } from "vitest";
import { VERIFICATION_FORMATS, LIMIT, type RenderOptions } from "../../src/corpus/render/formats.ts";
import { verificationSchema } from "../../src/model/verification-schema.ts";
import type { Verification } from "../../src/model/verification.ts";
import { fromMarkdown } from "./from-markdown.ts";
import { claim, CLEAN, HOSTILE, INVENTED, manyFlips } from "./invented.ts";
import { readXml, type Element } from "./read-xml.ts";
import { sarifSchema } from "./sarif-schema.ts";

const OPTIONS: RenderOptions = { color: false, limit: LIMIT, referencePath: "corpus/reference" };

function render(name: string, verification: Verification, options: Partial<RenderOptions> = {}): string {
  const format = VERIFICATION_FORMATS.find((one) => one.name === name);
  if (format === undefined) throw new Error(`no format ${name}`);
  return format.render(verification, { ...OPTIONS, ...options });
}

/** The invisible gaps that part what a service would obey. */
const withoutGaps = (text: string): string => text.replaceAll("\u200b", "");

describe.each(VERIFICATION_FORMATS)("$name", ({ name, file }) => {
  test("says the same for the same, ends with a line break, and names a file of its own", () => {
    expect(render(name, INVENTED)).toBe(render(name, INVENTED));
    expect(render(name, INVENTED)).toMatch(/[^\n]\n$/);
    expect(VERIFICATION_FORMATS.filter((one) => one.file === file)).toHaveLength(1);
  });

  test("lets no article steer what reads it", () => {
    // eslint-disable-next-line no-control-regex -- they are what may not be there
    expect(render(name, INVENTED)).not.toMatch(/[\0-\x08\x0b-\x1f\x7f]/);
    if (name !== "json") expect(render(name, INVENTED)).not.toMatch(/^\s*::(?!error |warning |notice )/m);
  });
});

describe("text", () => {
  const text = render("text", INVENTED);

  test("the worst first: what could not be read, refuted, no longer supported, …, gone", () => {
    const heads = [...text.matchAll(/^\S .*\(([a-z-]+)\)$/gm)].map(([, rule]) => rule);
    expect(heads).toEqual([
      "verdict-worse",
      "verdict-worse",
      "claim-refuted",
      "decision-disputed",
      "decision-expired",
      "verdict-flipped",
      "decision-orphaned",
      "article-renamed",
      "article-unannotated",
      "claim-added",
      "claim-lost",
      "values-inconsistent",
    ]);
    expect(text.indexOf("corpus/reference/unga-votes.csv:7:3")).toBeLessThan(text.indexOf("verdict-worse"));
    expect(text.indexOf("supported → refuted")).toBeLessThan(text.indexOf("supported → not enough evidence"));
  });

  test("a flip: both verdicts, the claim in its line, the row with its values and commit", () => {
    const [, block = ""] = /^(✘ \S.*: supported → refuted[\s\S]*?)\n\n/m.exec(text) ?? [];
    expect(block.split("\n")).toEqual([
      "✘ corpus/articles/votes, 100 %.md:12:31 A verdict is worse: supported → refuted (verdict-worse)",
      "    😀 The resolution passed with 151 in favour.",
      "                                 ^^^",
      "    The article says 151; the record has 141.",
      "    Row ES-11/1|KAZ of unga-votes: vote changed from “yes” to “abstain” (commit fedcba987654).",
    ]);
  });

  test("a row that is gone is said to be", () => {
    expect(text).toContain("Row ES-11/3|ARM of unga-votes: was removed.");
  });

  test("one summary, with what did not change, and the way out last", () => {
    expect(text.slice(text.indexOf("\n1 error")).split("\n")).toEqual([
      "",
      "1 error in the reference; 1 file could not be read; 3 verdicts flip in 1 article, 2 for the worse; 1 decision is disputed; 1 decision has expired; 1 decision has lost its claim; 1 article has another name; 1 article has no annotation; 2 new claims; 1 claim is gone",
      "  14 claims rest on rows of the reference that changed: 2 flip by them, 12 do not; the other 106 rest on none of them",
      "  115 claims as accepted, 4 of them at another place",
      "  9 articles: 3 checked, 6 known from the cache",
      "  compared with origin/main (commit 0123456789ab)",
      "  reference votes 1.0.0 (c7bbfcdae819)",
      "mend the reference first: factmark reference validate lists all of its errors",
      "mend the files that could not be read",
      "accept with factmark verify --update, or one article alone with factmark verify --update ARTICLE",
      "",
    ]);
  });

  test("a clean one: four lines, and no way out", () => {
    expect(render("text", CLEAN)).toBe(
      [
        "as accepted: 120 claims in 9 articles",
        "  120 claims as accepted",
        "  9 articles: 0 checked, 9 known from the cache",
        "  reference votes 1.0.0 (c7bbfcdae819)",
        "",
      ].join("\n"),
    );
  });

  test.each([
    [62, "and 12 more"],
    [51, "and 1 more"],
  ])("of %d flips 50 are shown, %s", (count, more) => {
    const capped = render("text", manyFlips(count));
    expect(capped.match(/supported → refuted/g)).toHaveLength(LIMIT);
    expect(capped).toContain(`${more} (--format json has all)\n`);
    expect(capped).toContain(`${count} verdicts flip in 1 article, ${count} for the worse`);
    expect(render("text", manyFlips(50))).not.toContain(" more (");
  });

  test("colours only where they are asked for", () => {
    expect(render("text", INVENTED, { color: true })).toContain("\u001b[31m✘");
  });

  test("words of an article are one line, and no command of a log", () => {
    expect(withoutGaps(text)).toContain(HOSTILE);
    expect(text).not.toContain("##[");
  });
});

test("json is the verification, valid against its schema", () => {
  const read: unknown = JSON.parse(render("json", INVENTED));
  expect(read).toEqual(JSON.parse(JSON.stringify(INVENTED)));
  expect(() => verificationSchema.parse(read)).not.toThrow();
  expect(() => verificationSchema.parse(CLEAN)).not.toThrow();
});

describe("markdown", () => {
  test("article text is neither structure nor HTML nor a mention, and reads as it is", () => {
    const { rows, kinds, html, text } = fromMarkdown(render("markdown", INVENTED));
    expect(rows.slice(1).every((cells) => cells === 3)).toBe(true);
    expect(rows).toHaveLength(1 + 2 + 12);
    expect([...kinds].sort()).toEqual(
      ["heading", "html", "list", "listItem", "paragraph", "root", "table", "tableCell", "tableRow", "text"].sort(),
    );
    expect([...new Set(html)].sort()).toEqual(["</em>", "</strong>", "<br>", "<em>", "<strong>"]);
    expect(withoutGaps(text)).toContain(HOSTILE);
    expect(text).not.toMatch(/@\w|#\d|:\/\//);
    expect(text).toContain("corpus/articles/votes, 100 %.md:12:31");
  });

  test("is well below the 1 MiB that GitHub takes, and says how much is left out", () => {
    const summary = render("markdown", manyFlips(5000));
    expect(Buffer.byteLength(summary)).toBeLessThan(900_000);
    expect(summary).toMatch(/\nand \d+ more\n/);
    expect(summary).toContain("5,000 verdicts flip");
    expect(summary.trimEnd()).toMatch(/verify --update ARTICLE\.$/);
  });

  test("a clean one has no table", () => {
    expect(render("markdown", CLEAN)).not.toContain("|");
  });
});

describe("sarif", () => {
  const read = (verification: Verification) => sarifSchema.parse(JSON.parse(render("sarif", verification))).runs[0];

  test.each([
    ["all kinds", INVENTED],
    ["clean", CLEAN],
    ["many", manyFlips(300)],
  ])("is valid: %s", (_, verification) => {
    const run = read(verification);
    expect(run?.columnKind).toBe("utf16CodeUnits");
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  test("a flip: rule, level, place in UTF-16, fingerprint, state", () => {
    const [worst] = read(INVENTED)?.results ?? [];
    expect(worst).toMatchObject({ ruleId: "verdict-worse", level: "error", baselineState: "updated" });
    expect(worst?.partialFingerprints).toEqual({ "factmarkClaim/v1": "k-worse" });
    expect(worst?.message.text).toContain("vote changed from “yes” to “abstain”");
    expect(worst?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: "corpus/articles/votes%2C%20100%20%25.md", uriBaseId: "%SRCROOT%" },
          region: {
            ...{ startLine: 12, startColumn: 31, endLine: 12, endColumn: 34 },
            ...{ charOffset: 100, charLength: 3, snippet: { text: "151" } },
          },
        },
      },
    ]);
  });

  test("words over two lines end where they end; words that are gone have no region", () => {
    const results = read(INVENTED)?.results ?? [];
    const of = (id: string) => results.find((one) => one.partialFingerprints["factmarkClaim/v1"] === id);
    expect(of("k-lines")?.locations[0]?.physicalLocation.region).toMatchObject({ endLine: 13, endColumn: 12 });
    for (const id of ["k-lost", "k-orphan"]) {
      expect(of(id)?.baselineState).toBe("absent");
      expect(of(id)?.locations[0]?.physicalLocation.region).toBeUndefined();
    }
  });

  test("a fingerprint stays when text before the claim is edited", () => {
    const [flip] = manyFlips(1).flips;
    if (flip === undefined) throw new Error("no flip");
    const moved = { ...flip, claim: { ...flip.claim, line: 40, start: 900, end: 904 } };
    const prints = [flip, moved].map((one) => read({ ...CLEAN, flips: [one] })?.results[0]?.partialFingerprints);
    expect(prints[0]).toEqual(prints[1]);
  });

  test("what could not be read is a notification, and the execution did not succeed", () => {
    const invocation = read(INVENTED)?.invocations[0];
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.toolExecutionNotifications.map(({ descriptor }) => descriptor.id)).toEqual([
      "cell-not-integer",
      "not-utf-8",
    ]);
    const [place] = invocation?.toolExecutionNotifications[0]?.locations ?? [];
    expect(place?.physicalLocation).toMatchObject({
      artifactLocation: { uri: "corpus/reference/unga-votes.csv" },
      region: { startLine: 7, startColumn: 3 },
    });
    expect(read(CLEAN)?.invocations[0]?.executionSuccessful).toBe(true);
  });

  test("values that exclude each other stand side by side", () => {
    const found = read(INVENTED)?.results.find(({ ruleId }) => ruleId === "values-inconsistent");
    expect(found).toMatchObject({ level: "note", baselineState: "unchanged" });
    expect(found?.relatedLocations?.[0]?.physicalLocation.artifactLocation.uri).toBe("corpus/articles/other.md");
  });

  test("no words of an article become a placeholder or a link", () => {
    const messages = (read(INVENTED)?.results ?? []).map(({ message }) => message.text).join("\n");
    expect(messages).toContain("{{0}}");
    expect(messages).not.toContain("](");
  });
});

describe("junit", () => {
  const suites = readXml(render("junit", INVENTED));
  const cases = (suite: Element): Element[] => suite.children.filter(({ name }) => name === "testcase");
  const having = (suite: Element, name: string): number =>
    cases(suite).filter(({ children }) => children.some((child) => child.name === name)).length;

  test("a suite an article with its own counts; the whole is their sum", () => {
    expect(suites.children.map(({ attributes }) => attributes["name"])).toEqual([
      "factmark verify",
      "corpus/articles/new.md",
      "corpus/articles/votes, 100 %.md",
      "corpus/articles/wild.md",
    ]);
    for (const suite of suites.children) {
      expect(suite.attributes).toMatchObject({
        tests: String(cases(suite).length),
        failures: String(having(suite, "failure")),
        errors: String(having(suite, "error")),
      });
    }
    expect(suites.attributes).toMatchObject({ tests: "15", failures: "11", errors: "2" });
  });

  test("cases have names of their own that hold no line", () => {
    const names = suites.children
      .flatMap(cases)
      .map(({ attributes }) => `${attributes["classname"]} ${attributes["name"]}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain("verdict-worse supported → refuted “151” k-worse");
  });

  test("words of an article come back from the XML as they are, but in one line", () => {
    const wild = suites.children[3];
    const failure = wild?.children[0]?.children[0];
    expect(failure?.attributes["type"]).toBe("claim-refuted");
    expect(failure?.text).toContain(`${HOSTILE}[31m \ufffd in favour.`);
  });

  test("a clean one has a case that passes", () => {
    const clean = readXml(render("junit", CLEAN));
    expect(clean.attributes).toMatchObject({ tests: "1", failures: "0", errors: "0" });
  });
});

describe("github", () => {
  test("a flip, with the escapes of the toolkit", () => {
    expect(render("github", INVENTED).split("\n")).toContain(
      "::error file=corpus/articles/votes%2C 100 %25.md,line=12,endLine=12,col=31,endColumn=34,title=A verdict is worse%3A supported → refuted::The article says 151; the record has 141.%0ARow ES-11/1|KAZ of unga-votes: vote changed from “yes” to “abstain” (commit fedcba987654).",
    );
  });

  test("every line is one command, and no words of an article begin one", () => {
    const lines = render("github", INVENTED).trimEnd().split("\n");
    expect(lines).toHaveLength(2 + 12 + 1);
    for (const line of lines) expect(line).toMatch(/^::(error|warning|notice) [^:]+::[^\r\n]+$/);
    expect(lines.join("\n")).toContain("%250A::error::no");
  });

  test("no columns where the words run over two lines", () => {
    expect(render("github", INVENTED)).toMatch(/line=12,endLine=13,title=A claim is new/);
  });

  test("ten of a level, as GitHub shows them, and a notice that says so", () => {
    const lines = render("github", manyFlips(62)).trimEnd().split("\n");
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toBe(
      "::notice title=factmark verify::62 verdicts flip in 1 article, 62 for the worse; 52 more are not shown here",
    );
    const added = Array.from({ length: 30 }, (_, k) => claim(`k-${k}`, "141", { verdict: "supported" }));
    expect(render("github", { ...CLEAN, added }).match(/^::notice /gm)).toHaveLength(10);
  });
});
