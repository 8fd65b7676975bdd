import type { Article } from "../src/model/article.ts";
import type { ArticleReport } from "../src/model/report.ts";
import { checkArticle } from "../src/pipeline/pipeline.ts";
import type { Reference } from "../src/reference/reference.ts";

/** Checks a text as an article of that day. Throws what refuses it. */
export function checkText(
  source: string,
  reference: Reference,
  given: { readonly path?: string; readonly published?: string; readonly explain?: boolean } = {},
): { readonly article: Article; readonly report: ArticleReport } {
  const file = { path: given.path ?? "article.md", bytes: new TextEncoder().encode(source) };
  const checked = checkArticle(file, reference, {
    published: given.published ?? "2022-04-12",
    asOf: null,
    explain: given.explain ?? false,
  });
  if (!checked.ok) throw new Error(checked.diagnostic.message);
  return checked;
}
