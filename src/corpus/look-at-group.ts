import { fileError } from "../model/diagnostic.ts";
import type { Reference } from "../reference/reference.ts";
import { runAll } from "../scale/pool.ts";
import { keepHeapSteady } from "../scale/steady-heap.ts";
import type { Contribution, Contributions } from "./findings.ts";
import type { Group, Outcome, Placed } from "./known-group.ts";
import { articleVerifier, failed, type VerifiedArticle } from "./verify-article.ts";
import type { Annotations, VerifyRequest } from "./verify-request.ts";

/** Looks at articles of a group that are not seen to be as they were known: what became of each. */
export function groupLooker(
  request: VerifyRequest,
  { pathOf, renamed }: Annotations,
  contributions: Contributions,
): (group: Group, articles: readonly Placed[]) => Promise<readonly Outcome[]> {
  const { openReference, folders, today, known, base, update, jobs, onDone } = request;
  const reference = async (): Promise<Reference> => {
    const opened = await openReference();
    keepHeapSteady();
    return opened;
  };
  const setting = { reference, annotations: folders.annotations, today, began: known.began };
  const verify = articleVerifier(base === undefined ? setting : { ...setting, elsewhere: base.annotations });
  return (group, articles) =>
    runAll(articles, jobs, async ({ file, place }) => {
      const annotation = pathOf.get(file.location);
      const accepting = update?.of(file.path) === true;
      const before = renamed.get(annotation ?? "");
      const one = before === undefined ? group.known.get(file.path) : undefined;
      const verified =
        annotation === undefined
          ? clash(file.path)
          : await verify({ file, annotation: before?.annotation ?? annotation, known: one, accepting });
      contributions.add(place, verified.contribution);
      if (annotation !== undefined && verified.accepted !== null) await update?.into.set(annotation, verified.accepted);
      onDone(contributions.size);
      const fresh = freshIn(verified.contribution);
      return { path: file.path, said: verified.statements, fresh, keep: before === undefined ? verified.keep : null };
    });
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
