import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One folder for all that the tests write, gone when they end. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "factmark-tests-"));
  process.env["TMPDIR"] = folder;
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
