import type { Diagnostic } from "../model/diagnostic.ts";
import { assemble } from "./assemble.ts";
import { checkCoherence } from "./coherence.ts";
import { compile } from "./compile.ts";
import { readPackage, type PackageFiles } from "./package.ts";
import type { Reference } from "./reference.ts";
import { loadSnapshot, saveSnapshot, type Snapshot } from "./snapshot.ts";
import { askPackage } from "./ask-package.ts";
import { readResources } from "./validate.ts";

export type Opened =
  | { readonly ok: true; readonly reference: Reference; readonly built: boolean }
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
  const read = await readPackage(directory);
  if (!read.ok) return { ...read, fault: "package" };
  const { cacheDirectory } = options;
  const kept = cacheDirectory === null ? null : await loadSnapshot(cacheDirectory, read.files.hash);
  if (kept !== null) return { ok: true, reference: assemble(kept), built: false };
  const built = await build(read.files);
  if (!built.ok) return built;
  if (cacheDirectory !== null) await saveSnapshot(cacheDirectory, built.snapshot);
  return { ok: true, reference: assemble(built.snapshot), built: true };
}

/** All that is wrong with a data package; empty when it can be used. */
export async function validatePackage(directory: string): Promise<readonly Diagnostic[]> {
  const read = await readPackage(directory);
  if (!read.ok) return read.diagnostics;
  const built = await build(read.files);
  return built.ok ? [] : built.diagnostics;
}

async function build(
  files: PackageFiles,
): Promise<{ readonly ok: true; readonly snapshot: Snapshot } | Extract<Opened, { ok: false }>> {
  const incoherent = checkCoherence(files.descriptor);
  if (incoherent.length > 0) return { ok: false, diagnostics: incoherent, fault: "package" };
  const { resources, faults } = readResources(files);
  if (faults.length > 0) return { ok: false, diagnostics: faults, fault: "rows" };
  const asked = await askPackage(files, resources);
  return asked.faults.length > 0
    ? { ok: false, diagnostics: asked.faults, fault: "rows" }
    : { ok: true, snapshot: compile(files, [...resources, ...asked.views]) };
}
