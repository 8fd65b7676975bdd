import { createHash } from "node:crypto";
import { join, relative } from "node:path";
import { hashOf } from "../model/word.ts";
import { changedRows } from "../reference/changed-rows.ts";
import type { Reference } from "../reference/reference.ts";
import { loadSnapshot } from "../reference/snapshot.ts";
import { openKeptResults, type KeptResults } from "../scale/kept-results.ts";
import { programDigest } from "../scale/program-digest.ts";
import type { ArticleFile } from "./articles.ts";
import { readKnown, writeKnown, type Known, type RestsOn } from "./known.ts";
import { stillHolds } from "./still-known.ts";

/** An article with its place in the order of the corpus. */
export interface Placed {
  readonly file: ArticleFile;
  readonly place: number;
}

/** Articles that are verified together: no more than these are held at a time. */
export interface Group {
  readonly articles: readonly Placed[];
  /** What is known of them that still holds, by path. */
  readonly known: ReadonlyMap<string, Known>;
  /** Keeps this for the next run, in place of what was known. */
  keep(results: readonly Known[]): void;
}

/** What earlier runs know of a corpus, group by group, and where this run's goes. */
export interface KnownResults {
  /** What a file shows of itself is trusted where it is older than this, in nanoseconds. */
  readonly began: bigint;
  groups(articles: readonly ArticleFile[]): Iterable<Group>;
  /** Makes what was kept in all groups that which the next run knows. */
  finish(): void;
}

/** Nothing is known and nothing is kept. */
export const NOTHING_KNOWN: KnownResults = {
  began: 0n,
  *groups(articles) {
    for (const group of grouped(articles)) yield { articles: group, known: new Map(), keep: () => undefined };
  },
  finish: () => undefined,
};

/** What kept results are of. */
interface About {
  readonly program: string;
  readonly reference: string;
}

/** Opens what is known of a corpus below a cache folder: results of this very program, but those that rest on a row that changed since. */
export async function openKnownResults(
  cacheDirectory: string,
  folders: { readonly articles: string; readonly annotations: string },
  reference: Reference,
): Promise<KnownResults> {
  const names = [folders.articles, folders.annotations].map((path) => relative(cacheDirectory, path)).join("\0");
  const name = createHash("sha256").update(names).digest("hex").slice(0, 32);
  const kept = openKeptResults<About>(join(cacheDirectory, "verify", name));
  const about = { program: await programDigest(), reference: reference.hash };
  const holds = await validity(kept.about, about, reference, cacheDirectory);
  const shards: string[] = [];
  return {
    began: kept.began,
    *groups(articles) {
      const groups = grouped(articles);
      for (const [number, group] of groups.entries()) {
        const before = overlapping(kept.shards, number / groups.length, (number + 1) / groups.length);
        yield openGroup(group, before, kept, holds, (shard) => (shards[number] = shard));
      }
    },
    finish() {
      const isSame = JSON.stringify([kept.about, kept.shards]) === JSON.stringify([about, shards]);
      if (!isSame) kept.replace(about, shards);
    },
  };
}

/** Whether results of the last run hold now; null when none does. */
async function validity(
  was: About | null,
  is: About,
  reference: Reference,
  cacheDirectory: string,
): Promise<((restsOn: RestsOn) => boolean) | null> {
  if (was?.program !== is.program) return null;
  if (was.reference === is.reference) return () => true;
  const before = await loadSnapshot(cacheDirectory, was.reference);
  const after = await loadSnapshot(cacheDirectory, is.reference);
  return before === null || after === null ? null : stillHolds(changedRows(before, after), reference);
}

function openGroup(
  articles: readonly Placed[],
  shards: readonly string[],
  kept: KeptResults<About>,
  holds: ((restsOn: RestsOn) => boolean) | null,
  setShard: (name: string) => void,
): Group {
  const read = holds === null ? [] : shards.flatMap((shard) => readKnown(kept.read(shard) ?? ""));
  const known = new Map(read.filter((one) => holds?.(one.restsOn)).map((one) => [one.path, one]));
  return {
    articles,
    known,
    keep(results) {
      const [only, ...others] = shards;
      const isSame = only !== undefined && others.length === 0 && results.length === read.length && results.every((one) => known.get(one.path) === one);
      setShard(isSame ? only : kept.write(writeKnown(results)));
    },
  };
}

/** Articles that a group has at most, or thereabouts. */
const GROUP = 64;

/** Articles in groups by a digest of their path, so that one more or less moves no other; the number of groups is a power of four. */
function grouped(articles: readonly ArticleFile[]): Placed[][] {
  const count = 4 ** Math.max(0, Math.ceil(Math.log(articles.length / GROUP) / Math.log(4)));
  const groups = Array.from({ length: count }, (): Placed[] => []);
  for (const [place, file] of articles.entries()) groups[Math.floor(shareOf(file.path) * count)]?.push({ file, place });
  return groups;
}

/** A path's place from 0 up to 1. */
function shareOf(path: string): number {
  return (hashOf(path) >>> 0) / 2 ** 32;
}

/** The shards that divide what lies between two shares, when they divide all evenly. */
function overlapping(shards: readonly string[], from: number, to: number): readonly string[] {
  return shards.slice(Math.floor(from * shards.length), Math.ceil(to * shards.length));
}
