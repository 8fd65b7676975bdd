import { createHash } from "node:crypto";
import { readFile, realpath } from "node:fs/promises";
import { join, posix, relative, sep } from "node:path";
import { fileError, type Diagnostic } from "../model/diagnostic.ts";
import { dataPackage, type DataPackage } from "./descriptor.ts";

/** A data package as it lies on disk: its descriptor, its files' bytes, and the hash of all. */
export interface PackageFiles {
  readonly directory: string;
  readonly descriptor: DataPackage;
  /** Resource name → bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** SHA-256, hex, over path, length and bytes of the descriptor and every resource, in order of path. */
  readonly hash: string;
}

export type PackageRead =
  | { readonly ok: true; readonly files: PackageFiles }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export const DESCRIPTOR = "datapackage.json";

/** Reads a package's files. Faults of the descriptor and missing files are diagnostics. */
export async function readPackage(directory: string): Promise<PackageRead> {
  const read = await readWhatIsThere(directory);
  return read.ok && read.missing.length > 0 ? refuse(read.missing) : read;
}

/** The same, but a missing file is no refusal: it stands in `missing`, and in no other place. */
export async function readWhatIsThere(
  directory: string,
): Promise<
  | { readonly ok: true; readonly files: PackageFiles; readonly missing: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }
> {
  const bytes = await readInside(directory, DESCRIPTOR);
  if (bytes === null) {
    return refuse([
      fileError(
        "reference-missing",
        DESCRIPTOR,
        `no ${DESCRIPTOR} in ${directory}`,
        "Name a folder that holds a data package with --reference, or build one: see docs/reference.md.",
      ),
    ]);
  }
  const parsed = parseDescriptor(new TextDecoder().decode(bytes));
  if (!parsed.ok) return refuse(parsed.diagnostics);
  const { descriptor } = parsed;
  const files = new Map<string, Uint8Array>();
  const missing: Diagnostic[] = [];
  for (const resource of descriptor.resources) {
    const content = await readInside(directory, resource.path);
    if (content === null) {
      missing.push(
        fileError(
          "resource-missing",
          resource.path,
          `Unexpected gap: the file of resource "${resource.name}" is not in the package's folder`,
          "Add the file, or take the resource out of datapackage.json.",
        ),
      );
    } else files.set(resource.name, content);
  }
  return { ok: true, missing, files: { directory, descriptor, files, hash: hashOf(bytes, descriptor, files) } };
}

function parseDescriptor(
  text: string,
):
  | { readonly ok: true; readonly descriptor: DataPackage }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return {
      ok: false,
      diagnostics: [
        fileError(
          "descriptor-not-json",
          DESCRIPTOR,
          `Unexpected text, expected JSON: ${reason}`,
          "Mend the JSON at that place.",
        ),
      ],
    };
  }
  const parsed = dataPackage.safeParse(json);
  if (parsed.success) return { ok: true, descriptor: parsed.data };
  return {
    ok: false,
    diagnostics: parsed.error.issues.map((issue) =>
      fileError(
        "descriptor-malformed",
        DESCRIPTOR,
        `${issue.path.join(".")}: ${issue.message}`,
        "See schemas/datapackage-factmark.schema.json for what may stand there.",
      ),
    ),
  };
}

/** Paths of a descriptor's resources that stay below its folder. What is no descriptor names none: whoever reads it says so. */
export function pathsIn(descriptor: Uint8Array): string[] {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(descriptor));
  } catch {
    return [];
  }
  const resources = (json as { readonly resources?: unknown } | null)?.resources;
  if (!Array.isArray(resources)) return [];
  return resources.flatMap((resource: { readonly path?: unknown } | null) => {
    if (typeof resource?.path !== "string") return [];
    const path = posix.normalize(resource.path);
    return path.startsWith("/") || path.startsWith("..") || /[\0\\]/.test(path) ? [] : [path];
  });
}

/** A file of the package, or null when it is not there. A path that leads out of the folder counts as not there. */
async function readInside(directory: string, path: string): Promise<Uint8Array | null> {
  try {
    const root = await realpath(directory);
    const target = await realpath(join(root, path));
    const inside = relative(root, target);
    if (inside === ".." || inside.startsWith(`..${sep}`) || inside === "") return null;
    return await readFile(target);
  } catch {
    return null;
  }
}

function hashOf(descriptor: Uint8Array, { resources }: DataPackage, files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash("sha256");
  const parts = resources.map(({ name, path }) => [path, files.get(name) ?? new Uint8Array()] as const);
  for (const [path, bytes] of [[DESCRIPTOR, descriptor] as const, ...parts.sort(([a], [b]) => (a < b ? -1 : 1))]) {
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

function refuse(diagnostics: readonly Diagnostic[]): {
  readonly ok: false;
  readonly diagnostics: readonly Diagnostic[];
} {
  return { ok: false, diagnostics };
}
