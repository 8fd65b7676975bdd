import { createHash } from "node:crypto";
import { readFileSync, statSync, type BigIntStats } from "node:fs";

/** What a file held, and by what it shows that it was not written since. */
export interface SeenFile {
  /** Of its bytes. */
  readonly digest: string;
  /** Size, inode, and times to the nanosecond; null where a later write might not show in them. */
  readonly entry: string | null;
}

/** A file as it is now. */
export interface Looked {
  readonly seen: SeenFile;
  /** Null for a file that was not read, as its entry is the one that was seen. */
  readonly bytes: Buffer | null;
}

/** Two writes within the finest tick that a disk in use has (two seconds, FAT) may leave the same times, in nanoseconds. */
const TICK = 2_000_000_000n;

/**
 * Looks at a file, and reads it unless its entry is that of `before`; null when it can't be read. An entry is taken before the bytes, so that what is
 * written meanwhile shows at the next look; and one not older than a tick when the run began is not trusted later, as git does with "racily clean" entries.
 */
export function lookAt(path: string, began: bigint, before?: SeenFile): Looked | null {
  try {
    const status = statSync(path, { bigint: true });
    const { mtimeNs, ctimeNs } = status;
    const entry = entryOf(status);
    if (before?.entry === entry) return { seen: before, bytes: null };
    const isOld = (mtimeNs > ctimeNs ? mtimeNs : ctimeNs) + TICK < began;
    const bytes = readFileSync(path);
    const seen = { digest: contentDigest(bytes), entry: isOld ? entry : null };
    return { seen: before?.digest === seen.digest && before.entry === seen.entry ? before : seen, bytes };
  } catch {
    return null;
  }
}

/** Whether a file shows that it was not written since it was seen. */
export function isAsSeen(path: string, { entry }: SeenFile): boolean {
  if (entry === null) return false;
  try {
    const status = statSync(path, { bigint: true, throwIfNoEntry: false });
    return status !== undefined && entryOf(status) === entry;
  } catch {
    return false;
  }
}

function entryOf({ size, ino, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${size} ${ino} ${mtimeNs} ${ctimeNs}`;
}

/** SHA-256, base64url. */
export function contentDigest(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("base64url");
}
