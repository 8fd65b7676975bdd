import type { TimeSpec } from "./spec.ts";

export const part: TimeSpec = {
  reads: [
    ["It will rain by the end of month.", "the end of month → 2022-04-21..2022-05-01"],
    ["It rained in early March.", "early March → 2022-03-01..2022-03-11"],
    ["It rained in mid-March.", "mid-March → 2022-03-11..2022-03-21"],
    ["It rained in late March.", "late March → 2022-03-21..2022-04-01"],
    ["It rained at the end of March.", "the end of March → 2022-03-21..2022-04-01"],
    ["It rained at the beginning of March.", "the beginning of March → 2022-03-01..2022-03-11"],
    ["It rained in the middle of 2020.", "the middle of 2020 → 2020-05-01..2020-09-01"],
    ["It rained in early 2021.", "early 2021 → 2021-01-01..2021-05-01"],
    ["It rained in late 2021.", "late 2021 → 2021-09-01..2022-01-01"],
    ["It rained in the early 1990s.", "early 1990s → 1990-01-01..1993-05-02"],
    ["It rained early this year.", "early this year → 2022-01-01..2022-05-01"],
    ["It rained late last year.", "late last year → 2021-09-01..2022-01-01"],
    ["It rained at the start of last month.", "the start of last month → 2022-03-01..2022-03-11"],
  ],
  not: [
    ["It rained early."],
    ["It was too late."],
    ["The end of the road is here."],
    ["In the middle of nowhere it rained."],
  ],
};
