import { fileError, type Diagnostic } from "../model/diagnostic.ts";
import type { ClaimRef, DecisionRef } from "../model/verification.ts";
import { refOfLost } from "./claim-refs.ts";
import type { AcceptedFiles } from "./accepted-files.ts";

/** An annotation whose article is no longer there: all its claims are lost. */
export interface Gone {
  /** In the folder of annotations. */
  readonly path: string;
  /** As it was called in reports. */
  readonly article: string;
  readonly lost: readonly ClaimRef[];
  readonly orphans: readonly DecisionRef[];
}

/** Annotations, of the folder or of another revision, that belong to none of the articles that are there; `present` are the paths that annotations of these have or had. */
export async function goneArticles(
  accepted: AcceptedFiles,
  present: ReadonlySet<string>,
): Promise<{ readonly found: readonly Gone[]; readonly errors: readonly Diagnostic[] }> {
  const found: Gone[] = [];
  const errors: Diagnostic[] = [];
  const left = accepted.all.filter((one) => !present.has(one));
  if (left.length === 0) return { found, errors };
  const { readAnnotation } = await import("./annotation.ts");
  for (const path of left) {
    const read = readAnnotation((await accepted.read(path)) ?? "");
    if (!read.ok) {
      if (accepted.inFolder.has(path)) errors.push(strayFile(path, read.message));
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
