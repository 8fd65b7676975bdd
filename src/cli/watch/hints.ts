import { watch, type FSWatcher } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/** Quiet after which a burst of events is over, and how long a burst is waited for, in milliseconds. */
const QUIET = 80;
const LONGEST_BURST = 600;

/** How often one looks without a hint: folders on other machines, renamed and new ones say nothing. */
const POLL = 1000;

/**
 * Says when a look is due. Folders are watched, never files: an editor that saves by rename puts another file in the place of the first. What is watched
 * gives hints alone; whoever looks decides what changed.
 */
export class Hints {
  readonly #watchers = new Map<string, FSWatcher>();
  #ended = false;
  #hinted = false;
  #wake: () => void = () => undefined;

  get ended(): boolean {
    return this.#ended;
  }

  /** Watches what is named, folders or files, and the folders of `files`, and nothing else. */
  async watch(named: readonly string[], files: readonly string[]): Promise<void> {
    const folders = new Set(files.map((file) => resolve(dirname(file))));
    for (const path of named) {
      const entry = await stat(path).catch(() => null);
      folders.add(resolve(entry?.isDirectory() === true ? path : dirname(path)));
    }
    for (const folder of this.#watchers.keys()) if (!folders.has(folder)) this.#forget(folder);
    if (!this.#ended) for (const folder of folders) this.#begin(folder);
  }

  /** Resolves when something may have changed and has come to rest, when it is time to look anyway, or at the end. */
  async next(): Promise<void> {
    if (!this.#hinted) await this.#pause(POLL);
    const until = Date.now() + LONGEST_BURST;
    while (this.#hinted && !this.#ended && Date.now() < until) {
      this.#hinted = false;
      await this.#pause(QUIET);
    }
    this.#hinted = false;
  }

  /** Lets go of everything; a pending `next` resolves. */
  end(): void {
    this.#ended = true;
    for (const folder of [...this.#watchers.keys()]) this.#forget(folder);
    this.#wake();
  }

  #begin(folder: string): void {
    if (this.#watchers.has(folder)) return;
    try {
      const watcher = watch(folder, () => {
        this.#hint();
      });
      watcher.on("error", () => {
        this.#forget(folder);
        this.#hint();
      });
      this.#watchers.set(folder, watcher);
    } catch {
      // It is gone, or the system watches no more folders: looking from time to time has to do.
    }
  }

  #forget(folder: string): void {
    this.#watchers.get(folder)?.close();
    this.#watchers.delete(folder);
  }

  #hint(): void {
    this.#hinted = true;
    this.#wake();
  }

  /** Until the next hint or the end, at most so many milliseconds. */
  #pause(milliseconds: number): Promise<void> {
    if (this.#ended) return Promise.resolve();
    return new Promise((done) => {
      const timer = setTimeout(done, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        done();
      };
    });
  }
}
