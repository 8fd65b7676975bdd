import { hashOf } from "../model/word.ts";
import { KeyedLines, textOf, type When } from "../scale/keyed-lines.ts";

/** What the articles of a corpus were checked by, and by each which of them: so a changed row leads to the articles that it may touch. */
export class Reads {
  readonly #lines: KeyedLines;

  /** `kept` gives the text of a partition; null when nothing was kept. */
  constructor(partitions: number, kept: ((partition: number) => string) | null) {
    this.#lines = new KeyedLines(partitions, kept);
  }

  add(when: When, path: string, key: string): void {
    this.#lines.add(when, key, markOf(path));
  }

  /** Of what was kept: whether an article was checked by anything that is touched. Some that were not may seem so. */
  touched(isTouched: (key: string) => boolean): (path: string) => boolean {
    const marks = new Set<string>();
    for (const articles of this.#lines.keptUnder(isTouched)) for (const mark of articles) marks.add(mark);
    return (path) => marks.has(markOf(path));
  }

  /** `keep` takes each partition that is another for later runs. */
  finish(keep: (partition: number, text: string) => void): void {
    for (const { number, later, isOther } of this.#lines.partitions(() => false)) if (isOther) keep(number, textOf(later));
  }

  close(): void {
    this.#lines.close();
  }
}

/** An article in few letters; two articles may have the same. */
function markOf(path: string): string {
  return (hashOf(path) >>> 0).toString(36);
}
