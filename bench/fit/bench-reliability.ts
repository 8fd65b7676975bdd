import { TABLE_MIDDLE, TABLE_SLOPE } from "../../src/pipeline/6-judge/confidence.ts";
import type { LabelledVerdict } from "./forecasts.ts";
import { fit } from "./logistic.ts";
import { binsOf, calibrationError, errorsBy } from "./reliability.ts";

/** How strongly the fit of a curve is drawn back to the one in use. */
const PULL = 0.001;

/**
 * Prints how reliable the confidence of verdicts on games and bare tables is, by dataset, form and part (read while mending, or not), and the curve for tables
 * as the read part fits it, judged on the unread one. Returns the calibration errors by dataset and part.
 */
export function benchReliability(verdicts: readonly LabelledVerdict[]): Readonly<Record<string, number>> {
  if (verdicts.length === 0) {
    console.log("\ngames and tables: no benchmarks in ../shared/bench");
    return {};
  }
  const partOf = ({ unread }: LabelledVerdict): string => (unread ? "unread" : "read");
  for (const dataset of new Set(verdicts.map((one) => one.dataset))) {
    console.log(`\n${dataset}: confidence   verdicts   mean   right`);
    for (const { from, to, count, confidence, right } of binsOf(verdicts.filter((one) => one.dataset === dataset)))
      console.log(
        `${from.toFixed(2)}–${Math.min(to, 1).toFixed(2)}  ${String(count).padStart(8)}  ${confidence.toFixed(3)}   ${right.toFixed(3)}`,
      );
  }
  const parts = errorsBy(verdicts, (one) => `${one.dataset} ${partOf(one)}`);
  const forms = errorsBy(verdicts, (one) => `${one.dataset} ${one.form}`);
  console.log("\nexpected calibration error");
  for (const [name, { error, count, right }] of [...parts, ...forms])
    console.log(`${name.padEnd(26)} ${error.toFixed(3)}  (${right} of ${count} right)`);
  printCurve(verdicts.flatMap((one) => (one.score === null ? [] : [{ ...one, score: one.score }])));
  return Object.fromEntries([...parts].map(([name, { error }]) => [name, Number(error.toFixed(4))]));
}

function printCurve(tables: readonly (LabelledVerdict & { readonly score: number })[]): void {
  const read = tables.filter(({ unread }) => !unread);
  if (read.length === 0) return;
  const [slope = 0, constant = 0] = fit(
    read.map(({ score, right }) => ({ x: [score], y: right })),
    [TABLE_SLOPE, -TABLE_SLOPE * TABLE_MIDDLE],
    PULL,
  );
  const error = (a: number, b: number): string =>
    calibrationError(
      tables
        .filter(({ unread }) => unread)
        .map(({ score, right }) => ({ confidence: 1 / (1 + Math.exp(-a * score - b)), right })),
    ).toFixed(3);
  console.log(
    `curve of tables: in use ${TABLE_SLOPE}, ${TABLE_MIDDLE} (error on the unread ${error(TABLE_SLOPE, -TABLE_SLOPE * TABLE_MIDDLE)}); fitted ${slope.toFixed(2)}, ${(-constant / slope).toFixed(2)} (${error(slope, constant)}) (slope, middle)`,
  );
}
