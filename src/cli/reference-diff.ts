import { basename, dirname } from "node:path";
import { decimal, type Decimal } from "../model/decimal.ts";
import { diffPackages } from "../reference/diff.ts";
import type { ReferenceDiff } from "../reference/diff/diff-schema.ts";
import { readSide, type Side } from "../reference/diff/side.ts";
import { materialise } from "../reference/revision.ts";
import { Failure, failureOf, failureOfAll } from "./failure.ts";
import { writeFiles } from "./output.ts";
import { renderMarkdown, renderText } from "./reference-diff/render.ts";

export interface ReferenceDiffArguments {
  readonly threshold: string;
  readonly format: string;
  readonly output: string;
}

const FORMATS: Readonly<Record<string, (diff: ReferenceDiff) => string>> = {
  text: renderText,
  json: (diff) => `${JSON.stringify(diff, null, 2)}\n`,
  markdown: renderMarkdown,
};

/** `factmark reference diff`: 0 when the packages say the same, 1 when they differ. Throws a `Failure` when one can't be read at all. */
export async function diffReferences(before: string, after: string, given: ReferenceDiffArguments): Promise<number> {
  const threshold = thresholdOption(given.threshold);
  const render = Object.hasOwn(FORMATS, given.format) ? FORMATS[given.format] : undefined;
  if (render === undefined)
    throw new Failure(
      `unknown format ${given.format}, expected ${Object.keys(FORMATS).join(", ")}`,
      "See factmark reference diff --help.",
    );
  const diff = diffPackages(await sideOf(before), await sideOf(after), threshold);
  const content = render(diff);
  if (given.output === "-") process.stdout.write(content);
  else await writeFiles(dirname(given.output), [{ path: basename(given.output), content }]);
  return diff.summary.differs ? 1 : 0;
}

async function sideOf(named: string): Promise<Side> {
  const found = await materialise(named);
  if (!found.ok) throw failureOf(found.diagnostic);
  try {
    const read = await readSide(found.directory);
    if (!read.ok) throw failureOfAll(read.diagnostics.map((one) => ({ ...one, message: `${one.message} (${named})` })));
    return read.side;
  } finally {
    await found.dispose();
  }
}

function thresholdOption(value: string): Decimal {
  const threshold = decimal(value);
  if (threshold === null || threshold.startsWith("-"))
    throw new Failure(
      `unexpected --threshold ${value}, expected a ratio such as 0.1`,
      "0.1 is ten percent of what the figure was.",
    );
  return threshold;
}
