import { basename, relative, resolve, sep } from "node:path";
import { recover, type AnnotationUpdate } from "../corpus/annotation-files.ts";
import { findArticles, type ArticleFile } from "../corpus/articles.ts";
import { Contributions } from "../corpus/findings.ts";
import { LIMIT, VERIFICATION_FORMATS, type VerificationFormat } from "../corpus/render/formats.ts";
import type { History } from "../corpus/revisions.ts";
import { verifyCorpus } from "../corpus/verify.ts";
import type { Verification } from "../model/verification.ts";
import { Failure, failureOf, failureOfAll } from "./failure.ts";
import { openKnownCorpus } from "./known-corpus.ts";
import { layoutOf, type Layout } from "./layout.ts";
import { CACHE, dayOption, jobsOption, namedFormats } from "./options.ts";
import { deliver } from "./output.ts";
import { progress } from "./progress.ts";

export interface VerifyArguments {
  readonly annotations?: string;
  readonly reference?: string;
  /** True for all articles, else those named. */
  readonly update?: true | readonly string[];
  readonly base?: string;
  readonly on?: string;
  readonly format?: readonly string[];
  readonly output?: string;
  readonly jobs: string;
  readonly cache: boolean;
}

/** `factmark verify`: 0 when all is as accepted, 1 when something is not, 2 when an article or an annotation could not be read. Throws a `Failure` when it can't run. */
export async function verify(corpus: string, given: VerifyArguments): Promise<number> {
  const formats = namedFormats(given.format ?? ["text"], VERIFICATION_FORMATS, "verify");
  const jobs = jobsOption(given.jobs);
  if (given.update !== undefined && given.base !== undefined)
    throw new Failure(
      "--update accepts what this folder has, and takes no --base",
      "Look with --base first, then accept with --update alone.",
    );
  const today = dayOption("--on", given.on) ?? new Date().toISOString().slice(0, 10);
  const place = await layoutOf(corpus, given);
  await recover(place.annotations);
  const history = given.base === undefined ? null : await historyOf(place.root, given.base);
  const found = await findArticles([place.articles], place.root);
  if (!found.ok) throw failureOf(found.diagnostic);
  const opened = await openKnownCorpus(place, found.files, given.cache ? CACHE : null);
  if (!opened.ok) {
    if (opened.fault === "package") throw failureOfAll(opened.diagnostics);
    const verification = withoutReference(place.reference, opened.diagnostics);
    await deliverVerification(verification, formats, place, given.output);
    return 1;
  }
  const chosen =
    given.update === undefined
      ? null
      : await (await import("./chosen-articles.ts")).chosenArticles(given.update, found.files, place);
  const base =
    history === null
      ? {}
      : { base: { revision: history.revision, annotations: await history.filesBelow(place.annotations) } };
  const shown = progress(found.files.length, "articles");
  const run = (update: AnnotationUpdate | null): Promise<Verification> =>
    verifyCorpus({
      reference: opened.reference,
      openReference: opened.openReference,
      articles: found.files,
      folders: place,
      today,
      jobs,
      known: opened.known,
      update: update === null || chosen === null ? null : { into: update, of: chosen },
      onDone: shown.update,
      ...base,
    });
  const running = chosen === null ? run(null) : updating(place.annotations, run);
  const verification = await running.finally(() => {
    shown.clear();
    history?.close();
  });
  const named = await withCommits(verification, history, place, found.files);
  await deliverVerification(named, formats, place, given.output);
  return statusOf(named, chosen !== null);
}

async function deliverVerification(
  verification: Verification,
  formats: readonly VerificationFormat[],
  { root, reference }: Layout,
  output: string | undefined,
): Promise<void> {
  const referencePath = relative(root, resolve(reference)).split(sep).join("/");
  const outputs = formats.map((format) => ({
    name: format.name,
    files: (color: boolean) => [
      { path: format.file, content: format.render(verification, { color, limit: LIMIT, referencePath }) },
    ],
  }));
  await deliver(outputs, output, ".");
}

/** What could not be read is no finding; what was just accepted is none any more. */
function statusOf({ articleErrors, summary }: Verification, accepted: boolean): number {
  if (articleErrors.length > 0) return 2;
  return accepted || summary.clean ? 0 : 1;
}

async function historyOf(root: string, name: string): Promise<History> {
  const { openHistory } = await import("../corpus/revisions.ts");
  const opened = await openHistory(root, name);
  if (!opened.ok) throw new Failure(opened.message, opened.help);
  return opened.history;
}

async function updating(
  folder: string,
  run: (update: AnnotationUpdate) => Promise<Verification>,
): Promise<Verification> {
  const { withUpdate } = await import("./annotation-update.ts");
  const { result, files } = await withUpdate(folder, run);
  process.stderr.write(`accepted: ${files} ${files === 1 ? "annotation" : "annotations"} written\n`);
  return result;
}

/** A reference whose rows break their schema is a finding by itself; nothing can be held against it. */
function withoutReference(directory: string, diagnostics: Verification["referenceErrors"]): Verification {
  return new Contributions().verification({
    reference: { name: basename(directory), version: "", hash: "" },
    base: undefined,
    lost: [],
    orphans: [],
    renamed: [],
    errors: [],
    referenceErrors: diagnostics,
    inconsistencies: { count: 0, listed: [] },
  });
}

async function withCommits(
  verification: Verification,
  history: History | null,
  place: Layout,
  articles: readonly ArticleFile[],
): Promise<Verification> {
  if (history === null || verification.flips.length === 0) return verification;
  const { readPackage } = await import("../reference/package.ts");
  const { nameCommits } = await import("../corpus/commits.ts");
  const read = await readPackage(place.reference);
  const resources = read.ok ? read.files.descriptor.resources : [];
  const flips = await nameCommits(verification.flips, history, {
    reference: resolve(place.reference),
    resources: new Map(resources.map(({ name, path }) => [name, path])),
    articles: new Map(articles.map(({ path, location }) => [path, location])),
  });
  return { ...verification, flips };
}
