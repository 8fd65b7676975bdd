import type { TimeSpec } from "./spec.ts";

export const season: TimeSpec = {
  reads: [
    ["It rained in the summer of last year.", "summer of last year → 2021-06-01..2021-09-01"],
    ["It rained in summer 2019.", "summer 2019 → 2019-06-01..2019-09-01"],
    ["It rained in the summer of 2019.", "summer of 2019 → 2019-06-01..2019-09-01"],
    ["It rained last winter.", "last winter → 2021-12-01..2022-03-01"],
    ["It rained this spring.", "this spring → 2022-03-01..2022-06-01"],
    ["It rained in the autumn.", "autumn → 2021-09-01..2021-12-01"],
    ["It rained in early spring.", "early spring → 2022-03-01..2022-04-01"],
    ["It will rain next summer.", "next summer → 2022-06-01..2022-09-01"],
    ["It rained in spring.", "spring → 2022-03-01..2022-06-01"],
    ["It rained last autumn.", "last autumn → 2021-09-01..2021-12-01"],
    ["It rained in the 2019 summer.", "2019 summer → 2019-06-01..2019-09-01"],
    ["It rained in winter 2020.", "winter 2020 → 2020-12-01..2021-03-01"],
  ],
  not: [["They spring from it."], ["Prices fall."], ["He will fall in line."]],
};
