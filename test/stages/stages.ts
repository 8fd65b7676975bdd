import type { Article, Sentence } from "../../src/model/article.ts";
import type { ReadSentence } from "../../src/model/mention.ts";
import { readArticle } from "../../src/pipeline/1-read/read.ts";
import { splitSentences } from "../../src/pipeline/2-sentences/sentences.ts";
import { readMentions } from "../../src/pipeline/3-mentions/mentions.ts";
import type { Reference } from "../../src/reference/reference.ts";

/** Stage 1 over a text; the name says what it is. Throws what refuses it. */
export function read(source: string, path = "article.md"): Article {
  const result = readArticle({ path, bytes: new TextEncoder().encode(source) }, { published: "2022-04-12" });
  if (!result.ok) throw new Error(result.diagnostic.message);
  return result.article;
}

/** Stages 1 and 2 over plain text. */
export function sentencesOf(source: string): Sentence[] {
  return splitSentences(read(source, "article.txt"));
}

/** Stages 1 to 3 over plain text of 12 April 2022, a Tuesday. */
export function mentioned(source: string, reference: Reference): ReadSentence[] {
  const article = read(source, "article.txt");
  return readMentions(article, splitSentences(article), reference);
}
