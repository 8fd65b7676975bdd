import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileError, type Diagnostic } from "../model/diagnostic.ts";
import type { ArticleReport } from "../model/report.ts";
import type { IsoDate } from "../model/time.ts";
import { checkArticle } from "../pipeline/pipeline.ts";
import { recordReads, type Slice } from "../reference/reads.ts";
import type { Reference } from "../reference/reference.ts";
import { accept } from "./accept.ts";
import { readAnnotation, writeAnnotation, type Annotation } from "./annotation.ts";
import type { ArticleFile } from "./articles.ts";
import { isClean, stateOf, type ArticleNow, type ArticleState } from "./article-state.ts";
import { statementsOf, type Statement } from "./consistency.ts";
import type { Contribution } from "./findings.ts";
import type { Known } from "./known.ts";

/** What all articles of a verification are held against. */
export interface VerifySetting {
  readonly reference: Reference;
  /** The folder of annotations. */
  readonly annotations: string;
  readonly today: IsoDate;
  readonly known: ReadonlyMap<string, Known>;
  /** The accepted state of another revision, in place of the folder's. Null where it has none. */
  readonly accepted?: (path: string) => Promise<string | null>;
}

/** What an article brings. */
export interface VerifiedArticle {
  readonly contribution: Contribution;
  readonly statements: readonly Statement[];
  /** What is to be kept for the next run; null when the article was not as accepted. */
  readonly keep: { readonly key: string; readonly known: Known } | null;
  /** The annotation that accepts the present state, as text; null when nothing was checked. */
  readonly accepting: (() => string) | null;
}

/** Verifies articles one by one; `annotation` is the path of the article's annotation in its folder. */
export function articleVerifier(setting: VerifySetting): (file: ArticleFile, annotation: string) => Promise<VerifiedArticle> {
  const { reference, annotations, today, known } = setting;
  const recorded = recordReads(reference);
  const acceptedText = async (path: string): Promise<string | null> =>
    (await setting.accepted?.(path)) ?? readNow(join(annotations, path))?.toString("utf8") ?? null;
  const interned = new Map<string, Slice>();
  const intern = (slice: Slice): Slice => {
    const name = JSON.stringify(slice);
    const known = interned.get(name);
    if (known === undefined) interned.set(name, slice);
    return known ?? slice;
  };

  return async (file, path) => {
    const bytes = readNow(file.location);
    if (bytes === null) return failed(file.path, unreadable(file.path));
    const text = await acceptedText(path);
    const key = keyOf(file.path, bytes, text ?? "");
    const found = known.get(key);
    if (found !== undefined) return ofKnown(file.path, key, found);
    const read = text === null ? null : readAnnotationOf(text, path);
    if (read !== null && "code" in read) return failed(file.path, read);
    recorded.take();
    const checked = checkArticle({ path: file.path, bytes }, recorded.reference, CHECK);
    if (!checked.ok) return failed(file.path, checked.diagnostic);
    const now: ArticleNow = {
      path: file.path,
      source: checked.article.source,
      hash: checked.report.hash,
      claims: checked.report.claims,
    };
    const state = read === null ? null : stateOf(now, read, reference, today);
    const ids = new Map([...(state?.kept ?? [])].map(([claim, { id }]) => [claim, id]));
    const statements = statementsOf(
      file.path,
      now.claims.map((claim) => [ids.get(claim) ?? claim.id, claim]),
    );
    const contribution: Contribution = {
      path: file.path,
      claims: now.claims.length,
      fromCache: false,
      state,
      unannotated: read === null,
      error: null,
    };
    const accepting = (): string =>
      writeAnnotation(accept({ ...now, kept: state?.kept ?? new Map(), retired: state?.retired ?? [] }, reference));
    const keeps = state !== null && read !== null && isClean(state) && !hasDay(read);
    return {
      contribution,
      statements,
      keep: keeps ? { key, known: knownOf(checked.report, state, statements, recorded.take().map(intern)) } : null,
      accepting,
    };
  };
}

/** A small file, read at once: for ten thousand of them waiting for each costs more than the reading. */
function readNow(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

const CHECK = { published: null, asOf: null, explain: false } as const;

function readAnnotationOf(text: string, path: string): Annotation | Diagnostic {
  const read = readAnnotation(text);
  if (read.ok) return read.annotation;
  return fileError(
    "annotation-malformed",
    path,
    `the annotation ${path} is none: ${read.message}`,
    "Take either side whole where it is a merge conflict, then accept the present state: factmark verify --update.",
  );
}

function unreadable(path: string): Diagnostic {
  const help = "Check that the file is there and may be read.";
  return fileError("article-unreadable", path, `cannot read ${path}`, help);
}

/** True for decisions that end on a day: what holds today may not hold tomorrow. */
function hasDay({ claims }: Annotation): boolean {
  return claims.some(({ decision }) => decision?.expires !== undefined);
}

/** A digest of all that a result follows from, but the reference and the program. */
function keyOf(path: string, article: Uint8Array, annotation: string): string {
  const hash = createHash("sha256").update(`${path}\0${article.length}\0`).update(article).update(annotation);
  return hash.digest("base64url").slice(0, 32);
}

function knownOf(
  { mentions, claims }: ArticleReport,
  { moved, onChangedRows }: ArticleState,
  statements: readonly Statement[],
  slices: Known["slices"],
): Known {
  const rivals = mentions.flatMap(({ entity }) => entity?.candidates?.map(({ id }) => id) ?? []);
  return { claims: claims.length, moved, onChangedRows, statements, slices, rivals: [...new Set(rivals)].sort() };
}

function ofKnown(path: string, key: string, known: Known): VerifiedArticle {
  const { claims, moved, onChangedRows, statements } = known;
  const state = { ...NOTHING, moved, onChangedRows, unchanged: claims };
  return {
    contribution: { path, claims, fromCache: true, state, unannotated: false, error: null },
    statements,
    keep: { key, known },
    accepting: null,
  };
}

const NOTHING = { flips: [], added: [], lost: [], expired: [], orphans: [], disputed: [] } as const;

function failed(path: string, error: Diagnostic): VerifiedArticle {
  return {
    contribution: { path, claims: 0, fromCache: false, state: null, unannotated: false, error },
    statements: [],
    keep: null,
    accepting: null,
  };
}
