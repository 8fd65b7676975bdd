import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Diagnostic } from "../model/diagnostic.ts";
import { DESCRIPTOR } from "./package-folder.ts";
import { pathsIn } from "./package.ts";

const run = promisify(execFile);

/** A folder to read a package from; `dispose` takes away what was made for it. */
export interface Materialised {
  readonly directory: string;
  dispose(): Promise<void>;
}

export type MaterialisedOrNot =
  ({ readonly ok: true } & Materialised) | { readonly ok: false; readonly diagnostic: Diagnostic };

/**
 * A package by its folder, or by "REV:path" of the git repository around the working folder, as git reads it: `path` from the repository's root, or from
 * the working folder when it begins with "./". Of a revision, the descriptor and the files that it names are written to a folder of their own.
 */
export async function materialise(named: string): Promise<MaterialisedOrNot> {
  const colon = named.indexOf(":");
  const isFolder = await stat(named).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (isFolder || colon < 0) return { ok: true, directory: named, dispose: () => Promise.resolve() };
  const revision = named.slice(0, colon);
  if (revision === "" || revision.startsWith("-"))
    return refuse(
      "revision-unexpected",
      `unexpected revision "${revision}" in ${named}`,
      "Write REV:path, such as HEAD~1:corpus/reference.",
    );
  const tree = await treeOf(revision, named.slice(colon + 1).replace(/\/+$/, ""));
  if (typeof tree !== "string") return { ok: false, diagnostic: tree };
  const directory = await mkdtemp(join(tmpdir(), "factmark-revision-"));
  const dispose = (): Promise<void> => rm(directory, { recursive: true, force: true });
  try {
    const descriptor = await blob(`${tree}:${DESCRIPTOR}`);
    if (descriptor === null) {
      await dispose();
      return refuse(
        "reference-missing",
        `no ${DESCRIPTOR} in ${named}`,
        "Name the folder of a data package, from the repository's root.",
      );
    }
    for (const path of [DESCRIPTOR, ...pathsIn(descriptor)]) {
      const content = path === DESCRIPTOR ? descriptor : await blob(`${tree}:${path}`);
      if (content === null) continue;
      await mkdir(dirname(join(directory, path)), { recursive: true });
      await writeFile(join(directory, path), content);
    }
    return { ok: true, directory, dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** The id of the tree at a path of a revision, or why there is none. */
async function treeOf(revision: string, path: string): Promise<string | Diagnostic> {
  const found = await resolved(`${revision}^{tree}`);
  if (found === null) return noRevision(revision);
  const tree = await resolved(`${revision}:${path}`);
  if (tree !== null && (await git(["cat-file", "-t", tree])).text.trim() === "tree") return tree;
  return fault(
    "revision-path-missing",
    `no folder "${path}" in revision ${revision}`,
    "Write the path from the repository's root, or begin it with ./",
  );
}

async function noRevision(revision: string): Promise<Diagnostic> {
  const inside = await git(["rev-parse", "--git-dir"]);
  if (inside.missing)
    return fault("git-missing", "git is not installed, or not on the path", "Install git, or name two folders.");
  if (!inside.ok)
    return fault(
      "repository-missing",
      "the working folder is in no git repository",
      "Run it in a repository, or name two folders.",
    );
  return fault(
    "revision-missing",
    `no revision ${revision} in this repository`,
    "Check its name; a shallow clone has the last commits only (git fetch --unshallow).",
  );
}

async function resolved(name: string): Promise<string | null> {
  const answer = await git(["rev-parse", "--verify", "--quiet", name]);
  const id = answer.text.trim();
  return answer.ok && /^[0-9a-f]{40,64}$/.test(id) ? id : null;
}

async function blob(name: string): Promise<Buffer | null> {
  const answer = await git(["cat-file", "blob", name]);
  return answer.ok ? answer.bytes : null;
}

interface GitAnswer {
  readonly ok: boolean;
  /** True when there is no git to run. */
  readonly missing: boolean;
  readonly bytes: Buffer;
  readonly text: string;
}

/** Bytes that one file may have. */
const MOST_BYTES = 2 ** 30;

async function git(args: readonly string[]): Promise<GitAnswer> {
  try {
    const { stdout } = await run("git", args, { encoding: "buffer", maxBuffer: MOST_BYTES });
    return { ok: true, missing: false, bytes: stdout, text: stdout.length < 1000 ? stdout.toString("utf8") : "" };
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    return { ok: false, missing, bytes: Buffer.alloc(0), text: "" };
  }
}

function fault(code: string, message: string, help: string): Diagnostic {
  return { code, args: {}, severity: "error", message, help };
}

function refuse(code: string, message: string, help: string): MaterialisedOrNot {
  return { ok: false, diagnostic: fault(code, message, help) };
}
