import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, relative, resolve, sep } from "node:path";
import type { Diagnostic } from "../model/diagnostic.ts";
import { locationOf, pathsBelow } from "./paths-below.ts";

/** An article file: where it lies, and how reports call it. */
export interface ArticleFile {
  readonly location: string;
  /** Relative, "/" between its parts: to the working folder, or to the parent of what was named outside it. */
  readonly path: string;
}

export type Found = { readonly ok: true; readonly files: readonly ArticleFile[] } | { readonly ok: false; readonly diagnostic: Diagnostic };

const ARTICLE = /\.(?:md|markdown|txt)$/i;

/** The articles that the arguments name: files as they are, folders with all Markdown and text below them. In order of path, each once. */
export async function findArticles(named: readonly string[], workingFolder: string): Promise<Found> {
  const files = new Map<string, ArticleFile>();
  for (const argument of named) {
    const location = resolve(workingFolder, argument);
    const entry = await stat(location).catch(() => null);
    if (entry === null) return refuse("article-missing", `no file or folder ${argument}`, "Check the path; factmark check takes files and folders.");
    const found = entry.isDirectory() ? await below(location) : [location];
    if (found.length === 0) return refuse("folder-empty", `no articles in ${argument}`, "Put .md or .txt files there, or name other paths.");
    const short = isWithin(location, resolve(workingFolder)) ? pathsBelow(resolve(workingFolder)) : null;
    for (const file of found) files.set(file, { location: file, path: short?.(file) ?? pathOf(file, location, workingFolder) });
  }
  return { ok: true, files: [...files.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)) };
}

function isWithin(location: string, folder: string): boolean {
  return location === folder || location.startsWith(folder + sep);
}

function pathOf(file: string, named: string, workingFolder: string): string {
  const inside = relative(workingFolder, file);
  const isInside = inside !== "" && inside !== ".." && !inside.startsWith(`..${sep}`) && resolve(workingFolder, inside) === file && inside !== file;
  const shown = isInside ? inside : file === named ? basename(file) : relative(dirname(named), file);
  return shown.split(sep).join("/");
}

/** Articles below a folder. A link that leads out of it is not followed. */
async function below(folder: string): Promise<string[]> {
  const root = await realpath(folder);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    if (!ARTICLE.test(entry.name)) continue;
    const location = locationOf(entry.parentPath, entry.name);
    if (entry.isFile() || (entry.isSymbolicLink() && (await isFileWithin(root, location)))) found.push(location);
  }
  return found;
}

async function isFileWithin(root: string, link: string): Promise<boolean> {
  const target = await realpath(link).catch(() => null);
  if (target?.startsWith(`${root}${sep}`) !== true) return false;
  return stat(target).then(
    (status) => status.isFile(),
    () => false,
  );
}

function refuse(code: string, message: string, help: string): Found {
  return { ok: false, diagnostic: { code, args: {}, severity: "error", message, help } };
}
