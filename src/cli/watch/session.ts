import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { ArticleFile } from "../../corpus/articles.ts";
import { checkArticle, type Checked, type CheckOptions } from "../../pipeline/pipeline.ts";
import { openReference, type Opened } from "../../reference/open.ts";
import { DESCRIPTOR } from "../../reference/package-folder.ts";
import { pathsIn } from "../../reference/package.ts";
import type { Reference } from "../../reference/reference.ts";
import { runAll } from "../../scale/pool.ts";
import { Failure, failureOfAll } from "../failure.ts";
import { progress } from "../progress.ts";

export interface SessionOptions {
  /** The articles that there are now, or why there are none. */
  readonly find: () => Promise<readonly ArticleFile[] | Failure>;
  readonly reference: string;
  readonly cacheDirectory: string | null;
  readonly options: CheckOptions;
  readonly jobs: number;
  /** True when nobody waits any more. */
  readonly ended: () => boolean;
}

/** Thrown by a look that nobody waits for. */
export class Ended extends Error {}

/** How everything stands after a look that found a change. */
export interface Look {
  readonly reference: Reference;
  /** Of every article: first of those that were checked now. */
  readonly results: readonly Checked[];
  /** Paths of the articles that were checked now, and of those that went. */
  readonly checked: readonly string[];
  readonly gone: readonly string[];
  /** True when the reference is another than at the last look. */
  readonly otherReference: boolean;
  /** Why there are no articles, and why the reference that is there now is not used. */
  readonly problems: readonly Failure[];
}

interface Known {
  readonly file: ArticleFile;
  readonly signature: string;
  readonly result: Checked;
}

/** How long a file may be away while an editor saves it by rename, in milliseconds. */
const AWAY = 150;

/** What was checked, by what it was checked: a look checks what is no longer so. */
export class Session {
  readonly #given: SessionOptions;
  #reference: Reference;
  #referenceSignature: string;
  #known: ReadonlyMap<string, Known> = new Map();
  #referenceProblem: Failure | null = null;
  /** What the last look said of problems; null before the first. */
  #told: string | null = null;

  private constructor(given: SessionOptions, reference: Reference, signature: string) {
    this.#given = given;
    this.#reference = reference;
    this.#referenceSignature = signature;
  }

  /** Throws a `Failure` when there are no articles, or no reference that can be used. */
  static async open(given: SessionOptions): Promise<Session> {
    const found = await given.find();
    if (found instanceof Failure) throw found;
    const signature = await packageSignature(given.reference);
    const opened = await open(given);
    if (!opened.ok) throw failureOfAll(opened.diagnostics);
    return new Session(given, opened.reference, signature);
  }

  /** Where the known articles lie. */
  files(): readonly string[] {
    return [...this.#known.values()].map(({ file }) => file.location);
  }

  /** What changed since the last look; null when nothing did. Throws `Ended`. */
  async look(): Promise<Look | null> {
    const otherReference = await this.#reload();
    const found = await this.#find();
    const files = found instanceof Failure ? [] : found;
    const problems = [found, this.#referenceProblem].filter((one) => one instanceof Failure);
    const entries = await Promise.all(files.map((file) => this.#entryOf(file, otherReference)));
    const stale = entries.flatMap(({ file, known }) => (known === null ? [file] : []));
    const there = new Set(files.map((file) => file.path));
    const gone = [...this.#known.keys()].filter((path) => !there.has(path));
    const told = problems.map((one) => one.message).join("\n");
    if (stale.length === 0 && gone.length === 0 && !otherReference && told === this.#told) return null;
    const { jobs } = this.#given;
    const shown = progress(stale.length, "articles");
    const checked = await runAll(stale, jobs, (file) => this.#check(file), shown.update).finally(shown.clear);
    const kept = entries.flatMap(({ known }) => known ?? []);
    this.#known = new Map([...checked, ...kept].map((known) => [known.file.path, known]));
    this.#told = told;
    return {
      reference: this.#reference,
      results: [...this.#known.values()].map(({ result }) => result),
      checked: checked.map(({ file }) => file.path),
      gone,
      otherReference,
      problems,
    };
  }

  /** The articles; when one is away, once more after a while. */
  async #find(): Promise<readonly ArticleFile[] | Failure> {
    const found = await this.#given.find();
    const there = new Set(found instanceof Failure ? [] : found.map((file) => file.path));
    if ([...this.#known.keys()].every((path) => there.has(path)) && !(found instanceof Failure)) return found;
    await new Promise((done) => setTimeout(done, AWAY));
    return this.#given.find();
  }

  /** Opens the reference again when its files changed; true when it is another. One that does not validate leaves the last one in use. */
  async #reload(): Promise<boolean> {
    const signature = await packageSignature(this.#given.reference);
    if (signature === this.#referenceSignature) return false;
    this.#referenceSignature = signature;
    const opened = await open(this.#given);
    this.#referenceProblem = opened.ok ? null : failureOfAll(opened.diagnostics);
    if (!opened.ok || opened.reference.hash === this.#reference.hash) return false;
    this.#reference = opened.reference;
    return true;
  }

  async #entryOf(
    file: ArticleFile,
    otherReference: boolean,
  ): Promise<{ readonly file: ArticleFile; readonly known: Known | null }> {
    const known = this.#known.get(file.path);
    const isKnown = !otherReference && known?.signature === (await signatureOf(file.location));
    return { file, known: isKnown ? known : null };
  }

  /** The signature is taken first: what is saved while the file is read shows at the next look. */
  async #check(file: ArticleFile): Promise<Known> {
    if (this.#given.ended()) throw new Ended();
    const signature = await signatureOf(file.location);
    try {
      const bytes = await readFile(file.location);
      const result = checkArticle({ path: file.path, bytes }, this.#reference, this.#given.options);
      return { file, signature, result };
    } catch (error) {
      if (!(error instanceof Error && "syscall" in error)) throw error;
      const message = `${file.path} can't be read`;
      return {
        file,
        signature,
        result: { ok: false, diagnostic: { code: "article-unreadable", args: {}, severity: "error", message } },
      };
    }
  }
}

function open({ reference, cacheDirectory }: SessionOptions): Promise<Opened> {
  return openReference(reference, { cacheDirectory });
}

/** Another when the file was written, or replaced; "" when it is not there. */
async function signatureOf(path: string): Promise<string> {
  const entry = await stat(path).catch(() => null);
  return entry === null ? "" : [entry.ino, entry.size, entry.mtimeMs, entry.ctimeMs].join();
}

/** Another when the descriptor or a file that it names was written. */
async function packageSignature(folder: string): Promise<string> {
  const descriptor = await readFile(join(folder, DESCRIPTOR)).catch(() => Buffer.alloc(0));
  const paths = [DESCRIPTOR, ...pathsIn(descriptor)];
  return (await Promise.all(paths.map((path) => signatureOf(join(folder, path))))).join("\n");
}
