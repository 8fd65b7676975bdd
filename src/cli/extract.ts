import { createInterface } from "node:readline";
import { z } from "zod";
import { extract } from "../pipeline/pipeline.ts";
import { openReference } from "../reference/open.ts";
import { Failure, failureOfAll } from "./failure.ts";
import { CACHE } from "./options.ts";
import { isCalendarDay } from "../model/time.ts";

export interface ExtractArguments {
  readonly reference: string;
  readonly cache: boolean;
}

/** Characters over which a text is no article. */
const MOST_CHARACTERS = 8_000_000;

const Line = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string().max(MOST_CHARACTERS, `expected at most ${MOST_CHARACTERS} characters`),
  date: z.string().refine(isCalendarDay, "expected a day such as 2022-04-12").nullish(),
});

/** `factmark extract`: a line out for each line in, in order; one that can't be read ends it with its number. */
export async function extractAll(options: ExtractArguments): Promise<number> {
  const opened = await openReference(options.reference, { cacheDirectory: options.cache ? CACHE : null });
  if (!opened.ok) throw failureOfAll(opened.diagnostics);
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === "") continue;
    const { id, text, date } = parse(line, number);
    const extraction = extract(text, date ?? null, opened.reference);
    if (!process.stdout.write(`${JSON.stringify({ id, ...extraction })}\n`)) await drained();
  }
  return 0;
}

function drained(): Promise<void> {
  return new Promise((resolve) => process.stdout.once("drain", resolve));
}

function parse(line: string, number: number): z.infer<typeof Line> {
  const shape = "Write one JSON object a line: {id, text, date?}.";
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Failure(`standard input:${number}: unexpected text that is no JSON`, shape);
  }
  const parsed = Line.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue === undefined || issue.path.length === 0 ? "" : `${issue.path.join(".")}: `;
  throw new Failure(`standard input:${number}: ${where}${issue?.message ?? "unexpected value"}`, shape);
}
