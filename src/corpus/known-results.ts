import { createHash } from "node:crypto";
import { join } from "node:path";
import { changedRows } from "../reference/changed-rows.ts";
import type { Reference } from "../reference/reference.ts";
import { loadSnapshot } from "../reference/snapshot.ts";
import { openKeptResults } from "../scale/kept-results.ts";
import { programDigest } from "../scale/program-digest.ts";
import { readKnown, stillKnown, writeKnown, type Known, type KnownResults } from "./known.ts";

/** What earlier runs know of a corpus that still holds, and where this run's goes. */
export interface OpenedResults {
  readonly known: ReadonlyMap<string, Known>;
  keep(results: ReadonlyMap<string, Known>): Promise<void>;
}

/** Opens what is known of a corpus below a cache folder: results of this very program, but those that rest on a row that changed since. */
export async function openKnownResults(cacheDirectory: string, corpus: string, reference: Reference): Promise<OpenedResults> {
  const name = createHash("sha256").update(`${await programDigest()}\0${corpus}`).digest("hex").slice(0, 32);
  const kept = await openKeptResults(join(cacheDirectory, "verify", name));
  const known = new Map<string, Known>();
  let isOther = kept.bodies.length !== 1;
  for (const body of kept.bodies) {
    const results = readKnown(body);
    if (results.reference !== reference.hash) isOther = true;
    const still = await validUnder(results, reference, cacheDirectory);
    for (const [key, result] of still) known.set(key, result);
  }
  return {
    known,
    async keep(results) {
      const isSame = !isOther && results.size === known.size && [...results.keys()].every((key) => known.has(key));
      if (!isSame) await kept.replace(writeKnown({ reference: reference.hash, byKey: results }));
    },
  };
}

async function validUnder(
  results: KnownResults,
  reference: Reference,
  cacheDirectory: string,
): Promise<KnownResults["byKey"]> {
  if (results.reference === reference.hash) return results.byKey;
  const before = await loadSnapshot(cacheDirectory, results.reference);
  const after = await loadSnapshot(cacheDirectory, reference.hash);
  if (before === null || after === null) return new Map();
  return stillKnown(results, changedRows(before, after), reference);
}
