import { link, mkdir, readdir, readFile, rename, rm, stat, writeFile, copyFile } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import type { ArticleFile } from "./articles.ts";
import { locationOf, pathsBelow } from "./paths-below.ts";

/** Names beside the folder of annotations: what is to take its place, and what it was. The number is the process's. */
const STAGED = (folder: string, process: number | string): string =>
  join(dirname(folder), `.${basename(folder)}-update-${process}`);
const BEFORE = (folder: string, process: number | string): string =>
  join(dirname(folder), `.${basename(folder)}-before-${process}`);

/** Paths of all JSON files below a folder, relative, "/" between their parts, in order. */
export async function annotationPaths(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const pathOf = pathsBelow(folder);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".json"))
    .map((entry) => pathOf(locationOf(entry.parentPath, entry.name)))
    .sort();
}

/** Article's location → path of its annotation; none for the second of two that would share one ("a.md" and "a.txt"). */
export function annotationPathsOf(articles: readonly ArticleFile[], folder: string): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const paths = new Map<string, string>();
  const pathOf = pathsBelow(folder);
  for (const { location } of articles) {
    const path = annotationPathOf(pathOf(location));
    if (!taken.has(path)) paths.set(location, path);
    taken.add(path);
  }
  return paths;
}

/** With ".json" for its ending; a path without one stays. */
function annotationPathOf(path: string): string {
  const end = path.lastIndexOf(".");
  return end > path.lastIndexOf("/") && end < path.length - 1 ? `${path.slice(0, end)}.json` : path;
}

export async function readText(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch(() => null);
}

/** Changes to a folder of annotations that are made together: all or none. */
export interface AnnotationUpdate {
  /** Sets what a file is to hold; null removes it. */
  set(path: string, content: string | null): Promise<void>;
  /** Puts the changes in place. How many files are others now. */
  commit(): Promise<number>;
  /** Takes back what was set and is not in place. */
  abandon(): Promise<void>;
}

/**
 * Opens an update. Files are first written to a folder beside, which takes the place of the whole folder in the end: who is stopped at any point leaves the
 * old state or the new one, which `recover` puts right where the folder was just being changed. Throws when another update is under way.
 */
export async function openUpdate(folder: string): Promise<AnnotationUpdate> {
  await recover(folder);
  const lock = join(dirname(folder), `.${basename(folder)}-lock`);
  await takeLock(lock);
  const staged = STAGED(folder, process.pid);
  await rm(staged, { recursive: true, force: true });
  await mkdir(staged, { recursive: true });
  const changed = new Set<string>();
  const release = async (): Promise<void> => {
    await rm(staged, { recursive: true, force: true });
    await rm(lock, { force: true });
  };
  return {
    async set(path, content) {
      if ((await readText(join(folder, path))) === content) return;
      changed.add(path);
      if (content === null) return;
      await mkdir(dirname(join(staged, path)), { recursive: true });
      await writeFile(join(staged, path), content);
    },
    async commit() {
      try {
        if (changed.size > 0) await swap(folder, staged, changed);
        return changed.size;
      } finally {
        await release();
      }
    },
    abandon: release,
  };
}

/** Puts the staged folder in the place of the other, with all of its files that did not change. */
async function swap(folder: string, staged: string, changed: ReadonlySet<string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const from = join(entry.parentPath, entry.name);
    const path = relative(folder, from);
    if (entry.isDirectory()) await mkdir(join(staged, path), { recursive: true });
    else if (!changed.has(path.split(sep).join("/"))) await keep(from, join(staged, path));
  }
  const before = BEFORE(folder, process.pid);
  await rename(folder, before);
  await rename(staged, folder);
  await rm(before, { recursive: true, force: true });
}

/** The same file under another name; a copy where the disk has no hard links. */
async function keep(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await link(from, to).catch(() => copyFile(from, to));
}

/** Puts right what a stopped update left: the folder comes back, and what was not in place yet goes. */
export async function recover(folder: string): Promise<void> {
  const names = await readdir(dirname(folder)).catch(() => []);
  const left = (of: typeof STAGED): string[] => {
    const start = basename(of(folder, ""));
    return names.filter((name) => name.startsWith(start) && !isRunning(Number(name.slice(start.length))));
  };
  for (const name of left(BEFORE)) {
    const before = join(dirname(folder), name);
    const isThere = await stat(folder).then(
      () => true,
      () => false,
    );
    if (isThere) await rm(before, { recursive: true, force: true });
    else await rename(before, folder);
  }
  for (const name of left(STAGED)) await rm(join(dirname(folder), name), { recursive: true, force: true });
}

async function takeLock(path: string): Promise<void> {
  const own = `${path}-${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const taken = await link(own, path).then(
        () => true,
        (error: unknown) => {
          if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
          throw error;
        },
      );
      if (taken) return;
      const owner = Number(await readText(path));
      if (isRunning(owner)) throw new UpdateRunning(owner);
      await rm(path, { force: true });
    }
  } finally {
    await rm(own, { force: true });
  }
}

/** Thrown where another process is updating the same annotations. */
export class UpdateRunning extends Error {
  constructor(process: number) {
    super(`process ${process} is updating these annotations`);
    this.name = "UpdateRunning";
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
