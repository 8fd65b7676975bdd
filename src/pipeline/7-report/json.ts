import type { CheckedRun } from "./run.ts";

/** The report as JSON (`schemas/factmark-report-1.schema.json`), two blanks deep, with a final line break. */
export function renderJson(run: CheckedRun): string {
  return `${JSON.stringify(run.report, null, 2)}\n`;
}
