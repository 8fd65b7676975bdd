import { createHash } from "node:crypto";
import { join, relative } from "node:path";
import { hashOf } from "../model/word.ts";
import { NO_RESULTS, openKeptResults, type KeptResults } from "../scale/kept-results.ts";
import type { ArticleFile } from "./articles.ts";
import { Statements, type Differing } from "./consistency.ts";
import { openGroup, type Group, type KeptGroup, type Placed } from "./known-group.ts";
import { Reads } from "./known-reads.ts";
import { knownIn, readDetails } from "./known.ts";

/** What kept results are of. */
export interface About {
  /** A digest of the program. */
  readonly program: string;
  readonly reference: { readonly name: string; readonly version: string; readonly hash: string };
}

/** What is kept of a corpus: articles in groups, what they state and what they were checked by in as many partitions. */
export interface KnownRoot {
  readonly about: About;
  readonly groups: readonly KeptGroup[];
  readonly statements: readonly { readonly shard: string; readonly differing: number }[];
  /** Shards. */
  readonly reads: readonly string[];
}

/** What earlier runs know of a corpus, group by group, and where this run's goes. Close it after use. */
export interface KnownResults {
  /** What a file shows of itself is trusted where it is older than this, in nanoseconds. */
  readonly began: bigint;
  groups(): Iterable<Group>;
  /** What the articles of all groups state otherwise than each other. */
  differing(): Differing;
  /** Makes what all groups took that which the next run knows. */
  finish(): void;
  close(): void;
  /** The same where nothing is known: for a run that lost what it had begun to rest on. */
  forgotten(): KnownResults;
}

/** Opens what is kept of a corpus below a cache folder. */
export function openKnownRoot(
  cacheDirectory: string,
  folders: { readonly articles: string; readonly annotations: string },
): KeptResults<KnownRoot> {
  const names = [folders.articles, folders.annotations].map((path) => relative(cacheDirectory, path)).join("\0");
  const name = createHash("sha256").update(names).digest("hex").slice(0, 32);
  return openKeptResults(join(cacheDirectory, "verify", name));
}

/** Nothing is known of these articles and nothing is kept. */
export function nothingKnown(articles: readonly ArticleFile[]): KnownResults {
  return knownResults({ kept: NO_RESULTS, about: NOBODY, isTouched: null, articles });
}

const NOBODY: About = { program: "", reference: { name: "", version: "", hash: "" } };

interface Setting {
  readonly kept: KeptResults<KnownRoot>;
  readonly about: About;
  /** Whether what an article was checked by is another now, by its key; "same" when nothing is, null when all may be. */
  readonly isTouched: ((key: string) => boolean) | "same" | null;
  readonly articles: readonly ArticleFile[];
}

/**
 * What is known of these articles. Where all that was kept is whole, and lies in as many groups, what changes is told of it; else statements and reads are
 * gathered anew from the details of each article.
 */
export function knownResults(setting: Setting): KnownResults {
  const { kept, about, isTouched, articles } = setting;
  const root = kept.root?.about.program === about.program && isTouched !== null ? kept.root : null;
  const count = groupsFor(articles.length);
  const before = root?.groups.map((group) => (kept.isWhole(group.shard) ? group : null)) ?? [];
  const over = root !== null && before.length === count && isWhole(root, before, kept) ? root : null;
  const { statements, reads } = gathering(kept, count, over);
  const holds = whatHolds(isTouched, over === null ? null : reads);
  const next = { groups: [...(over?.groups ?? [])], statements: [...(over?.statements ?? [])], reads: [...(over?.reads ?? [])] };
  let isOther = JSON.stringify(over?.about) !== JSON.stringify(about);
  const { write } = kept;
  return {
    began: kept.began,
    *groups() {
      for (const [number, group] of grouped(articles, count).entries()) {
        const earlier = overlapping(before, number / count, (number + 1) / count).flatMap((one) => one ?? []);
        const details = onlyOnce(() => new Map(earlier.flatMap(({ shard }) => [...readDetails(kept.read(shard))])));
        yield openGroup({
          articles: group,
          before: earlier.flatMap(({ columns }) => knownIn(columns)),
          details,
          holds: ({ path }) => holds(path, details),
          isOver: over !== null,
          statements,
          reads,
          write,
          set(columns, shard) {
            next.groups[number] = { columns, shard: shard ?? next.groups[number]?.shard ?? "" };
            isOther = true;
          },
        });
      }
    },
    differing: () =>
      statements.differing((partition, text, differing) => {
        if (write === null) return;
        next.statements[partition] = { shard: write(text()), differing };
        isOther = true;
      }),
    finish() {
      if (write === null) return;
      reads.finish((partition, text) => {
        next.reads[partition] = write(text);
        isOther = true;
      });
      if (isOther || kept.isDated) kept.replace({ about, ...next }, shardsOf(next));
    },
    close() {
      statements.close();
      reads.close();
    },
    forgotten: () => knownResults({ ...setting, isTouched: null }),
  };
}

type Shards = Omit<KnownRoot, "about">;

function shardsOf({ groups, statements, reads }: Shards): string[] {
  return [...groups.map(({ shard }) => shard), ...statements.map(({ shard }) => shard), ...reads];
}

function isWhole({ statements, reads }: Shards, groups: readonly (KeptGroup | null)[], kept: KeptResults<KnownRoot>): boolean {
  const are = (shards: readonly string[]): boolean => shards.length === groups.length && shards.every((shard) => kept.isWhole(shard));
  return !groups.includes(null) && are(statements.map(({ shard }) => shard)) && are(reads);
}

function gathering(kept: KeptResults<KnownRoot>, count: number, over: Shards | null): { statements: Statements; reads: Reads } {
  const textOf = (shard: string | undefined): string => kept.read(shard ?? "");
  if (over === null) return { statements: new Statements(count, null), reads: new Reads(count, null) };
  const differing = over.statements.map((partition) => partition.differing);
  return {
    statements: new Statements(count, { differing, text: (partition) => textOf(over.statements[partition]?.shard) }),
    reads: new Reads(count, (partition) => textOf(over.reads[partition])),
  };
}

/** Whether what is known of an article holds: by what is kept of all reads, or by its own. */
function whatHolds(isTouched: Setting["isTouched"], reads: Reads | null): (path: string, details: () => Details) => boolean {
  if (isTouched === null) return () => false;
  if (isTouched === "same") return () => true;
  if (reads === null) return (path, details) => details().get(path)?.reads.some(isTouched) === false;
  const isStale = reads.touched(isTouched);
  return (path) => !isStale(path);
}

type Details = ReturnType<typeof readDetails>;

function onlyOnce<T>(make: () => T): () => T {
  let made: { readonly of: T } | null = null;
  return () => (made ??= { of: make() }).of;
}

/** Articles that a group has at most, or thereabouts. */
const GROUP = 64;

/** A power of four, so that a corpus that grows or shrinks finds its groups again. */
function groupsFor(articles: number): number {
  return 4 ** Math.max(0, Math.ceil(Math.log(articles / GROUP) / Math.log(4)));
}

/** Articles in groups by a digest of their path, so that one more or less moves no other. */
function grouped(articles: readonly ArticleFile[], count: number): Placed[][] {
  const groups = Array.from({ length: count }, (): Placed[] => []);
  for (const [place, file] of articles.entries()) groups[Math.floor(shareOf(file.path) * count)]?.push({ file, place });
  return groups;
}

/** A path's place from 0 up to 1. */
function shareOf(path: string): number {
  return (hashOf(path) >>> 0) / 2 ** 32;
}

/** Those of what divides all evenly that lie between two shares. */
function overlapping<T>(parts: readonly T[], from: number, to: number): readonly T[] {
  return parts.slice(Math.floor(from * parts.length), Math.ceil(to * parts.length));
}
