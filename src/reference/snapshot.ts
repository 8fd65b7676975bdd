import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Alias } from "./aliases.ts";
import type { DataPackage } from "./descriptor.ts";

/** What a reference is compiled to: plain data, dictionary-encoded. */
export interface Snapshot {
  readonly descriptor: DataPackage;
  readonly hash: string;
  /** Fact table → field → its cells. */
  readonly tables: readonly {
    readonly name: string;
    readonly rowCount: number;
    readonly columns: readonly EncodedColumn[];
  }[];
  readonly entities: readonly (readonly [id: string, type: string, name: string])[];
  readonly aliases: readonly Alias[];
  /** Rows of the other resources by kind, as objects of cells. */
  readonly rows: Readonly<
    Record<"sources" | "coverage" | "alternatives", readonly Readonly<Record<string, string | null>>[]>
  >;
}

/** Cells as places in a dictionary; place 0 is the empty cell. */
export interface EncodedColumn {
  readonly name: string;
  readonly dictionary: readonly string[];
  readonly codes: Uint32Array;
}

/** Raised whenever the layout changes: an older snapshot is then built again. */
const VERSION = 2;
const DIGEST_BYTES = 32;

function pathOf(cacheDirectory: string, hash: string): string {
  return join(cacheDirectory, hash, `snapshot-${VERSION}.bin`);
}

/** The snapshot of a reference by its hash; null when there is none, or when its bytes are not those that were written. */
export async function loadSnapshot(cacheDirectory: string, hash: string): Promise<Snapshot | null> {
  try {
    const bytes = await readFile(pathOf(cacheDirectory, hash));
    const body = bytes.subarray(DIGEST_BYTES);
    if (!createHash("sha256").update(body).digest().equals(bytes.subarray(0, DIGEST_BYTES))) return null;
    return deserialize(body) as Snapshot;
  } catch {
    return null;
  }
}

/** Writes a snapshot whole or not at all: to a name of its own, then renamed. A cache that can't be written is no fault. */
export async function saveSnapshot(cacheDirectory: string, snapshot: Snapshot): Promise<void> {
  const path = pathOf(cacheDirectory, snapshot.hash);
  const temporary = `${path}.tmp-${process.pid}`;
  const body = serialize(snapshot);
  try {
    await mkdir(join(cacheDirectory, snapshot.hash), { recursive: true });
    await writeFile(temporary, Buffer.concat([createHash("sha256").update(body).digest(), body]));
    await rename(temporary, path);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}
