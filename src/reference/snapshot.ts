import { createHash } from "node:crypto";
import { mkdir, open, rename, rm, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import type { AliasTables } from "./alias-tables.ts";
import type { DataPackage } from "./descriptor.ts";
import { markUsed, removeOldSnapshots } from "./old-snapshots.ts";
import { pack, unpack } from "./packed.ts";

/** What a reference is compiled to: plain data and typed arrays. */
export interface Snapshot {
  readonly descriptor: DataPackage;
  readonly hash: string;
  /** Resource, view or file of the descriptor → a digest of all that it follows from; empty where that is not told. */
  readonly follows: Readonly<Record<string, string>>;
  /** Fact table → field → its cells. */
  readonly tables: readonly {
    readonly name: string;
    readonly rowCount: number;
    readonly columns: readonly EncodedColumn[];
  }[];
  readonly entities: readonly (readonly [id: string, type: string, name: string])[];
  readonly aliases: AliasTables;
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
const VERSION = 7;

/** SHA-256 of all that follows, then the lengths in bytes of the arrays and of the JSON, which follow in this order. */
const DIGEST_BYTES = 32;
const HEADER_BYTES = DIGEST_BYTES + 16;

function pathOf(cacheDirectory: string, hash: string): string {
  return join(cacheDirectory, hash, `snapshot-${VERSION}.bin`);
}

/** The snapshot of a reference by its hash; null when there is none, or when its bytes are not those that were written. */
export async function loadSnapshot(cacheDirectory: string, hash: string): Promise<Snapshot | null> {
  let file: FileHandle | null = null;
  try {
    file = await open(pathOf(cacheDirectory, hash));
    const header = await readBytes(file, 0, HEADER_BYTES);
    const lengths = new DataView(header);
    const arrayBytes = Number(lengths.getBigUint64(DIGEST_BYTES, true));
    const jsonBytes = Number(lengths.getBigUint64(DIGEST_BYTES + 8, true));
    if (HEADER_BYTES + arrayBytes + jsonBytes !== (await file.stat()).size) return null;
    const arrays = await readBytes(file, HEADER_BYTES, arrayBytes);
    const json = new Uint8Array(await readBytes(file, HEADER_BYTES + arrayBytes, jsonBytes));
    const digest = createHash("sha256").update(new Uint8Array(header, DIGEST_BYTES));
    digest.update(new Uint8Array(arrays)).update(json);
    if (!digest.digest().equals(new Uint8Array(header, 0, DIGEST_BYTES))) return null;
    markUsed(cacheDirectory, hash);
    return unpack(json, arrays) as Snapshot;
  } catch {
    return null;
  } finally {
    await file?.close();
  }
}

/** `length` bytes from `position` on, in a buffer of their own. */
async function readBytes(file: FileHandle, position: number, length: number): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length;) {
    const { bytesRead } = await file.read(bytes, at, length - at, position + at);
    if (bytesRead === 0) throw new Error("the file ends early");
    at += bytesRead;
  }
  return bytes.buffer;
}

/** Writes a snapshot whole or not at all: to a name of its own, then renamed; the oldest of many go. A cache that can't be written is no fault. */
export async function saveSnapshot(cacheDirectory: string, snapshot: Snapshot): Promise<void> {
  const path = pathOf(cacheDirectory, snapshot.hash);
  const temporary = `${path}.tmp-${process.pid}`;
  const { json, arrays } = pack(snapshot);
  const lengths = new DataView(new ArrayBuffer(HEADER_BYTES - DIGEST_BYTES));
  lengths.setBigUint64(0, BigInt(arrays.reduce((sum, array) => sum + array.byteLength, 0)), true);
  lengths.setBigUint64(8, BigInt(json.byteLength), true);
  const parts = [new Uint8Array(lengths.buffer), ...arrays, json];
  const digest = createHash("sha256");
  for (const part of parts) digest.update(part);
  try {
    await mkdir(join(cacheDirectory, snapshot.hash), { recursive: true });
    const file = await open(temporary, "w");
    try {
      for (const part of [digest.digest(), ...parts]) await file.writeFile(part);
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    await removeOldSnapshots(cacheDirectory);
  } catch {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}
