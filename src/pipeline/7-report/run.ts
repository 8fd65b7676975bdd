import type { Article } from "../../model/article.ts";
import type { Report } from "../../model/report.ts";

/** What was checked: the report, and the articles it speaks of (`articles[i]` is that of `report.articles[i]`). */
export interface CheckedRun {
  readonly report: Report;
  readonly articles: readonly Article[];
}

/** A file to be written: path relative to the output folder, "/" between its parts. */
export interface OutputFile {
  readonly path: string;
  readonly content: string;
}
