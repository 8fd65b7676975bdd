import { join, relative, sep } from "node:path";
import { fileError, type Diagnostic } from "../model/diagnostic.ts";
import type { IsoDate } from "../model/time.ts";
import type { ClaimRef, DecisionRef, Inconsistency, Revision, Verification } from "../model/verification.ts";
import type { Reference } from "../reference/reference.ts";
import { runAll } from "../scale/pool.ts";
import { readAnnotation } from "./annotation.ts";
import { annotationPaths, type AnnotationUpdate, readText } from "./annotation-files.ts";
import type { ArticleFile } from "./articles.ts";
import { refOfLost, refOfStatement } from "./claim-refs.ts";
import { inconsistent, type Statement } from "./consistency.ts";
import { type Contribution, verificationOf } from "./findings.ts";
import type { Known } from "./known.ts";
import { articleVerifier } from "./verify-article.ts";

/** A corpus to verify. */
export interface VerifyRequest {
  readonly reference: Reference;
  readonly articles: readonly ArticleFile[];
  /** The folder of articles and that of annotations: an annotation has the path of its article, with ".json" for its ending. */
  readonly folders: { readonly articles: string; readonly annotations: string };
  /** The day that decisions may end on. */
  readonly today: IsoDate;
  readonly jobs: number;
  readonly known: ReadonlyMap<string, Known>;
  readonly base?: { readonly revision: Revision; readonly annotation: (path: string) => Promise<string | null> };
  /** Where the present state goes, and of which articles; null to accept nothing. */
  readonly update: { readonly into: AnnotationUpdate; readonly of: (path: string) => boolean } | null;
  readonly onDone: (done: number) => void;
}

export interface Verified {
  readonly verification: Verification;
  /** What the next run may know, by key. */
  readonly keep: ReadonlyMap<string, Known>;
}

/** Verifies a corpus: every article against its accepted state, and what the articles say against each other. */
export async function verifyCorpus(request: VerifyRequest): Promise<Verified> {
  const { reference, articles, folders, base, update } = request;
  const { annotations } = folders;
  const accepted = base === undefined ? {} : { accepted: base.annotation };
  const verify = articleVerifier({ ...request, annotations, ...accepted });
  const pathOf = annotationPathsOf(articles, folders.articles);
  const keep = new Map<string, Known>();
  const statements: (readonly Statement[])[] = [];
  const contributions = await runAll(
    articles.map((file, place) => ({ file, place })),
    request.jobs,
    async ({ file, place }): Promise<Contribution> => {
      const path = pathOf.get(file.location);
      if (path === undefined) return clash(file.path);
      const verified = await verify(file, path);
      statements[place] = verified.statements;
      if (verified.keep !== null) keep.set(verified.keep.key, verified.keep.known);
      if (update?.of(file.path) === true && verified.accepting !== null) await update.into.set(path, verified.accepting());
      return verified.contribution;
    },
    request.onDone,
  );
  const gone = await goneArticles(annotations, new Set(pathOf.values()));
  if (update !== null) for (const { path, article } of gone.found) if (update.of(article)) await update.into.set(path, null);
  const verification = verificationOf(contributions, {
    reference,
    base: base?.revision,
    lost: gone.found.flatMap(({ lost }) => lost),
    orphans: gone.found.flatMap(({ orphans }) => orphans),
    errors: gone.errors,
    referenceErrors: [],
    inconsistencies: await sideBySide(statements.flat(), articles),
  });
  return { verification, keep };
}

/** Article's location → path of its annotation; none for the second of two that would share one ("a.md" and "a.txt"). */
function annotationPathsOf(articles: readonly ArticleFile[], folder: string): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const paths = new Map<string, string>();
  for (const { location } of articles) {
    const path = relative(folder, location).split(sep).join("/").replace(/\.[^./]+$/, ".json");
    if (!taken.has(path)) paths.set(location, path);
    taken.add(path);
  }
  return paths;
}

function clash(path: string): Contribution {
  const message = `${path} would share its annotation with another article of the same name`;
  const help = "Rename one of the two: names that differ by their ending alone are one to annotations.";
  const error = fileError("annotation-shared", path, message, help);
  return { path, claims: 0, fromCache: false, state: null, unannotated: false, error };
}

interface Gone {
  readonly path: string;
  readonly article: string;
  readonly lost: readonly ClaimRef[];
  readonly orphans: readonly DecisionRef[];
}

/** Annotations whose article is no longer there: all their claims are lost. */
async function goneArticles(
  folder: string,
  present: ReadonlySet<string>,
): Promise<{ readonly found: readonly Gone[]; readonly errors: readonly Diagnostic[] }> {
  const found: Gone[] = [];
  const errors: Diagnostic[] = [];
  for (const path of (await annotationPaths(folder)).filter((one) => !present.has(one))) {
    const read = readAnnotation((await readText(join(folder, path))) ?? "");
    if (!read.ok) {
      errors.push(strayFile(path, read.message));
      continue;
    }
    const { article, claims } = read.annotation;
    const lost = claims.map((claim) => refOfLost(article.path, claim));
    const orphans = claims.flatMap(({ decision }, k): DecisionRef[] => {
      const claim = lost[k];
      if (decision === undefined || claim === undefined) return [];
      return [{ ...decision, article: article.path, claim, why: "its article is gone" }];
    });
    found.push({ path, article: article.path, lost, orphans });
  }
  return { found, errors };
}

function strayFile(path: string, reason: string): Diagnostic {
  const message = `${path} among the annotations belongs to no article, and is none: ${reason}`;
  return fileError("annotation-stray", path, message, "Remove it, or keep it elsewhere.");
}

/** Statements that exclude each other, with their places in the articles as they are. */
async function sideBySide(statements: readonly Statement[], articles: readonly ArticleFile[]): Promise<Inconsistency[]> {
  const locations = new Map(articles.map(({ path, location }) => [path, location]));
  const found: Inconsistency[] = [];
  for (const said of inconsistent(statements)) {
    const places = await Promise.all(
      said.slice(0, MOST_PLACES).map(async (statement) => ({
        ...refOfStatement(statement, (await readText(locations.get(statement.article) ?? "")) ?? ""),
        value: statement.value.text,
      })),
    );
    found.push({ of: said[0]?.asks ?? "", places });
  }
  return found;
}

/** Places that are shown side by side at most. */
const MOST_PLACES = 20;
