import type { Features } from "../../model/reading.ts";

/** What each feature is worth. Set by hand; `npm run bench:fit` finds none that chooses better on what is labelled; the sign says whether it speaks for the reading or against it. */
export const WEIGHTS: Readonly<Record<keyof Features, number>> = {
  named: 2,
  inherited: 1.2,
  described: 1.2,
  discourse: 0.8,
  vocabulary: 1.2,
  unit: 1,
  timeFit: 0.5,
  timeMisfit: -1,
  unexplained: -0.35,
  ignoredNames: -0.4,
};

/** A reading that scores less is dropped: too little of the clause speaks for it. */
export const LEAST_SCORE = 2;

const NONE: Features = {
  named: 0,
  inherited: 0,
  described: 0,
  discourse: 0,
  vocabulary: 0,
  unit: 0,
  timeFit: 0,
  timeMisfit: 0,
  unexplained: 0,
  ignoredNames: 0,
};

/** Features with what is not given at zero. */
export function features(given: Partial<Features>): Features {
  return { ...NONE, ...given };
}

/** The weighed sum. */
export function scoreOf(given: Features): number {
  const sum =
    WEIGHTS.named * given.named +
    WEIGHTS.inherited * given.inherited +
    WEIGHTS.described * given.described +
    WEIGHTS.discourse * given.discourse +
    WEIGHTS.vocabulary * given.vocabulary +
    WEIGHTS.unit * given.unit +
    WEIGHTS.timeFit * given.timeFit +
    WEIGHTS.timeMisfit * given.timeMisfit +
    WEIGHTS.unexplained * given.unexplained +
    WEIGHTS.ignoredNames * given.ignoredNames;
  return Math.round(sum * 100) / 100;
}
