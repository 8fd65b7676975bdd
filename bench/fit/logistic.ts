/** One observation: what is known of it, and whether it came out true. */
export interface Observation {
  readonly x: readonly number[];
  readonly y: boolean;
}

const ROUNDS = 4000;
const RATE = 0.05;

/**
 * Weights of a logistic regression that is drawn back towards `prior`, `pull` times the squared distance: where little speaks for another weight it stays.
 * No weight changes its sign. The last weight is that of a constant 1, which the observations need not bring. Targets are smoothed by the counts of each
 * class (Platt 1999), so that a set without a mistake makes nothing certain. Deterministic.
 */
export function fit(observations: readonly Observation[], prior: readonly number[], pull: number): number[] {
  const positives = observations.filter(({ y }) => y).length;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (observations.length - positives + 2);
  let weights = [...prior];
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((weight, k) => pull * (weight - (prior[k] ?? 0)));
    for (const { x, y } of observations) {
      const error = (probability([...x, 1], weights) - (y ? high : low)) / observations.length;
      for (const [k, value] of [...x, 1].entries()) gradient[k] = (gradient[k] ?? 0) + error * value;
    }
    weights = weights.map((weight, k) => {
      const moved = weight - RATE * (gradient[k] ?? 0);
      const isFree = k === weights.length - 1;
      return isFree || Math.sign(moved) === Math.sign(prior[k] ?? 0) ? moved : 0;
    });
  }
  return weights;
}

function probability(x: readonly number[], weights: readonly number[]): number {
  const sum = x.reduce((total, value, k) => total + value * (weights[k] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
