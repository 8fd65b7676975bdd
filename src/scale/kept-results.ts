import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What the last run left: shards of text in order, and what they are about. */
export interface KeptResults<About> {
  /** Null when there is nothing, or nothing whole. */
  readonly about: About | null;
  /** The text of a shard that the last run named; null when it is gone, or is not what was written. */
  read(name: string): string | null;
  readonly shards: readonly string[];
  /** Writes a shard; its name. Nothing leads to it before `replace`. */
  write(text: string): string;
  /** Puts these shards, written before or read, in the place of the last run's. */
  replace(about: About, shards: readonly string[]): void;
  /** A time in nanoseconds, of this machine and of the disk, before which nothing of this run had been read. */
  readonly began: bigint;
}

const ROOT = "root";
const SHARD = /^[0-9a-f]{64}$/;
/** How long shards that nothing leads to are left for runs side by side, in milliseconds. */
const LEFT = 10 * 60 * 1000;

/**
 * Opens the results in a folder: shards named by the SHA-256 of their text, and a root that names them, led by its own. What does not have its digest is as
 * none. Runs side by side each put their root in place whole; the last one stays, and the others lose no more than work. A folder that can't be written is
 * no fault.
 */
export function openKeptResults<About>(folder: string): KeptResults<About> {
  const root = readRoot(join(folder, ROOT));
  return {
    about: (root?.about ?? null) as About | null,
    shards: root?.shards ?? [],
    began: timeOf(folder),
    read(name) {
      const text = SHARD.test(name) ? textAt(join(folder, name)) : null;
      return text !== null && digestOf(text) === name ? text : null;
    },
    write(text) {
      const name = digestOf(text);
      ifWritable(() => {
        writeWhole(join(folder, name), text);
      });
      return name;
    },
    replace(about, shards) {
      ifWritable(() => {
        const body = JSON.stringify({ about, shards });
        writeWhole(join(folder, ROOT), `${digestOf(body)}\n${body}`);
        sweep(folder, new Set(shards));
      });
    },
  };
}

function readRoot(path: string): { readonly about: unknown; readonly shards: readonly string[] } | null {
  const text = textAt(path) ?? "";
  const end = text.indexOf("\n");
  const body = text.slice(end + 1);
  if (end < 0 || digestOf(body) !== text.slice(0, end)) return null;
  return JSON.parse(body) as { about: unknown; shards: string[] };
}

/** Takes away what nothing leads to any more, and what killed runs left. */
function sweep(folder: string, used: ReadonlySet<string>): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name !== ROOT && !used.has(name) && Date.now() - statSync(path).mtimeMs > LEFT) rmSync(path, { force: true });
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
