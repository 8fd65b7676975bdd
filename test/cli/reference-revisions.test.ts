import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageWith, smallPackage } from "../reference/package-fixture.ts";
import { emptyFolder, factmark, type Ran } from "./run.ts";

describe("revisions of a git repository", () => {
  function repository(): { readonly folder: string; readonly git: (...args: string[]) => void } {
    const folder = emptyFolder();
    const git = (...args: string[]): void => {
      execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args], {
        cwd: folder,
        stdio: "ignore",
      });
    };
    git("init", "-q");
    mkdirSync(join(folder, "data", "club"), { recursive: true });
    for (const [name, content] of smallPackage()) writeFileSync(join(folder, "data", "club", name), content);
    git("add", "-A");
    git("commit", "-q", "-m", "first");
    return { folder, git };
  }

  test("REV:path against a folder, and against another revision", () => {
    const { folder, git } = repository();
    const votes = join(folder, "data/club/votes.csv");
    writeFileSync(votes, readFileSync(votes, "utf8").replace("M1,B,no", "M1,B,yes"));
    const run = (...args: string[]): Ran => factmark(["reference", "diff", ...args], { cwd: folder });
    expect(run("HEAD:data/club", "data/club")).toMatchObject({
      status: 1,
      stdout: expect.stringContaining("votes M1|B: vote no → yes (votes.csv:3)") as string,
    });
    git("commit", "-q", "-a", "-m", "second");
    expect(run("HEAD:data/club/", "data/club").status).toBe(0);
    expect(run("HEAD~1:data/club", "HEAD:data/club").status).toBe(1);
    expect(factmark(["reference", "diff", "HEAD~1:./club", "club"], { cwd: join(folder, "data") }).status).toBe(1);
  });

  test.each<[string, string, RegExp]>([
    ["an option for a revision", "--output=x:data", /unexpected revision "--output=x"/],
    ["no revision", ":data/club", /unexpected revision ""/],
    ["an unknown one", "nowhere:data/club", /no revision nowhere in this repository/],
    ["a path that it lacks", "HEAD:club", /no folder "club" in revision HEAD/],
    ["a file for a folder", "HEAD:data/club/votes.csv", /no folder "data\/club\/votes.csv"/],
    ["a folder without a package", "HEAD:data", /no datapackage\.json in HEAD:data/],
  ])("%s is refused", (_, named, message) => {
    const { folder } = repository();
    const ran = factmark(["reference", "diff", "--", named, "data/club"], { cwd: folder });
    expect(ran).toMatchObject({ status: 2, stdout: "", stderr: expect.stringMatching(message) as string });
  });

  test("no repository, and no git, are said", () => {
    const args = ["reference", "diff", "HEAD:data", packageWith()];
    expect(factmark(args, { cwd: emptyFolder() }).stderr).toMatch(/in no git repository/);
    expect(factmark(args, { env: { PATH: emptyFolder() } })).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/git is not installed/) as string,
    });
  });

  test("a descriptor that is none is refused as in a folder", () => {
    const { folder, git } = repository();
    writeFileSync(join(folder, "data/club/datapackage.json"), "null");
    git("commit", "-q", "-a", "-m", "null");
    const ran = factmark(["reference", "diff", "HEAD~1:data/club", "HEAD:data/club"], { cwd: folder });
    expect(ran).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(/^factmark: datapackage/) as string,
    });
  });

  test("a path of a descriptor that leads out of the package is not followed", () => {
    const { folder, git } = repository();
    const path = join(folder, "data/club/datapackage.json");
    writeFileSync(path, readFileSync(path, "utf8").replace('"votes.csv"', '"../../escape.csv"'));
    writeFileSync(join(folder, "escape.csv"), "motion,member,vote,day,source\n");
    git("add", "-A");
    git("commit", "-q", "-m", "out");
    const ran = factmark(["reference", "diff", "HEAD~1:data/club", "HEAD:data/club"], { cwd: folder });
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('the file of resource "votes" is not in the package\'s folder');
  });
});
