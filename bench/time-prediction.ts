import type { TimeMention } from "../src/model/mention.ts";

/** A time in the shape of the set of quantities. */
export function timePrediction(mention: TimeMention): object {
  const { start, end, time } = mention;
  return { start, end, kind: "datetime", from: time.from, to: time.to };
}
