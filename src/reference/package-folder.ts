import { createHash } from "node:crypto";
import { readFileSync, realpathSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** The file of a package that says what it is. */
export const DESCRIPTOR = "datapackage.json";

/** What a package calls itself, and the hash of its bytes. */
export interface PackageIdentity {
  readonly name: string;
  readonly version: string;
  readonly hash: string;
}

/** A resource as the hash needs it. */
interface Named {
  readonly name: string;
  readonly path: string;
}

/** Which package lies in a folder, by its bytes alone: whether it is sound is not asked. Null where that can't be told. */
export function identityOf(directory: string): PackageIdentity | null {
  const read = readerInside(directory);
  const bytes = read(DESCRIPTOR);
  const descriptor = bytes === null ? null : descriptorIn(bytes);
  if (bytes === null || descriptor === null) return null;
  const files = new Map<string, Uint8Array>();
  for (const { name, path } of descriptor.resources) {
    const content = read(path);
    if (content === null) return null;
    files.set(name, content);
  }
  const { name, version, resources } = descriptor;
  return { name, version, hash: hashOf(bytes, resources, files) };
}

function descriptorIn(
  bytes: Uint8Array,
): { readonly name: string; readonly version: string; readonly resources: readonly Named[] } | null {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!isNamed(json, "version") || !("resources" in json) || !Array.isArray(json.resources)) return null;
    const resources: readonly unknown[] = json.resources;
    const named = resources.filter((one) => isNamed(one, "path"));
    return named.length === resources.length ? { name: json.name, version: json.version, resources: named } : null;
  } catch {
    return null;
  }
}

function isNamed<Key extends string>(
  value: unknown,
  key: Key,
): value is { readonly name: string } & Readonly<Record<Key, string>> {
  const object = (typeof value === "object" && value !== null ? value : {}) as Readonly<Record<string, unknown>>;
  return typeof object["name"] === "string" && typeof object[key] === "string";
}

/** Reads files of a package; null for one that is not there. A path that leads out of the folder counts as not there. */
export function readerInside(directory: string): (path: string) => Uint8Array | null {
  let root: string | null = null;
  return (path) => {
    try {
      root ??= realpathSync.native(directory);
      const target = realpathSync.native(join(root, path));
      const inside = relative(root, target);
      if (inside === ".." || inside.startsWith(`..${sep}`) || inside === "") return null;
      return readFileSync(target);
    } catch {
      return null;
    }
  };
}

/** SHA-256, hex, over path, length and bytes of the descriptor and every resource, in order of path. */
export function hashOf(
  descriptor: Uint8Array,
  resources: readonly Named[],
  files: ReadonlyMap<string, Uint8Array>,
): string {
  const hash = createHash("sha256");
  const parts = resources.map(({ name, path }) => [path, files.get(name) ?? new Uint8Array()] as const);
  for (const [path, bytes] of [[DESCRIPTOR, descriptor] as const, ...parts.sort(([a], [b]) => (a < b ? -1 : 1))]) {
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}
