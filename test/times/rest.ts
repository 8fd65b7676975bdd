import type { TimeSpec } from "./spec.ts";

export const rest: TimeSpec = {
  reads: [
    ["It will rain for the rest of the year.", "the rest of the year → 2022-04-12..2023-01-01"],
    ["It will rain the rest of this week.", "the rest of this week → 2022-04-12..2022-04-18"],
    ["It will rain for the remainder of the month.", "the remainder of the month → 2022-04-12..2022-05-01"],
    ["It will rain for the rest of 2022.", "the rest of 2022 → 2022-04-12..2023-01-01"],
    ["It will rain for the rest of April.", "the rest of April → 2022-04-12..2022-05-01"],
    ["It will rain for the rest of the decade.", "the rest of the decade → 2022-04-12..2030-01-01"],
    ["It will rain for the rest of this quarter.", "the rest of this quarter → 2022-04-12..2022-07-01"],
    ["It rained for the rest of 2019.", "the rest of 2019 →"],
    ["It rained for the rest of last year.", "the rest of last year →"],
  ],
  not: [
    ["The rest of them came."],
    ["The rest of the men came in 2019.", "2019 → 2019-01-01..2020-01-01"],
    ["They rest on Sundays.", "Sundays → P1W"],
  ],
};
