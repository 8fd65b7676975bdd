import type { Diagnostic } from "../model/diagnostic.ts";
import { assemble } from "./assemble.ts";
import { checkCoherence } from "./coherence.ts";
import { compile } from "./compile.ts";
import { readPackage, type PackageFiles } from "./package.ts";
import { NOTHING_KEPT, openKeptSql, type KeptSql } from "./kept-sql.ts";
import type { Reference } from "./reference.ts";
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
}

/** Opens a data package: from its snapshot when one of the same bytes is kept, else by validating and compiling it. */
export async function openReference(directory: string, options: OpenOptions): Promise<Opened> {
  const read = readPackage(directory);
  if (!read.ok) return { ...read, fault: "package" };
  const { cacheDirectory } = options;
  const kept = cacheDirectory === null ? null : await loadSnapshot(cacheDirectory, read.files.hash);
  if (kept !== null) return { ok: true, reference: assemble(kept), snapshot: kept, built: false };
  const built = await build(read.files, cacheDirectory === null ? NOTHING_KEPT : await openKeptSql(cacheDirectory));
  if (!built.ok) return built;
  if (cacheDirectory !== null) await saveSnapshot(cacheDirectory, built.snapshot);
  return { ok: true, reference: assemble(built.snapshot), snapshot: built.snapshot, built: true };
}

/** All that is wrong with a data package; empty when it can be used. */
export async function validatePackage(directory: string): Promise<readonly Diagnostic[]> {
  const read = readPackage(directory);
  if (!read.ok) return read.diagnostics;
  const built = await build(read.files, NOTHING_KEPT);
  return built.ok ? [] : built.diagnostics;
}

async function build(
  files: PackageFiles,
  kept: KeptSql,
): Promise<{ readonly ok: true; readonly snapshot: Snapshot } | Extract<Opened, { ok: false }>> {
  const incoherent = checkCoherence(files.descriptor);
  if (incoherent.length > 0) return { ok: false, diagnostics: incoherent, fault: "package" };
  const read = readResources(files);
  const { diagnostics, views } = await askRows(files, read, kept);
  if (diagnostics.length > 0) return { ok: false, diagnostics, fault: "rows" };
  return { ok: true, snapshot: compile(files, [...read.resources, ...views]) };
}

/** All that is wrong with a package whose files are read: each step is asked when the ones before it found nothing. */
export async function faultsOf(
  files: PackageFiles,
  read: ReturnType<typeof readResources>,
): Promise<readonly Diagnostic[]> {
  const incoherent = checkCoherence(files.descriptor);
  return incoherent.length > 0 ? incoherent : (await askRows(files, read, NOTHING_KEPT)).diagnostics;
}

/** What is wrong with the rows, and the tables that follow from them. */
async function askRows(
  files: PackageFiles,
  { resources, faults }: ReturnType<typeof readResources>,
  kept: KeptSql,
): Promise<{ readonly diagnostics: readonly Diagnostic[]; readonly views: Asked["views"] }> {
  if (faults.length > 0) return { diagnostics: faults, views: [] };
  const asked = await askPackage(files, resources, kept);
  return { diagnostics: asked.faults, views: asked.views };
}
