import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What the last run left: a root, and shards of text that it names. */
export interface KeptResults<Root> {
  /** Null when there is nothing, or nothing whole. */
  readonly root: Root | null;
  /** Whether a shard that the root names is there as it was written: by its entry, else by its bytes. */
  isWhole(shard: string): boolean;
  /** The text of a shard. Throws `ShardLost` when it is gone, or is not what was written. */
  read(shard: string): string;
  /** Writes a shard; its name. Nothing leads to it before `replace`. Null where nothing is kept. */
  readonly write: ((text: string) => string) | null;
  /** Puts a root in the place of the last run's, with the shards that it names, written before or read. */
  replace(root: Root, shards: readonly string[]): void;
  /** Whether a shard's entry is no longer the one that the root has: a new root spares the next run from reading it. */
  readonly isDated: boolean;
  /** A time in nanoseconds, of this machine and of the disk, before which nothing of this run had been read. */
  readonly began: bigint;
}

/** Nothing was kept and nothing is. */
export const NO_RESULTS: KeptResults<never> = {
  root: null,
  isWhole: () => false,
  read(shard) {
    throw new ShardLost(shard);
  },
  write: null,
  replace: () => undefined,
  isDated: false,
  began: 0n,
};

/** Thrown for a shard that was whole when the run began, and is no longer. */
export class ShardLost extends Error {
  constructor(shard: string) {
    super(`the kept results ${shard} are gone`);
    this.name = "ShardLost";
  }
}

/** As a file: its digest, a line break, and this as JSON. */
interface Written<Root> {
  readonly results: Root;
  /** Shard → its entry in the folder, as it was when its bytes were known. */
  readonly entries: Readonly<Record<string, string>>;
}

const ROOT = "root";
const SHARD = /^[0-9a-f]{64}$/;
/** How long shards that nothing leads to any more are left for runs side by side, in milliseconds. */
const LEFT = 10 * 60 * 1000;

/**
 * Opens the results in a folder: shards named by the SHA-256 of their text, and a root that names them, led by its own. What does not have its digest is as
 * none. Runs side by side each put their root in place whole; the last one stays, and the others lose no more than work. A folder that can't be written is
 * no fault.
 */
export function openKeptResults<Root>(folder: string): KeptResults<Root> {
  const began = timeOf(folder);
  const written = readRoot<Root>(join(folder, ROOT));
  const entries = new Map(Object.entries(written?.entries ?? {}));
  let isDated = false;
  const textOf = (shard: string): string | null => {
    const text = SHARD.test(shard) ? textAt(join(folder, shard)) : null;
    return text !== null && digestOf(text) === shard ? text : null;
  };
  return {
    root: written?.results ?? null,
    began,
    get isDated() {
      return isDated;
    },
    isWhole(shard) {
      const entry = entryAt(join(folder, shard));
      if (entry !== null && entry === entries.get(shard)) return true;
      if (entry === null || textOf(shard) === null) return false;
      entries.set(shard, entry);
      isDated = true;
      return true;
    },
    read(shard) {
      const text = textOf(shard);
      if (text !== null) return text;
      // Whatever its entry shows, it is to be written again.
      entries.delete(shard);
      throw new ShardLost(shard);
    },
    write(text) {
      const shard = digestOf(text);
      const path = join(folder, shard);
      const entry = entryAt(path);
      if (entry !== null && entries.get(shard) === entry) return shard;
      ifWritable(() => {
        writeWhole(path, text);
        entries.set(shard, entryAt(path) ?? "");
      });
      return shard;
    },
    replace(root, shards) {
      const now = Object.fromEntries(shards.map((shard) => [shard, entries.get(shard) ?? ""]));
      ifWritable(() => {
        const body = JSON.stringify({ results: root, entries: now } satisfies Written<Root>);
        writeWhole(join(folder, ROOT), `${digestOf(body)}\n${body}`);
        sweep(folder, new Set(shards), new Set(Object.keys(written?.entries ?? {})));
      });
    },
  };
}

function readRoot<Root>(path: string): Written<Root> | null {
  const text = textAt(path) ?? "";
  const end = text.indexOf("\n");
  const body = text.slice(end + 1);
  if (end < 0 || digestOf(body) !== text.slice(0, end)) return null;
  return JSON.parse(body) as Written<Root>;
}

/** Takes away what nothing leads to any more, and what killed runs left. What led to it until now may still be asked for by another run. */
function sweep(folder: string, used: ReadonlySet<string>, before: ReadonlySet<string>): void {
  const now = new Date();
  for (const name of readdirSync(folder)) {
    if (name === ROOT || used.has(name)) continue;
    const path = join(folder, name);
    if (before.has(name)) utimesSync(path, now, now);
    else if (now.getTime() - statSync(path).mtimeMs > LEFT) rmSync(path, { force: true });
  }
}

/** The disk's clock may be another than this machine's: of both the earlier. */
function timeOf(folder: string): bigint {
  const path = join(folder, `.clock-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, "");
    const { mtimeNs } = statSync(path, { bigint: true });
    rmSync(path, { force: true });
    const now = BigInt(Date.now()) * 1_000_000n;
    return mtimeNs < now ? mtimeNs : now;
  } catch {
    return 0n;
  }
}

/** What a file shows of itself without being read. */
function entryAt(path: string): string | null {
  const status = statSync(path, { throwIfNoEntry: false });
  return status === undefined ? null : `${status.size} ${status.ino} ${status.mtimeMs} ${status.ctimeMs}`;
}

function textAt(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** Under a name of its own before it takes its name: at no time is there half of it. */
function writeWhole(path: string, text: string): void {
  const temporary = `${path}.tmp-${process.pid}`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}

function ifWritable(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
  }
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
