import { utimesSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** So many snapshots stay: those of the branches and packages that someone goes to and fro between. */
const KEPT = 8;
/** Younger ones stay too: another run may be about to read one. */
const YOUNG_MS = 600_000;

/** Marks a snapshot by its hash as used now. */
export function markUsed(cacheDirectory: string, hash: string): void {
  const now = new Date();
  try {
    utimesSync(join(cacheDirectory, hash), now, now);
  } catch {
    // Its time is that of its making.
  }
}

/** Removes the snapshots of a cache folder that were used longest ago. One that can't be removed is no fault. */
export async function removeOldSnapshots(cacheDirectory: string): Promise<void> {
  const names = await readdir(cacheDirectory).catch(() => []);
  const folders = await Promise.all(
    names
      .filter((name) => /^[0-9a-f]{64}$/.test(name))
      .map(async (name) => {
        const path = join(cacheDirectory, name);
        return { path, used: (await stat(path).catch(() => null))?.mtimeMs ?? Infinity };
      }),
  );
  const old = folders.sort((a, b) => b.used - a.used).slice(KEPT);
  for (const { path, used } of old)
    if (used < Date.now() - YOUNG_MS) await rm(path, { recursive: true, force: true }).catch(() => undefined);
}
