import { checkRun } from "./findings/check-run.ts";
import type { FindingsRun } from "./findings/finding.ts";
import { renderGithub } from "./findings/github.ts";
import { renderJunit } from "./findings/junit.ts";
import { renderMarkdown } from "./findings/markdown.ts";
import { renderSarif } from "./findings/sarif.ts";
import { renderHtml } from "./html/html.ts";
import { renderJson } from "./json.ts";
import type { CheckedRun, OutputFile } from "./run.ts";
import { renderText, type TextOptions } from "./text.ts";

/** A report format: one file here renders it. */
export interface Format {
  readonly name: string;
  readonly describe: string;
  /** Whether it is written where no format is asked for. */
  readonly byDefault: boolean;
  /** The files that it writes; a format of one file names the file that a folder gets. */
  readonly render: (run: CheckedRun, options: TextOptions) => OutputFile[];
}

/** A form that tells the refuted claims to programs which show findings. */
function findings(name: string, describe: string, path: string, render: (run: FindingsRun) => string): Format {
  return { name, describe, byDefault: false, render: (run) => [{ path, content: render(checkRun(run)) }] };
}

export const FORMATS: readonly Format[] = [
  {
    name: "text",
    describe: "annotated summary for a terminal",
    byDefault: true,
    render: (run, options) => [{ path: "report.txt", content: renderText(run, options) }],
  },
  { name: "html", describe: "a page for each article and an overview", byDefault: true, render: renderHtml },
  {
    name: "json",
    describe: "the report (factmark-report/1)",
    byDefault: true,
    render: (run) => [{ path: "report.json", content: renderJson(run) }],
  },
  findings("markdown", "the refuted claims as a job summary for GitHub", "report.md", renderMarkdown),
  findings("sarif", "the refuted claims as SARIF 2.1.0", "report.sarif", renderSarif),
  findings("junit", "the refuted claims as JUnit XML", "report.junit.xml", renderJunit),
  findings("github", "the refuted claims as workflow commands of GitHub", "report.github.txt", renderGithub),
];
