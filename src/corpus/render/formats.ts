import type { Verification } from "../../model/verification.ts";
import type { FindingsRun } from "../../pipeline/7-report/findings/finding.ts";
import { renderGithub } from "../../pipeline/7-report/findings/github.ts";
import { renderJunit } from "../../pipeline/7-report/findings/junit.ts";
import { renderMarkdown } from "../../pipeline/7-report/findings/markdown.ts";
import { renderSarif } from "../../pipeline/7-report/findings/sarif.ts";
import { findingsRun, type RunOptions } from "./findings-run.ts";
import { renderText } from "./text.ts";

export interface RenderOptions extends RunOptions {
  /** Whether text bears ANSI colours. */
  readonly color: boolean;
  /** Most findings that text shows. */
  readonly limit: number;
}

/** Findings that text shows unless told otherwise. */
export const LIMIT = 50;

/** A form in which a verification is told. */
export interface VerificationFormat {
  readonly name: string;
  readonly describe: string;
  /** The file that a folder gets. */
  readonly file: string;
  readonly render: (verification: Verification, options: RenderOptions) => string;
}

/** A form that the programs which show findings take. */
function shown(name: string, describe: string, file: string, render: (run: FindingsRun) => string): VerificationFormat {
  return { name, describe, file, render: (verification, options) => render(findingsRun(verification, options)) };
}

export const VERIFICATION_FORMATS: readonly VerificationFormat[] = [
  {
    name: "text",
    describe: "the worst findings and a summary, for a terminal",
    file: "verification.txt",
    render: (verification, options) => renderText(findingsRun(verification, options), options),
  },
  {
    name: "json",
    describe: "all of it (factmark-verification/1)",
    file: "verification.json",
    render: (verification) => `${JSON.stringify(verification, null, 2)}\n`,
  },
  shown("markdown", "a job summary for GitHub", "verification.md", renderMarkdown),
  shown("sarif", "SARIF 2.1.0, for code scanning", "verification.sarif", renderSarif),
  shown("junit", "JUnit XML, for test reports", "verification.junit.xml", renderJunit),
  shown("github", "workflow commands, for annotations by GitHub", "verification.github.txt", renderGithub),
];
