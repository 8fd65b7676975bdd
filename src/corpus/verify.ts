import { setImmediate } from "node:timers/promises";
import { readFileSync } from "node:fs";
import { fileError } from "../model/diagnostic.ts";
import type { IsoDate } from "../model/time.ts";
import type { Revision, Verification } from "../model/verification.ts";
import type { Reference } from "../reference/reference.ts";
import { runAll } from "../scale/pool.ts";
import { acceptedFiles } from "./accepted-files.ts";
import { annotationPathsOf, type AnnotationUpdate } from "./annotation-files.ts";
import type { ArticleFile } from "./articles.ts";
import { refOfStatement } from "./claim-refs.ts";
import { Statements, type Differing } from "./consistency.ts";
import { Contributions, type Contribution, type Inconsistencies } from "./findings.ts";
import { goneArticles } from "./gone.ts";
import type { KnownResults } from "./known-results.ts";
import { renamedArticles, type RenamedArticle } from "./renamed.ts";
import { articleVerifier, failed, type VerifiedArticle } from "./verify-article.ts";

/** A corpus to verify. */
export interface VerifyRequest {
  readonly reference: Reference;
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

/** Verifies a corpus: every article against its accepted state, and what the articles say against each other. A group of articles is held at a time. */
export async function verifyCorpus(request: VerifyRequest): Promise<Verification> {
  const { reference, articles, folders, base, update } = request;
  const { annotations } = folders;
  const pathOf = annotationPathsOf(articles, folders.articles);
  const accepted = await acceptedFiles(annotations, base?.annotations);
  const renamed = await renamedArticles(articles, pathOf, accepted);
  const contributions = new Contributions();
  const statements = new Statements();
  try {
    await verifyGroups(request, { pathOf, renamed }, contributions, statements);
    const former = [...renamed.values()].map(({ annotation }) => annotation);
    const gone = await goneArticles(accepted, new Set([...pathOf.values(), ...former]));
    if (update !== null) {
      for (const { path, article } of gone.found) if (update.of(article)) await update.into.set(path, null);
      for (const { file, annotation } of renamed.values()) if (update.of(file.path)) await update.into.set(annotation, null);
    }
    return contributions.verification({
      reference,
      base: base?.revision,
      lost: gone.found.flatMap(({ lost }) => lost),
      orphans: gone.found.flatMap(({ orphans }) => orphans),
      renamed: [...renamed].flatMap(([path, { from, file }]) => (accepted.inFolder.has(path) ? [] : [{ from, to: file.path }])),
      errors: gone.errors,
      referenceErrors: [],
      inconsistencies: sideBySide(statements.differing(), articles),
    });
  } finally {
    statements.close();
  }
}

/** Where the annotations of articles are. */
interface Annotations {
  /** Location of an article → path of its annotation. */
  readonly pathOf: ReadonlyMap<string, string>;
  /** By that path: articles that were accepted under another name. */
  readonly renamed: ReadonlyMap<string, RenamedArticle>;
}

async function verifyGroups(
  request: VerifyRequest,
  { pathOf, renamed }: Annotations,
  contributions: Contributions,
  statements: Statements,
): Promise<void> {
  const { reference, articles, folders, today, known, base, update, jobs, onDone } = request;
  const setting = { reference, annotations: folders.annotations, today, began: known.began };
  const verify = articleVerifier(base === undefined ? setting : { ...setting, elsewhere: base.annotations });
  for (const group of known.groups(articles)) {
    const kept = await runAll(group.articles, jobs, async ({ file, place }) => {
      const annotation = pathOf.get(file.location);
      const accepting = update?.of(file.path) === true;
      const before = renamed.get(annotation ?? "");
      const known = before === undefined ? group.known.get(file.path) : undefined;
      const verified =
        annotation === undefined
          ? clash(file.path)
          : await verify({ file, annotation: before?.annotation ?? annotation, known, accepting });
      contributions.add(place, verified.contribution);
      statements.add(place, verified.statements, freshIn(verified.contribution));
      if (annotation !== undefined && verified.accepted !== null) await update?.into.set(annotation, verified.accepted);
      onDone(contributions.size);
      return before === undefined ? verified.keep : null;
    });
    group.keep(kept.flatMap((one) => one ?? []));
    await setImmediate();
  }
}

/** Ids of claims that are not accepted as they are. */
function freshIn({ standing }: Contribution): ReadonlySet<string> {
  return new Set([...(standing?.added ?? []), ...(standing?.flips.map(({ claim }) => claim) ?? [])].map(({ id }) => id));
}

function clash(path: string): VerifiedArticle {
  const message = `${path} would share its annotation with another article of the same name`;
  const help = "Rename one of the two: names that differ by their ending alone are one to annotations.";
  return failed(path, fileError("annotation-shared", path, message, help));
}

/** Statements that exclude each other, with their places in the articles as they are. */
function sideBySide({ count, listed }: Differing, articles: readonly ArticleFile[]): Inconsistencies {
  const sourceOf = (place: number): string => {
    try {
      return readFileSync(articles[place]?.location ?? "", "utf8");
    } catch {
      return "";
    }
  };
  return {
    count,
    listed: listed.map((said) => ({
      of: said[0]?.asks ?? "",
      places: said.map((statement) => ({
        ...refOfStatement(articles[statement.article]?.path ?? "", statement, sourceOf(statement.article)),
        value: statement.value.text,
      })),
    })),
  };
}
