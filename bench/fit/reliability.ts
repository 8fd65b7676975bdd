/** A verdict with how sure it was said to be, 0 to 1. */
export interface Forecast {
  readonly confidence: number;
  readonly right: boolean;
}

const EDGES = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01];

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Means over the bin. */
  readonly confidence: number;
  readonly right: number;
}

/** How often verdicts of about one confidence were right; empty bins are left out. */
export function binsOf(forecasts: readonly Forecast[]): Bin[] {
  return EDGES.slice(0, -1).flatMap((from, k) => {
    const to = EDGES[k + 1] ?? 1;
    const within = forecasts.filter(({ confidence }) => from <= confidence && confidence < to);
    const mean = (of: (one: Forecast) => number): number =>
      within.reduce((sum, one) => sum + of(one), 0) / within.length;
    return within.length === 0
      ? []
      : [
          {
            from,
            to,
            count: within.length,
            confidence: mean((one) => one.confidence),
            right: mean((one) => (one.right ? 1 : 0)),
          },
        ];
  });
}

/** The expected calibration error: how far confidence and right part, weighed by the bins' counts (Naeini et al. 2015). */
export function calibrationError(forecasts: readonly Forecast[]): number {
  return binsOf(forecasts).reduce(
    (sum, { count, confidence, right }) => sum + (count / forecasts.length) * Math.abs(confidence - right),
    0,
  );
}

/** The calibration error of each group, by its name in order. */
export function errorsBy<T extends Forecast>(
  forecasts: readonly T[],
  by: (one: T) => string,
): Map<string, { readonly error: number; readonly count: number; readonly right: number }> {
  const keys = [...new Set(forecasts.map(by))].sort();
  return new Map(
    keys.map((key) => {
      const own = forecasts.filter((one) => by(one) === key);
      return [key, { error: calibrationError(own), count: own.length, right: own.filter(({ right }) => right).length }];
    }),
  );
}
