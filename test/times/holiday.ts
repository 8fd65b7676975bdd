import type { TimeSpec } from "./spec.ts";

export const holiday: TimeSpec = {
  reads: [
    ["It rained on Christmas Day 2021.", "Christmas Day 2021 → 2021-12-25..2021-12-26"],
    ["It will rain on Labour Day next year.", "Labour Day next year → 2023-09-04..2023-09-05"],
    ["It rained on St. Patrick's Day 2015.", "St. Patrick's Day 2015 → 2015-03-17..2015-03-18"],
    ["It rained on Christmas.", "Christmas → 2021-12-25..2021-12-26"],
    ["It rained on New Year's Eve.", "New Year's Eve → 2021-12-31..2022-01-01"],
    ["It rained on Easter Monday 2019.", "Easter Monday 2019 → 2019-04-22..2019-04-23"],
    ["It rained on Thanksgiving 2019.", "Thanksgiving 2019 → 2019-11-28..2019-11-29"],
    ["It rained on Black Friday 2020.", "Black Friday 2020 → 2020-11-27..2020-11-28"],
    ["It rained on Good Friday 2022.", "Good Friday 2022 → 2022-04-15..2022-04-16"],
    ["It rained on Labor Day 2021.", "Labor Day 2021 → 2021-09-06..2021-09-07"],
    ["It rained on Halloween 2020.", "Halloween 2020 → 2020-10-31..2020-11-01"],
    ["It rained on May Day 2019.", "May Day 2019 → 2019-05-01..2019-05-02"],
  ],
  not: [["The eastern port sank."], ["He gave thanks."], ["The labor of days went on."]],
};
