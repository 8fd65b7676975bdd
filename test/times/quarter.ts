import type { TimeSpec } from "./spec.ts";

export const quarter: TimeSpec = {
  reads: [
    ["It rained in the first quarter of 2013.", "first quarter of 2013 → 2013-01-01..2013-04-01"],
    ["It rained in Q3 2019.", "Q3 2019 → 2019-07-01..2019-10-01"],
    ["It rained in the last quarter of 2020.", "last quarter of 2020 → 2020-10-01..2021-01-01"],
    ["It rained in the second half of 2020.", "second half of 2020 → 2020-07-01..2021-01-01"],
    ["It rained in the first half of last year.", "first half of last year → 2021-01-01..2021-07-01"],
    ["It rained in Q1.", "Q1 → 2022-01-01..2022-04-01"],
    ["It rained in the first quarter this year.", "first quarter this year → 2022-01-01..2022-04-01"],
    ["It rained last quarter.", "last quarter → 2022-01-01..2022-04-01"],
    ["It rained this quarter.", "this quarter → 2022-04-01..2022-07-01"],
    ["It rained in the fourth quarter of last year.", "fourth quarter of last year → 2021-10-01..2022-01-01"],
    ["It rained in the 2nd quarter of 2015.", "2nd quarter of 2015 → 2015-04-01..2015-07-01"],
  ],
  not: [
    ["A quarter of them came."],
    ["He ran a quarter mile."],
    ["In the second half it rained."],
    ["The old quarter burned."],
  ],
};
