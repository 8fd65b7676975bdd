import type { ReadingReport } from "../../model/report.ts";

/** One reading in a line: "2.4 date over votes: “early March”, “called for” (described 1, vocabulary 1)", and why it was dropped. */
export function readingText({ score, form, table, explains, features, dropped }: ReadingReport): string {
  const words = [...new Set(explains)].map((text) => `“${text}”`).join(", ");
  const weighed = Object.entries(features)
    .filter(([, count]) => count !== 0)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
  return `${score} ${form} over ${table}: ${words} (${weighed})${dropped === undefined ? "" : `; dropped: ${dropped}`}`;
}
