import type { IsoDate } from "../model/time.ts";
import type { Revision } from "../model/verification.ts";
import type { Reference } from "../reference/reference.ts";
import type { AnnotationUpdate } from "./annotation-files.ts";
import type { ArticleFile } from "./articles.ts";
import type { KnownResults } from "./known-results.ts";
import type { RenamedArticle } from "./renamed.ts";

/** A corpus to verify. */
export interface VerifyRequest {
  readonly reference: Pick<Reference, "name" | "version" | "hash">;
  /** Opens it: what is known needs none. */
  readonly openReference: () => Promise<Reference>;
  readonly articles: readonly ArticleFile[];
  /** The folder of articles and that of annotations: an annotation has the path of its article, with ".json" for its ending. */
  readonly folders: { readonly articles: string; readonly annotations: string };
  /** The day that decisions may end on. */
  readonly today: IsoDate;
  readonly jobs: number;
  readonly known: KnownResults;
  /** Another revision, with its annotations by their paths in the folder. */
  readonly base?: {
    readonly revision: Revision;
    readonly annotations: ReadonlyMap<string, () => Promise<string | null>>;
  };
  /** Where the present state goes, and of which articles; null to accept nothing. */
  readonly update: { readonly into: AnnotationUpdate; readonly of: (path: string) => boolean } | null;
  readonly onDone: (done: number) => void;
}

/** Where the annotations of articles are. */
export interface Annotations {
  /** Location of an article → path of its annotation. */
  readonly pathOf: ReadonlyMap<string, string>;
  /** By that path: articles that were accepted under another name. */
  readonly renamed: ReadonlyMap<string, RenamedArticle>;
}
