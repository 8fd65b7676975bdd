/** factmark as a library: open a reference, check articles, render reports. */
export { checkArticle, type Checked, type CheckOptions, type SourceFile } from "./pipeline/pipeline.ts";
export { openReference } from "./reference/open.ts";
export { buildReport } from "./pipeline/7-report/report.ts";
export { VERSION } from "./version.ts";
export type { Reference } from "./reference/reference.ts";
export type { ArticleReport, ClaimReport, LedgerEntry, Report } from "./model/report.ts";
export type { Diagnostic } from "./model/diagnostic.ts";
export type { Form, Reason, Receipt, Verdict } from "./model/verdict.ts";
