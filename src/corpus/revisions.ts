import { execFile } from "node:child_process";
import { relative, sep } from "node:path";
import { promisify } from "node:util";
import type { Revision } from "../model/verification.ts";
import { Blobs } from "./blobs.ts";

const run = promisify(execFile);
/** More than this of one file or list is no text of a corpus. */
const MOST_BYTES = 256 * 1024 * 1024;

/** A git repository that knows a revision. */
export interface History {
  readonly revision: Revision;
  /** Files below a folder at the revision, each relative to it, "/" between its parts, with a reader of what it held. */
  readonly filesBelow: (folder: string) => Promise<ReadonlyMap<string, () => Promise<string | null>>>;
  /** The last commit since the revision that touched the file; null for a change that is not committed. */
  readonly lastCommit: (path: string) => Promise<string | null>;
  /** Ends what was begun to read it. */
  readonly close: () => void;
}

export type Opened =
  { readonly ok: true; readonly history: History } | { readonly ok: false; readonly message: string; readonly help: string };

/** Opens a revision of the repository around a folder. Paths are absolute. No shell is run, and no name is taken for an option. */
export async function openHistory(folder: string, name: string): Promise<Opened> {
  const git = async (...given: string[]): Promise<string | null> =>
    run("git", ["-C", folder, ...given], { maxBuffer: MOST_BYTES, encoding: "utf8" }).then(
      ({ stdout }) => stdout,
      () => null,
    );
  const top = (await git("rev-parse", "--show-toplevel"))?.trim();
  if (top === undefined)
    return { ok: false, message: `${folder} is in no git repository`, help: "Leave --base out, or run within a repository." };
  const commit = (await git("rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`))?.trim();
  if (commit === undefined)
    return {
      ok: false,
      message: `no revision ${name}`,
      help: "Name a branch, tag or commit that git knows; in CI, fetch enough of the history (fetch-depth: 0).",
    };
  const inside = (path: string): string => relative(top, path).split(sep).join("/");
  const blobs = new Blobs(folder);
  const commits = new Map<string, Promise<string | null>>();
  return {
    ok: true,
    history: {
      revision: { name, commit },
      async filesBelow(below) {
        const listed = (await git("ls-tree", "-r", "-z", "--full-tree", commit, "--", `${inside(below)}/`)) ?? "";
        return new Map(
          listed.split("\0").flatMap((line) => {
            const [, id = "", path = ""] = /^\d+ blob ([0-9a-f]+)\t([^]+)$/.exec(line) ?? [];
            return path === "" ? [] : [[path.slice(inside(below).length + 1), () => blobs.read(id)] as const];
          }),
        );
      },
      lastCommit(path) {
        const known = commits.get(path);
        if (known !== undefined) return known;
        const found = git("log", "-n", "1", "--format=%H", `${commit}..HEAD`, "--", path).then((text) => (text === null || text.trim() === "" ? null : text.trim()));
        commits.set(path, found);
        return found;
      },
      close() {
        blobs.close();
      },
    },
  };
}
