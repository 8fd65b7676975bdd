#!/usr/bin/env node
import { availableParallelism } from "node:os";
import { Command, CommanderError } from "commander";
import { VERSION } from "../version.ts";
import type { CheckArguments } from "./check.ts";
import type { DecideArguments } from "./decide.ts";
import type { ExtractArguments } from "./extract.ts";
import { Failure } from "./failure.ts";
import type { ReferenceDiffArguments } from "./reference-diff.ts";
import type { ReplayArguments } from "./replay.ts";
import { writeFailure } from "./terminal.ts";
import type { VerifyArguments } from "./verify.ts";

/** Exit status of a command that could not run. */
const COULD_NOT_RUN = 2;

const REFERENCE = ["--reference <dir>", "data package to check against"] as const;
const TABLE = [
  "--table <file...>",
  "CSV files with a header row to check against; alone, or beside --reference",
] as const;
const DEFAULT_REFERENCE = "corpus/reference";

function program(run: (command: () => Promise<number>) => Promise<void>): Command {
  const factmark = new Command("factmark")
    .description("Checks the numbers, dates and names of articles against a reference dataset, and shows its evidence.")
    .version(VERSION)
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .showHelpAfterError(false);

  factmark
    .command("check")
    .description("check articles (files, folders, or - for standard input)")
    .argument("[paths...]", "articles: .md, .markdown or .txt; default corpus/articles")
    .option(...REFERENCE, DEFAULT_REFERENCE)
    .option(...TABLE)
    .option("--published <date>", "the articles' date where they bear none")
    .option("--as-of <date>", 'the day to judge on: a date or "today" (default: each article\'s own)')
    .option("--format <name...>", "text, html, json (these by default), markdown, sarif, junit, github")
    .option("--output <where>", "a folder, a file, or - (default: text to the terminal, html and json to reports/)")
    .option("--explain", "give each claim's readings with their scores, and why each was dropped")
    .option("--jobs <n>", "articles at once", String(availableParallelism()))
    .option("--no-cache", "neither read nor write .factmark/cache")
    .option("--fail-on <verdicts>", "verdicts that make the exit status 1, parted by commas, or none", "refuted")
    .option("--watch", "check again what changes, articles and reference, until Ctrl-C; to the terminal alone")
    .addHelpText(
      "after",
      `
Exit status: 0 clean, 1 findings, 2 could not run; with --watch 0 at the end.

Examples:
  factmark check                                        the corpus, to the terminal and reports/
  factmark check article.md --format text               one article, to the terminal
  factmark check drafts --published 2022-04-12 --fail-on refuted,conflicting
  factmark check drafts --watch                         while you write
  factmark check article.md --format json --output -    the report on standard output
  factmark check report.md --table results.csv --format text
                                                        against a CSV file with a header row, and nothing else
  cat article.md | factmark check - --format text`,
    )
    .action((paths: string[], options: CheckArguments, command: Command) =>
      run(async () => (await import("./check.ts")).check(paths, { ...options, named: isNamed(command) })),
    );

  factmark
    .command("extract")
    .description("read texts: JSONL {id, text, date?} from standard input to JSONL {id, sentences, mentions}")
    .option(...REFERENCE, DEFAULT_REFERENCE)
    .option("--no-cache", "neither read nor write .factmark/cache")
    .addHelpText(
      "after",
      `
Offsets are half-open, in UTF-16 code units of the text. "date" (such as 2022-04-12) anchors times such as "last Saturday".

Example:
  echo '{"id": 1, "text": "141 of 193 states agreed in early March.", "date": "2022-04-12"}' | factmark extract`,
    )
    .action((options: ExtractArguments) => run(async () => (await import("./extract.ts")).extractAll(options)));

  factmark
    .command("verify")
    .description("check a corpus again and hold it against its accepted state, annotations/")
    .argument("[corpus]", "folder that holds articles and reference", "corpus")
    .option("--update [article...]", "accept the present state, of all articles or of those named")
    .option("--base <rev>", "hold it against the annotations of another revision, and name the commits that changed it")
    .option("--on <date>", "the day that decisions may end on (default: today)")
    .option("--annotations <dir>", "accepted state (default: annotations beside the corpus)")
    .option("--reference <dir>", "data package to check against (default: reference within the corpus)")
    .option("--format <name...>", "text, json, markdown, sarif, junit, github (default: text)")
    .option("--output <where>", "a folder, a file, or - (default: text to the terminal, other files here)")
    .option("--jobs <n>", "articles at once", String(availableParallelism()))
    .option("--no-cache", "neither read nor write .factmark/cache")
    .addHelpText(
      "after",
      `
Exit status: 0 as accepted, 1 flips or other findings, 2 could not run, or not on all of it.

Examples:
  factmark verify                                        what this update changes
  factmark verify --update                               accept it
  factmark verify --update corpus/articles/a.md          accept it for one article
  factmark verify --base origin/main --format sarif --output verification.sarif`,
    )
    .action((corpus: string, options: VerifyArguments) =>
      run(async () => (await import("./verify.ts")).verify(corpus, options)),
    );

  factmark
    .command("decide")
    .description("write what a person decided on an accepted claim into its annotation")
    .argument("<article>", "as verify names it")
    .argument("[claim]", "its id, or words of its quote; left out, the claims of the article are listed")
    .option("--verdict <verdict>", "supported, refuted, conflicting or not-enough-evidence")
    .option("--note <text>", "what the decision rests on")
    .option("--reviewer <name>", "who decides (default: user.name of git)")
    .option("--expires <date>", "the day from which it no longer counts (default: never)")
    .option("--withdraw", "take the decision on the claim away")
    .option("--corpus <dir>", "folder that holds articles and reference", "corpus")
    .option("--annotations <dir>", "accepted state (default: annotations beside the corpus)")
    .addHelpText(
      "after",
      `
While it stands, the claim does not flip. It ends on its day, and when the number that it judged changes; verify says so.

Examples:
  factmark decide corpus/articles/votes.md                     its claims, with their ids and decisions
  factmark decide votes.md 68ed6ca710e5 --verdict supported --note "The minutes have 141; the table is a draft."
  factmark decide votes.md "141 states" --verdict supported --note "See the minutes." --expires 2027-06-01
  factmark decide votes.md "141 states" --withdraw`,
    )
    .action((article: string, claim: string | undefined, options: DecideArguments) =>
      run(async () => (await import("./decide.ts")).decideClaim(article, claim, options)),
    );

  factmark
    .command("replay")
    .description("run every receipt of a report again, in DuckDB")
    .argument("<report>", "report.json as check writes it")
    .option(...REFERENCE, DEFAULT_REFERENCE)
    .option(...TABLE)
    .option("--compare", "run even when the report pins another reference")
    .addHelpText("after", "\nExample:\n  factmark replay reports/report.json")
    .action((report: string, options: ReplayArguments, command: Command) =>
      run(async () => (await import("./replay.ts")).replay(report, { ...options, named: isNamed(command) })),
    );

  const reference = factmark.command("reference").description("look after a data package");
  const directory = ["[dir]", "data package", DEFAULT_REFERENCE] as const;
  reference
    .command("build")
    .description("validate and compile it")
    .argument(...directory)
    .action((dir: string) => run(async () => (await import("./reference.ts")).build(dir)));
  reference
    .command("validate")
    .description("say all that is wrong with it, with file, line and column")
    .argument(...directory)
    .action((dir: string) => run(async () => (await import("./reference.ts")).validate(dir)));
  reference
    .command("info")
    .description("say what it holds, what is closed, and where it comes from")
    .argument(...directory)
    .action((dir: string) => run(async () => (await import("./reference.ts")).info(dir)));
  reference
    .command("diff")
    .description("say what differs between two versions: rows, schema, figures that moved, duplicates, sources")
    .argument("<before>", "a folder, or REV:path of the git repository")
    .argument("<after>", "the same")
    .option("--threshold <ratio>", "relative change over which a figure is listed as moved", "0.1")
    .option("--format <name>", "text, json, markdown", "text")
    .option("--output <file>", "a file, or - for standard output", "-")
    .addHelpText(
      "after",
      `
Exit status: 0 they say the same, 1 they differ, 2 could not run.

Examples:
  factmark reference diff HEAD~1:corpus/reference corpus/reference
  factmark reference diff old new --threshold 0.02 --format markdown --output summary.md`,
    )
    .action((before: string, after: string, options: ReferenceDiffArguments) =>
      run(async () => (await import("./reference-diff.ts")).diffReferences(before, after, options)),
    );
  reference
    .command("search")
    .description("say what it takes words for: entities, and phrases of its vocabulary")
    .argument("<words...>", "a name or a phrase")
    .option(...REFERENCE, DEFAULT_REFERENCE)
    .addHelpText("after", "\nExample:\n  factmark reference search voted against")
    .action((words: string[], options: { reference: string }) =>
      run(async () => (await import("./reference.ts")).search(words, options.reference)),
    );
  return factmark;
}

/** True when the user chose the data package: beside tables the default one is not meant. */
function isNamed(command: Command): boolean {
  return command.getOptionValueSource("reference") !== "default";
}

async function main(): Promise<void> {
  const command = program(async (work) => {
    process.exitCode = await work();
  });
  try {
    await command.parseAsync();
  } catch (error) {
    process.exitCode = statusOf(error);
  }
}

/** Says what ended the program; help and version are no failures. Our own bugs go on as exceptions. */
function statusOf(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    writeFailure(new Failure(error.message.replace(/^error: /, ""), "See factmark --help."));
    return COULD_NOT_RUN;
  }
  if (!(error instanceof Failure)) throw error;
  writeFailure(error);
  return COULD_NOT_RUN;
}

// A reader that has read enough ("| head") ends the program quietly.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
});
await main();
