import type { Diagnostic } from "../../model/diagnostic.ts";
import type { DataPackage } from "../descriptor.ts";
import { faultsOf } from "../open.ts";
import { readWhatIsThere } from "../package.ts";
import { readResources, type ReadResource } from "../validate.ts";

/** A package as far as it can be read, and all that is wrong with it. */
export interface Side {
  readonly descriptor: DataPackage;
  readonly hash: string;
  readonly resources: readonly ReadResource[];
  readonly faults: readonly Diagnostic[];
}

/** Reads a package that may be broken. Refused only when there is no descriptor, or one that is none. */
export async function readSide(
  directory: string,
): Promise<
  { readonly ok: true; readonly side: Side } | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }
> {
  const read = await readWhatIsThere(directory);
  if (!read.ok) return read;
  const { files, missing } = read;
  const rows = readResources(files);
  const faults = missing.length > 0 ? missing : await faultsOf(files, rows);
  return { ok: true, side: { descriptor: files.descriptor, hash: files.hash, resources: rows.resources, faults } };
}
