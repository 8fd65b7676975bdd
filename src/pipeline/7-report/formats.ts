import { renderHtml } from "./html/html.ts";
import { renderJson } from "./json.ts";
import type { CheckedRun, OutputFile } from "./run.ts";
import { renderText, type TextOptions } from "./text.ts";

/** A report format: one file here renders it. */
export interface Format {
  readonly name: string;
  readonly describe: string;
  /** The files that it writes; a format of one file names the file that a folder gets. */
  render(run: CheckedRun, options: TextOptions): OutputFile[];
}

export const FORMATS: readonly Format[] = [
  {
    name: "text",
    describe: "annotated summary for a terminal",
    render: (run, options) => [{ path: "report.txt", content: renderText(run, options) }],
  },
  { name: "html", describe: "a page for each article and an overview", render: renderHtml },
  {
    name: "json",
    describe: "the report (factmark-report/1)",
    render: (run) => [{ path: "report.json", content: renderJson(run) }],
  },
];
