import { findArticles, type ArticleFile } from "../corpus/articles.ts";
import type { CheckOptions } from "../pipeline/pipeline.ts";
import { Failure, failureOf } from "./failure.ts";
import { takesColor } from "./terminal.ts";
import { Hints } from "./watch/hints.ts";
import { screenOf } from "./watch/screen.ts";
import { Ended, Session } from "./watch/session.ts";

export interface WatchArguments {
  /** Files and folders; "-" is refused. */
  readonly paths: readonly string[];
  /** Folder of the data package. */
  readonly reference: string;
  readonly cacheDirectory: string | null;
  readonly options: CheckOptions;
  readonly jobs: number;
}

/** Clears a terminal with what it can scroll back to. */
const CLEAR = "\u001b[2J\u001b[3J\u001b[H";

/**
 * `factmark check --watch`: checks, and checks again what changed, until the process is told to end. Writes to the terminal alone. Throws a `Failure`
 * when it can't begin; later a missing file, a half-saved one or a broken reference is shown, and watching goes on.
 */
export async function watch({ paths, reference, cacheDirectory, options, jobs }: WatchArguments): Promise<number> {
  if (paths.includes("-")) throw new Failure("standard input can't be watched", "Name files or folders.");
  const named = paths.length === 0 ? ["corpus/articles"] : paths;
  const find = (): Promise<readonly ArticleFile[] | Failure> => articlesNow(named);
  const hints = new Hints();
  const ended = (): boolean => hints.ended;
  const session = await Session.open({ find, reference, cacheDirectory, options, jobs, ended });
  const stop = (): void => {
    hints.end();
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  try {
    while (!ended()) {
      await hints.watch([...named, reference], session.files());
      const look = await session.look();
      if (look !== null && !ended()) {
        const { stdout } = process;
        const shown = screenOf(look, { color: takesColor(stdout), rows: stdout.rows, columns: stdout.columns });
        stdout.write(`${stdout.isTTY ? CLEAR : ""}${shown}\n`);
      }
      await hints.next();
    }
    return 0;
  } catch (error) {
    if (error instanceof Ended) return 0;
    throw error;
  } finally {
    hints.end();
    process.off("SIGINT", stop).off("SIGTERM", stop);
  }
}

/** How often folders are looked through while files vanish under the look, and the pause between, in milliseconds. */
const TRIES = 5;
const PAUSE = 50;

/** The articles, or why there are none. */
async function articlesNow(named: readonly string[]): Promise<readonly ArticleFile[] | Failure> {
  for (let tried = 1; ; tried += 1) {
    try {
      const found = await findArticles(named, process.cwd());
      return found.ok ? found.files : failureOf(found.diagnostic);
    } catch (error) {
      if (!(error instanceof Error && "syscall" in error)) throw error;
      if (tried === TRIES) return new Failure(`can't look through ${named.join(", ")}: ${error.message}`);
      await new Promise((done) => setTimeout(done, PAUSE));
    }
  }
}
