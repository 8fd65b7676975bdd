import type { Diagnostic } from "../model/diagnostic.ts";
import type { ClaimRef, Findings, Inconsistency, Verification, VerificationSummary } from "../model/verification.ts";
import type { Reference } from "../reference/reference.ts";
import { VERSION } from "../version.ts";
import type { Standing } from "./article-state.ts";
import { isClean } from "./is-clean.ts";
import type { Known } from "./known.ts";

/** What one article adds to a verification. */
export interface Contribution {
  readonly path: string;
  readonly claims: number;
  readonly fromCache: boolean;
  /** Null for an article without an accepted state, or one that could not be read. */
  readonly standing: Standing | null;
  readonly unannotated: boolean;
  readonly error: Diagnostic | null;
}

/** What articles bring, gathered in bounded memory: of those that are as accepted nothing is held but their counts. */
export class Contributions {
  readonly #notable: { readonly place: number; readonly contribution: Contribution }[] = [];
  readonly #counts = { articles: 0, claims: 0, checked: 0, fromCache: 0, moved: 0, onChangedRows: 0, unchanged: 0 };

  /** `place` is the article's in the corpus: findings are told in its order, whatever order they were made in. */
  add(place: number, contribution: Contribution): void {
    const { claims, fromCache, standing, unannotated, error } = contribution;
    const counts = this.#counts;
    counts.articles += 1;
    counts.claims += claims;
    counts[fromCache ? "fromCache" : "checked"] += 1;
    counts.moved += standing?.moved ?? 0;
    counts.onChangedRows += standing?.onChangedRows ?? 0;
    counts.unchanged += standing?.unchanged ?? 0;
    if (unannotated || error !== null || (standing !== null && !isClean(standing))) this.#notable.push({ place, contribution });
  }

  /** An article that is as accepted, as it was known to be. */
  addKnown({ claims, moved, onChangedRows }: Pick<Known, "claims" | "moved" | "onChangedRows">): void {
    const counts = this.#counts;
    counts.articles += 1;
    counts.fromCache += 1;
    counts.claims += claims;
    counts.unchanged += claims;
    counts.moved += moved;
    counts.onChangedRows += onChangedRows;
  }

  /** How many articles were added. */
  get size(): number {
    return this.#counts.articles;
  }

  verification(others: Others): Verification {
    const found = this.#notable.sort((a, b) => a.place - b.place).map(({ contribution }) => contribution);
    return verificationOf(found, this.#counts, others);
  }
}

type Counts = Pick<VerificationSummary, "articles" | "claims" | "checked" | "fromCache" | "moved" | "onChangedRows" | "unchanged">;

/** What belongs to no article that is there. */
export interface Others {
  readonly reference: Pick<Reference, "name" | "version" | "hash">;
  readonly base: Verification["base"];
  readonly lost: readonly ClaimRef[];
  readonly orphans: Verification["orphans"];
  readonly renamed: Verification["renamed"];
  readonly errors: readonly Diagnostic[];
  readonly referenceErrors: readonly Diagnostic[];
  readonly inconsistencies: Inconsistencies;
}

/** How many things are stated differently, and those of them that are listed. */
export interface Inconsistencies {
  readonly count: number;
  readonly listed: readonly Inconsistency[];
}

function verificationOf(contributions: readonly Contribution[], counts: Counts, others: Others): Verification {
  const { reference, base, renamed } = others;
  const all = <Name extends keyof Findings>(name: Name): Findings[Name][number][] =>
    contributions.flatMap(({ standing }) => [...(standing?.[name] ?? [])]);
  const lists = {
    flips: all("flips").sort((a, b) => Number(b.worse) - Number(a.worse)),
    added: all("added"),
    lost: [...all("lost"), ...others.lost],
    expired: all("expired"),
    orphans: [...all("orphans"), ...others.orphans],
    disputed: all("disputed"),
  };
  const unannotated = contributions.filter((one) => one.unannotated).map(({ path }) => path);
  const articleErrors = [...contributions.flatMap(({ error }) => error ?? []), ...others.errors];
  const { referenceErrors } = others;
  // Values that exclude each other are accepted with their claims; where one is new, that claim is among the added.
  const clean =
    isClean(lists) &&
    [renamed, unannotated, articleErrors, referenceErrors].every((found) => found.length === 0);
  return {
    format: "factmark-verification/1",
    factmark: VERSION,
    reference: { name: reference.name, version: reference.version, hash: reference.hash },
    ...(base === undefined ? {} : { base }),
    ...lists,
    renamed,
    unannotated,
    referenceErrors,
    articleErrors,
    inconsistencies: others.inconsistencies.listed,
    summary: {
      articles: counts.articles,
      claims: counts.claims,
      checked: counts.checked,
      fromCache: counts.fromCache,
      flips: lists.flips.length,
      worse: lists.flips.filter(({ worse }) => worse).length,
      added: lists.added.length,
      lost: lists.lost.length,
      expired: lists.expired.length,
      orphans: lists.orphans.length,
      disputed: lists.disputed.length,
      renamed: renamed.length,
      unannotated: unannotated.length,
      inconsistencies: others.inconsistencies.count,
      moved: counts.moved,
      onChangedRows: counts.onChangedRows,
      unchanged: counts.unchanged,
      clean,
    },
  };
}
