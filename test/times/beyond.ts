import type { TimeSpec } from "./spec.ts";

export const beyond: TimeSpec = {
  reads: [
    ["It will rain the week after next.", "the week after next → 2022-04-25..2022-05-02"],
    ["It will rain the weekend after next.", "the weekend after next → 2022-04-30..2022-05-02"],
    ["It will rain the month after next.", "the month after next → 2022-06-01..2022-07-01"],
    ["It rained the year before last.", "the year before last → 2020-01-01..2021-01-01"],
    ["It rained the month before last.", "the month before last → 2022-02-01..2022-03-01"],
    ["It rained the Friday before last.", "the Friday before last → 2022-04-01..2022-04-02"],
    ["It will rain the Monday after next.", "the Monday after next → 2022-04-25..2022-04-26"],
    ["It will rain two Sundays from now.", "two Sundays from now → 2022-04-24..2022-04-25"],
    ["It rained three Fridays ago.", "three Fridays ago → 2022-03-25..2022-03-26"],
  ],
  not: [
    ["It rained the year before last month.", "last month → ∞..2022-03-01"],
    ["It was the week before the last one."],
    ["Two suns from now on set."],
  ],
};
