import type { Diagnostic } from "../model/diagnostic.ts";
import { assemble } from "./assemble.ts";
import { checkCoherence } from "./coherence.ts";
import { compile } from "./compile.ts";
import { earlierOf, type Earlier } from "./earlier.ts";
import { DESCRIPTOR } from "./package-folder.ts";
import { readPackage, type PackageFiles } from "./package.ts";
import { NOTHING_KEPT, openKeptSql, type KeptSql } from "./kept-sql.ts";
import type { Reference } from "./reference.ts";
import { digestsOf } from "./rests-on.ts";
import { loadSnapshot, saveSnapshot, type Snapshot } from "./snapshot.ts";
import { askPackage, type Asked } from "./ask-package.ts";
import { readResources } from "./validate.ts";

export type Opened =
  | { readonly ok: true; readonly reference: Reference; readonly snapshot: Snapshot; readonly built: boolean }
  | {
      readonly ok: false;
      readonly diagnostics: readonly Diagnostic[];
      /** "rows": the package says well what it is, but its files are not so. */
      readonly fault: "package" | "rows";
    };

export interface OpenOptions {
  /** Where snapshots are kept; null keeps none. */
  readonly cacheDirectory: string | null;
  /** An earlier version that was sound: what follows from the same is taken from there. */
  readonly earlier?: Snapshot | null;
}

/** Opens a data package: from its snapshot when one of the same bytes is kept, else by validating and compiling it. */
export async function openReference(directory: string, options: OpenOptions): Promise<Opened> {
  const { cacheDirectory, earlier = null } = options;
  const known = earlier === null ? undefined : { digest: earlier.follows[DESCRIPTOR], descriptor: earlier.descriptor };
  const read = await readPackage(directory, known);
  if (!read.ok) return { ...read, fault: "package" };
  const kept = cacheDirectory === null ? null : await loadSnapshot(cacheDirectory, read.files.hash);
  if (kept !== null) return { ok: true, reference: assemble(kept), snapshot: kept, built: false };
  const keptSql = cacheDirectory === null ? NOTHING_KEPT : await openKeptSql(cacheDirectory);
  const built = await build(read.files, keptSql, earlier);
  if (!built.ok) return built;
  if (cacheDirectory !== null) await saveSnapshot(cacheDirectory, built.snapshot);
  return { ok: true, reference: assemble(built.snapshot), snapshot: built.snapshot, built: true };
}

/** All that is wrong with a data package; empty when it can be used. */
export async function validatePackage(directory: string): Promise<readonly Diagnostic[]> {
  const read = await readPackage(directory);
  if (!read.ok) return read.diagnostics;
  const built = await build(read.files, NOTHING_KEPT, null);
  return built.ok ? [] : built.diagnostics;
}

async function build(
  files: PackageFiles,
  kept: KeptSql,
  earlier: Snapshot | null,
): Promise<{ readonly ok: true; readonly snapshot: Snapshot } | Extract<Opened, { ok: false }>> {
  const incoherent = checkCoherence(files.descriptor);
  if (incoherent.length > 0) return { ok: false, diagnostics: incoherent, fault: "package" };
  const digests = digestsOf(files);
  const before = earlierOf(earlier, digests);
  const read = readResources(files, before);
  const { diagnostics, views, follows } = await askRows(files, read, kept, before);
  if (diagnostics.length > 0) return { ok: false, diagnostics, fault: "rows" };
  const all = Object.fromEntries([[DESCRIPTOR, files.described ?? ""], ...digests, ...follows]);
  return { ok: true, snapshot: compile(files, [...read.resources, ...views], all, earlier) };
}

/** All that is wrong with a package whose files are read: each step is asked when the ones before it found nothing. */
export async function faultsOf(
  files: PackageFiles,
  read: ReturnType<typeof readResources>,
): Promise<readonly Diagnostic[]> {
  const incoherent = checkCoherence(files.descriptor);
  return incoherent.length > 0
    ? incoherent
    : (await askRows(files, read, NOTHING_KEPT, earlierOf(null, new Map()))).diagnostics;
}

/** What is wrong with the rows, and the tables that follow from them. */
async function askRows(
  files: PackageFiles,
  { resources, faults }: ReturnType<typeof readResources>,
  kept: KeptSql,
  earlier: Earlier,
): Promise<{ readonly diagnostics: readonly Diagnostic[] } & Omit<Asked, "faults">> {
  if (faults.length > 0) return { diagnostics: faults, views: [], follows: new Map() };
  const { faults: diagnostics, ...asked } = await askPackage(files, resources, kept, earlier);
  return { diagnostics, ...asked };
}
