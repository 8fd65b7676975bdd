import { openReference } from "../src/reference/open.ts";
import type { Reference } from "../src/reference/reference.ts";

/** The shipped reference, compiled once into the cache that the command line uses too. */
export async function openCorpusReference(): Promise<Reference> {
  const opened = await openReference("corpus/reference", { cacheDirectory: ".factmark/cache" });
  if (!opened.ok) throw new Error(opened.diagnostics.map((diagnostic) => diagnostic.message).join("\n"));
  return opened.reference;
}
