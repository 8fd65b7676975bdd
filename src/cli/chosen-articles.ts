import { basename, join, resolve } from "node:path";
import { annotationPathsOf } from "../corpus/annotation-files.ts";
import type { ArticleFile } from "../corpus/articles.ts";
import { goneArticles } from "../corpus/gone.ts";
import { Failure } from "./failure.ts";

/** Where a corpus keeps what. Paths are absolute. */
export interface CorpusFolders {
  /** The folder that paths in reports are relative to. */
  readonly root: string;
  readonly articles: string;
  readonly annotations: string;
}

/** What a name may mean. */
interface Candidate {
  /** As reports call the article. */
  readonly path: string;
  /** Its file, or of one that is gone its annotation. */
  readonly location: string;
}

/**
 * Which articles a user means, by the names that reports have for them, their files, or the last part of their path; an article that is gone also by its
 * annotation. True is all. Throws a `Failure` for a name that means nothing, or several.
 */
export async function chosenArticles(
  names: true | readonly string[],
  articles: readonly ArticleFile[],
  { root, articles: folder, annotations }: CorpusFolders,
): Promise<(path: string) => boolean> {
  if (names === true || names.length === 0) return () => true;
  const meantBy = (name: string, candidates: readonly Candidate[]): readonly Candidate[] => {
    const locations = [resolve(name), resolve(root, name)];
    const exact = candidates.filter(({ path, location }) => path === name || locations.includes(location));
    return exact.length > 0 ? exact : candidates.filter(({ path }) => basename(path) === name);
  };
  const present = new Set(annotationPathsOf(articles, folder).values());
  let gone: readonly Candidate[] | null = null;
  const chosen = new Set<string>();
  for (const name of names) {
    let meant = meantBy(name, articles);
    if (meant.length === 0) {
      gone ??= (await goneArticles(annotations, present)).found.map(({ article, path }) => ({
        path: article,
        location: join(annotations, path),
      }));
      meant = meantBy(name, gone);
    }
    const [one, ...others] = meant;
    if (one === undefined)
      throw new Failure(
        `${name} is no article of this corpus, and no annotation of one that is gone`,
        "Name an article as verify names it, or none to accept all.",
      );
    if (others.length > 0)
      throw new Failure(`${name} may be ${meant.map(({ path }) => path).join(" or ")}`, "Name it with its folders.");
    chosen.add(one.path);
  }
  return (path) => chosen.has(path);
}
