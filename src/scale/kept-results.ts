import { createHash } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";

/** Results of earlier runs, as text, by a name that says all that they follow from. */
export interface KeptResults {
  /** Bodies of the files that are whole; a broken one is as none. Newest runs are not told from older ones. */
  readonly bodies: readonly string[];
  /** Keeps a new body in place of those that were read: whole or not at all. A folder that can't be written is no fault. */
  replace(body: string): Promise<void>;
}

/** Files of other runs that are read at most: runs side by side leave one each, and the next takes them together. */
const MOST_FILES = 16;
const DIGEST = /^[0-9a-f]{64}$/;

/**
 * Opens the results in a folder. Each run writes a file of its own, named by its content, and then removes those that it read: runs side by side lose no
 * more than work. A file begins with the SHA-256 of the rest, and one that is cut off or overwritten is not read.
 */
export async function openKeptResults(folder: string): Promise<KeptResults> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".kept")).sort();
  const bodies: string[] = [];
  for (const name of names.slice(0, MOST_FILES)) {
    const body = await readWhole(join(folder, name));
    if (body !== null) bodies.push(body);
  }
  return {
    bodies,
    async replace(body) {
      const digest = digestOf(body);
      const name = `${digest.slice(0, 32)}.kept`;
      try {
        await mkdir(folder, { recursive: true });
        await writeWhole(join(folder, name), `${digest}\n${body}`);
        for (const old of names) if (old !== name) await rm(join(folder, old), { force: true });
      } catch {
        return;
      }
    },
  };
}

async function readWhole(path: string): Promise<string | null> {
  const text = await readFile(path, "utf8").catch(() => null);
  const end = text?.indexOf("\n") ?? -1;
  if (text === null || !DIGEST.test(text.slice(0, end))) return null;
  const body = text.slice(end + 1);
  return digestOf(body) === text.slice(0, end) ? body : null;
}

/** Written under a name of its own and on the disk before it takes its name. */
async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.tmp-${process.pid}`;
  const file = await open(temporary, "w");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
