import { execFile } from "node:child_process";
import { join, relative } from "node:path";
import { promisify } from "node:util";
import { annotationPathsOf, readText } from "../corpus/annotation-files.ts";
import { readAnnotation, writeAnnotation, type AnnotatedClaim, type Annotation } from "../corpus/annotation.ts";
import { findArticles } from "../corpus/articles.ts";
import { claimsNamed, decide, quoteOf, withdraw } from "../corpus/decide.ts";
import type { Decision } from "../model/verification.ts";
import { withUpdate } from "./annotation-update.ts";
import { oneOf } from "./chosen-articles.ts";
import { Failure, failureOf } from "./failure.ts";
import { layoutOf, type Layout } from "./layout.ts";
import { dayOption, verdictOption } from "./options.ts";

export interface DecideArguments {
  readonly corpus: string;
  readonly annotations?: string;
  readonly verdict?: string;
  readonly note?: string;
  readonly reviewer?: string;
  readonly expires?: string;
  readonly withdraw?: boolean;
}

const run = promisify(execFile);

/** `factmark decide`: writes what a person decided on an accepted claim into its annotation; without a claim, lists them. Throws a `Failure`. */
export async function decideClaim(article: string, name: string | undefined, given: DecideArguments): Promise<number> {
  const place = await layoutOf(given.corpus, given);
  const { path, annotation } = await annotationOf(article, place);
  const shown = relative(process.cwd(), join(place.annotations, path));
  if (name === undefined) {
    process.stdout.write(`${annotation.claims.map(lineOf).join("\n")}\n`);
    return 0;
  }
  const claim = claimOf(name, annotation, shown);
  const today = new Date().toISOString().slice(0, 10);
  let next: Annotation;
  if (given.withdraw === true) {
    if (claim.decision === undefined)
      throw new Failure(
        `no decision stands on ${lineOf(claim)}`,
        "List those of the article: factmark decide ARTICLE.",
      );
    next = withdraw(annotation, claim, today);
  } else next = decide(annotation, claim, await decisionOf(given, today, place));
  await withUpdate(place.annotations, (update) => update.set(path, writeAnnotation(next)));
  const decided = next.claims.find(({ id }) => id === claim.id) ?? claim;
  process.stdout.write(`${lineOf(decided)}\nwritten to ${shown}\n`);
  return 0;
}

async function annotationOf(
  name: string,
  place: Layout,
): Promise<{ readonly path: string; readonly annotation: Annotation }> {
  const found = await findArticles([place.articles], place.root);
  if (!found.ok) throw failureOf(found.diagnostic);
  const file = oneOf(name, found.files, place.root);
  const path = file === null ? undefined : annotationPathsOf(found.files, place.articles).get(file.location);
  if (file === null || path === undefined)
    throw new Failure(`${name} is no article of this corpus`, "Name an article as verify names it.");
  const text = await readText(join(place.annotations, path));
  if (text === null)
    throw new Failure(
      `nothing of ${file.path} has been accepted yet`,
      `Accept it first: factmark verify --update ${file.path}`,
    );
  const read = readAnnotation(text);
  if (!read.ok)
    throw new Failure(`the annotation ${path} is none: ${read.message}`, "Mend it first: factmark verify says how.");
  return { path, annotation: read.annotation };
}

/** Claims that a message lists at most. */
const LISTED = 10;

function claimOf(name: string, annotation: Annotation, shown: string): AnnotatedClaim {
  const found = claimsNamed(name, annotation);
  const [claim, ...others] = found;
  if (claim !== undefined && others.length === 0) return claim;
  const listed = (found.length > 0 ? found : annotation.claims).slice(0, LISTED).map((one) => `\n  ${lineOf(one)}`);
  throw new Failure(
    found.length > 0
      ? `“${name}” may be several claims of ${shown}:${listed.join("")}`
      : `no claim “${name}” in ${shown}, which has${listed.length === 0 ? " none" : `:${listed.join("")}`}`,
    "Name a claim by its id, or by words of its quote. What was written since must be accepted first: factmark verify --update ARTICLE.",
  );
}

/** "68ed6ca710e5 supported “34 metres tall”, decided refuted by Ada until 2027-01-01: measured again". */
function lineOf({ id, verdict, decision, ...claim }: AnnotatedClaim): string {
  const until = decision?.expires === undefined ? "" : ` until ${decision.expires}`;
  const decided =
    decision === undefined ? "" : `, decided ${decision.verdict} by ${decision.reviewer}${until}: ${decision.note}`;
  return `${id} ${verdict} “${quoteOf({ id, verdict, ...claim })}”${decided}`.replace(/\s+/g, " ");
}

async function decisionOf(
  { verdict, note, reviewer, expires }: DecideArguments,
  today: string,
  { root }: Layout,
): Promise<Decision> {
  if (verdict === undefined)
    throw new Failure(
      "what is decided? --verdict is missing",
      "Say supported, refuted, conflicting or not-enough-evidence.",
    );
  const decided = verdictOption(verdict, "--verdict");
  if (note === undefined || note.trim() === "")
    throw new Failure("why? --note is missing", "Say in a sentence what the decision rests on.");
  const end = dayOption("--expires", expires);
  if (end !== null && end <= today)
    throw new Failure(`--expires ${end} has come already`, "Name a day after today, or leave it out.");
  const who = reviewer?.trim() ?? (await gitName(root));
  if (who === "") throw new Failure("who decides? git knows no user.name here", "Name yourself with --reviewer.");
  const decision = { reviewer: who, verdict: decided, note: note.trim(), date: today };
  return end === null ? decision : { ...decision, expires: end };
}

async function gitName(folder: string): Promise<string> {
  return run("git", ["-C", folder, "config", "user.name"]).then(
    ({ stdout }) => stdout.trim(),
    () => "",
  );
}
