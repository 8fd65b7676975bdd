import { readFileSync } from "node:fs";
import { sep } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Verification } from "../model/verification.ts";
import { ShardLost } from "../scale/kept-results.ts";
import { acceptedFiles } from "./accepted-files.ts";
import { annotationPathsOf } from "./annotation-files.ts";
import type { ArticleFile } from "./articles.ts";
import { refOfStatement } from "./claim-refs.ts";
import type { Differing } from "./consistency.ts";
import { Contributions, type Inconsistencies } from "./findings.ts";
import { goneArticles } from "./gone.ts";
import type { Placed } from "./known-group.ts";
import type { Known } from "./known.ts";
import type { groupLooker } from "./look-at-group.ts";
import { renamedArticles } from "./renamed.ts";
import { isAsSeen } from "./seen-file.ts";
import type { Annotations, VerifyRequest } from "./verify-request.ts";

/** Verifies a corpus: every article against its accepted state, and what the articles say against each other. A group of articles is held at a time. */
export async function verifyCorpus(request: VerifyRequest): Promise<Verification> {
  try {
    return await verifyOver(request);
  } catch (cause) {
    if (!(cause instanceof ShardLost)) throw cause;
    return verifyOver({ ...request, known: request.known.forgotten() });
  }
}

async function verifyOver(request: VerifyRequest): Promise<Verification> {
  const { reference, articles, folders, known, base, update } = request;
  const { annotations } = folders;
  const pathOf = annotationPathsOf(articles, folders.articles);
  const accepted = await acceptedFiles(annotations, base?.annotations);
  const renamed = await renamedArticles(articles, pathOf, accepted);
  const contributions = new Contributions();
  try {
    await verifyGroups(request, { pathOf, renamed }, contributions);
    const former = [...renamed.values()].map(({ annotation }) => annotation);
    const gone = await goneArticles(accepted, new Set([...pathOf.values(), ...former]));
    if (update !== null) {
      for (const { path, article } of gone.found) if (update.of(article)) await update.into.set(path, null);
      for (const { file, annotation } of renamed.values()) if (update.of(file.path)) await update.into.set(annotation, null);
    }
    const differing = known.differing();
    known.finish();
    return contributions.verification({
      reference,
      base: base?.revision,
      lost: gone.found.flatMap(({ lost }) => lost),
      orphans: gone.found.flatMap(({ orphans }) => orphans),
      renamed: [...renamed].flatMap(([path, { from, file }]) => (accepted.inFolder.has(path) ? [] : [{ from, to: file.path }])),
      errors: gone.errors,
      referenceErrors: [],
      inconsistencies: sideBySide(differing, articles),
    });
  } finally {
    known.close();
  }
}

/** Articles that are as they were known to be are counted; the others are looked at. */
async function verifyGroups(request: VerifyRequest, annotations: Annotations, contributions: Contributions): Promise<void> {
  const { folders, known, base, update, onDone } = request;
  const isAsKnown = ({ file }: Placed, one: Known | undefined): boolean => {
    const annotation = annotations.pathOf.get(file.location);
    if (one === undefined || annotation === undefined || annotations.renamed.has(annotation)) return false;
    if (update?.of(file.path) === true && !one.settled) return false;
    return isAsSeen(file.location, one.article) && isAsSeen(`${folders.annotations}${sep}${annotation}`, one.annotation);
  };
  let look: ReturnType<typeof groupLooker> | null = null;
  for (const group of known.groups()) {
    const others: Placed[] = [];
    for (const article of group.articles) {
      const one = group.known.get(article.file.path);
      if (base === undefined && one !== undefined && isAsKnown(article, one)) contributions.addKnown(one);
      else others.push(article);
    }
    if (others.length > 0) {
      look ??= (await import("./look-at-group.ts")).groupLooker(request, annotations, contributions);
      group.take(await look(group, others));
      await setImmediate();
    } else group.take([]);
    onDone(contributions.size);
  }
}

/** Statements that exclude each other, with their places in the articles as they are. */
function sideBySide({ count, listed }: Differing, articles: readonly ArticleFile[]): Inconsistencies {
  if (listed.length === 0) return { count, listed: [] };
  const locations = new Map(articles.map(({ path, location }) => [path, location]));
  const sourceOf = (article: string): string => {
    try {
      return readFileSync(locations.get(article) ?? "", "utf8");
    } catch {
      return "";
    }
  };
  return {
    count,
    listed: listed.map((said) => ({
      of: said[0]?.asks ?? "",
      places: said.map((statement) => ({
        ...refOfStatement(statement.article, statement, sourceOf(statement.article)),
        value: statement.value.text,
      })),
    })),
  };
}
