import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Path of the Chromium that the browser tests drive. */
    readonly chromium: string;
  }
}

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Finds Chromium before the tests begin, and installs it from Debian's packages where there is none: CHROMIUM names another. */
export default function setup(project: TestProject): void {
  const named = process.env["CHROMIUM"];
  const found = [...(named === undefined ? [] : [named]), ...PLACES].find((path) => existsSync(path));
  project.provide("chromium", found ?? install());
}

function install(): string {
  process.stderr.write("The browser tests need Chromium: installing Debian's package (about a minute) …\n");
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const step of [
    ["apt-get", "update", "-qq"],
    ["apt-get", "install", "-qq", "-y", "--no-install-recommends", "chromium", "fonts-liberation"],
  ]) {
    const [program = "", ...args] = [...asRoot, ...step];
    const run = spawnSync(program, args, { env, encoding: "utf8" });
    if (run.status !== 0) {
      throw new Error(
        `No Chromium, and "${[program, ...args].join(" ")}" failed: ${run.error?.message ?? run.stderr.trim()}\n` +
          "Install Chromium by hand, or name one: CHROMIUM=/path/to/chromium npm test",
      );
    }
  }
  return "/usr/bin/chromium";
}
