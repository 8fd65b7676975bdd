import type { ClaimReport } from "../model/report.ts";
import type { Verdict } from "../model/verdict.ts";
import type { Cause } from "../model/verification.ts";
import type { Reference } from "../reference/reference.ts";
import { anchor, quoteSelector, type Anchor } from "./anchors.ts";
import type { AnnotatedClaim, Annotation, Evidence } from "./annotation.ts";
import { evidenceOf, tellingCells } from "./evidence.ts";

/** An accepted claim with what it is now. */
export interface Pair {
  readonly accepted: AnnotatedClaim;
  readonly now: ClaimReport;
  readonly evidence: Evidence | undefined;
  /** True when its words are others. */
  readonly edited: boolean;
  /** True when only its place is another. */
  readonly moved: boolean;
  /** True when the rows that it rests on are others. */
  readonly onChangedRows: boolean;
}

/** The claims of an article, accepted and now. */
export interface Compared {
  readonly pairs: readonly Pair[];
  readonly added: readonly ClaimReport[];
  readonly lost: readonly AnnotatedClaim[];
}

/** Finds each accepted claim in the article as it is now. `hash` is that of the article's bytes. */
export function compareClaims(
  annotation: Annotation,
  now: { readonly source: string; readonly hash: string; readonly claims: readonly ClaimReport[] },
  reference: Reference,
): Compared {
  const found = now.hash === annotation.article.hash ? samePlaces(annotation, now.claims) : anchored(annotation, now);
  const pairs = found.flatMap(({ before, after, edited }): Pair[] => {
    const accepted = annotation.claims[before];
    const claim = now.claims[after];
    if (accepted === undefined || claim === undefined) return [];
    const evidence = evidenceOf(claim, reference);
    const [, position] = accepted.target.selector;
    const moved = position.start !== claim.start || position.end !== claim.end;
    return [{ accepted, now: claim, evidence, edited, moved, onChangedRows: rowsChanged(accepted, evidence, reference) }];
  });
  const kept = new Set(pairs.map(({ accepted }) => accepted));
  const known = new Set(pairs.map((pair) => pair.now));
  return {
    pairs,
    added: now.claims.filter((claim) => !known.has(claim)),
    lost: annotation.claims.filter((claim) => !kept.has(claim)),
  };
}

interface Found {
  readonly before: number;
  readonly after: number;
  readonly edited: boolean;
}

/** In a text that is the same, a claim is where it was. */
function samePlaces(annotation: Annotation, claims: readonly ClaimReport[]): Found[] {
  const places = new Map(claims.map((claim, k) => [placeOf(claim.start, claim.end, claim.form), k]));
  return annotation.claims.flatMap(({ target, form }, before) => {
    const [, { start, end }] = target.selector;
    const after = places.get(placeOf(start, end, form));
    return after === undefined ? [] : [{ before, after, edited: false }];
  });
}

function placeOf(start: number, end: number, form: string): string {
  return `${start} ${end} ${form}`;
}

function anchored(annotation: Annotation, now: { readonly source: string; readonly claims: readonly ClaimReport[] }): Found[] {
  const before = annotation.claims.map(({ target, form }): Anchor => {
    const [quote, { start, end }] = target.selector;
    return { quote, start, end, sort: form };
  });
  const after = now.claims.map(
    ({ start, end, form }): Anchor => ({ quote: quoteSelector(now.source, start, end), start, end, sort: form }),
  );
  return anchor(before, after);
}

/** True when a row that the accepted verdict rested on is another, or the verdict rests on others now. */
function rowsChanged({ evidence: was }: AnnotatedClaim, is: Evidence | undefined, reference: Reference): boolean {
  if (was !== undefined && is !== undefined) return was.digest !== is.digest || was.table !== is.table;
  return was !== undefined && cellChanges(was, reference).length > 0;
}

/** Why the verdict of a claim is another than accepted. */
export function causesOf(pair: Pair, articleChanged: boolean, reference: Reference): Cause[] {
  const { accepted, now, evidence, edited } = pair;
  if (edited) {
    const words: Cause = { kind: "article", from: accepted.target.selector[0].exact, to: now.quote };
    // A row that changed besides, and that the claim still rests on, is as much why.
    const cells = accepted.evidence === undefined ? [] : cellChanges(accepted.evidence, reference);
    return [words, ...cells.filter(({ key }) => key !== undefined && evidence?.cells[key] !== undefined)];
  }
  const cells = [
    ...(accepted.evidence === undefined ? [] : cellChanges(accepted.evidence, reference)),
    ...newRows(accepted.evidence, evidence),
  ];
  if (cells.length > 0) return cells;
  const answer = answerChanges(accepted.evidence, evidence);
  if (answer.length > 0) return answer;
  return [{ kind: articleChanged ? "article" : "rule" }];
}

/** Cells of the accepted rows that are others now, or whose row is gone. */
function cellChanges({ table: name, cells }: Evidence, reference: Reference): Cause[] {
  const table = reference.tables.get(name);
  return Object.entries(cells).flatMap(([key, was]): Cause[] => {
    const row = table?.rowWithKey(key) ?? null;
    if (table === undefined || row === null)
      return [{ kind: "reference", resource: name, key, from: textOf(was), to: null }];
    const is = tellingCells(table, row);
    return Object.entries(was)
      .filter(([field, cell]) => (is[field] ?? null) !== cell)
      .map(([field, from]) => ({ kind: "reference", resource: name, key, field, from, to: is[field] ?? null }));
  });
}

/** Rows that the verdict rests on now and did not when it was accepted. */
function newRows(was: Evidence | undefined, is: Evidence | undefined): Cause[] {
  if (is === undefined || is.rows > Object.keys(is.cells).length) return [];
  if (was !== undefined && (was.table !== is.table || was.rows > Object.keys(was.cells).length)) return [];
  return Object.entries(is.cells)
    .filter(([key]) => was?.cells[key] === undefined)
    .map(([key, cells]) => ({ kind: "reference", resource: is.table, key, from: null, to: textOf(cells) }));
}

/** What an aggregate over many rows answers otherwise. */
function answerChanges(was: Evidence | undefined, is: Evidence | undefined): Cause[] {
  const [before] = was?.answer ?? [];
  const [after] = is?.answer ?? [];
  if (was === undefined || is === undefined || before === undefined || after === undefined) return [];
  return Object.entries(before)
    .filter(([field, cell]) => field in after && (after[field] ?? null) !== cell)
    .map(([field, from]) => ({ kind: "reference", resource: is.table, field, from, to: after[field] ?? null }));
}

function textOf(cells: Readonly<Record<string, string | null>>): string {
  return Object.entries(cells)
    .flatMap(([field, cell]) => (cell === null ? [] : [`${field} ${cell}`]))
    .join(", ");
}

/** True when the new state is worse: something false that was not known to be, or a proof that is gone. */
export function isWorse(from: Verdict, to: Verdict): boolean {
  return RANK[to] < RANK[from];
}

const RANK: Readonly<Record<Verdict, number>> = {
  supported: 3,
  "not-enough-evidence": 2,
  conflicting: 1,
  refuted: 0,
};
