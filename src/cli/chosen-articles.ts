import { basename, join, resolve } from "node:path";
import { acceptedFiles } from "../corpus/accepted-files.ts";
import { annotationPathsOf } from "../corpus/annotation-files.ts";
import type { ArticleFile } from "../corpus/articles.ts";
import { goneArticles } from "../corpus/gone.ts";
import { Failure } from "./failure.ts";
import type { Layout } from "./layout.ts";

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
  { root, articles: folder, annotations }: Layout,
): Promise<(path: string) => boolean> {
  if (names === true || names.length === 0) return () => true;
  const missing = names.filter((name) => meantBy(name, articles, root).length === 0);
  const present = new Set(annotationPathsOf(articles, folder).values());
  const { found } =
    missing.length === 0 ? { found: [] } : await goneArticles(await acceptedFiles(annotations), present);
  const gone = found.map(({ article, path }): Candidate => ({ path: article, location: join(annotations, path) }));
  const chosen = names.map((name) => {
    const meant = oneOf(name, missing.includes(name) ? gone : articles, root);
    if (meant !== null) return meant.path;
    throw new Failure(
      `${name} is no article of this corpus, and no annotation of one that is gone`,
      "Name an article as verify names it, or none to accept all.",
    );
  });
  return (path) => chosen.includes(path);
}

/** What a user means by a name; null for nothing. Throws a `Failure` for one that means several. */
export function oneOf<Named extends Candidate>(name: string, candidates: readonly Named[], root: string): Named | null {
  const [one, ...others] = meantBy(name, candidates, root);
  if (one === undefined || others.length === 0) return one ?? null;
  throw new Failure(
    `${name} may be ${[one, ...others].map(({ path }) => path).join(" or ")}`,
    "Name it with its folders.",
  );
}

function meantBy<Named extends Candidate>(name: string, candidates: readonly Named[], root: string): readonly Named[] {
  const locations = [resolve(name), resolve(root, name)];
  const exact = candidates.filter(({ path, location }) => path === name || locations.includes(location));
  return exact.length > 0 ? exact : candidates.filter(({ path }) => basename(path) === name);
}
