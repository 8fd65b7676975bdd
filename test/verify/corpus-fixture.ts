import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Verification } from "../../src/model/verification.ts";
import { factmark, type Ran } from "../cli/run.ts";

/** A corpus of its own in a git repository: the example's reference, and two articles about it. */
export interface Corpus {
  readonly root: string;
  read(path: string): string;
  write(path: string, text: string): void;
  /** Replaces the one place of `from`; throws when there is none. */
  edit(path: string, from: string, to: string): void;
  git(...args: string[]): string;
  /** Commits all; the commit in full. */
  commit(message: string): string;
  verify(...args: string[]): Ran;
  /** What `verify --format json` says, with its exit status. */
  verified(...args: string[]): Verification & { readonly status: number | null };
}

export const COAST = "corpus/articles/coast.md";
export const GUILD = "corpus/articles/guild.md";

const ARTICLES: Readonly<Record<string, string>> = {
  [COAST]: `---
title: Lights along the coast
published: 2021-05-01
---

The season has begun, and visitors come from far away to see the lights.

Old Head is 34 metres tall, as every child on this coast learns. Skerry Light is 21.5 metres tall and stands alone.

Northport handled 40 ships last year.
`,
  [GUILD]: `---
title: A guild of ports
published: 2021-05-01
---

The Harbour Guild has two members these days. Northport joined the Harbour Guild in 1851.

Westport is not a member of the Harbour Guild, whatever its mayor says.
`,
};

let template: string | null = null;

/** A corpus that is accepted and committed. */
export function acceptedCorpus(): Corpus {
  template ??= makeTemplate();
  const root = newFolder();
  cpSync(template, root, { recursive: true });
  return corpusAt(root);
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), "factmark-verify-"));
}

function corpusAt(root: string): Corpus {
  const corpus: Corpus = {
    root,
    read: (path) => readFileSync(join(root, path), "utf8"),
    write(path, text) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    edit(path, from, to) {
      const text = corpus.read(path);
      if (text.split(from).length !== 2) throw new Error(`${path} has not one place of ${from}`);
      corpus.write(
        path,
        text.replace(from, () => to),
      );
    },
    git: (...args) => execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }),
    commit(message) {
      corpus.git("add", "-A");
      corpus.git("commit", "-q", "-m", message);
      return corpus.git("rev-parse", "HEAD").trim();
    },
    verify: (...args) => factmark(["verify", "--on", "2026-01-01", ...args], { cwd: root }),
    verified(...args) {
      const ran = corpus.verify("--format", "json", "--output", "-", ...args);
      if (ran.stdout === "") throw new Error(`verify said nothing: ${ran.stderr}`);
      return { ...(JSON.parse(ran.stdout) as Verification), status: ran.status };
    },
  };
  return corpus;
}

function makeTemplate(): string {
  const root = newFolder();
  const corpus = corpusAt(root);
  cpSync("docs/example", join(root, "corpus/reference"), { recursive: true });
  for (const [path, text] of Object.entries(ARTICLES)) corpus.write(path, text);
  corpus.write(".gitignore", ".factmark/\n");
  corpus.git("init", "-q", "-b", "main");
  corpus.git("config", "user.email", "checker@example.org");
  corpus.git("config", "user.name", "Checker");
  const accepted = corpus.verify("--update");
  if (accepted.status !== 0) throw new Error(accepted.stderr);
  corpus.commit("Accepted");
  return root;
}
