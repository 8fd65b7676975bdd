import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";

interface Waiting {
  readonly resolve: (text: string | null) => void;
  readonly reject: (error: Error) => void;
}

/** Contents of a repository's objects by their ids, all asked of one process of git: a process each would cost a corpus more than its check. */
export class Blobs {
  readonly #folder: string;
  readonly #waiting: Waiting[] = [];
  #child: ChildProcessWithoutNullStreams | null = null;
  #pending: Buffer = Buffer.alloc(0);

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** An object as UTF-8; null when there is none. */
  read(id: string): Promise<string | null> {
    const child = (this.#child ??= this.#start());
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      child.stdin.write(`${id}\n`);
    });
  }

  close(): void {
    this.#child?.stdin.end();
    this.#child = null;
  }

  #start(): ChildProcessWithoutNullStreams {
    const child = spawn("git", ["-C", this.#folder, "cat-file", "--batch"], { stdio: "pipe" });
    child.stderr.resume();
    child.stdout.on("data", (chunk: Buffer) => {
      this.#pending = this.#pending.length === 0 ? chunk : Buffer.concat([this.#pending, chunk]);
      this.#answer();
    });
    const fail = (): void => {
      for (const { reject } of this.#waiting.splice(0)) reject(new Error("git cat-file ended early"));
    };
    child.on("error", fail).on("close", fail);
    child.stdin.on("error", fail);
    return child;
  }

  /** Answers come in the order of the questions: "<id> <type> <size>", the object, a line break; or "<id> missing". */
  #answer(): void {
    for (;;) {
      const end = this.#pending.indexOf("\n");
      if (end < 0) return;
      const size = /^\S+ \S+ (\d+)$/.exec(this.#pending.toString("latin1", 0, end))?.[1];
      const from = end + 1;
      const to = from + Number(size ?? -1);
      if (this.#pending.length < to + 1) return;
      const text = size === undefined ? null : this.#pending.toString("utf8", from, to);
      this.#pending = this.#pending.subarray(to + 1);
      this.#waiting.shift()?.resolve(text);
    }
  }
}
