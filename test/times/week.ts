import type { TimeSpec } from "./spec.ts";

export const week: TimeSpec = {
  reads: [
    ["It rained in week 10 of 2019.", "week 10 of 2019 → 2019-03-04..2019-03-11"],
    ["It rained in the last week of 2016.", "the last week of 2016 → 2016-12-26..2017-01-02"],
    ["It rained in the first week of March.", "the first week of March → 2022-02-28..2022-03-07"],
    ["It rained last weekend.", "last weekend → 2022-04-09..2022-04-11"],
    ["It rained this weekend.", "this weekend → 2022-04-16..2022-04-18"],
    ["It rained the week of March 14.", "the week of March 14 → 2022-03-14..2022-03-21"],
    ["It will rain next weekend.", "next weekend → 2022-04-23..2022-04-25"],
    ["It rained in the second week of 2020.", "the second week of 2020 → 2020-01-06..2020-01-13"],
    ["It rained at the weekend.", "the weekend →"],
    ["It rained on the first Monday of May 2021.", "the first Monday of May 2021 → 2021-05-03..2021-05-04"],
    ["It rained on the last Friday of March.", "the last Friday of March → 2022-03-25..2022-03-26"],
    ["It rained on the third Tuesday in November 2019.", "the third Tuesday in November 2019 → 2019-11-19..2019-11-20"],
    ["It will rain on the 12th of next month.", "the 12th of next month → 2022-05-12..2022-05-13"],
    ["It rained on the 3rd of this month.", "the 3rd of this month → 2022-04-03..2022-04-04"],
  ],
  not: [
    ["A week of rain came."],
    ["Weeks passed."],
    ["Week after week it rained."],
    ["The first of the last men came."],
  ],
};
