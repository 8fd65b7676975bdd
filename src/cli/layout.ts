import { stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { Failure } from "./failure.ts";

/** Where a corpus keeps what; all but the reference by absolute paths. */
export interface Layout {
  /** The folder that paths in reports are relative to. */
  readonly root: string;
  readonly articles: string;
  readonly reference: string;
  readonly annotations: string;
}

/** The folders of a corpus; the one named holds `articles`, or a folder `corpus` that does. Throws a `Failure` when there are no articles. */
export async function layoutOf(
  named: string,
  { annotations, reference }: { readonly annotations?: string; readonly reference?: string },
): Promise<Layout> {
  const inner = join(named, "corpus");
  const corpus = resolve((await isFolder(join(inner, "articles"))) ? inner : named);
  const articles = join(corpus, "articles");
  if (!(await isFolder(articles)))
    throw new Failure(
      `no folder articles in ${named}`,
      "Name the folder that holds articles and reference: factmark verify corpus.",
    );
  const root = dirname(corpus);
  return {
    root,
    articles,
    reference: reference ?? join(corpus, "reference"),
    annotations: annotations === undefined ? join(root, "annotations") : resolve(annotations),
  };
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}
