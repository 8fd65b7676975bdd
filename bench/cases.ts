import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { readText } from "../src/pipeline/1-read/read.ts";
import { splitSentences } from "../src/pipeline/2-sentences/sentences.ts";
import { readMentions } from "../src/pipeline/3-mentions/mentions.ts";
import type { ReadSentence } from "../src/model/mention.ts";
import { openReference } from "../src/reference/open.ts";
import type { Reference } from "../src/reference/reference.ts";

const Case = z.looseObject({
  id: z.string(),
  text: z.string(),
  /** The day that anchors times; a time of day after it is dropped. */
  reference_date: z.string().nullish(),
  /** The same, where a set calls it so. */
  date: z.string().nullish(),
});
export type Case = z.infer<typeof Case>;

/** The cases of the file that the command line names; ends the process with a line that says what to do when there is none. */
export function casesOf(set: string, file = `${set}/gold.jsonl`): Case[] {
  const [path] = process.argv.slice(2);
  if (path === undefined || !existsSync(path)) {
    const example = `npm run -s bench:${set} -- ../shared/bench/${file}`;
    process.stderr.write(`bench:${set}: ${path === undefined ? "no file named" : `no file ${path}`}; try ${example}\n`);
    process.exit(2);
  }
  const lines = readFileSync(path, "utf8").split("\n");
  return lines.flatMap((line) => (line.trim() === "" ? [] : [Case.parse(JSON.parse(line))]));
}

/** The shipped reference: its names are those that extraction links. */
export async function benchReference(): Promise<Reference> {
  const opened = await openReference("corpus/reference", { cacheDirectory: ".factmark/cache" });
  if (!opened.ok) throw new Error(opened.diagnostics.map((diagnostic) => diagnostic.message).join("\n"));
  return opened.reference;
}

/** Stages 1 to 3 over a case's text. */
export function mentionsOf(one: Case, reference: Reference): ReadSentence[] {
  const article = readText(one.text, one.reference_date?.slice(0, 10) ?? null);
  return readMentions(article, splitSentences(article), reference);
}
