import { isDeepStrictEqual } from "node:util";
import { join } from "node:path";
import { fileError, type Diagnostic } from "../model/diagnostic.ts";
import type { ArticleReport } from "../model/report.ts";
import type { IsoDate } from "../model/time.ts";
import { checkArticle } from "../pipeline/pipeline.ts";
import { recordReads, type Recorded } from "../reference/reads.ts";
import type { Reference } from "../reference/reference.ts";
import { accept } from "./accept.ts";
import { readAnnotation, writeAnnotation, type Annotation } from "./annotation.ts";
import type { ArticleFile } from "./articles.ts";
import { stateOf, type ArticleNow, type ArticleState } from "./article-state.ts";
import { packStatement, statementsOf } from "./consistency.ts";
import type { Contribution } from "./findings.ts";
import { isClean } from "./is-clean.ts";
import type { Kept } from "./known-group.ts";
import type { Known } from "./known.ts";
import { contentDigest, lookAt, type SeenFile } from "./seen-file.ts";
import { keyOfRival, keyOfSlice } from "./still-known.ts";

/** What all articles of a verification are held against. */
export interface VerifySetting {
  /** Opens the reference: what is known needs none. */
  readonly reference: () => Promise<Reference>;
  /** The folder of annotations. */
  readonly annotations: string;
  readonly today: IsoDate;
  /** A time in nanoseconds: younger entries of files are not trusted later. */
  readonly began: bigint;
  /** Accepted states of another revision, in place of the folder's where it has one. */
  readonly elsewhere?: ReadonlyMap<string, () => Promise<string | null>>;
}

/** An article to verify. */
export interface ArticleToVerify {
  readonly file: ArticleFile;
  /** The path of its accepted state in the folder of annotations. */
  readonly annotation: string;
  readonly known: Known | undefined;
  /** Whether its present state is to be accepted. */
  readonly accepting: boolean;
}

/** What an article brings. */
export interface VerifiedArticle {
  readonly contribution: Contribution;
  /** As `packStatement` has them; null for those that are known. */
  readonly statements: readonly string[] | null;
  /** What is to be kept for the next run; null when the article is not as accepted. */
  readonly keep: Kept | null;
  /** The annotation that accepts the present state, as text; null when there is none to write. */
  readonly accepted: string | null;
}

/** Verifies articles one by one. */
export function articleVerifier(setting: VerifySetting): (article: ArticleToVerify) => Promise<VerifiedArticle> {
  const { annotations, began } = setting;
  let recorded: Promise<Recorded> | null = null;
  const recording = (): Promise<Recorded> => (recorded ??= setting.reference().then(recordReads));
  return async ({ file, annotation, known, accepting }) => {
    const { path, location } = file;
    const elsewhere = setting.elsewhere?.get(annotation)?.();
    const accepted = (before?: SeenFile): ReturnType<typeof lookAtAccepted> =>
      lookAtAccepted(join(annotations, annotation), began, before, elsewhere);
    const seen = lookAt(location, began, known?.article);
    const state = await accepted(known?.annotation);
    const isKnown = known?.article.digest === seen?.seen.digest && known?.annotation.digest === state?.seen.digest;
    if (known !== undefined && seen !== null && state !== null && isKnown && (known.settled || !accepting))
      return ofKnown(known, seen.seen, state.seen);
    // What is checked is what is read: bytes that were not, for their file shows no write, are read now.
    const article = seen?.bytes === null ? lookAt(location, began) : seen;
    const bytes = article?.bytes ?? null;
    if (article === null || bytes === null) return failed(path, unreadable(path));
    const held = state?.text === null ? await accepted() : state;
    const text = held?.text ?? null;
    const annotated = text === null ? null : readAnnotationOf(text, annotation);
    if (annotated !== null && "code" in annotated) return failed(path, annotated);
    const given = { path, bytes, article: article.seen, accepted: annotated, accepting };
    return check({ ...given, annotation: held?.seen ?? NO_FILE }, await recording(), setting.today);
  };
}

const NO_FILE: SeenFile = { digest: "", entry: null };

/** An article with what was read of it. */
interface ReadArticle {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly article: SeenFile;
  readonly accepted: Annotation | null;
  readonly annotation: SeenFile;
  readonly accepting: boolean;
}

function check(given: ReadArticle, recorded: Recorded, today: IsoDate): VerifiedArticle {
  const { path, bytes, accepted } = given;
  const { reference } = recorded;
  recorded.take();
  const checked = checkArticle({ path, bytes }, reference, CHECK);
  if (!checked.ok) return failed(path, checked.diagnostic);
  const { report, article } = checked;
  const now: ArticleNow = { path, source: article.source, hash: report.hash, claims: report.claims };
  const state = accepted === null ? null : stateOf(now, accepted, reference, today);
  const next = (): Annotation =>
    accept({ ...now, kept: state?.kept ?? new Map(), retired: state?.retired ?? [] }, reference);
  const knownAs = (annotation: SeenFile, held: Annotation, found: ArticleState, isSettled: boolean): Kept | null => {
    if (!isClean(found.standing) || hasDay(held)) return null;
    const { moved, onChangedRows } = found.standing;
    const reads = [...recorded.take().map(keyOfSlice), ...rivalsOf(report).map(keyOfRival)];
    const counts = { claims: now.claims.length, moved, onChangedRows, settled: isSettled };
    return {
      known: { path, article: given.article, annotation, ...counts },
      details: { statements: statementsIn(now, found), reads },
    };
  };
  const brought = { contribution: contributionOf(now, state), statements: statementsIn(now, state) };
  if (given.accepting) {
    const annotation = next();
    const text = writeAnnotation(annotation);
    const then = stateOf(now, annotation, reference, today);
    const keep = knownAs({ digest: contentDigest(text), entry: null }, annotation, then, true);
    return { ...brought, keep, accepted: text };
  }
  if (state === null || accepted === null) return { ...brought, keep: null, accepted: null };
  const keep = knownAs(given.annotation, accepted, state, isClean(state.standing) && isDeepStrictEqual(next(), accepted));
  return { ...brought, keep, accepted: null };
}

const CHECK = { published: null, asOf: null, explain: false } as const;

function contributionOf({ path, claims }: ArticleNow, state: ArticleState | null): Contribution {
  return {
    path,
    claims: claims.length,
    fromCache: false,
    standing: state?.standing ?? null,
    unannotated: state === null,
    error: null,
  };
}

/** What the article states, by the ids that its claims have or are told under. */
function statementsIn({ claims }: ArticleNow, state: ArticleState | null): string[] {
  const added = new Map(state?.standing.added.map(({ start, end, form, id }) => [`${start} ${end} ${form}`, id]));
  const named = claims.map((claim) => {
    const id = state?.kept.get(claim)?.id ?? added.get(`${claim.start} ${claim.end} ${claim.form}`) ?? claim.id;
    return [id, claim] as const;
  });
  return statementsOf(named).map(packStatement);
}

/** The accepted state of an article: of the folder, or of the revision that has it. */
async function lookAtAccepted(
  path: string,
  began: bigint,
  known: SeenFile | undefined,
  elsewhere: Promise<string | null> | undefined,
): Promise<{ readonly seen: SeenFile; readonly text: string | null } | null> {
  const text = (await elsewhere) ?? null;
  if (text !== null) {
    const digest = contentDigest(text);
    return { seen: digest === known?.digest ? known : { digest, entry: null }, text };
  }
  const looked = lookAt(path, began, known);
  return looked === null ? null : { seen: looked.seen, text: looked.bytes?.toString("utf8") ?? null };
}

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

function rivalsOf({ mentions }: ArticleReport): string[] {
  const rivals = mentions.flatMap(({ entity }) => entity?.candidates?.map(({ id }) => id) ?? []);
  return [...new Set(rivals)].sort();
}

function ofKnown(known: Known, article: SeenFile, annotation: SeenFile): VerifiedArticle {
  const { path, claims, moved, onChangedRows } = known;
  const isSame = article === known.article && annotation === known.annotation;
  return {
    contribution: {
      path,
      claims,
      fromCache: true,
      standing: { ...NOTHING, moved, onChangedRows, unchanged: claims },
      unannotated: false,
      error: null,
    },
    statements: null,
    keep: { known: isSame ? known : { ...known, article, annotation }, details: null },
    accepted: null,
  };
}

const NOTHING = { flips: [], added: [], lost: [], expired: [], orphans: [], disputed: [] } as const;

export function failed(path: string, error: Diagnostic): VerifiedArticle {
  return {
    contribution: { path, claims: 0, fromCache: false, standing: null, unannotated: false, error },
    statements: [],
    keep: null,
    accepted: null,
  };
}
