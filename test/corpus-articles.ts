import { readdirSync, readFileSync } from "node:fs";

/** Every article of the shipped corpus. */
export const CORPUS: readonly { readonly path: string; readonly source: string }[] = readdirSync("corpus/articles")
  .filter((name) => name.endsWith(".md"))
  .map((name) => ({ path: `corpus/articles/${name}`, source: readFileSync(`corpus/articles/${name}`, "utf8") }));
