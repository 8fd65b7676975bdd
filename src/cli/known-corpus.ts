import { resolve } from "node:path";
import type { ArticleFile } from "../corpus/articles.ts";
import { knownResults, nothingKnown, openKnownRoot, type KnownResults } from "../corpus/known-results.ts";
import type { Opened } from "../reference/open.ts";
import { markUsed } from "../reference/old-snapshots.ts";
import { identityOf, type PackageIdentity } from "../reference/package-folder.ts";
import type { Reference } from "../reference/reference.ts";
import type { Snapshot } from "../reference/snapshot.ts";
import { programDigest } from "../scale/program-digest.ts";
import { Failure } from "./failure.ts";
import type { Layout } from "./layout.ts";

/** What a corpus is verified against, and what is known of it. */
export interface KnownCorpus {
  readonly ok: true;
  readonly reference: PackageIdentity;
  readonly openReference: () => Promise<Reference>;
  readonly known: KnownResults;
}

type Refused = Extract<Opened, { ok: false }>;

/**
 * Opens the reference of a corpus and what is known of it, below a cache folder or with none. Where results were kept with the very same package, it was sound
 * to this very program, and is opened only when it is asked for.
 */
export async function openKnownCorpus(
  place: Layout,
  articles: readonly ArticleFile[],
  cache: string | null,
): Promise<KnownCorpus | Refused> {
  const cacheDirectory = cache === null ? null : resolve(cache);
  const kept = cacheDirectory === null ? null : openKnownRoot(cacheDirectory, place);
  const program = kept === null ? "" : programDigest();
  const was = kept?.root?.about.program === program ? kept.root.about.reference : null;
  if (cacheDirectory !== null && kept !== null && was !== null) {
    const reference = identityOf(place.reference);
    if (reference !== null && reference.hash === was.hash) {
      markUsed(cacheDirectory, was.hash);
      const known = knownResults({ kept, about: { program, reference }, isTouched: "same", articles });
      return { ok: true, reference, known, openReference: later(place.reference, cacheDirectory, reference.hash) };
    }
  }
  const { openReference } = await import("../reference/open.ts");
  const { loadSnapshot } = await import("../reference/snapshot.ts");
  const earlier = cacheDirectory === null || was === null ? null : await loadSnapshot(cacheDirectory, was.hash);
  const opened = await openReference(place.reference, { cacheDirectory, earlier });
  if (!opened.ok) return opened;
  const { name, version, hash } = opened.reference;
  const reference = { name, version, hash };
  const shared = { ok: true, reference, openReference: () => Promise.resolve(opened.reference) } as const;
  if (cacheDirectory === null || kept === null) return { ...shared, known: nothingKnown(articles) };
  const isTouched = earlier === null ? null : await touchedSince(earlier, opened);
  return { ...shared, known: knownResults({ kept, about: { program, reference }, isTouched, articles }) };
}

function later(directory: string, cacheDirectory: string, hash: string): () => Promise<Reference> {
  let opening: Promise<Reference> | null = null;
  const open = async (): Promise<Reference> => {
    const { openReference } = await import("../reference/open.ts");
    const opened = await openReference(directory, { cacheDirectory });
    if (opened.ok && opened.reference.hash === hash) return opened.reference;
    throw new Failure("the reference changed while articles were held against it", "Run it again.");
  };
  return () => (opening ??= open());
}

async function touchedSince(
  earlier: Snapshot,
  { snapshot, reference }: Extract<Opened, { ok: true }>,
): Promise<((key: string) => boolean) | null> {
  const { changedRows } = await import("../reference/changed-rows.ts");
  const { touchedKeys } = await import("../corpus/still-known.ts");
  return touchedKeys(changedRows(earlier, snapshot), reference);
}
