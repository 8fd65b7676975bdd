import { spawn, type ChildProcess } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { emptyFolder, factmark, MAIN } from "./run.ts";

/** A process that watches, and what it wrote. */
interface Watching {
  readonly folder: string;
  readonly process: ChildProcess;
  /** What was written since the last call, once it matches. */
  readonly until: (pattern: RegExp) => Promise<string>;
  /** Status and standard error at the end. */
  readonly end: (signal: NodeJS.Signals) => Promise<{ readonly status: number | null; readonly stderr: string }>;
}

const running: ChildProcess[] = [];

afterEach(() => {
  for (const process of running.splice(0)) process.kill("SIGKILL");
});

const TRUE = "Old Head is 34 metres tall.\n";
const FALSE = "Old Head is 54 metres tall.\n";

/** Two drafts and a package of their own, watched. */
function watching(...more: string[]): Watching {
  const folder = emptyFolder();
  cpSync(resolve("docs/example"), join(folder, "data"), { recursive: true });
  mkdirSync(join(folder, "drafts"));
  writeFileSync(join(folder, "drafts/a.md"), TRUE);
  writeFileSync(join(folder, "drafts/b.md"), TRUE);
  const args = [MAIN, "check", "drafts", "--watch", "--reference", "data", "--published", "2021-08-01", ...more];
  const child = spawn(process.execPath, args, { cwd: folder, env: { ...process.env, NO_COLOR: "1" } });
  running.push(child);
  let [written, stderr, read] = ["", "", 0];
  let wake = (): void => undefined;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    written += text;
    wake();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = new Promise<number | null>((done) => {
    child.on("close", (status) => {
      done(status);
      wake();
    });
  });
  return {
    folder,
    process: child,
    async until(pattern) {
      for (;;) {
        const found = pattern.exec(written.slice(read));
        if (found !== null) {
          const text = written.slice(read);
          read = written.length;
          return text;
        }
        if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}: ${stderr}`);
        await new Promise<void>((done) => (wake = done));
      }
    },
    async end(signal) {
      child.kill(signal);
      return { status: await ended, stderr };
    },
  };
}

describe("check --watch", { timeout: 60_000 }, () => {
  test("checks all, then only what is saved, in place or by rename; Ctrl-C ends it cleanly", async () => {
    const { folder, until, end } = watching();
    const first = await until(/checked drafts\/a\.md, drafts\/b\.md \(Ctrl-C ends\)\n/);
    expect(first).toMatch(/2 articles, 2 claims: 0 refuted, 2 supported/);
    expect(first).not.toContain("\u001b");
    writeFileSync(join(folder, "drafts/a.md"), FALSE);
    const second = await until(/\d\d:\d\d:\d\d checked drafts\/a\.md \(Ctrl-C ends\)\n/);
    expect(second).toMatch(/^drafts\/a\.md[\s\S]*✘ refuted[\s\S]*2 claims: 1 refuted, 1 supported/);
    writeFileSync(join(folder, "drafts/.b.md.swp"), FALSE);
    renameSync(join(folder, "drafts/.b.md.swp"), join(folder, "drafts/b.md"));
    expect(await until(/ checked drafts\/b\.md \(/)).toMatch(/2 refuted, 0 supported/);
    renameSync(join(folder, "drafts/b.md"), join(folder, "drafts/b.md~"));
    writeFileSync(join(folder, "drafts/b.md"), TRUE);
    expect(await until(/ checked drafts\/b\.md \(/)).toMatch(/1 refuted, 1 supported/);
    expect(await end("SIGINT")).toEqual({ status: 0, stderr: "" });
  });

  test("files and folders that come, go, move, or are half saved", async () => {
    const { folder, until, end } = watching();
    await until(/Ctrl-C ends/);
    rmSync(join(folder, "drafts/b.md"));
    expect(await until(/ gone: drafts\/b\.md \(/)).toMatch(/1 article, 1 claim: /);
    mkdirSync(join(folder, "drafts/deep/er"), { recursive: true });
    writeFileSync(join(folder, "drafts/deep/er/c.md"), FALSE);
    expect(await until(/ checked drafts\/deep\/er\/c\.md \(/)).toMatch(/1 refuted, 1 supported/);
    renameSync(join(folder, "drafts/deep"), join(folder, "drafts/moved"));
    await until(/ checked drafts\/moved\/er\/c\.md; gone: drafts\/deep\/er\/c\.md \(/);
    writeFileSync(join(folder, "drafts/moved/er/c.md"), TRUE);
    expect(await until(/ checked drafts\/moved\/er\/c\.md \(/)).toMatch(/0 refuted, 2 supported/);
    writeFileSync(join(folder, "drafts/a.md"), Buffer.from([0x4f, 0xc3]));
    expect(await until(/ checked drafts\/a\.md \(/)).toMatch(/^! /m);
    writeFileSync(join(folder, "drafts/a.md"), TRUE);
    expect(await until(/ checked drafts\/a\.md \(/)).toMatch(/0 refuted, 2 supported/);
    rmSync(join(folder, "drafts"), { recursive: true });
    expect(await until(/ gone: .* \(/)).toMatch(/^! no file or folder drafts/m);
    mkdirSync(join(folder, "drafts"));
    writeFileSync(join(folder, "drafts/a.md"), FALSE);
    expect(await until(/ checked drafts\/a\.md \(/)).toMatch(/1 refuted, 0 supported/);
    expect(await end("SIGTERM")).toEqual({ status: 0, stderr: "" });
  });

  test("another reference checks all; a broken one is said and the last one holds", async () => {
    const { folder, until, end } = watching("--no-cache");
    await until(/Ctrl-C ends/);
    const [table, whole] = towers(folder);
    writeFileSync(table, whole.replace("34", "many"));
    expect(await until(/Ctrl-C ends/)).toMatch(/2 supported[\s\S]*^! .*Unexpected "many"/m);
    writeFileSync(join(folder, "drafts/b.md"), FALSE);
    expect(await until(/ checked drafts\/b\.md/)).toMatch(/1 refuted, 1 supported/);
    writeFileSync(table, whole.replace("34", "54"));
    expect(await until(/ reference changed; checked drafts\/a\.md, drafts\/b\.md \(/)).toMatch(
      /1 refuted, 1 supported/,
    );
    expect(await end("SIGINT")).toEqual({ status: 0, stderr: "" });
  });

  test("a single file, by its folder", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "x.md"), TRUE);
    const { until, end } = watching(join(folder, "x.md"));
    await until(/checked .*x\.md/);
    writeFileSync(join(folder, "x.tmp"), FALSE);
    renameSync(join(folder, "x.tmp"), join(folder, "x.md"));
    expect(await until(/ checked x\.md \(/)).toMatch(/1 refuted, 2 supported/);
    expect(await end("SIGINT")).toEqual({ status: 0, stderr: "" });
  });

  test.each<[string, string[], RegExp]>([
    ["standard input", ["-"], /standard input can't be watched/],
    ["no articles", ["nowhere"], /no file or folder nowhere/],
    ["a broken reference", ["README.md", "--reference", "docs"], /no datapackage\.json/],
    ["a file for its result", ["README.md", "--output", "out"], /--watch writes to the terminal/],
    ["another format", ["README.md", "--format", "html"], /--watch writes to the terminal/],
  ])("%s: status 2, one message", (_, args, message) => {
    const ran = factmark(["check", "--watch", ...args]);
    expect(ran).toMatchObject({ status: 2, stdout: "", stderr: expect.stringMatching(message) as string });
  });
});

/** The table that has the tower's height, and its text. */
function towers(folder: string): [path: string, text: string] {
  const path = join(folder, "data/lighthouses.csv");
  return [path, readFileSync(path, "utf8")];
}
