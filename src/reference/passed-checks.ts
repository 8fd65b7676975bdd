import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PackageFiles } from "./package.ts";

/** Checks of packages that found nothing, each with the rows that it was asked of. */
export interface PassedChecks {
  has(key: string): boolean;
  /** Keeps these in place of those before. A folder that can't be written is no fault. */
  keep(keys: readonly string[]): Promise<void>;
}

export const NONE_PASSED: PassedChecks = { has: () => false, keep: () => Promise.resolve() };

const FILE = "checks-passed";

/** Opens the list of a cache folder: keys a line each, led by the SHA-256 of them; one that is not whole is as none. */
export async function openPassedChecks(cacheDirectory: string): Promise<PassedChecks> {
  const path = join(cacheDirectory, FILE);
  const text = await readFile(path, "utf8").catch(() => "");
  const body = text.slice(text.indexOf("\n") + 1);
  const known = new Set(text.startsWith(`${digestOf(body)}\n`) ? body.split("\n") : []);
  return {
    has: (key) => known.has(key),
    async keep(keys) {
      const kept = keys.join("\n");
      const temporary = `${path}.tmp-${process.pid}`;
      try {
        await mkdir(cacheDirectory, { recursive: true });
        await writeFile(temporary, `${digestOf(kept)}\n${kept}`);
        await rename(temporary, path);
      } catch {
        await rm(temporary, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** Ways for SQL to name a table other than by its name, or to ask of all there are. */
const BY_OTHER_WAYS =
  /\b(?:query|query_table|duckdb_\w+|pragma\w*|information_schema|sqlite_\w+|pg_\w+|show|describe|summarize)\b/i;

/** What a check's answer follows from: its SQL, and the resources that it names. With views that is all of them. */
export function checkKey(sql: string, { descriptor, files }: PackageFiles): string {
  const isPlain = descriptor.factmark.views.length === 0 && !BY_OTHER_WAYS.test(sql);
  const words = sql.toLowerCase();
  const read = descriptor.resources.filter(({ name }) => !isPlain || words.includes(name.toLowerCase()));
  const hash = createHash("sha256").update(JSON.stringify([sql, read]));
  for (const { name } of read) hash.update(digestOf(files.get(name) ?? ""));
  return hash.digest("hex");
}

function digestOf(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
