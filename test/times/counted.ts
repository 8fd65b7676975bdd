import type { TimeSpec } from "./spec.ts";

export const counted: TimeSpec = {
  reads: [
    ["It has rained for the past ten years.", "past ten years → 2012-04-12..2022-04-12 duration"],
    ["It rained in the last three months.", "last three months → 2022-01-12..2022-04-12 duration"],
    ["It rained over the past two weeks.", "past two weeks → 2022-03-29..2022-04-12 duration"],
    ["It rained during the last five days.", "last five days → 2022-04-07..2022-04-12 duration"],
    ["It will rain in the next two weeks.", "next two weeks → 2022-04-13..2022-04-27"],
    ["It will rain over the next three years.", "next three years → 2022-04-13..2025-04-13"],
    ["It rained in the previous two quarters.", "previous two quarters → 2021-10-01..2022-04-01 duration"],
    ["It rained for the last decade.", "the last decade → 2010-01-01..2020-01-01"],
    ["It rained in the past hour.", "past hour → 2022-04-12..2022-04-13"],
    ["It rained in the past week.", "past week → 2022-04-04..2022-04-11"],
    ["It rained in the last couple of days.", "last couple of days → 2022-04-10..2022-04-12 duration"],
  ],
  not: [
    ["It rained at the last minute."],
    ["He scored 15 last week.", "last week → 2022-04-04..2022-04-11"],
    ["The last ten men came."],
    ["The next five ships sank."],
    ["The past is past."],
  ],
};
