import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { AcceptedFiles } from "./accepted-files.ts";
import type { ArticleFile } from "./articles.ts";

/** An article that was accepted under another name. */
export interface RenamedArticle {
  readonly file: ArticleFile;
  /** Its name when it was accepted, as reports called it. */
  readonly from: string;
  /** Its annotation of that name, in the folder of annotations. */
  readonly annotation: string;
}

/**
 * Articles without an annotation of theirs whose very bytes were accepted under a name that is gone, by the path of the annotation that they are to have. Where
 * two are the same to the byte, the first in order takes the first.
 */
export async function renamedArticles(
  articles: readonly ArticleFile[],
  pathOf: ReadonlyMap<string, string>,
  accepted: AcceptedFiles,
): Promise<ReadonlyMap<string, RenamedArticle>> {
  const present = new Set(pathOf.values());
  const gone = [...accepted.compared].filter((path) => !present.has(path));
  const fresh = articles.filter(({ location }) => !accepted.compared.has(pathOf.get(location) ?? ""));
  const renamed = new Map<string, RenamedArticle>();
  if (gone.length === 0 || fresh.length === 0) return renamed;
  const { readAnnotation } = await import("./annotation.ts");
  const byHash = new Map<string, { readonly from: string; readonly annotation: string }[]>();
  for (const annotation of gone) {
    const read = readAnnotation((await accepted.read(annotation)) ?? "");
    if (!read.ok) continue;
    const { hash, path } = read.annotation.article;
    byHash.set(hash, [...(byHash.get(hash) ?? []), { from: path, annotation }]);
  }
  for (const file of fresh) {
    const annotation = pathOf.get(file.location);
    const bytes = await readFile(file.location).catch(() => null);
    if (annotation === undefined || bytes === null) continue;
    const before = byHash.get(createHash("sha256").update(bytes).digest("hex"))?.shift();
    if (before !== undefined) renamed.set(annotation, { file, ...before });
  }
  return renamed;
}
