import type { Diagnostic } from "../model/diagnostic.ts";
import type { ClaimRef, Findings, Inconsistency, Verification } from "../model/verification.ts";
import type { Reference } from "../reference/reference.ts";
import { VERSION } from "../version.ts";
import { isClean, type ArticleState } from "./article-state.ts";

/** What one article adds to a verification. */
export interface Contribution {
  readonly path: string;
  readonly claims: number;
  readonly fromCache: boolean;
  readonly state: Pick<ArticleState, keyof Findings | "moved" | "onChangedRows" | "unchanged"> | null;
  readonly unannotated: boolean;
  readonly error: Diagnostic | null;
}

/** Puts what the articles bring together; contributions are in the order of the articles, whatever order they were made in. */
export function verificationOf(
  contributions: readonly Contribution[],
  others: {
    readonly reference: Pick<Reference, "name" | "version" | "hash">;
    readonly base: Verification["base"];
    readonly lost: readonly ClaimRef[];
    readonly orphans: Verification["orphans"];
    readonly errors: readonly Diagnostic[];
    readonly referenceErrors: readonly Diagnostic[];
    readonly inconsistencies: readonly Inconsistency[];
  },
): Verification {
  const { reference, base } = others;
  const all = <Name extends keyof Findings>(name: Name): Findings[Name][number][] =>
    contributions.flatMap(({ state }) => [...(state?.[name] ?? [])]);
  const sum = (count: (one: Contribution) => number): number => contributions.reduce((total, one) => total + count(one), 0);
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
  const { referenceErrors, inconsistencies } = others;
  // Values that exclude each other are accepted with their claims; where one is new, that claim is among the added.
  const clean =
    isClean(lists) &&
    [unannotated, articleErrors, referenceErrors].every((found) => found.length === 0);
  return {
    format: "factmark-verification/1",
    factmark: VERSION,
    reference: { name: reference.name, version: reference.version, hash: reference.hash },
    ...(base === undefined ? {} : { base }),
    ...lists,
    unannotated,
    referenceErrors,
    articleErrors,
    inconsistencies,
    summary: {
      articles: contributions.length,
      claims: sum(({ claims }) => claims),
      checked: sum(({ fromCache }) => (fromCache ? 0 : 1)),
      fromCache: sum(({ fromCache }) => (fromCache ? 1 : 0)),
      flips: lists.flips.length,
      worse: lists.flips.filter(({ worse }) => worse).length,
      added: lists.added.length,
      lost: lists.lost.length,
      expired: lists.expired.length,
      orphans: lists.orphans.length,
      disputed: lists.disputed.length,
      unannotated: unannotated.length,
      inconsistencies: inconsistencies.length,
      moved: sum(({ state }) => state?.moved ?? 0),
      onChangedRows: sum(({ state }) => state?.onChangedRows ?? 0),
      unchanged: sum(({ state }) => state?.unchanged ?? 0),
      clean,
    },
  };
}
