import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { OutputFile } from "../pipeline/7-report/run.ts";
import { Failure } from "./failure.ts";

/** Writes files below a folder: all under temporary names first, then renamed, so that a failure leaves what was there. Other files stay. */
export async function writeFiles(folder: string, files: readonly OutputFile[]): Promise<void> {
  const moves = files.map(({ path, content }) => ({
    content,
    to: join(folder, path),
    from: join(folder, `${path}.tmp-${process.pid}`),
  }));
  try {
    for (const { from, content } of moves) {
      await mkdir(dirname(from), { recursive: true });
      await writeFile(from, content);
    }
    for (const { from, to } of moves) await rename(from, to);
  } catch (error) {
    for (const { from } of moves) await rm(from, { force: true }).catch(() => undefined);
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new Failure(`cannot write to ${folder} (${reason})`, "Name a folder that you may write to with --output.");
  }
}
