import { createHash } from "node:crypto";
import { posix } from "node:path";
import { fileError, type Diagnostic } from "../model/diagnostic.ts";
import type { DataPackage } from "./descriptor.ts";
import { DESCRIPTOR, hashOf, readerInside } from "./package-folder.ts";

/** A data package as it lies on disk: its descriptor, its files' bytes, and the hash of all. */
export interface PackageFiles {
  readonly directory: string;
  readonly descriptor: DataPackage;
  /** SHA-256 of its bytes, hex. */
  readonly described?: string;
  /** Resource name → bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** SHA-256, hex, over path, length and bytes of the descriptor and every resource, in order of path. */
  readonly hash: string;
}

/** A descriptor that was found well formed, with the SHA-256 of its bytes. */
export interface KnownDescriptor {
  readonly digest: string | undefined;
  readonly descriptor: DataPackage;
}

export type PackageRead =
  | { readonly ok: true; readonly files: PackageFiles }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Reads a package's files. Faults of the descriptor and missing files are diagnostics. */
export async function readPackage(directory: string, known?: KnownDescriptor): Promise<PackageRead> {
  const read = await readWhatIsThere(directory, known);
  return read.ok && read.missing.length > 0 ? refuse(read.missing) : read;
}

/** The same, but a missing file is no refusal: it stands in `missing`, and in no other place. */
export async function readWhatIsThere(
  directory: string,
  known?: KnownDescriptor,
): Promise<
  | { readonly ok: true; readonly files: PackageFiles; readonly missing: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }
> {
  const readInside = readerInside(directory);
  const bytes = readInside(DESCRIPTOR);
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
  const described = createHash("sha256").update(bytes).digest("hex");
  const parsed =
    known?.digest === described
      ? ({ ok: true, descriptor: known.descriptor } as const)
      : await parseDescriptor(new TextDecoder().decode(bytes));
  if (!parsed.ok) return refuse(parsed.diagnostics);
  const { descriptor } = parsed;
  const files = new Map<string, Uint8Array>();
  const missing: Diagnostic[] = [];
  for (const resource of descriptor.resources) {
    const content = readInside(resource.path);
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
  return {
    ok: true,
    missing,
    files: { directory, descriptor, described, files, hash: hashOf(bytes, descriptor.resources, files) },
  };
}

async function parseDescriptor(
  text: string,
): Promise<
  | { readonly ok: true; readonly descriptor: DataPackage }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }
> {
  const { dataPackage } = await import("./descriptor.ts");
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

function refuse(diagnostics: readonly Diagnostic[]): {
  readonly ok: false;
  readonly diagnostics: readonly Diagnostic[];
} {
  return { ok: false, diagnostics };
}
