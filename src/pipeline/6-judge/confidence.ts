import type { Reason } from "../../model/verdict.ts";

/** Logistic curve over the reading's score: that of `npm run bench:fit`, kept flatter, since on what is labelled no decided verdict is wrong. */
export const SLOPE = 1.2;
export const MIDDLE = 0.3;

/** The same for readings over bare tables, whose words are their only vocabulary: as `npm run bench:fit` fits it on statements over tables. */
export const TABLE_SLOPE = 0.94;
export const TABLE_MIDDLE = 1.81;

/** How sure an open verdict of each reason is. */
const OPEN: Readonly<Record<Reason, number>> = {
  "no-reference": 0.9,
  ambiguous: 0.6,
  "not-covered-period": 0.8,
  "not-closed": 0.8,
  "opinion-or-forecast": 0.85,
  "within-revision": 0.8,
  "no-date": 0.9,
};

/** 0 to 1: the chance that a decided verdict is right, from the score of the reading that it rests on. */
export function confidenceOf(score: number, isBareTable = false): number {
  const [slope, middle] = isBareTable ? [TABLE_SLOPE, TABLE_MIDDLE] : [SLOPE, MIDDLE];
  return round(1 / (1 + Math.exp(-slope * (score - middle))));
}

export function confidenceOpen(reason: Reason): number {
  return OPEN[reason];
}

function round(value: number): number {
  return Math.round(Math.min(value, 0.99) * 100) / 100;
}
