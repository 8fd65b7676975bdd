import type { TimeSpec } from "./spec.ts";

export const relative: TimeSpec = {
  reads: [
    ["It rained yesterday.", "yesterday → 2022-04-11..2022-04-12"],
    ["It rains today.", "today → 2022-04-12..2022-04-13"],
    ["It will rain tomorrow.", "tomorrow → 2022-04-13..2022-04-14"],
    ["It rained the day before yesterday.", "the day before yesterday → 2022-04-10..2022-04-11"],
    ["It rained last year.", "last year → 2021-01-01..2022-01-01"],
    ["It rained this year.", "this year → 2022-01-01..2023-01-01"],
    ["It rained last month.", "last month → 2022-03-01..2022-04-01"],
    ["It rained this week.", "this week → 2022-04-11..2022-04-18"],
    ["It rained last week.", "last week → 2022-04-04..2022-04-11"],
    ["It will rain next year.", "next year → 2023-01-01..2024-01-01"],
    ["It rained earlier this year.", "earlier this year → 2022-01-01..2022-04-12"],
    ["It will rain later this month.", "later this month → 2022-04-12..2022-05-01"],
    ["It rained last decade.", "last decade → 2010-01-01..2020-01-01"],
  ],
  not: [["The last man came."], ["This is it."], ["The next ship sank."]],
};
