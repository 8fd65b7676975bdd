import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportSchema } from "../src/model/report-schema.ts";
import { factmark } from "./cli/run.ts";

/** Inside the package, so that it finds itself by its name. */
const FOLDER = resolve(".factmark/readme");
const README = readFileSync("README.md", "utf8");

beforeAll(() => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(join(FOLDER, "drafts"), { recursive: true });
  copyFileSync("corpus/articles/votes-on-ukraine.md", join(FOLDER, "article.md"));
  writeFileSync(join(FOLDER, "drafts/draft.md"), "Armenia is a member of the Eurasian Economic Union.\n");
  symlinkSync(resolve("corpus"), join(FOLDER, "corpus"));
  cpSync("annotations", join(FOLDER, "annotations"), { recursive: true });
});

afterAll(() => {
  rmSync(FOLDER, { recursive: true, force: true });
});

function block(language: string, has: string): string {
  const blocks = [...README.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
  const found = blocks.find(([, name, text]) => name === language && text?.includes(has));
  expect(found).toBeDefined();
  return found?.[2] ?? "";
}

/** What the README feeds to commands that read standard input. */
const TEXTS = '{"id": 1, "text": "141 of 193 states agreed."}\n';

describe("README", () => {
  test("the library in ten lines", () => {
    writeFileSync(join(FOLDER, "example.mjs"), block("ts", "checkArticle"));
    const ran = spawnSync(process.execPath, ["example.mjs"], { cwd: FOLDER, encoding: "utf8" });
    expect(ran.stderr).toBe("");
    const lines = ran.stdout.trimEnd().split("\n");
    expect(lines[0]).toMatch(/^(supported|refuted|not-enough-evidence) /);
    expect(() => reportSchema.parse(JSON.parse(lines.at(-1) ?? ""))).not.toThrow();
  });

  const commands = block("sh", "npx factmark")
    .trim()
    .split("\n")
    .map((line) => line.replace(/\s+#.*$/, "").replace("npx factmark ", ""))
    // Watching has no end of its own: test/cli/watch.test.ts.
    .filter((command) => !command.includes("--watch"));

  test.each(commands)("factmark %s", (command) => {
    if (command.startsWith("replay")) expect(existsSync(join(FOLDER, "reports/report.json"))).toBe(true);
    const [words = "", input] = command.split(" < ");
    const args = [...words.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
    const ran = factmark(args, { cwd: FOLDER, input: input === undefined ? "" : TEXTS });
    expect(ran.stderr).toBe(args.includes("--update") ? "accepted: 0 annotations written\n" : "");
    // What this working folder's reference differs in from the last commit is its own affair.
    if (args[1] === "diff") expect([0, 1]).toContain(ran.status);
    else expect(ran.status).toBe(args.includes("article.md") ? 1 : 0);
    expect(ran.stdout).not.toBe("");
  });

  test("every link leads somewhere", () => {
    for (const path of ["README.md", "CONTRIBUTING.md", "docs/forms/README.md", "docs/decisions/README.md"]) {
      const text = readFileSync(path, "utf8");
      for (const [, target = ""] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
        expect(existsSync(join(dirname(path), target)), `${path}: ${target}`).toBe(true);
    }
  });
});
