import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { hashOf } from "../model/word.ts";

/** Code units of all partitions that are held, or thereabouts, before they go to the disk: what a corpus of some hundred articles says never goes there. */
const HELD = 4 * 1024 * 1024;
/** Of one partition, however many there are: smaller pieces cost more than they spare. */
const PIECE = 4 * 1024;

interface Partition {
  lines: string[];
  /** Code units of the lines. */
  held: number;
  /** Where its earlier lines are in the file, in bytes. */
  readonly written: { readonly at: number; readonly length: number }[];
}

/** Lines with a key, put together by it in bounded memory: lines of a key end in the same partition, in the order that they came. */
export class Partitions {
  readonly #partitions: readonly Partition[];
  #file: number | null = null;
  #end = 0;
  #folder: string | null = null;

  /** Each of so many is taken by itself in the end. */
  constructor(count: number) {
    this.#partitions = Array.from({ length: count }, (): Partition => ({ lines: [], held: 0, written: [] }));
  }

  /** A line without a break. */
  add(key: string, line: string): void {
    const partition = this.#partitions[(hashOf(key) >>> 0) % this.#partitions.length];
    if (partition === undefined) return;
    partition.lines.push(line);
    partition.held += line.length;
    if (partition.held > Math.max(PIECE, HELD / this.#partitions.length)) this.#write(partition);
  }

  /** The lines of each partition in turn. */
  *all(): Generator<readonly string[]> {
    for (const { lines, written } of this.#partitions) {
      const earlier = written.flatMap((piece) => this.#read(piece).split("\n"));
      yield [...earlier, ...lines];
    }
  }

  /** Nothing is left on the disk. */
  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true });
    this.#file = null;
    this.#folder = null;
  }

  #write(partition: Partition): void {
    const bytes = Buffer.from(partition.lines.join("\n"));
    const file = (this.#file ??= this.#open());
    for (let done = 0; done < bytes.length;)
      done += writeSync(file, bytes, done, bytes.length - done, this.#end + done);
    partition.written.push({ at: this.#end, length: bytes.length });
    this.#end += bytes.length;
    partition.lines = [];
    partition.held = 0;
  }

  #open(): number {
    this.#folder = mkdtempSync(join(tmpdir(), "factmark-"));
    return openSync(join(this.#folder, "lines"), "wx+", 0o600);
  }

  #read({ at, length }: { readonly at: number; readonly length: number }): string {
    const bytes = Buffer.alloc(length);
    for (let done = 0; done < length;) {
      const read = readSync(this.#file ?? -1, bytes, done, length - done, at + done);
      if (read === 0) throw new Error("the file of partitions ends early");
      done += read;
    }
    return bytes.toString("utf8");
  }
}
