import type { SeenFile } from "./seen-file.ts";

/** What is known of an article whose accepted state held: all that a later run needs where nothing changed. */
export interface Known {
  readonly path: string;
  readonly article: SeenFile;
  readonly annotation: SeenFile;
  readonly claims: number;
  readonly moved: number;
  readonly onChangedRows: number;
  /** True when accepting the article would write the same annotation again. */
  readonly settled: boolean;
}

/** What is known of it beside: asked for when something changed. */
export interface KnownDetails {
  /** What it states, one after the other, each as `packStatement` has it. */
  readonly statements: readonly string[];
  /** What it was checked by, each as `keyOfSlice` and `keyOfRival` have it. */
  readonly reads: readonly string[];
}

/** Articles of a group, as a root has them: a column for each field. */
export interface KnownColumns {
  readonly paths: readonly string[];
  /** Of article and annotation, of each digest and entry; an entry that is not trusted is empty. */
  readonly seen: readonly string[];
  /** Of each article claims, moved, on changed rows, and 1 when settled. */
  readonly counts: readonly number[];
}

export function columnsOf(all: readonly Known[]): KnownColumns {
  return {
    paths: all.map(({ path }) => path),
    seen: all.flatMap(({ article, annotation }) => [article, annotation].flatMap((file) => [file.digest, file.entry ?? ""])),
    counts: all.flatMap(({ claims, moved, onChangedRows, settled }) => [claims, moved, onChangedRows, settled ? 1 : 0]),
  };
}

export function knownIn({ paths, seen, counts }: KnownColumns): Known[] {
  const fileAt = (at: number): SeenFile => ({ digest: seen[at] ?? "", entry: seen[at + 1] === "" ? null : (seen[at + 1] ?? null) });
  return paths.map((path, k) => ({
    path,
    article: fileAt(4 * k),
    annotation: fileAt(4 * k + 2),
    claims: counts[4 * k] ?? 0,
    moved: counts[4 * k + 1] ?? 0,
    onChangedRows: counts[4 * k + 2] ?? 0,
    settled: counts[4 * k + 3] === 1,
  }));
}

/** JSON has no tab outside of its strings, and writes it otherwise in them; so it is with line breaks. */
const SEPARATOR = "\t";
const LINES = 3;

/** Details by path as lines of text, three for each. */
export function writeDetails(all: ReadonlyMap<string, KnownDetails>): string {
  return [...all]
    .flatMap(([path, { statements, reads }]) => [JSON.stringify(path), statements.join(SEPARATOR), reads.join(SEPARATOR)])
    .join("\n");
}

/** Details as they were written. Only for a text that is known to be whole. */
export function readDetails(text: string): Map<string, KnownDetails> {
  const lines = text === "" ? [] : text.split("\n");
  const details = new Map<string, KnownDetails>();
  for (let at = 0; at < lines.length; at += LINES) {
    const [path = "", statements = "", reads = ""] = lines.slice(at, at + LINES);
    details.set(JSON.parse(path) as string, { statements: itemsOf(statements), reads: itemsOf(reads) });
  }
  return details;
}

function itemsOf(line: string): string[] {
  return line === "" ? [] : line.split(SEPARATOR);
}
