import { readFile } from "node:fs/promises";
import { findArticles, type ArticleFile } from "../corpus/articles.ts";
import type { Article } from "../model/article.ts";
import type { ArticleReport } from "../model/report.ts";
import { checkArticle, type Checked, type CheckOptions } from "../pipeline/pipeline.ts";
import { FORMATS } from "../pipeline/7-report/formats.ts";
import { buildReport } from "../pipeline/7-report/report.ts";
import type { CheckedRun } from "../pipeline/7-report/run.ts";
import type { Reference } from "../reference/reference.ts";
import { runAll } from "../scale/pool.ts";
import { VERSION } from "../version.ts";
import { referenceFor } from "./references.ts";
import { Failure, failureOf, failureOfAll } from "./failure.ts";
import { CACHE, dayOption, failOnOption, jobsOption, namedFormats } from "./options.ts";
import { deliver } from "./output.ts";
import { progress } from "./progress.ts";

export interface CheckArguments {
  readonly reference: string;
  /** Whether --reference was given, and is no default. */
  readonly named?: boolean;
  readonly table?: readonly string[];
  readonly asOf?: string;
  readonly published?: string;
  readonly format?: readonly string[];
  readonly output?: string;
  readonly explain?: boolean;
  readonly jobs: string;
  readonly cache: boolean;
  readonly failOn: string;
  readonly watch?: boolean;
}

/** `factmark check`: 0 when no verdict is in --fail-on, else 1. Throws a `Failure` when it can't run; nothing is written then. With --watch it goes on. */
export async function check(paths: readonly string[], given: CheckArguments): Promise<number> {
  const options: CheckOptions = {
    published: dayOption("--published", given.published),
    asOf: dayOption("--as-of", given.asOf),
    explain: given.explain === true,
  };
  const failOn = failOnOption(given.failOn);
  const formats =
    given.format === undefined
      ? FORMATS.filter(({ byDefault }) => byDefault)
      : namedFormats(given.format, FORMATS, "check");
  const jobs = jobsOption(given.jobs);
  if (given.watch === true) {
    if (given.output !== undefined || given.format?.some((name) => name !== "text") === true)
      throw new Failure("--watch writes to the terminal alone", "Leave out --output and --format, or --watch.");
    if (given.table !== undefined)
      throw new Failure("--watch takes no --table", "Watch with a data package, or check once with the tables.");
    const cacheDirectory = given.cache ? CACHE : null;
    return (await import("./watch.ts")).watch({ paths, reference: given.reference, cacheDirectory, options, jobs });
  }
  const files = await filesOf(paths);
  const reference = await referenceFor(given);
  const shown = progress(files.length, "articles");
  const checking = runAll(files, jobs, (file) => checkFile(file, reference, options), shown.update);
  const checked = await checking.finally(shown.clear);
  const run = runOf(checked, reference);
  const outputs = formats.map((format) => ({
    name: format.name,
    files: (color: boolean) => format.render(run, { color }),
  }));
  await deliver(outputs, given.output, "reports");
  return run.report.articles.some((article) => article.claims.some((claim) => failOn.has(claim.verdict))) ? 1 : 0;
}

async function filesOf(paths: readonly string[]): Promise<readonly ArticleFile[]> {
  const standardInput = paths.filter((path) => path === "-").map((path) => ({ location: path, path }));
  const named = paths.filter((path) => path !== "-");
  if (named.length === 0 && standardInput.length > 0) return standardInput;
  const found = await findArticles(named.length === 0 ? ["corpus/articles"] : named, process.cwd());
  if (!found.ok) throw failureOf(found.diagnostic);
  return [...standardInput, ...found.files];
}

async function checkFile(
  { location, path }: ArticleFile,
  reference: Reference,
  options: CheckOptions,
): Promise<Checked> {
  const bytes = location === "-" ? await readStandardInput() : await readFile(location);
  return checkArticle({ path, bytes }, reference, options);
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function runOf(checked: readonly Checked[], reference: Reference): CheckedRun {
  const articles: Article[] = [];
  const reports: ArticleReport[] = [];
  const refused = checked.flatMap((one) => (one.ok ? [] : [one.diagnostic]));
  if (refused.length > 0) throw failureOfAll(refused);
  for (const one of checked) {
    if (!one.ok) continue;
    articles.push(one.article);
    reports.push(one.report);
  }
  return { report: buildReport(reports, reference, VERSION), articles };
}
