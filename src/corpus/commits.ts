import { join } from "node:path";
import type { Cause, Flip } from "../model/verification.ts";
import type { History } from "./revisions.ts";

/** Where the changes of a corpus are: its reference's folder with the file of each resource, and its articles. */
export interface ChangedFiles {
  readonly reference: string;
  readonly resources: ReadonlyMap<string, string>;
  /** Article's path → its location. */
  readonly articles: ReadonlyMap<string, string>;
}

/** Flips with the commits that brought them about, as far as they are committed. */
export async function nameCommits(flips: readonly Flip[], history: History, files: ChangedFiles): Promise<Flip[]> {
  const fileOf = (flip: Flip, { kind, resource }: Cause): string | null => {
    if (kind === "article") return files.articles.get(flip.article) ?? null;
    const path = resource === undefined ? undefined : files.resources.get(resource);
    return path === undefined ? null : join(files.reference, path);
  };
  return Promise.all(
    flips.map(async (flip) => ({
      ...flip,
      because: await Promise.all(
        flip.because.map(async (cause) => {
          const path = fileOf(flip, cause);
          const commit = path === null ? null : await history.lastCommit(path);
          return commit === null ? cause : { ...cause, commit };
        }),
      ),
    })),
  );
}
