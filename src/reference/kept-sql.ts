import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReadTables } from "./sql-reads.ts";

/** What is known of a package's own SQL from the last time that nothing was wrong with it. */
export interface SqlKnowledge {
  /** SQL → the tables that it reads. */
  readonly reads: ReadonlyMap<string, ReadTables>;
  /** Digests of what was asked, and of what: checks that found nothing, files that DuckDB holds. */
  readonly passed: ReadonlySet<string>;
  /** Digest of a view and of all that it follows from → its rows, in the order of its key. */
  readonly views: ReadonlyMap<string, readonly (readonly string[])[]>;
}

export interface KeptSql extends SqlKnowledge {
  /** Keeps this in place of what was known. A folder that can't be written is no fault. */
  keep(knowledge: SqlKnowledge): Promise<void>;
}

export const NOTHING_KEPT: KeptSql = {
  reads: new Map(),
  passed: new Set(),
  views: new Map(),
  keep: () => Promise.resolve(),
};

const FILE = "package-sql";
/** Raised whenever what is kept means something else: what an older program kept is then as none. */
const LAYOUT = 1;

interface Written {
  readonly reads: readonly [string, ReadTables][];
  readonly passed: readonly string[];
  readonly views: readonly [string, string[][]][];
}

/** Opens what a cache folder keeps: JSON, led by the SHA-256 of it and of its layout; what is not whole, or of another layout, is as none. */
export async function openKeptSql(cacheDirectory: string): Promise<KeptSql> {
  const path = join(cacheDirectory, FILE);
  const text = await readFile(path, "utf8").catch(() => "");
  const body = text.slice(text.indexOf("\n") + 1);
  const isWhole = text.startsWith(`${sealOf(body)}\n`);
  const { reads, passed, views } = isWhole ? (JSON.parse(body) as Written) : { reads: [], passed: [], views: [] };
  return {
    reads: new Map(reads),
    passed: new Set(passed),
    views: new Map(views),
    keep: (knowledge) => write(path, cacheDirectory, knowledge),
  };
}

async function write(path: string, folder: string, { reads, passed, views }: SqlKnowledge): Promise<void> {
  const body = JSON.stringify({ reads: [...reads], passed: [...passed], views: [...views] });
  const temporary = `${path}.tmp-${process.pid}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(temporary, `${sealOf(body)}\n${body}`);
    await rename(temporary, path);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

function sealOf(body: string): string {
  return createHash("sha256").update(`${LAYOUT}\0`).update(body).digest("hex");
}
