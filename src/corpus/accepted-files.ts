import { join } from "node:path";
import { annotationPaths, readText } from "./annotation-files.ts";

/** The annotations that a run compares with: those of a folder, and in their place those of another revision, if one is named. */
export interface AcceptedFiles {
  /** Paths in the folder, "/" between their parts, in order. */
  readonly inFolder: ReadonlySet<string>;
  /** Of the revision alone where there is one. */
  readonly compared: ReadonlySet<string>;
  /** Of both. */
  readonly all: readonly string[];
  /** Text of one; null when it can't be read. */
  read(path: string): Promise<string | null>;
}

export async function acceptedFiles(
  folder: string,
  elsewhere?: ReadonlyMap<string, () => Promise<string | null>>,
): Promise<AcceptedFiles> {
  const inFolder = new Set(await annotationPaths(folder));
  const others = [...(elsewhere?.keys() ?? [])].filter((path) => path.endsWith(".json"));
  return {
    inFolder,
    compared: elsewhere === undefined ? inFolder : new Set(others),
    all: [...new Set([...inFolder, ...others])].sort(),
    read: async (path) => (await elsewhere?.get(path)?.()) ?? (await readText(join(folder, path))),
  };
}
