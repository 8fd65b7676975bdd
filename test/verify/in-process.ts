import { readdirSync } from "node:fs";
import { join } from "node:path";
import { openKnownCorpus } from "../../src/cli/known-corpus.ts";
import { findArticles } from "../../src/corpus/articles.ts";
import { openUpdate } from "../../src/corpus/annotation-files.ts";
import { verifyCorpus } from "../../src/corpus/verify.ts";
import type { Verification } from "../../src/model/verification.ts";
import type { Corpus } from "./corpus-fixture.ts";

/** How a corpus is verified in this very process, where its cache is at hand between the steps of a run. */
export interface InProcess {
  readonly isCached: boolean;
  readonly accepts?: (path: string) => boolean;
  /** Called when it is known what is known, and nothing was asked of it. */
  readonly opened?: () => void;
}

/** Far enough ahead that what was just written counts as old. */
const AHEAD = 60_000_000_000n;

export async function verifiedHere(corpus: Corpus, { isCached, accepts, opened }: InProcess): Promise<Verification> {
  const [articles, annotations, reference] = ["corpus/articles", "annotations", "corpus/reference"].map((path) =>
    join(corpus.root, path),
  );
  const place = {
    root: corpus.root,
    articles: articles ?? "",
    annotations: annotations ?? "",
    reference: reference ?? "",
  };
  const found = await findArticles([place.articles], place.root);
  if (!found.ok) throw new Error(found.diagnostic.message);
  const open = await openKnownCorpus(place, found.files, isCached ? join(corpus.root, ".factmark/cache") : null);
  if (!open.ok) throw new Error(open.diagnostics[0]?.message);
  opened?.();
  const into = accepts === undefined ? null : await openUpdate(place.annotations);
  const verification = await verifyCorpus({
    reference: open.reference,
    openReference: open.openReference,
    articles: found.files,
    folders: place,
    today: "2026-01-01",
    jobs: 2,
    known: { ...open.known, began: open.known.began + AHEAD },
    update: into === null || accepts === undefined ? null : { into, of: accepts },
    onDone: () => undefined,
  });
  await into?.commit();
  return verification;
}

/** Shards of kept results. */
export function shardsOf(corpus: Corpus): string[] {
  const folder = join(corpus.root, ".factmark/cache/verify");
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(({ name }) => /^[0-9a-f]{64}$/.test(name))
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** All that a verification says but how it came to know it. */
export function said({ summary, ...rest }: Verification): unknown {
  return { ...rest, summary: { ...summary, checked: 0, fromCache: 0 } };
}
