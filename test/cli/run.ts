import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built command line. */
export const MAIN: string = resolve("dist/cli/main.js");

/** The shipped reference by its whole path, for runs in other folders. */
export const REFERENCE: string = resolve("corpus/reference");

/** Runs the built command line as a user would. */
export function factmark(
  args: readonly string[],
  options: { readonly cwd?: string; readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Ran {
  const ran = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: options.cwd ?? process.cwd(),
    input: options.input ?? "",
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", ...options.env },
  });
  return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

/** An empty folder of its own. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), "factmark-cli-"));
}

/** Everything in a folder but the cache. */
export function listing(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name !== ".factmark")
    .sort();
}
