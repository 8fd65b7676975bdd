import { WEIGHTS } from "../src/pipeline/5-match/weights.ts";
import { MIDDLE, SLOPE } from "../src/pipeline/6-judge/confidence.ts";
import { benchReference } from "./cases.ts";
import { fit } from "./fit/logistic.ts";
import { materialOf } from "./fit/material.ts";
import { trialsOf, type Trial } from "./fit/readings.ts";
import { benchReliability } from "./fit/bench-reliability.ts";
import { labelledVerdicts } from "./fit/forecasts.ts";
import { binsOf, calibrationError, errorsBy } from "./fit/reliability.ts";

/**
 * Fits the weights of readings and the curve of confidence on what is labelled, prints them beside those in use, and how reliable the confidence is: by bin,
 * by form and by dataset. Changes nothing: what it prints is written into `weights.ts` and `confidence.ts` by hand. The last line is JSON.
 */
const trials = trialsOf(await materialOf(), await benchReference());
const names = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];

/** How strongly a fit is drawn back to what is in use. */
const PULL = 0.02;

const prior = [...names.map((name) => WEIGHTS[name] * SLOPE), -SLOPE * MIDDLE];
const fitted = fit(
  trials.map(({ features, right }) => ({ x: names.map((name) => features[name]), y: right })),
  prior,
  PULL,
);
console.log(`${trials.length} readings that decide, ${trials.filter(({ right }) => right).length} as they should`);
console.log("weight        in use  fitted");
for (const [k, name] of names.entries())
  console.log(
    `${name.padEnd(13)} ${WEIGHTS[name].toFixed(2).padStart(6)}  ${((fitted[k] ?? 0) / SLOPE).toFixed(2).padStart(6)}`,
  );

console.log(
  `claims whose readings end differently: ${choices((k) => WEIGHTS[names[k] ?? "named"])} chosen right in use, ${choices((k) => fitted[k] ?? 0)} as fitted`,
);

const winners = trials.flatMap((trial) =>
  trial.confidence === null ? [] : [{ ...trial, confidence: trial.confidence }],
);
const [slope = 0, constant = 0] = fit(
  winners.map(({ score, right }) => ({ x: [score], y: right })),
  [SLOPE, -SLOPE * MIDDLE],
  PULL / 10,
);
console.log(
  `confidence    in use ${SLOPE}, ${MIDDLE}; fitted ${slope.toFixed(2)}, ${(-constant / slope).toFixed(2)} (slope, middle)`,
);

console.log("\nconfidence   verdicts   mean   right");
for (const { from, to, count, confidence, right } of binsOf(winners))
  console.log(
    `${from.toFixed(2)}–${Math.min(to, 1).toFixed(2)}  ${String(count).padStart(8)}  ${confidence.toFixed(3)}   ${right.toFixed(3)}`,
  );

const forms = errorsBy(winners, (one) => one.form);
const datasets = errorsBy(winners, (one) => one.sample.dataset);
const benches = benchReliability(await labelledVerdicts());
console.log("\nexpected calibration error");
for (const [name, one] of [...forms, ...datasets])
  console.log(`${name.padEnd(13)} ${one.error.toFixed(3)}  (${one.right} of ${one.count} right)`);
console.log(
  JSON.stringify({
    set: "fit",
    readings: trials.length,
    verdicts: winners.length,
    right: winners.filter(({ right }) => right).length,
    calibrationError: rounded(calibrationError(winners)),
    slope: rounded(slope),
    middle: rounded(-constant / slope),
    weights: Object.fromEntries(names.map((name, k) => [name, rounded((fitted[k] ?? 0) / SLOPE)])),
    forms: Object.fromEntries([...forms].map(([name, { error }]) => [name, rounded(error)])),
    datasets: Object.fromEntries([...datasets].map(([name, { error }]) => [name, rounded(error)])),
    benches,
  }),
);

/** "3 of 5": the claims with right and wrong readings of which a right one scores best under these weights. */
function choices(weight: (k: number) => number): string {
  const claims = [...new Set(trials.map(({ claim }) => claim))];
  const byClaim = claims.map((claim) => trials.filter((one) => one.claim === claim));
  const split = byClaim.filter((own) => own.some(({ right }) => right) && own.some(({ right }) => !right));
  const scoreOf = ({ features }: Trial): number => names.reduce((sum, name, k) => sum + weight(k) * features[name], 0);
  const right = split.filter((own) => {
    const best = Math.max(...own.map(scoreOf));
    return own.some((one) => one.right && scoreOf(one) >= best);
  });
  return `${right.length} of ${split.length}`;
}

function rounded(value: number): number {
  return Number(value.toFixed(4));
}
